"""From ballots to what may be shown: means, colours, spread; and what follows from them for the analysis."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
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
    guard = catalogue.privacy_guard
    least = max(guard.min_cell_for_split, guard.min_group_for_survey)
    found: list[SurveyScore] = []
    for id_ in asked.factors:
        factor = catalogue.factors[id_]
        by_site = {site: _exposures(factor, (b for b in ballots if b.site == site)) for site in asked.sites}
        if min(map(len, by_site.values()), default=0) >= least:
            found += _split(asked, factor, by_site, catalogue)
        else:
            found += _shown(asked, factor, _exposures(factor, ballots), catalogue)
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
    asked: SurveyRound, factor: Factor, answers: list[int], catalogue: Catalogue, site: str = ""
) -> list[SurveyScore]:
    """The one score of these answers, or none when too few answered."""
    guard, scoring = catalogue.privacy_guard, catalogue.scoring
    if len(answers) < guard.min_group_for_survey:
        return []
    mean = fmean(answers)
    if len(answers) < guard.min_group_for_distribution:
        return [_score(asked, factor, coarse(mean, guard), catalogue, site)]
    score = _score(asked, factor, round(mean, 2), catalogue, site)
    divided = _divided(answers, mean, scoring)
    light = Light.ORANGE if divided and score.light is Light.GREEN else score.light
    return [replace(score, light=light, spread=round(pstdev(answers), 1), divided=divided)]


def _split(
    asked: SurveyRound, factor: Factor, by_site: Mapping[str, list[int]], catalogue: Catalogue
) -> list[SurveyScore]:
    """A score of each site and one of everybody, which tells nothing that the sites do not tell.

    When a site has few answers, the exact mean of everybody less the other sites would be its exact mean;
    so that of everybody is then worked out from the means that are shown.
    """
    guard = catalogue.privacy_guard
    sites = [s for site, some in by_site.items() for s in _shown(asked, factor, some, catalogue, site)]
    sizes = [len(some) for some in by_site.values()]
    if min(sizes) >= guard.min_group_for_distribution:
        everybody = [value for some in by_site.values() for value in some]
        return [*_shown(asked, factor, everybody, catalogue), *sites]
    mean = sum(size * s.mean for size, s in zip(sizes, sites, strict=True)) / sum(sizes)
    return [_score(asked, factor, coarse(mean, guard), catalogue), *sites]


def _score(
    asked: SurveyRound, factor: Factor, mean: float, catalogue: Catalogue, site: str = ""
) -> SurveyScore:
    """A mean as it is shown, with the colour of what is shown: the exact mean could lie across a border."""
    return SurveyScore(
        id="/".join(part for part in (asked.id, factor.id, site) if part),
        round=asked.id,
        factor=factor.id,
        site=site,
        mean=mean,
        light=colour(mean, catalogue.scoring),
    )


def coarse(mean: float, guard: PrivacyGuard) -> float:
    """A mean as few answers may be shown: in coarse steps, and never so extreme that it tells what each
    said.
    """
    steps = round(mean / guard.mean_step) * guard.mean_step
    return min(max(steps, guard.mean_margin), HIGHEST - guard.mean_margin)


def _divided(answers: Sequence[int], mean: float, scoring: FactorScoring) -> bool:
    high = sum(value >= scoring.divided_exposure for value in answers)
    return mean < scoring.red_from and high >= scoring.divided_share * len(answers)
