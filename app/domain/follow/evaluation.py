"""The yearly evaluation (Codex I.3-6 §2): the six inputs, results per measure, means, and what is still
open.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from app.domain.catalogue import Catalogue, EvaluationInput
from app.domain.choices import MeasureStatus
from app.domain.dossier import Dossier
from app.domain.follow.costs import Spending, spending
from app.domain.follow.effect import Learning, learning
from app.domain.follow.known import known
from app.domain.follow.life import Course, course
from app.domain.follow_choices import NextStep
from app.domain.messages import Message
from app.domain.plans.measure import PlanMeasure
from app.domain.plans.past import past
from app.domain.plans.plan import global_plan_for, year_plan
from app.domain.plans.service_year import service_year, service_year_of
from app.domain.records import EffectCheck, Evaluation, Objective, PlannedMeasure, YearPlan


@dataclass(frozen=True, slots=True)
class InputState:
    """One of the six inputs: what was written, whether "none this year" was ticked, what the dossier
    knows.
    """

    input: EvaluationInput
    text: str
    none: bool
    known: tuple[Message, ...]

    @property
    def answered(self) -> bool:
        """Whether it was considered: filled in, or ticked as none."""
        return self.none or bool(self.text.strip())


@dataclass(frozen=True, slots=True)
class MeasureResult:
    """A measure of the year: how it stands, what was learned, what is decided about it."""

    measure: PlanMeasure
    course: Course
    learning: Learning
    decision: NextStep | None


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
    means: Spending
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
    """Everything that the evaluation of a service year looks at; a finished one as things stood then."""
    start, end = service_year(dossier.company.service_year_start_month, year)
    found = dossier.get(Evaluation, str(year))
    record = found or Evaluation(id=str(year), year=year)
    day = record.finished_on or today
    inputs = tuple(_input(each, record, dossier) for each in catalogue.evaluation_inputs.values())
    then = past(dossier)
    one = year_plan(dossier, catalogue, year=year, looking_back=True)
    measures = tuple(_result(then.as_it_stood(m.record, day), m, dossier, day) for m in one.measures)
    objectives = tuple(_known_by(day, learning(each.record, dossier)) for each in one.objectives)
    return YearReview(
        year=year,
        start=start,
        end=end,
        record=record,
        begun=found is not None,
        inputs=inputs,
        measures=measures,
        objectives=objectives,
        means=spending(year, dossier),
        gaps=_gaps(record, inputs, measures),
    )


def not_yet(year: int, dossier: Dossier, catalogue: Catalogue, today: date) -> Message | None:
    """Why a service year cannot be evaluated yet; None when it can, also without a yearly plan of its own."""
    start, _ = service_year(dossier.company.service_year_start_month, year)
    if start > today:
        return Message(
            "Service year {year} only begins on {start}. Evaluate it once it has begun.",
            {"year": year, "start": start},
        )
    planned = dossier.get(YearPlan, str(year)) is not None or global_plan_for(dossier, year) is not None
    if planned or year_plan(dossier, catalogue, year=year, looking_back=True).measures:
        return None
    return Message(
        "There is no plan for {year} in this dossier yet. Make the plan first; then there is something to "
        "evaluate.",
        {"year": year},
    )


def years_to_evaluate(dossier: Dossier, today: date) -> tuple[int, ...]:
    """The service years that can be chosen, newest first: planned and begun, and the one that is due."""
    running = service_year_of(today, dossier.company.service_year_start_month)
    planned = {plan.year for plan in dossier.all(YearPlan)} | {e.year for e in dossier.all(Evaluation)}
    due = evaluation_year(dossier, today)
    return tuple(sorted({year for year in planned if year <= running} | {due, running}, reverse=True))


def judgement_in(year: int, subject: PlannedMeasure | Objective, dossier: Dossier) -> EffectCheck | None:
    """The check that the evaluation of a year speaks of: judged since it began, else one that waits.

    A finished evaluation speaks of what was judged until then, when there is such a judgement.
    """
    start, _ = service_year(dossier.company.service_year_start_month, year)
    told, found = dossier.get(Evaluation, str(year)), learning(subject, dossier)
    since = [check for check in found.checks if check.done_on is not None and check.done_on >= start]
    last = told.finished_on if told is not None else None
    in_time = [check for check in since if last is None or (check.done_on or last) <= last]
    return next(iter((*reversed(in_time), *reversed(since))), found.waiting)


def evaluations(dossier: Dossier) -> tuple[Evaluation, ...]:
    """Every evaluation, oldest first."""
    return tuple(sorted(dossier.all(Evaluation), key=lambda evaluation: evaluation.year))


def worked_into(year: int, dossier: Dossier) -> Evaluation | None:
    """The evaluation that a yearly plan builds on: of the year before, otherwise of the one before that.

    The draft is due before the year before has ended, so its evaluation may still have to come.
    """
    found = (dossier.get(Evaluation, str(each)) for each in (year - 1, year - 2))
    told = [each for each in found if each is not None]
    concluded = [each for each in told if each.finished_on is not None or each.conclusions.strip()]
    return next(iter((*concluded, *told)), None)


def _input(asked: EvaluationInput, record: Evaluation, dossier: Dossier) -> InputState:
    text = dict(record.inputs).get(asked.id, "")
    return InputState(asked, text, asked.id in record.none, known(asked.id, record.year, dossier))


def _result(record: PlannedMeasure, measure: PlanMeasure, dossier: Dossier, day: date) -> MeasureResult:
    found = _known_by(day, learning(record, dossier))
    return MeasureResult(measure, course(record, dossier, day), found, found.decided)


def _known_by(day: date, found: Learning) -> Learning:
    """What was judged later is left out, and so is what was planned then."""
    return replace(found, checks=tuple(c for c in found.checks if c.done_on is None or c.done_on <= day))


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
            Message(
                "Inputs of the law that are not answered yet: {n} of {all}.",
                {"n": len(open_inputs), "all": len(inputs)},
            )
        )
    if unjudged:
        found.append(Message("Measures carried out and not judged yet: {n}.", {"n": len(unjudged)}))
    if record.means_enough is None:
        found.append(Message("Say whether the means were enough."))
    if not record.conclusions.strip():
        found.append(Message("Write down your conclusions."))
    if record.discussed_on is None:
        found.append(Message("Discuss it with those who must be consulted, and note the day."))
    return tuple(found)
