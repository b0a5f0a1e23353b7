"""The life of measures: planned, started, a step further, moved, dropped or done, and judged later on."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial

from app.domain.choices import MeasureStatus
from app.domain.commands.entries import EditEntry
from app.domain.commands.follow import JudgeEffect, MoveMeasure, NoteMeasureEvent
from app.domain.commands.measures import TakeMeasure
from app.domain.follow.effect import learning
from app.domain.follow_choices import EffectResult, MeasureEventKind, NextStep
from app.domain.months import add_months
from app.domain.records import EffectCheck, MeasureEvent, PlannedMeasure
from tests.support.decade.life import Life
from tests.support.planning import catalogue

_ENDED = {MeasureStatus.DONE, MeasureStatus.DROPPED}
_RESULTS = {
    EffectResult.HELPED: (5, NextStep.KEEP),
    EffectResult.PARTLY: (3, NextStep.ADJUST),
    EffectResult.NOT: (1, NextStep.STOP),
    EffectResult.TOO_EARLY: (2, None),
}


def take(life: Life, year: int, factor: str, objective: str) -> None:
    """A measure of the catalogue that nobody took yet, for a factor that weighs, planned within a year."""
    taken = {measure.library for measure in life.dossier.all(PlannedMeasure)}
    fitting = [m for m in catalogue().measures.values() if m.id not in taken]
    fitting.sort(key=lambda measure: factor not in measure.factors)
    id_ = life.fresh("ACT")
    life.do(
        TakeMeasure(id_, fitting[0].id, (factor,), (objective,)),
        EditEntry(PlannedMeasure, id_, _details(life)),
        MoveMeasure(life.fresh("EV"), id_, *_dates(life, year), on=life.today),
    )
    start = _measure(life, id_).start
    assert start is not None
    life.later(start + timedelta(days=life.random.randint(0, 20)), partial(_start, id_=id_))


def _details(life: Life) -> dict[str, object]:
    return {
        "responsible": life.random.choice(("zaakvoerder", "ploegbaas atelier", "winkelverantwoordelijke")),
        "involved": "de hele ploeg",
        "method": "Op het ploegoverleg bespreken en na een maand bijsturen.",
        "means_organisational": "een uur per week",
        "budget_eur": Decimal(life.random.randint(0, 12) * 50),
        "budget_hours": float(life.random.randint(2, 20)),
        "criterion": "Aantal klachten op het ploegoverleg",
        "baseline": "vier per maand",
        "target": "hoogstens één per maand",
        "check_months": life.random.choice((None, 3, 6)),
    }


def _dates(life: Life, year: int) -> tuple[date, date]:
    start = date(year, life.random.randint(1, 9), life.random.randint(1, 28))
    return start, add_months(start, life.random.randint(1, 5))


def _measure(life: Life, id_: str) -> PlannedMeasure:
    found = life.dossier.get(PlannedMeasure, id_)
    assert found is not None
    return found


def _note(life: Life, id_: str, kind: MeasureEventKind, note: str = "", percent: int | None = None) -> None:
    event = MeasureEvent(
        id=life.fresh("EV"),
        measure=id_,
        kind=kind,
        on=life.today,
        by="zaakvoerder",
        note=note,
        percent=percent,
    )
    life.do(NoteMeasureEvent(event, life.today, check=life.fresh("CHK")))


def _start(life: Life, id_: str) -> None:
    measure = _measure(life, id_)
    if measure.status is not MeasureStatus.PLANNED:
        return
    if measure.start is not None and measure.start > life.today:
        life.later(measure.start, partial(_start, id_=id_))
        return
    _note(life, id_, MeasureEventKind.STARTED)
    life.later(life.today + timedelta(days=25), partial(_go_on, id_=id_))


def _go_on(life: Life, id_: str) -> None:
    measure = _measure(life, id_)
    if measure.status in _ENDED:
        return
    _note(life, id_, MeasureEventKind.PROGRESS, "Eerste afspraken gemaakt.", 50)
    if life.random.random() < 0.4:
        _note(life, id_, MeasureEventKind.INFORMED, "Op het ploegoverleg verteld.")
    late = life.random.randint(-10, 30)
    life.later((measure.end or life.today) + timedelta(days=late), partial(_end, id_=id_))


def _end(life: Life, id_: str) -> None:
    """Mostly done; sometimes moved, dropped, or left to the next yearly plan."""
    measure, chance = _measure(life, id_), life.random.random()
    if measure.status in _ENDED:
        return
    if measure.start is not None and measure.start > life.today:
        life.later(measure.end or measure.start, partial(_end, id_=id_))  # it went along to the next year
    elif chance < 0.1 and measure.start is not None:
        end = add_months(max(measure.end or life.today, life.today), life.random.randint(2, 4))
        moved = MoveMeasure(life.fresh("EV"), id_, measure.start, end, on=life.today, note="Meer tijd nodig.")
        life.do(moved)
        life.later(end, partial(_end, id_=id_))
    elif chance < 0.18:
        _note(life, id_, MeasureEventKind.DROPPED, "Past niet meer bij het werk van nu.")
    elif chance < 0.26:
        life.later(add_months(life.today, 7), partial(_end, id_=id_))
    else:
        life.do(EditEntry(PlannedMeasure, id_, _spent(life, measure)))
        _note(life, id_, MeasureEventKind.DONE, "Afgesproken en uitgehangen.")
        _plan_judgement(life, id_)


def _spent(life: Life, measure: PlannedMeasure) -> dict[str, object]:
    budget = measure.budget_eur or Decimal(0)
    hours = (measure.budget_hours or 0.0) + life.random.randint(-1, 5)
    return {"spent_eur": budget + life.random.randint(0, 4) * 25, "spent_hours": max(hours, 0.0)}


def _plan_judgement(life: Life, id_: str) -> None:
    waiting = learning(_measure(life, id_), life.dossier).waiting
    if waiting is not None and waiting.due is not None:
        life.later(waiting.due + timedelta(days=life.random.randint(0, 20)), partial(_judge, id_=id_))


def _judge(life: Life, id_: str) -> None:
    """The check that waits, unless the evaluation of the year judged it before."""
    waiting = learning(_measure(life, id_), life.dossier).waiting
    if waiting is None or _measure(life, id_).status is not MeasureStatus.DONE:
        return
    life.do(JudgeEffect(judged(life, waiting), life.today, again=life.fresh("CHK")))
    _plan_judgement(life, id_)


def judged(life: Life, waiting: EffectCheck) -> EffectCheck:
    """A judgement by chance, with what was measured."""
    weights = [weight for weight, _ in _RESULTS.values()]
    (result,) = life.random.choices(list(_RESULTS), weights)
    return EffectCheck(
        id=waiting.id,
        measure=waiting.measure,
        objective=waiting.objective,
        due=waiting.due,
        done_on=life.today,
        result=result,
        measurement=f"{life.random.randint(0, 4)} per maand",
        residual_exposure=life.random.randint(0, 2) if waiting.measure else None,
        residual_impact=life.random.randint(1, 2) if waiting.measure else None,
        next_step=_RESULTS[result][1],
        note="Op het ploegoverleg besproken.",
        judged_by="de ploeg",
        position=waiting.position,
    )
