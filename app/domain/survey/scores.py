"""From ballots to what may be shown: means, colours, spread; and what follows from them for the analysis."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, pstdev

from app.domain.catalogue import Catalogue, Factor, FactorScoring, FactorType, PrivacyGuard
from app.domain.choices import Light
from app.domain.dossier import Dossier
from app.domain.records import SurveyRound, SurveyScore
from app.domain.survey.ballot import Ballot

HIGHEST = 4
"""The last step of the answer scale, "always"."""


@dataclass(frozen=True, slots=True)
class DimensionMean:
    """One of the five A's in a round: mean exposure 0-4 of the factors shown, and its colour."""

    dimension: str
    mean: float
    light: Light
    factors: int


def scores(asked: SurveyRound, ballots: Sequence[Ballot], catalogue: Catalogue) -> tuple[SurveyScore, ...]:
    """What may be shown of these ballots, factor by factor; the caller has asked `guard.enough` first."""
    found: list[SurveyScore] = []
    for id_ in asked.factors:
        factor = catalogue.factors[id_]
        by_site = {site: _exposures(factor, (b for b in ballots if b.site == site)) for site in asked.sites}
        everybody = _exposures(factor, ballots)
        found += _shown(asked, factor, "", everybody, catalogue)
        if min(map(len, by_site.values()), default=0) >= catalogue.privacy_guard.min_cell_for_split:
            for site, some in by_site.items():
                found += _shown(asked, factor, site, some, catalogue)
    return tuple(found)


def of_round(round_: str, dossier: Dossier, site: str = "") -> Mapping[str, SurveyScore]:
    """The scores of a fixed round by factor, of everybody or of one site."""
    rows = dossier.all(SurveyScore)
    return {row.factor: row for row in rows if row.round == round_ and row.site == site}


def by_dimension(shown: Iterable[SurveyScore], catalogue: Catalogue) -> Mapping[str, DimensionMean]:
    """The five A's from the scores that may be shown, and from nothing else."""
    grouped: dict[str, list[float]] = {}
    for score in shown:
        factor = catalogue.factors.get(score.factor)
        if factor is not None:
            grouped.setdefault(factor.dimension, []).append(score.mean)
    return {
        code: DimensionMean(
            code, fmean(grouped[code]), colour(fmean(grouped[code]), catalogue.scoring), len(grouped[code])
        )
        for code in catalogue.dimensions
        if code in grouped
    }


def exposure_step(mean: float, scoring: FactorScoring) -> int:
    """The step 0-3 of the matrix that belongs to a mean exposure 0-4."""
    return sum(mean >= bound for bound in scoring.survey_steps)


def colour(mean: float, scoring: FactorScoring) -> Light:
    """Green, orange or red by the mean exposure."""
    if mean >= scoring.red_from:
        return Light.RED
    return Light.ORANGE if mean >= scoring.orange_from else Light.GREEN


def exposure(factor: Factor, value: int) -> int:
    """How heavy an answer weighs, 0-4: a demand as answered, a resource the other way round."""
    return value if factor.type is FactorType.DEMAND else HIGHEST - value


def _exposures(factor: Factor, ballots: Iterable[Ballot]) -> list[int]:
    return [exposure(factor, b.answers[factor.id]) for b in ballots if factor.id in b.answers]


def _shown(
    asked: SurveyRound, factor: Factor, site: str, answers: list[int], catalogue: Catalogue
) -> list[SurveyScore]:
    """The one score of these answers, or none when too few answered."""
    guard, scoring = catalogue.privacy_guard, catalogue.scoring
    if len(answers) < guard.min_group_for_survey:
        return []
    many = len(answers) >= guard.min_group_for_distribution
    mean = fmean(answers)
    divided = many and _divided(answers, mean, scoring)
    shown = round(mean, 2) if many else coarse(mean, guard)
    light = colour(shown, scoring)  # of what is shown: the colour must not tell more than the number
    return [
        SurveyScore(
            id="/".join(part for part in (asked.id, factor.id, site) if part),
            round=asked.id,
            factor=factor.id,
            site=site,
            mean=shown,
            light=Light.ORANGE if divided and light is Light.GREEN else light,
            spread=round(pstdev(answers), 1) if many else None,
            divided=divided if many else None,
        )
    ]


def coarse(mean: float, guard: PrivacyGuard) -> float:
    """A mean as few answers may be shown: in coarse steps, and never so extreme that it tells what each
    said.
    """
    steps = round(mean / guard.mean_step) * guard.mean_step
    return min(max(steps, guard.mean_margin), HIGHEST - guard.mean_margin)


def _divided(answers: Sequence[int], mean: float, scoring: FactorScoring) -> bool:
    high = sum(value >= scoring.divided_exposure for value in answers)
    return mean < scoring.red_from and high >= scoring.divided_share * len(answers)
