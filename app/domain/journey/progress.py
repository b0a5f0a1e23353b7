"""How far the firm is: two bars, and the state of each of the seven stations with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from app.domain.catalogue import Catalogue
from app.domain.choices import FactorState, MeasureStatus, Presence
from app.domain.dossier import Dossier
from app.domain.elements.completeness import ElementState, gpp, jap
from app.domain.elements.gpp_analysis import is_dealt_with
from app.domain.journey.consultation_gaps import consultation_gaps
from app.domain.journey.firm_gaps import firm_gaps, start_gaps
from app.domain.journey.team_gaps import took_part, voice_gaps, was_begun
from app.domain.lights.gaps import unanswered_indicators
from app.domain.lights.rounds import rounds
from app.domain.messages import Message
from app.domain.places import STATIONS
from app.domain.plans.plan import PlanMeasure, default_start_year, default_year, kept_measures
from app.domain.records import (
    ChecklistMark,
    Company,
    DocumentDraft,
    Evaluation,
    GlobalPlan,
    Objective,
    Participant,
    PastAction,
    PlannedMeasure,
    Pulse,
    Situation,
    ThirdPartyFact,
    Trigger,
    YearPlan,
)
from app.domain.risks.analysis import latest_analysis, rated
from app.domain.risks.rating import RatedFactor

_NOTED_IN_BETWEEN = (ChecklistMark, Evaluation, Pulse, Situation, ThirdPartyFact, Trigger)
"""Whoever noted one of these has begun to follow up, also while every measure still waits."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Two bars as (done, total): factors assessed or not applicable, and required elements of both plans."""

    analysis: tuple[int, int]
    plan: tuple[int, int]


class State(StrEnum):
    """How far a station is; `BLOCKED` cannot start yet, but no page is ever closed."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class StationState:
    """A station's state and, unless it is done, why."""

    state: State
    why: Message | None = None


_DONE = StationState(State.DONE)


def progress(dossier: Dossier, catalogue: Catalogue, today: date) -> Progress:
    """Both bars; a parked factor still waits, an element that does not apply is not counted."""
    factors = _factors(dossier, catalogue)
    total = len(factors) or len(catalogue.factors)
    asked = [e for e in elements(dossier, catalogue, today) if _counts(e)]
    there = sum(e.presence is Presence.PRESENT for e in asked)
    return Progress(analysis=(sum(_is_settled(f) for f in factors), total), plan=(there, len(asked)))


def elements(dossier: Dossier, catalogue: Catalogue, today: date) -> tuple[ElementState, ...]:
    """The legal elements of both plans at hand, the five-year plan first."""
    start_year, year = default_start_year(dossier, today), default_year(dossier, today)
    five = gpp(dossier, catalogue, start_year=start_year, today=today)
    return (*five, *jap(dossier, catalogue, year=year, today=today))


def stations(dossier: Dossier, catalogue: Catalogue, today: date) -> Mapping[str, StationState]:
    """The seven stations in order."""
    states = (
        _firm(dossier),
        _start(dossier, catalogue),
        _lights(dossier, catalogue),
        _analysis(dossier, catalogue),
        _measures(dossier, catalogue),
        _plans(dossier, catalogue, today),
        _follow(dossier, catalogue),
    )
    return MappingProxyType(dict(zip(STATIONS, states, strict=True)))


def _firm(dossier: Dossier) -> StationState:
    gaps = firm_gaps(dossier)
    if not gaps:
        return StationState(State.DONE)
    if dossier.company == Company():
        return StationState(State.NOT_STARTED, Message("Nothing about the firm was filled in yet."))
    return StationState(State.IN_PROGRESS, gaps[0][0])


def _start(dossier: Dossier, catalogue: Catalogue) -> StationState:
    gaps = start_gaps(dossier, catalogue)
    if not gaps:
        return StationState(State.DONE)
    begun = any(dossier.all(kind) for kind in (Participant, PastAction, DocumentDraft))
    return StationState(State.IN_PROGRESS if begun else State.NOT_STARTED, gaps[0][0])


def _lights(dossier: Dossier, catalogue: Catalogue) -> StationState:
    newest = rounds(dossier)[-1:]
    if not newest:
        return StationState(State.NOT_STARTED, Message("No round of warning lights was started yet."))
    open_ones = unanswered_indicators(newest[0].id, dossier, catalogue)
    if not open_ones:
        return StationState(State.DONE)
    why = Message("Indicators not answered yet: {count}.", {"count": len(open_ones)})
    return StationState(State.IN_PROGRESS, why)


