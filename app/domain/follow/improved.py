"""Lights and factors that are better than the time before, and the measures that touched them meanwhile.

Which measures touched something is a fact; whether they are the reason is not for figures to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.catalogue import Catalogue
from app.domain.choices import Light, MeasureStatus, Priority
from app.domain.dossier import Dossier
from app.domain.follow_choices import MeasureEventKind
from app.domain.lights.rounds import round_lights, rounds
from app.domain.records import Analysis, MeasureEvent, PlannedMeasure
from app.domain.risks.analysis import rated

_LIGHTS = (Light.RED, Light.ORANGE, Light.GREEN)
_PRIORITIES = (Priority.HIGH, Priority.MEDIUM, Priority.LOW, Priority.NONE)
_TOUCHING = frozenset({MeasureEventKind.STARTED, MeasureEventKind.PROGRESS, MeasureEventKind.DONE})


@dataclass(frozen=True, slots=True)
class Improved:
    """A light (its indicator) or a factor, between which years, from what to what, and what touched it."""

    id: str
    since: int
    year: int
    before: Light | Priority
    after: Light | Priority
    measures: tuple[PlannedMeasure, ...]

    @property
    def is_light(self) -> bool:
        """Whether it is a warning light; otherwise a factor of the risk analysis."""
        return isinstance(self.after, Light)


def improved(dossier: Dossier, catalogue: Catalogue) -> tuple[Improved, ...]:
    """What is better in the newest round and analysis than in the one before, lights first."""
    return (*_lights(dossier, catalogue), *_factors(dossier, catalogue))


def _lights(dossier: Dossier, catalogue: Catalogue) -> Iterator[Improved]:
    found = rounds(dossier)[-2:]
    if len(found) < 2:
        return
    years = (found[0].year, found[1].year)
    earlier, later = (round_lights(each.id, dossier, catalogue) for each in found)
    for id_, indicator in catalogue.indicators.items():
        before, after = earlier[id_].light, later[id_].light
        if before in _LIGHTS and after in _LIGHTS and _LIGHTS.index(after) > _LIGHTS.index(before):
            touched = _touching(indicator.related_factors, years, dossier)
            yield Improved(id_, *years, before, after, touched)


def _factors(dossier: Dossier, catalogue: Catalogue) -> Iterator[Improved]:
    found = sorted(dossier.all(Analysis), key=lambda each: (each.year, each.id))[-2:]
    if len(found) < 2:
        return
    years = (found[0].year, found[1].year)
    earlier = {each.id: each.priority for each in rated(found[0].id, dossier, catalogue)}
    for factor in rated(found[1].id, dossier, catalogue):
        before, after = earlier.get(factor.id), factor.priority
        if before is None or after is None:
            continue
        if _PRIORITIES.index(after) > _PRIORITIES.index(before):
            yield Improved(factor.id, *years, before, after, _touching((factor.id,), years, dossier))


def _touching(factors: Iterable[str], years: tuple[int, int], dossier: Dossier) -> tuple[PlannedMeasure, ...]:
    """Measures on these factors at which something was done in these years, as their events and days tell."""
    first, last = years
    wanted = set(factors)
    worked = {
        event.measure
        for event in dossier.all(MeasureEvent)
        if event.kind in _TOUCHING and first <= event.on.year <= last
    }
    return tuple(
        measure
        for measure in dossier.all(PlannedMeasure)
        if wanted & set(measure.factors) and (measure.id in worked or _ended_in(measure, years))
    )


def _ended_in(measure: PlannedMeasure, years: tuple[int, int]) -> bool:
    """Whether a measure without events was begun or done in these years."""
    at_work = measure.status in {MeasureStatus.STARTED, MeasureStatus.DONE}
    return at_work and measure.status_on is not None and years[0] <= measure.status_on.year <= years[1]
