"""The risk analysis over the five A's: what weighs most, where it lies on the map, and what goes well."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from statistics import fmean

from app.domain.catalogue import Catalogue, Factor
from app.domain.choices import FactorState, MeasureStatus, Priority
from app.domain.dossier import Dossier
from app.domain.records import Analysis, FactorAnswer, OwnRisk, PlannedMeasure
from app.domain.risks.rating import EXPOSURES, IMPACTS, RatedFactor, priority, score

_WEIGHT: Mapping[Priority | None, int] = {
    Priority.HIGH: 3,
    Priority.MEDIUM: 2,
    Priority.LOW: 1,
    Priority.NONE: 0,
    None: -1,
}


@dataclass(frozen=True, slots=True)
class DimensionScore:
    """One of the five A's: mean score 0-9 of what was assessed (None: nothing yet), and how far it is.

    `total` counts the factors and own risks that apply; a parked one still waits, so it is not assessed.
    """

    dimension: str
    mean: float | None
    assessed: int
    total: int


@dataclass(frozen=True, slots=True)
class Strength:
    """What the team said goes well, at a factor of the analysis."""

    id: str
    dimension: str
    text: str


def latest_analysis(dossier: Dossier) -> Analysis | None:
    """The analysis of the latest year, if there is one."""
    return max(dossier.all(Analysis), key=lambda found: (found.year, found.id), default=None)


def analysis_before(day: date, dossier: Dossier) -> Analysis | None:
    """What was known on a day: the newest analysis of a year up to it, otherwise the first one after it."""
    known = sorted(dossier.all(Analysis), key=lambda found: (found.year, found.id))
    earlier = [found for found in known if found.year <= day.year]
    return earlier[-1] if earlier else next(iter(known), None)


def rated(analysis_id: str, dossier: Dossier, catalogue: Catalogue) -> tuple[RatedFactor, ...]:
    """Every factor in catalogue order, then the firm's own risks; unanswered ones too."""
    answers = {a.factor: a for a in dossier.all(FactorAnswer) if a.analysis == analysis_id}
    factors = (_factor(f, answers.get(f.id), catalogue) for f in catalogue.factors.values())
    own = (_own_risk(risk, answers.get(risk.id), catalogue) for risk in dossier.all(OwnRisk))
    measures = [m for m in dossier.all(PlannedMeasure) if m.status is not MeasureStatus.DROPPED]
    return tuple(_with_residual(found, measures, catalogue) for found in (*factors, *own))


def ranked(analysis_id: str, dossier: Dossier, catalogue: Catalogue) -> tuple[RatedFactor, ...]:
    """The risks, worst first: by priority, critical behaviour, score, impact, and then catalogue order."""
    risks = [found for found in rated(analysis_id, dossier, catalogue) if found.is_risk]
    return tuple(sorted(risks, key=_worst_first))


def heat_map(
    analysis_id: str, dossier: Dossier, catalogue: Catalogue
) -> Mapping[tuple[int, int], tuple[str, ...]]:
    """Which factors lie in each cell (exposure 0-3, impact 1-3); every cell is there, empty ones too."""
    assessed = [found for found in rated(analysis_id, dossier, catalogue) if found.score is not None]
    return {
        (exposure, impact): tuple(f.id for f in assessed if (f.exposure, f.impact) == (exposure, impact))
        for exposure in EXPOSURES
        for impact in IMPACTS
    }


def radar(analysis_id: str, dossier: Dossier, catalogue: Catalogue) -> tuple[DimensionScore, ...]:
    """The mean score of each of the five A's."""
    found = rated(analysis_id, dossier, catalogue)
    return tuple(_dimension(code, [f for f in found if f.dimension == code]) for code in catalogue.dimensions)


def strengths(analysis_id: str, dossier: Dossier, catalogue: Catalogue) -> tuple[Strength, ...]:
    """What goes well, in the team's words, in the order of the factors."""
    answered = [(f, f.answer) for f in rated(analysis_id, dossier, catalogue)]
    return tuple(
        Strength(found.id, found.dimension, answer.good.strip())
        for found, answer in answered
        if answer is not None and answer.good.strip()
    )


def _factor(factor: Factor, answer: FactorAnswer | None, catalogue: Catalogue) -> RatedFactor:
    exposure = _exposure(answer)
    given = answer.impact if answer else None
    impact = given if given is not None or exposure is None else factor.default_impact
    return RatedFactor(
        id=factor.id,
        dimension=factor.dimension,
        statement=factor.statement,
        critical=factor.critical,
        answer=answer,
        exposure=exposure,
        impact=impact,
        impact_assumed=given is None and impact is not None,
        score=score(exposure, impact),
        priority=priority(exposure, impact, critical=factor.critical, scoring=catalogue.scoring),
    )


def _own_risk(risk: OwnRisk, answer: FactorAnswer | None, catalogue: Catalogue) -> RatedFactor:
    exposure = _exposure(answer)
    impact = answer.impact if answer else None
    return RatedFactor(
        id=risk.id,
        dimension=risk.dimension,
        statement=risk.text,
        own=True,
        answer=answer,
        exposure=exposure,
        impact=impact,
        score=score(exposure, impact),
        priority=priority(exposure, impact, critical=False, scoring=catalogue.scoring),
    )


def _exposure(answer: FactorAnswer | None) -> int | None:
    """The exposure that counts: none while parked or not applicable."""
    return answer.exposure if answer and answer.state is FactorState.ASSESSED else None


def _with_residual(found: RatedFactor, kept: list[PlannedMeasure], catalogue: Catalogue) -> RatedFactor:
    left = [_left_by(measure, found, catalogue) for measure in kept if found.id in measure.factors]
    known = [each for each in left if each is not None]
    if not known or found.priority is None:
        return found
    return replace(found, residual=min(known, key=lambda each: _WEIGHT[each]))


def _left_by(measure: PlannedMeasure, found: RatedFactor, catalogue: Catalogue) -> Priority | None:
    """What remains after one measure; an impact that was not filled in stays as it is."""
    impact = measure.residual_impact if measure.residual_impact is not None else found.impact
    return priority(measure.residual_exposure, impact, critical=found.critical, scoring=catalogue.scoring)


def _dimension(code: str, found: list[RatedFactor]) -> DimensionScore:
    applicable = [f for f in found if f.state is not FactorState.NOT_APPLICABLE]
    scores = [f.score for f in applicable if f.score is not None]
    return DimensionScore(code, fmean(scores) if scores else None, len(scores), len(applicable))


def _worst_first(found: RatedFactor) -> tuple[int, bool, int, int]:
    return (-_WEIGHT[found.priority], not found.critical, -(found.score or 0), -(found.impact or 0))


__all__ = [
    "DimensionScore",
    "RatedFactor",
    "Strength",
    "analysis_before",
    "heat_map",
    "latest_analysis",
    "radar",
    "ranked",
    "rated",
    "strengths",
]
