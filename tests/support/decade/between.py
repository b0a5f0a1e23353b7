"""What happens between the plans: triggers, declarations in the register, a situation, the watch."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from app.domain.choices import Involvement
from app.domain.commands.entries import AddEntry, EditEntry
from app.domain.commands.firm import DescribeCompany
from app.domain.commands.plans import MarkDuty
from app.domain.commands.register import EnterFact
from app.domain.commands.watching import ReviewTrigger, SetPulse
from app.domain.follow.declaration import Declaration
from app.domain.follow_choices import Asker, FactKind, TriggerKind
from app.domain.records import Situation, ThirdPartyFact, Trigger
from tests.support.decade.beginning import GROWN, count_staff, light_round
from tests.support.decade.life import Life
from tests.support.planning import catalogue

_SMALL = (TriggerKind.COMPLAINT, TriggerKind.ACCIDENT, TriggerKind.EQUIPMENT, TriggerKind.ADVICE)


def plan_the_year(life: Life, year: int) -> None:
    """Put everything of a year that is no plan on its day."""
    for quarter in range(1, 5):
        day = date(year, quarter * 3, 25)
        life.later(day, count_staff)
        life.later(day, _watch)
    life.later(date(year, 6, 10), light_round)
    life.later(date(year, 3, 20), _annual_report)
    for _ in range(life.random.randint(0, 2)):
        kind = life.random.choice(_SMALL)
        life.later(_some_day(life, year), partial(_trigger, kind=kind))
    for _ in range(life.random.randint(0, 2)):
        life.later(_some_day(life, year), _declaration)
    if year == GROWN:
        life.later(date(year, 4, 1), _grow)
    if year % 4 == 0:
        life.later(date(year, 5, 4), _situation)


def _some_day(life: Life, year: int) -> date:
    return date(year, 1, 5) + timedelta(days=life.random.randint(0, 250))


def _annual_report(life: Life) -> None:
    year = life.today.year
    life.do(MarkDuty("DL-13", f"{year}-03-31", life.today, "Preventiedossier, map 1"))


def _watch(life: Life) -> None:
    """The light watch of a quarter."""
    quarter = f"{life.today.year}-Q{(life.today.month - 1) // 3 + 1}"
    seen: dict[str, object] = {
        "sick_days": float(life.random.randint(2, 20)),
        "overtime_hours": float(life.random.randint(0, 60)),
        "leavers": life.random.randint(0, 1),
        "accidents": 0,
        "reports": life.random.randint(0, 2),
        "went_well": "De overdracht loopt vlotter.",
        "difficult": "De zaterdag blijft druk.",
        "talked_on": life.today,
    }
    life.do(SetPulse(quarter, seen, life.today))


def _trigger(life: Life, kind: TriggerKind) -> None:
    """Noted on its day, looked at within two months."""
    factor = life.random.choice(list(catalogue().factors))
    id_ = life.fresh("TRG")
    life.do(
        AddEntry(Trigger(id=id_, kind=kind, on=life.today, text="Gemeld op het overleg.", factors=(factor,)))
    )
    said = "De aanpak blijft; volgend jaar opnieuw bekijken."
    day = life.today + timedelta(days=life.random.randint(10, 60))
    life.later(day, lambda then: then.do(ReviewTrigger(id_, then.today, said, then.today)))


def _declaration(life: Life) -> None:
    """A customer was violent; only the kind and the days stand in the records."""
    kind = life.random.choice(list(FactKind))
    happened = life.today - timedelta(days=1)
    fact = ThirdPartyFact(id=life.fresh("FCT"), kind=kind, happened_on=happened, entered_on=life.today)
    life.do(EnterFact(fact, Declaration("Een klant riep en gooide met brood."), life.today))


def _grow(life: Life) -> None:
    """Past twenty workers another adviser is needed, and the plans are looked at again."""
    life.do(DescribeCompany({"headcount": 22.0, "fte": 19.0, "employer_is_adviser": False}))
    trigger = Trigger(
        id=life.fresh("TRG"), kind=TriggerKind.GROWTH, on=life.today, text="Tweede winkel.", year_plan=True
    )
    life.do(AddEntry(trigger))


def _situation(life: Life) -> None:
    """One specific work situation is looked at, and closed after the summer."""
    id_ = life.fresh("SIT")
    situation = Situation(
        id=id_,
        asked_by=Asker.LINE,
        asked_on=life.today,
        text="Spanning bij het openen van de winkel.",
        group="winkel",
        adviser=Involvement.INVOLVED,
        participation="Gesprek met de vier mensen van de winkel.",
        factors=(next(iter(catalogue().factors)),),
    )
    life.do(AddEntry(situation))
    ending = {
        "findings": "Te weinig tijd tussen lossen en openen.",
        "decided_on": date(life.today.year, 6, 1),
    }
    day = date(life.today.year, 9, 1)
    life.later(day, lambda then: then.do(EditEntry(Situation, id_, {**ending, "closed_on": then.today})))
