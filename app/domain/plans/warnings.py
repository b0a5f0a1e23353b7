"""Gentle warnings about a plan: dates that do not fit, gaps, too much at once. None of them blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.catalogue import Catalogue
from app.domain.choices import Level, MeasureStatus, Priority, Scope
from app.domain.dossier import Dossier
from app.domain.messages import Message
from app.domain.places import Place
from app.domain.plans.measure import PlanMeasure, name
from app.domain.plans.plan import FiveYears, PlanObjective, global_plan
from app.domain.plans.proposals import mix_advice
from app.domain.plans.service_year import quarter_end, quarter_id
from app.domain.risks.analysis import latest_analysis, ranked
from app.domain.risks.rating import RatedFactor

MOST_PER_QUARTER = 5
MOST_PER_YEAR = 12
"""Own judgement (R56): more measures beginning at once than this is too much for a small firm."""


@dataclass(frozen=True, slots=True)
class PlanWarning:
    """Something to look at again, and where."""

    message: Message
    place: Place


def plan_warnings(dossier: Dossier, catalogue: Catalogue, *, start_year: int) -> tuple[PlanWarning, ...]:
    """Everything worth a second look in the five-year plan: measures, objectives, risks, then the whole."""
    plan = global_plan(dossier, catalogue, start_year=start_year)
    every = (*plan.measures, *plan.outside)
    found = _risk_priorities(dossier, catalogue)
    warnings = [warning for measure in every for warning in measure_warnings(measure, plan, found)]
    warnings += [warning for objective in plan.objectives for warning in objective_warnings(objective, plan)]
    return (*warnings, *_risks(found, plan), *_whole(plan))


def risk_warnings(dossier: Dossier, catalogue: Catalogue, *, start_year: int) -> tuple[PlanWarning, ...]:
    """Only the high priorities that the plan leaves without an answer at the source."""
    plan = global_plan(dossier, catalogue, start_year=start_year)
    return tuple(_risks(_risk_priorities(dossier, catalogue), plan))


def measure_warnings(
    measure: PlanMeasure, plan: FiveYears, risks: dict[str, RatedFactor]
) -> Iterator[PlanWarning]:
    """What one measure lacks; `risks` are the assessed risks by id."""
    for message in (*_dates(measure, plan), *_gaps(measure), *_answers(measure, risks)):
        yield PlanWarning(message, Place("measures.list", measure.id))


def objective_warnings(objective: PlanObjective, plan: FiveYears) -> Iterator[PlanWarning]:
    """Whether an objective is concrete, measurable, dated (R58) and served by a measure."""
    record = objective.record
    called = {"objective": record.text.strip() or Message("an objective without words")}
    place = Place("measures.objectives", record.id)
    if not record.criterion.strip() or not record.target.strip():
        yield PlanWarning(
            Message(
                "“{objective}” cannot be measured yet: write by what you see it, and the target.", called
            ),
            place,
        )
    if record.due_year is None:
        yield PlanWarning(Message("“{objective}” has no year by which it must be reached.", called), place)
    elif record.due_year not in plan.years:
        yield PlanWarning(
            Message("The year of “{objective}” lies outside the five years of the plan.", called), place
        )
    if not objective.measures:
        yield PlanWarning(Message("“{objective}” has no measure yet.", called), place)


def _risk_priorities(dossier: Dossier, catalogue: Catalogue) -> dict[str, RatedFactor]:
    analysis = latest_analysis(dossier)
    return {f.id: f for f in ranked(analysis.id, dossier, catalogue)} if analysis else {}


def _dates(measure: PlanMeasure, plan: FiveYears) -> Iterator[Message]:
    record, called = measure.record, {"measure": name(measure)}
    if record.start is None and record.end is None:
        yield Message("“{measure}” has no date yet, so it falls in no year.", called)
        return
    if record.start and record.end and record.end < record.start:
        yield Message("“{measure}” ends before it starts. Change one of the two dates.", called)
    if measure in plan.outside:
        yield Message("“{measure}” lies outside the five years of the plan.", called)
    elif measure.years[-1] > plan.end_year:
        yield Message("“{measure}” runs on after the plan ends on {end}.", {**called, "end": plan.end})
    elif measure.years[0] < plan.start_year:
        yield Message(
            "“{measure}” began before the plan; its budget counts in the year of its start.", called
        )


def _gaps(measure: PlanMeasure) -> Iterator[Message]:
    called = {"measure": name(measure)}
    if measure.record.status is MeasureStatus.DONE:
        return
    if not measure.record.responsible.strip():
        yield Message("Nobody is responsible for “{measure}” yet.", called)
    if not measure.record.criterion.strip():
        yield Message("Write by what you will see that “{measure}” worked, before it begins.", called)


def _answers(measure: PlanMeasure, risks: dict[str, RatedFactor]) -> Iterator[Message]:
    """R61: a psychosocial measure answers a risk that was found, unless the law asks it anyway."""
    if not measure.is_psychosocial or measure.is_duty:
        return
    if not measure.record.factors and not measure.record.objectives:
        yield Message(
            "“{measure}” answers no risk and no objective. Link it, or drop it.", {"measure": name(measure)}
        )
    elif measure.record.factors and risks and not any(id_ in risks for id_ in measure.record.factors):
        yield Message(
            "“{measure}” answers a factor that was not found to be a risk. Is it needed?",
            {"measure": name(measure)},
        )


def _risks(risks: dict[str, RatedFactor], plan: FiveYears) -> Iterator[PlanWarning]:
    return (warning for risk in risks.values() for warning in _risk(risk, plan))


def _risk(risk: RatedFactor, plan: FiveYears) -> Iterator[PlanWarning]:
    if risk.priority is not Priority.HIGH:
        return
    chosen = [m for m in plan.measures if risk.id in m.record.factors]
    called, place = {"risk": risk.statement or risk.id}, Place("measures.proposals", risk.id)
    if not chosen:
        yield PlanWarning(Message("High priority without any measure: “{risk}”", called), place)
    elif not any(m.level is Level.PRIMARY and m.scope is Scope.COLLECTIVE for m in chosen):
        yield PlanWarning(
            Message(
                "High priority without a measure for everyone that takes away the cause: “{risk}”", called
            ),
            place,
        )


def _whole(plan: FiveYears) -> Iterator[PlanWarning]:
    psychosocial = tuple(m for m in plan.measures if m.is_psychosocial)
    for message in mix_advice(psychosocial):
        yield PlanWarning(message, Place("measures.proposals"))
    yield from _too_many(plan)
    yield from _doubles(plan)


def _too_many(plan: FiveYears) -> Iterator[PlanWarning]:
    starts = [m.record.start for m in plan.measures if m.record.start is not None]
    quarters = Counter(quarter_end(day) for day in starts)
    for end, count in sorted(quarters.items()):
        if count > MOST_PER_QUARTER:
            yield PlanWarning(
                Message(
                    "Measures that begin in the quarter up to {end}: {count}. Spread them more.",
                    {"end": end, "count": count},
                ),
                Place("measures.board", quarter_id(end)),
            )
    years = Counter(m.start_year for m in plan.measures if m.start_year is not None)
    for year, count in sorted(years.items()):
        if count > MOST_PER_YEAR:
            yield PlanWarning(
                Message(
                    "Measures that begin in {year}: {count}. Spread them over more years.",
                    {"year": year, "count": count},
                ),
                Place("measures.board", str(year)),
            )


def _doubles(plan: FiveYears) -> Iterator[PlanWarning]:
    """R60, as far as a program can see it: the same measure planned twice."""
    seen: set[object] = set()
    for measure in plan.measures:
        called = measure.record.library or measure.title
        if called and called in seen:
            yield PlanWarning(
                Message("“{measure}” is in the plan more than once.", {"measure": name(measure)}),
                Place("measures.list", measure.id),
            )
        seen.add(called)
