"""The employer's view beside the team's, and one round beside the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.catalogue import Catalogue
from app.domain.choices import Evidence, FactorState, Light, RoundState
from app.domain.dossier import Dossier
from app.domain.records import Analysis, Estimate, FactorAnswer, SurveyRound
from app.domain.survey.scores import exposure_step, of_round

FAR_APART = 2
"""Steps of exposure (0-3) between employer and team that ask for a talk (own judgement)."""

STEADY = 0.5
"""Means 0-4 that differ by less than this are called the same (own judgement): answers vary by themselves."""

_TALKED = frozenset({Evidence.CONVERSATION, Evidence.TEAM_TALK})
"""What a factor was talked over in; it knows better than ticks on a form."""


class Gap(StrEnum):
    """How the employer's view lies beside the team's."""

    SAME = "same"
    LIGHTER = "lighter"
    HEAVIER = "heavier"


class Course(StrEnum):
    """How a factor moved between two rounds."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


@dataclass(frozen=True, slots=True)
class TwoViews:
    """Exposure 0-3 of one factor as the employer and as the team see it; `gap` is the employer's side of
    it.
    """

    factor: str
    employer: int
    team: int
    gap: Gap

    @property
    def far(self) -> bool:
        """Whether they differ enough to talk about."""
        return abs(self.employer - self.team) >= FAR_APART


@dataclass(frozen=True, slots=True)
class TwoRounds:
    """One factor in two rounds: colours, and which way it went."""

    factor: str
    before: Light
    after: Light
    course: Course


def two_views(analysis: Analysis, dossier: Dossier, catalogue: Catalogue) -> tuple[TwoViews, ...]:
    """Every factor that both judged, furthest apart first; what was talked over comes before what was
    ticked.
    """
    team = dict(_answered(analysis, dossier))
    if (asked := latest_fixed(dossier, analysis.id)) is not None:
        means = of_round(asked.id, dossier).items()
        team |= {factor: exposure_step(score.mean, catalogue.scoring) for factor, score in means}
    team |= _answered(analysis, dossier, _TALKED)
    own = {e.factor: e.exposure for e in dossier.all(Estimate) if e.analysis == analysis.id}
    found = [
        TwoViews(factor, exposure, team[factor], _gap(exposure, team[factor]))
        for factor, exposure in own.items()
        if exposure is not None and factor in team
    ]
    return tuple(sorted(found, key=lambda views: -abs(views.employer - views.team)))


def two_rounds(before: SurveyRound, after: SurveyRound, dossier: Dossier) -> tuple[TwoRounds, ...]:
    """The factors that both rounds show; only colours and directions, never the difference of two numbers."""
    earlier, later = of_round(before.id, dossier), of_round(after.id, dossier)
    return tuple(
        TwoRounds(factor, earlier[factor].light, score.light, _course(score.mean - earlier[factor].mean))
        for factor, score in later.items()
        if factor in earlier
    )


def fixed_rounds(dossier: Dossier) -> tuple[SurveyRound, ...]:
    """The rounds with a result, oldest first."""
    fixed = [found for found in dossier.all(SurveyRound) if found.state is RoundState.FIXED]
    return tuple(sorted(fixed, key=lambda found: (str(found.fixed_on), found.id)))


def latest_fixed(dossier: Dossier, analysis: str = "") -> SurveyRound | None:
    """The newest round with a result, of one analysis when it is named."""
    found = [r for r in fixed_rounds(dossier) if not analysis or r.analysis == analysis]
    return found[-1] if found else None


def open_round(dossier: Dossier) -> SurveyRound | None:
    """The round that is taking answers, if any."""
    return next((found for found in dossier.all(SurveyRound) if found.state is RoundState.OPEN), None)


def _answered(
    analysis: Analysis, dossier: Dossier, resting_on: frozenset[Evidence] | None = None
) -> Mapping[str, int]:
    """The team's exposure by factor; of those answers only that rest on something named, when asked."""
    return {
        answer.factor: answer.exposure
        for answer in dossier.all(FactorAnswer)
        if answer.analysis == analysis.id
        and answer.exposure is not None
        and answer.state is FactorState.ASSESSED
        and (resting_on is None or answer.evidence in resting_on)
    }


def _gap(employer: int, team: int) -> Gap:
    if employer == team:
        return Gap.SAME
    return Gap.LIGHTER if employer < team else Gap.HEAVIER


def _course(difference: float) -> Course:
    if abs(difference) < STEADY:
        return Course.SAME
    return Course.WORSE if difference > 0 else Course.BETTER