def _analysis(dossier: Dossier, catalogue: Catalogue) -> StationState:
    found = latest_analysis(dossier)
    if found is None:
        return StationState(State.NOT_STARTED, Message("No risk analysis was started yet."))
    waiting = sum(not is_dealt_with(f) for f in _factors(dossier, catalogue))
    if waiting:
        state = State.IN_PROGRESS if was_begun(found, dossier) else State.NOT_STARTED
        return StationState(state, Message("Factors not looked at yet: {count}.", {"count": waiting}))
    if found.method is None or not took_part(found, dossier) or found.adviser is None:
        return StationState(
            State.IN_PROGRESS,
            Message("Fill in the method, how the workers took part and whether the adviser was involved."),
        )
    return StationState(State.DONE)


def _measures(dossier: Dossier, catalogue: Catalogue) -> StationState:
    objectives, planned = dossier.all(Objective), kept_measures(dossier, catalogue)
    if not objectives and not planned:
        if not any(f.priority is not None for f in _factors(dossier, catalogue)):
            return StationState(
                State.BLOCKED, Message("First assess at least one factor in the risk analysis.")
            )
        return StationState(State.NOT_STARTED, Message("There is no objective and no measure yet."))
    why = _unfinished(objectives, planned)
    return StationState(State.IN_PROGRESS, why) if why is not None else StationState(State.DONE)


def _unfinished(objectives: tuple[Objective, ...], planned: tuple[PlanMeasure, ...]) -> Message | None:
    if not objectives:
        return Message("Write at least one objective.")
    if not planned:
        return Message("Choose at least one measure.")
    bare = [o for o in objectives if not any(o.id in m.record.objectives for m in planned)]
    if bare:
        return Message("Objectives without a measure: {count}.", {"count": len(bare)})
    undated = [m for m in planned if not m.years]
    if undated:
        return Message("Measures without a date: {count}.", {"count": len(undated)})
    return None


def _plans(dossier: Dossier, catalogue: Catalogue, today: date) -> StationState:
    if not dossier.all(Objective) and not kept_measures(dossier, catalogue):
        return StationState(State.BLOCKED, Message("First choose objectives and measures."))
    asked = [e for e in elements(dossier, catalogue, today) if _counts(e)]
    lacking = sum(e.presence is Presence.MISSING for e in asked)
    if not lacking:
        return next(
            (StationState(State.IN_PROGRESS, why) for why, _ in consultation_gaps(dossier, today)), _DONE
        )
    why = Message("Elements that the law asks and that are missing: {count}.", {"count": lacking})
    begun = bool(dossier.all(GlobalPlan)) or bool(dossier.all(YearPlan))
    return StationState(State.IN_PROGRESS if begun else State.NOT_STARTED, why)


def _follow(dossier: Dossier, catalogue: Catalogue) -> StationState:
    """Done once every measure is, and somebody looked back on it in an evaluation."""
    planned = dossier.all(PlannedMeasure)
    kept = [m for m in planned if m.status is not MeasureStatus.DROPPED]
    noted = any(dossier.all(kind) for kind in _NOTED_IN_BETWEEN)
    begun = State.IN_PROGRESS if noted else State.NOT_STARTED
    if not kept:
        for voices, _ in voice_gaps(dossier):
            return StationState(begun, voices)
        state = State.IN_PROGRESS if noted else State.BLOCKED
        return StationState(state, Message("First plan at least one measure."))
    waiting = sum(m.status is not MeasureStatus.DONE for m in kept)
    if all(m.status is MeasureStatus.PLANNED for m in kept):
        return StationState(begun, Message("No measure was begun yet."))
    if waiting:
        told = Message("Measures not finished yet: {count}.", {"count": waiting})
        return StationState(State.IN_PROGRESS, told)
    if not any(each.finished_on for each in dossier.all(Evaluation)):
        return StationState(State.IN_PROGRESS, Message("The measures were not evaluated yet."))
    return StationState(State.DONE)


def _factors(dossier: Dossier, catalogue: Catalogue) -> tuple[RatedFactor, ...]:
    found = latest_analysis(dossier)
    return rated(found.id, dossier, catalogue) if found else ()


def _is_settled(factor: RatedFactor) -> bool:
    """Assessed or not applicable; a parked factor still waits."""
    return factor.priority is not None or factor.state is FactorState.NOT_APPLICABLE


def _counts(element: ElementState) -> bool:
    return element.is_required and element.presence is not Presence.NOT_APPLICABLE
