"""Two five-year plans and ten yearly plans, each discussed with the workers and signed."""

from __future__ import annotations

from datetime import date
from functools import partial

from app.domain.choices import AdviceState, PlanKind, Priority, Reply, Target, Voter
from app.domain.commands.consultation import AnswerRemark
from app.domain.commands.entries import AddEntry
from app.domain.commands.next_plans import BeginGlobalPlan, BeginYearPlan
from app.domain.commands.plans import DescribeGlobalPlan, DescribeYearPlan
from app.domain.follow.renewal import next_year
from app.domain.records import Objective, Remark
from tests.support.decade.life import Life
from tests.support.decade.measures import take
from tests.support.planning import catalogue

Describing = type[DescribeGlobalPlan] | type[DescribeYearPlan]


def five_years(life: Life, start: int) -> None:
    """Three objectives for what weighs most, and the plan around them; unfinished ones go along."""
    before = [o.id for o in life.dossier.all(Objective)]
    if before:
        life.do(BeginGlobalPlan(start, tuple(before[-1:]), life.today))
    heavy = [rated.id for rated in life.reading.ranked if rated.priority is Priority.HIGH][:3]
    for number, factor in enumerate(heavy, start=1):
        life.do(AddEntry(_objective(start, number, factor)))
    texts = {
        "size_note": "Negen mensen in één zaak, die samen beslissen.",
        "adaptation": "Elk jaar bij het jaaractieplan en bij elke verandering.",
        "criteria": "Gesprek met de ploeg en de cijfers van de knipperlichten.",
        "strategic_advice": AdviceState.RECEIVED,
        "strategic_advice_on": life.today,
        "strategic_advice_note": "Verwerkt in de eerste doelstelling.",
    }
    life.do(DescribeGlobalPlan(start, texts))
    _discuss(life, DescribeGlobalPlan, start)


def _objective(start: int, number: int, factor: str) -> Objective:
    due = start + min(number + 1, 4)
    return Objective(
        id=f"OBJ-{start}-{number}",
        text=f"Tegen eind {due} loopt dit rustiger voor iedereen.",
        factors=(factor,),
        urgency=number % 3 + 1,
        feasibility=3 - number % 2,
        criterion="Score in het gesprek met de ploeg",
        baseline="3",
        target="1",
        due_year=due,
    )


def one_year(life: Life, year: int) -> None:
    """What is late goes along, three measures are new; then the discussion."""
    unfinished = [m.record for m in next_year(year, life.dossier, catalogue()).unfinished]
    late = [measure for measure in unfinished if measure.end is not None and measure.end < life.today]
    carried = tuple((life.fresh("EV"), measure.id) for measure in late)
    life.do(BeginYearPlan(year, _changes(year), carried, life.today))
    known = life.dossier.all(Objective)
    aims = [aim for aim in known if aim in known[-3:] or (aim.due_year or 0) >= year]
    for objective in aims:
        take(life, year, objective.factors[0], objective.id)
    life.do(DescribeYearPlan(year, {"objectives": tuple(objective.id for objective in aims)}))
    _discuss(life, DescribeYearPlan, year)


def _changes(year: int) -> dict[str, str]:
    return {
        "change_circumstances": "geen",
        "change_accidents": "geen",
        "change_annual_report": "geen",
        "change_advice": "De ploeg vroeg meer tijd om over te dragen.",
        "change_strategic": "geen",
        "evaluation": f"De evaluatie van {year - 1} staat in een apart verslag.",
    }


def _discuss(life: Life, describe: Describing, year: int) -> None:
    """The steps of direct participation on their days, the last in December."""
    before = year - 1
    steps: tuple[tuple[date, dict[str, object]], ...] = (
        (
            date(before, 10, 1),
            {"advice_asked_on": date(before, 10, 1), "line_consulted_on": date(before, 10, 1)},
        ),
        (
            date(before, 10, 20),
            {
                "service_advice_on": date(before, 10, 20),
                "services_consulted_on": date(before, 10, 20),
                "service_advice": "Begin met wat het vaakst voorkomt.",
            },
        ),
        (date(before, 10, 25), {"submitted_on": date(before, 10, 25), "register_place": "keuken"}),
        (date(before, 11, 20), {"service_answer_on": date(before, 11, 20), "service_answer": "Akkoord."}),
        (
            date(before, 12, 5),
            {"body_advice_on": date(before, 12, 5), "body_advice": "Aanvaard, met antwoord."},
        ),
        (date(before, 12, 10), {"signed_on": date(before, 12, 10), "signed_by": "De zaakvoerder"}),
    )
    for day, facts in steps:
        life.later(day, partial(_described, command=describe(year, facts)))
    kind = PlanKind.GLOBAL if describe is DescribeGlobalPlan else PlanKind.YEAR
    life.later(date(before, 11, 3), partial(_remark, kind=kind, year=year))


def _described(life: Life, command: DescribeGlobalPlan | DescribeYearPlan) -> None:
    life.do(command)


def _remark(life: Life, kind: PlanKind, year: int) -> None:
    """A worker says something; two weeks later there is a reasoned answer."""
    id_ = life.fresh("REM")
    remark = Remark(
        id=id_,
        kind=kind,
        plan=str(year),
        target=Target.PLAN,
        voter=Voter.WORKERS,
        text="Graag ook iets voor de zaterdag.",
        made_on=life.today,
    )
    life.do(AddEntry(remark))
    followed = life.random.random() < 0.6
    reply = Reply.FOLLOWED if followed else Reply.DEVIATED
    reason = "We nemen het mee." if followed else "Dit kan pas als er een extra kracht is."

    def answer(then: Life) -> None:
        then.do(AnswerRemark(id_, reply, reason, then.today))

    life.later(date(year - 1, 12, 1), answer)
