"""Everything that is still open along the journey, with the place to deal with it, and where to go on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from app.domain.catalogue import Catalogue
from app.domain.choices import FactorState, MeasureStatus
from app.domain.dossier import Dossier
from app.domain.elements.gpp_analysis import is_dealt_with
from app.domain.journey.consultation_gaps import consultation_gaps
from app.domain.journey.firm_gaps import Gap, firm_gaps, start_gaps
from app.domain.journey.progress import State, StationState, elements, stations
from app.domain.journey.team_gaps import team_gaps, voice_gaps
from app.domain.lights.gaps import unanswered_indicators
from app.domain.lights.plausibility import doubts
from app.domain.lights.rounds import rounds
from app.domain.messages import Message
from app.domain.places import Place
from app.domain.plans.measure import name
from app.domain.plans.plan import default_start_year, kept_measures
from app.domain.plans.warnings import risk_warnings
from app.domain.records import TeamTalk
from app.domain.risks.analysis import latest_analysis, rated
from app.domain.risks.rating import RatedFactor
from app.domain.risks.talk import is_open

_FOLLOW = "follow"
_SAID_BY_STATION = frozenset({"GPP-03", "GPP-03b"})
"""Legal elements that the station of the risk analysis already asks for, factor by factor."""


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Something unanswered or lacking; nothing here ever blocks."""

    message: Message
    place: Place
    station: str


def open_points(dossier: Dossier, catalogue: Catalogue, today: date) -> tuple[OpenPoint, ...]:
    """Everything open, in the order of the journey; a station that cannot start yet counts as one point."""
    lacking = tuple(_lacking_elements(dossier, catalogue, today))
    points: list[OpenPoint] = []
    for station, state in stations(dossier, catalogue, today).items():
        if state.state is State.BLOCKED and state.why is not None:
            points.append(OpenPoint(state.why, FIRST_PAGES[station], station))
            continue
        of_elements = (gap for gap in lacking if gap[1].station == station)
        for message, place in (*_GAPS[station](dossier, catalogue, today), *of_elements):
            point = OpenPoint(message, place, station)
            if point not in points:
                points.append(point)
    return tuple(points)


def next_place(dossier: Dossier, catalogue: Catalogue, today: date) -> Place:
    """Where “Continue” goes: on in the last station that was begun, or to the next one that can start."""
    station = _station_at_hand(stations(dossier, catalogue, today))
    if station is None:
        return FIRST_PAGES[_FOLLOW]
    state, first = stations(dossier, catalogue, today)[station].state, FIRST_PAGES[station]
    if state is State.NOT_STARTED:
        return first
    points = open_points(dossier, catalogue, today)
    return next((point.place for point in points if point.station == station), first)


def _station_at_hand(states: Mapping[str, StationState]) -> str | None:
    """Following up comes last; without any open station there is nothing but following up."""
    journey = [station for station in states if station != _FOLLOW]
    begun = [i for i, s in enumerate(journey) if states[s].state in {State.IN_PROGRESS, State.DONE}]
    here = begun[-1] if begun else 0
    ahead = (*journey[here:], *journey[:here])
    return next((s for s in ahead if states[s].state in {State.IN_PROGRESS, State.NOT_STARTED}), None)


def _lacking_elements(dossier: Dossier, catalogue: Catalogue, today: date) -> Iterator[Gap]:
    for element in elements(dossier, catalogue, today):
        if element.is_lacking and element.element.id not in _SAID_BY_STATION:
            yield element.reason, element.place


def _firm(dossier: Dossier, catalogue: Catalogue, today: date) -> Iterable[Gap]:
    return firm_gaps(dossier)


def _start(dossier: Dossier, catalogue: Catalogue, today: date) -> Iterable[Gap]:
    return start_gaps(dossier, catalogue)


def _lights(dossier: Dossier, catalogue: Catalogue, today: date) -> Iterable[Gap]:
    newest = rounds(dossier)[-1:]
    if not newest:
        yield Message("No round of warning lights was started yet."), FIRST_PAGES["lights"]
        return
    for indicator in unanswered_indicators(newest[0].id, dossier, catalogue):
        named = {"indicator": indicator.name}
        yield Message("Not answered yet: {indicator}", named), Place("lights." + indicator.id)
    pages = {q.key: i.id for i in catalogue.indicators.values() for q in i.inputs}
    for doubt in doubts(newest[0].id, dossier, catalogue):
        if doubt.key in pages:  # the others are about the firm and asked there
            yield doubt.message, Place("lights." + pages[doubt.key], doubt.key)


def _analysis(dossier: Dossier, catalogue: Catalogue, today: date) -> Iterable[Gap]:
    found = latest_analysis(dossier)
    if found is None:
        yield Message("No risk analysis was started yet."), FIRST_PAGES["analysis"]
        return
    if found.method is None:
        yield Message("Choose how you do the risk analysis."), Place("analysis.method", "method")
    begun = [t for t in dossier.all(TeamTalk) if t.analysis == found.id and t.sittings and is_open(t)]
    if begun:
        yield Message("The team talk was begun and not closed yet."), Place("analysis.talk", "open")
    factors = rated(found.id, dossier, catalogue)
    for code, dimension in catalogue.dimensions.items():
        mine = [f for f in factors if f.dimension == code]
        waiting, parked = sum(not is_dealt_with(f) for f in mine), sum(_is_parked(f) for f in mine)
        place = Place("analysis." + code)
        if waiting:
            asked = {"dimension": dimension.name, "count": waiting}
            yield Message("{dimension}: factors not looked at yet: {count}.", asked), place
        if parked:
            later = {"dimension": dimension.name, "count": parked}
            yield Message("{dimension}: factors parked for later: {count}.", later), place
    yield from team_gaps(found, dossier, today)


def _is_parked(factor: RatedFactor) -> bool:
    return factor.state is FactorState.PARKED


def _measures(dossier: Dossier, catalogue: Catalogue, today: date) -> Iterable[Gap]:
    for warning in risk_warnings(dossier, catalogue, start_year=default_start_year(dossier, today)):
        yield warning.message, warning.place


def _plans(dossier: Dossier, catalogue: Catalogue, today: date) -> Iterable[Gap]:
    return consultation_gaps(dossier, today)


def _follow(dossier: Dossier, catalogue: Catalogue, today: date) -> Iterable[Gap]:
    for measure in kept_measures(dossier, catalogue):
        record, called = measure.record, {"measure": name(measure)}
        place = Place("follow.due", record.id)
        if record.status is MeasureStatus.DONE:
            continue
        if record.end is not None and record.end < today:
            yield Message("“{measure}” should be finished. Is it?", called), place
        elif record.start is not None and record.start < today and record.status is MeasureStatus.PLANNED:
            yield Message("“{measure}” should have begun. Has it?", called), place
    yield from voice_gaps(dossier)


FIRST_PAGES: Mapping[str, Place] = MappingProxyType(
    {
        "firm": Place("firm.profile"),
        "start": Place("start.what"),
        "lights": Place("lights.round"),
        "analysis": Place("analysis.method"),
        "measures": Place("measures.objectives"),
        "plans": Place("plans.global"),
        "follow": Place("follow.due"),
    }
)
"""Where each station begins."""

_GAPS: Mapping[str, Callable[[Dossier, Catalogue, date], Iterable[Gap]]] = MappingProxyType(
    {
        "firm": _firm,
        "start": _start,
        "lights": _lights,
        "analysis": _analysis,
        "measures": _measures,
        "plans": _plans,
        "follow": _follow,
    }
)
