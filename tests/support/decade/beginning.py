"""How the firm begins, its yearly figures, and its two analyses."""

from __future__ import annotations

from datetime import date

from app.domain.choices import DomainState, FactorState, Involvement, Method
from app.domain.commands.analysis import AnswerFactor, ChooseMethod, DescribeAnalysis, StartAnalysis
from app.domain.commands.entries import AddEntry
from app.domain.commands.firm import DescribeCompany, SetQuarter
from app.domain.commands.lights import AnswerInput, DescribeRound, StartRound
from app.domain.commands.plans import DescribeDomain
from app.domain.records import Contact, InputValue, Participant
from tests.support.decade.life import Life
from tests.support.planning import catalogue

PLANS = (2027, 2032)
GROWN = 2033
"""In this year the firm has more than twenty workers."""


def begin(life: Life) -> None:
    """Who we are, whom we know, and who takes part."""
    firm = {
        "name": "Bakkerij Tien Jaar bv",
        "activity": "brood en banket, winkel en atelier",
        "headcount": 9.0,
        "fte": 7.5,
        "third_party_contact": True,
        "committee": False,
        "union_delegation": False,
        "employer_is_adviser": True,
        "confidential_counsellor": True,
        "health_surveillance": False,
    }
    life.do(DescribeCompany(firm))
    life.do(
        AddEntry(Contact(id="c1", role="papa", organisation="Externe dienst", phone="09 000 00 00")),
        AddEntry(Participant(id="p1", description="atelier", count=5)),
        AddEntry(Participant(id="p2", description="winkel", count=4)),
    )
    domains = [id_ for id_ in catalogue().welfare_domains if id_ != "psychosocial"]
    noted = {"state": DomainState.REFERENCE, "reference": "Preventiedossier, map 2"}
    life.do(*(DescribeDomain(id_, noted) for id_ in domains))


def count_staff(life: Life) -> None:
    """The staff of the quarter that ends; in one year the firm grows past twenty."""
    quarter = (life.today.month - 1) // 3 + 1
    more = life.today.year >= GROWN
    full, part = (20.0, 4.0) if more else (7.0, float(life.random.randint(3, 5)))
    life.do(SetQuarter(f"{life.today.year}-Q{quarter}", full, part))


def light_round(life: Life) -> None:
    """A round of warning lights: the figures of an example firm, red at first and green in the end."""
    year = life.today.year
    firms = catalogue().example_firms
    firm = firms["garage" if year < 2029 else "care_practice" if year < 2033 else "bakery"]
    better = life.random.uniform(0.8, 1.2)
    answers = [
        AnswerInput(str(year), key, value=_varied(value, better)) for key, value in firm.inputs.items()
    ]
    filled = {"filled_on": life.today, "filled_by": "zaakvoerder en twee medewerkers"}
    life.do(StartRound(year), DescribeRound(str(year), filled), *answers)


def _varied(value: InputValue, better: float) -> InputValue:
    """A count that moves; a choice or a yes stays what it is."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value <= 2:
        return value
    return int(value * better)


def analyse(life: Life) -> None:
    """All fifty factors, with what goes well and where it gets stuck."""
    id_ = str(life.today.year)
    life.do(StartAnalysis(life.today.year), ChooseMethod(id_, Method.CONVERSATION))
    first = life.today.year < PLANS[1] - 1
    for place, factor in enumerate(catalogue().factors):
        weighs = place % 7 == 0 and (first or place % 14 == 0)
        exposure = life.random.randint(2, 3) if weighs else life.random.randint(0, 1)
        answer = {
            "state": FactorState.ASSESSED,
            "exposure": exposure,
            "impact": 3 if weighs else life.random.randint(1, 2),
            "affected": life.random.randint(3, 8),
            "good": "Dit loopt goed, zegt de ploeg." if place % 9 == 1 else "",
            "note": "Op drukke dagen loopt het vast." if exposure > 1 else "",
        }
        life.do(AnswerFactor(id_, factor, answer))
    life.do(DescribeAnalysis(id_, _how(life.today)))


def _how(today: date) -> dict[str, object]:
    return {
        "participation": "Twee gesprekken met de hele ploeg, in de werktijd.",
        "participants": 9,
        "adviser": Involvement.INVOLVED,
        "adviser_name": "PAPA van de externe dienst",
        "adviser_on": today,
        "started_on": today,
        "finished_on": today,
        "minutes_spent": 240,
    }
