"""The yearly evaluation (Codex I.3-6 §2): the six inputs, results per measure, means, and what is still
open.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.catalogue import Catalogue, EvaluationInput
from app.domain.choices import AnswerState, MeasureStatus
from app.domain.dossier import Dossier
from app.domain.follow import registers
from app.domain.follow.effect import Learning, learning
from app.domain.follow.life import Course, course
from app.domain.messages import Message
from app.domain.plans.plan import year_plan
from app.domain.plans.service_year import service_year, service_year_of
from app.domain.records import (
    EffectCheck,
    Evaluation,
    LightInput,
    LightRound,
    Objective,
    Situation,
    YearCosts,
)


@dataclass(frozen=True, slots=True)
class InputState:
    """One of the six inputs: what was written, whether "none this year" was ticked, what the dossier
    knows.
    """

    input: EvaluationInput
    text: str
    none: bool
    known: Message | None

    @property
    def answered(self) -> bool:
        """Whether it was considered: filled in, or ticked as none."""
        return self.none or bool(self.text.strip())


@dataclass(frozen=True, slots=True)
class MeasureResult:
    """A measure of the year: how it stands, what was learned, what is decided about it."""

    course: Course
    learning: Learning
    decision: str


@dataclass(frozen=True, slots=True)
class Means:
    """What was planned and what was spent; None where nobody filled it in."""

    planned_eur: Decimal
    spent_eur: Decimal | None
    planned_hours: float | None
    spent_hours: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearReview:
    """A service year looked back upon."""

    year: int
    start: date
    end: date
    record: Evaluation
    begun: bool
    inputs: tuple[InputState, ...]
    measures: tuple[MeasureResult, ...]
    objectives: tuple[Learning, ...]
    means: Means
    gaps: tuple[Message, ...]

    @property
    def finished(self) -> bool:
        """Whether the firm called it finished."""
        return self.record.finished_on is not None


def evaluation_year(dossier: Dossier, today: date) -> int:
    """The service year to evaluate: the running one in its last quarter, otherwise the one before it."""
    month = dossier.company.service_year_start_month
    running = service_year_of(today, month)
    _, end = service_year(month, running)
    return running if (end - today).days <= 92 else running - 1


def review(year: int, dossier: Dossier, catalogue: Catalogue, today: date) -> YearReview:
    """Everything that the evaluation of a service year looks at."""
    start, end = service_year(dossier.company.service_year_start_month, year)
    found = dossier.get(Evaluation, str(year))
    record = found or Evaluation(id=str(year), year=year)
    inputs = tuple(_input(each, record, dossier) for each in catalogue.evaluation_inputs.values())
    one = year_plan(dossier, catalogue, year=year)
    decided = _decided(dossier)
    measures = tuple(
        MeasureResult(course(m.record, dossier, today), learning(m.record, dossier), decided.get(m.id, ""))
        for m in one.measures
    )
    objectives = tuple(learning(each.record, dossier) for each in one.objectives)
    return YearReview(
        year=year,
        start=start,
        end=end,
        record=record,
        begun=found is not None,
        inputs=inputs,
        measures=measures,
        objectives=objectives,
        means=_means(year, measures, dossier),
        gaps=_gaps(record, inputs, measures),
    )


def evaluations(dossier: Dossier) -> tuple[Evaluation, ...]:
    """Every evaluation, oldest first."""
    return tuple(sorted(dossier.all(Evaluation), key=lambda evaluation: evaluation.year))


def objectives_of(dossier: Dossier) -> tuple[Learning, ...]:
    """What is known about every objective."""
    return tuple(learning(objective, dossier) for objective in dossier.all(Objective))


def _input(asked: EvaluationInput, record: Evaluation, dossier: Dossier) -> InputState:
    text = dict(record.inputs).get(asked.id, "")
    return InputState(asked, text, asked.id in record.none, _known(asked.id, record.year, dossier))


def _known(input_: str, year: int, dossier: Dossier) -> Message | None:
    """What the dossier itself can tell about an input."""
    first, last = service_year(dossier.company.service_year_start_month, year)
    if input_ == "third_party":
        total = sum(registers.totals(year, dossier).values())
        return Message("The register holds {n} declarations of this year.", {"n": total})
    if input_ == "situations":
        asked = [s for s in dossier.all(Situation) if s.asked_on is not None and first <= s.asked_on <= last]
        return Message("This dossier holds {n} analyses of a specific situation.", {"n": len(asked)})
    if input_ == "formal_requests":
        return _formal_requests(year, dossier)
    return None


def _formal_requests(year: int, dossier: Dossier) -> Message | None:
    """The count in the warning lights of that year, if it was known."""
    rounds = [r for r in dossier.all(LightRound) if r.year == year]
    answers = [dossier.get(LightInput, f"{found.id}/formal_requests") for found in rounds]
    counted = [a.value for a in answers if a is not None and a.state is AnswerState.VALUE]
    return Message("The warning lights of that year count {n}.", {"n": counted[0]}) if counted else None


def _decided(dossier: Dossier) -> Mapping[str, str]:
    """The newest decision about each measure that was judged."""
    judged = [c for c in dossier.all(EffectCheck) if c.measure and c.next_step is not None]
    ordered = sorted(judged, key=lambda check: check.done_on or date.min)
    return {check.measure: check.next_step.value for check in ordered if check.next_step is not None}


def _means(year: int, measures: tuple[MeasureResult, ...], dossier: Dossier) -> Means:
    """The measures that began in the year, with what the firm noted for the year as a whole."""
    month = dossier.company.service_year_start_month
    records = [each.course.measure for each in measures]
    began = [m for m in records if m.start is not None and service_year_of(m.start, month) == year]
    costs = dossier.get(YearCosts, str(year))
    spent = [m.spent_eur for m in began if m.spent_eur is not None]
    hours = [m.spent_hours for m in began if m.spent_hours is not None]
    planned_hours = [m.budget_hours for m in began if m.budget_hours is not None]
    return Means(
        planned_eur=sum((m.budget_eur or Decimal(0) for m in began), Decimal(0)),
        spent_eur=costs.eur_spent if costs and costs.eur_spent is not None else _sum(spent),
        planned_hours=costs.hours_promised
        if costs and costs.hours_promised is not None
        else _total(planned_hours),
        spent_hours=costs.hours_spent if costs and costs.hours_spent is not None else _total(hours),
    )


def _sum(amounts: list[Decimal]) -> Decimal | None:
    return sum(amounts, Decimal(0)) if amounts else None


def _total(numbers: list[float]) -> float | None:
    return sum(numbers) if numbers else None


def _gaps(
    record: Evaluation, inputs: tuple[InputState, ...], measures: tuple[MeasureResult, ...]
) -> tuple[Message, ...]:
    """What is still open before the evaluation can be called complete; nothing of it blocks."""
    open_inputs = [state for state in inputs if not state.answered]
    unjudged = [
        m for m in measures if m.course.measure.status is MeasureStatus.DONE and m.learning.judged is None
    ]
    found: list[Message] = []
    if open_inputs:
        found.append(
            Message("{n} of the six inputs of the law are not answered yet.", {"n": len(open_inputs)})
        )
    if unjudged:
        found.append(Message("{n} measures were carried out but not judged yet.", {"n": len(unjudged)}))
    if record.means_enough is None:
        found.append(Message("Say whether the means were enough."))
    if not record.conclusions.strip():
        found.append(Message("Write down your conclusions."))
    if record.discussed_on is None:
        found.append(Message("Discuss it with those who must be consulted, and note the day."))
    return tuple(found)
