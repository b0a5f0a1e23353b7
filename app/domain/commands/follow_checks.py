"""What the records of doing and learning may hold: dates in order, measures that exist, names with
consent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from app.domain.catalogue import Catalogue
from app.domain.commands.limits import a_year, between
from app.domain.commands.team_checks import MOST_WORKERS, known_factor
from app.domain.dossier import Dossier
from app.domain.messages import Message, Refusal
from app.domain.records import (
    ChecklistMark,
    EffectCheck,
    Evaluation,
    MeasureEvent,
    Objective,
    PlannedMeasure,
    Pulse,
    Situation,
    ThirdPartyFact,
    Trigger,
    YearCosts,
)

MOST_MONEY = 100_000_000
MOST_DAYS = 10_000_000
_QUARTER = re.compile(r"[0-9]{4}-Q[1-4]")


def check_measure_event(event: MeasureEvent, dossier: Dossier, catalogue: Catalogue) -> None:
    """A moment in the life of a measure."""
    known_measures((event.measure,), dossier, field="measure")
    between(event.percent, 0, 100, field="percent")
    between(event.people, 0, MOST_WORKERS, field="people")


def check_effect(effect: EffectCheck, dossier: Dossier, catalogue: Catalogue) -> None:
    """A check of effect, of exactly one measure or objective."""
    if bool(effect.measure) == bool(effect.objective):
        raise Refusal(Message("Say which measure or which objective this is about."), field="measure")
    if effect.measure:
        known_measures((effect.measure,), dossier, field="measure")
    elif dossier.get(Objective, effect.objective) is None:
        raise Refusal(Message("There is no objective {id}.", {"id": effect.objective}), field="objective")
    between(effect.residual_exposure, 0, 3, field="residual_exposure")
    between(effect.residual_impact, 1, 3, field="residual_impact")


def check_trigger(trigger: Trigger, dossier: Dossier, catalogue: Catalogue) -> None:
    """Something that asks for a new look."""
    for factor in trigger.factors:
        known_factor(factor, dossier, catalogue, field="factors")
    known_measures(trigger.measures, dossier, field="measures")
    in_order(trigger.on, trigger.reviewed_on, field="reviewed_on")


def check_fact(fact: ThirdPartyFact, dossier: Dossier, catalogue: Catalogue) -> None:
    """A declaration in the register; what it tells lies elsewhere (`app/domain/follow/declaration.py`)."""
    in_order(fact.happened_on, fact.entered_on, field="happened_on")
    in_order(fact.entered_on, fact.deleted_on, field="deleted_on")


def check_situation(situation: Situation, dossier: Dossier, catalogue: Catalogue) -> None:
    """The analysis of one situation."""
    for factor in situation.factors:
        known_factor(factor, dossier, catalogue, field="factors")
    known_measures(situation.measures, dossier, field="measures")
    in_order(situation.asked_on, situation.decided_on, field="decided_on")
    in_order(situation.decided_on or situation.asked_on, situation.closed_on, field="closed_on")


def check_evaluation(evaluation: Evaluation, dossier: Dossier, catalogue: Catalogue) -> None:
    """A yearly evaluation."""
    a_year(evaluation.year, field="year")
    for section, _ in evaluation.sections:
        if section not in catalogue.evaluation_elements:
            raise Refusal(Message("There is no section {id}.", {"id": section}), field="sections")
    for name in (*evaluation.none, *(name for name, _ in evaluation.inputs)):
        if name not in catalogue.evaluation_inputs:
            raise Refusal(Message("There is no section {id}.", {"id": name}), field="inputs")


def check_mark(mark: ChecklistMark, dossier: Dossier, catalogue: Catalogue) -> None:
    """An answer of the policy checklist."""
    a_year(mark.year, field="year")
    if mark.item not in catalogue.checklist:
        raise Refusal(Message("There is no point {id} in the checklist.", {"id": mark.item}), field="item")
    if mark.answer and mark.answer not in {answer.id for answer in catalogue.checklist_answers}:
        raise Refusal(
            Message("This answer does not fit the question. Choose or type another one."), field="answer"
        )


def check_pulse(pulse: Pulse, dossier: Dossier, catalogue: Catalogue) -> None:
    """The watch of a quarter."""
    if not _QUARTER.fullmatch(pulse.id):
        raise Refusal(Message("Write a quarter as in 2026-Q1."), field="id")
    a_year(int(pulse.id[:4]), field="id")
    for name in ("sick_days", "overtime_hours", "leavers", "accidents", "reports"):
        between(getattr(pulse, name), 0, MOST_DAYS, field=name)


def check_costs(costs: YearCosts, dossier: Dossier, catalogue: Catalogue) -> None:
    """What a year cost and what was spent."""
    a_year(costs.year, field="year")
    for name in ("absence_days", "leavers", "hours_promised", "hours_spent"):
        between(getattr(costs, name), 0, MOST_DAYS, field=name)
    for name in ("cost_per_day", "cost_per_leaver", "eur_promised", "eur_spent"):
        between(getattr(costs, name), 0, MOST_MONEY, field=name)


def known_measures(ids: Iterable[str], dossier: Dossier, *, field: str) -> None:
    """Refuse a measure that is not in the plan."""
    for id_ in ids:
        if dossier.get(PlannedMeasure, id_) is None:
            raise Refusal(Message("There is no measure {id}.", {"id": id_}), field=field)


def in_order(first: date | None, second: date | None, *, field: str) -> None:
    """Refuse two days in the wrong order."""
    if first is not None and second is not None and second < first:
        raise Refusal(Message("The end lies before the start. Change one of the two dates."), field=field)
