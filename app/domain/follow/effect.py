"""Did it help: checks that are due, what was found against the criterion, and what is decided next."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.choices import MeasureStatus
from app.domain.dossier import Dossier
from app.domain.follow_choices import EffectResult, NextStep
from app.domain.months import add_months
from app.domain.plans.service_year import service_year
from app.domain.records import EffectCheck, Objective, PlannedMeasure

USUAL_MONTHS = 3
"""Own judgement: three months after a measure is done its effect can be seen, unless the firm says
otherwise.
"""

LATER_MONTHS = 3
"""Own judgement: "too early" asks again three months later."""


@dataclass(frozen=True, slots=True)
class Learning:
    """What is known about the effect of one measure or objective."""

    subject: PlannedMeasure | Objective
    checks: tuple[EffectCheck, ...]

    @property
    def judged(self) -> EffectCheck | None:
        """The newest judgement that says something; "too early" says nothing yet."""
        told = [c for c in self.checks if c.result not in (None, EffectResult.TOO_EARLY)]
        return told[-1] if told else None

    @property
    def decided(self) -> NextStep | None:
        """What was decided last."""
        steps = [check.next_step for check in self.checks if check.next_step is not None]
        return steps[-1] if steps else None

    @property
    def waiting(self) -> EffectCheck | None:
        """The check that still has to be done."""
        return next((check for check in self.checks if check.done_on is None), None)

    @property
    def prepared(self) -> bool:
        """Whether criterion, start and target were set beforehand."""
        return all(
            text.strip() for text in (self.subject.criterion, self.subject.baseline, self.subject.target)
        )


def learning(subject: PlannedMeasure | Objective, dossier: Dossier) -> Learning:
    """The checks of one measure or objective, oldest first."""
    own = [
        check
        for check in dossier.all(EffectCheck)
        if subject.id == (check.measure if isinstance(subject, PlannedMeasure) else check.objective)
    ]
    return Learning(subject, _in_order(own))


def learnings(dossier: Dossier) -> tuple[Learning, ...]:
    """What is known about every measure, then every objective, in one walk through the checks."""
    found: dict[tuple[str, str], list[EffectCheck]] = defaultdict(list)
    for check in dossier.all(EffectCheck):
        found[check.measure, check.objective].append(check)
    measures = (Learning(m, _in_order(found.get((m.id, ""), ()))) for m in dossier.all(PlannedMeasure))
    objectives = (Learning(o, _in_order(found.get(("", o.id), ()))) for o in dossier.all(Objective))
    return (*measures, *objectives)


def _in_order(checks: Iterable[EffectCheck]) -> tuple[EffectCheck, ...]:
    return tuple(sorted(checks, key=lambda c: (c.done_on or c.due or date.max, c.position)))


def check_due(measure: PlannedMeasure) -> date | None:
    """When the effect of a measure that is done is looked at; None while it is not done."""
    if measure.status is not MeasureStatus.DONE or measure.status_on is None:
        return None
    months = measure.check_months if measure.check_months is not None else USUAL_MONTHS
    return add_months(measure.status_on, months)


def objective_due(objective: Objective, start_month: int) -> date | None:
    """When an objective is looked at: the last day of the service year in which it must be reached."""
    return None if objective.due_year is None else service_year(start_month, objective.due_year)[1]


def again_due(check: EffectCheck) -> date | None:
    """When a check that came too early is done again."""
    if check.result is not EffectResult.TOO_EARLY or check.done_on is None:
        return None
    return add_months(check.done_on, LATER_MONTHS)


def due_checks(dossier: Dossier, today: date) -> tuple[EffectCheck, ...]:
    """Checks that should have been done by today, oldest first."""
    waiting = [
        c for c in dossier.all(EffectCheck) if c.done_on is None and c.due is not None and c.due <= today
    ]
    return tuple(sorted(waiting, key=lambda check: (check.due or today, check.position)))


def tally(dossier: Dossier) -> Mapping[EffectResult, int]:
    """How many measures helped, helped in part, did not help or cannot be judged yet."""
    newest = (found for found in learnings(dossier) if isinstance(found.subject, PlannedMeasure))
    results = [_result(found) for found in newest if found.checks]
    return Counter(result for result in results if result is not None)


def _result(found: Learning) -> EffectResult | None:
    if found.judged is not None:
        return found.judged.result
    return next((check.result for check in reversed(found.checks) if check.result is not None), None)
