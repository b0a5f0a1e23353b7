"""From hands raised in the team to the conclusion that is proposed to the group.

All of this is our own judgement; the group decides, whatever is proposed here.

* Exposure counted as it is (0-3) and impact (1-3): the median, so that one loud hand does not tip the group.
  Where two steps share the middle, the heavier one is proposed.
* How often (0-4): the mean exposure in the steps of the catalogue (`survey_steps`), as for a questionnaire,
  so that a talk and a form about the same statement lead to the same step.
* Critical behaviour is never counted: nobody should have to raise a hand about bullying or violence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from app.domain.catalogue import Factor, FactorScoring
from app.domain.choices import HandsScale
from app.domain.records import TalkCount
from app.domain.survey.scores import exposure, exposure_step

HANDS = ("hands_0", "hands_1", "hands_2", "hands_3", "hands_4")
IMPACTS = ("impact_1", "impact_2", "impact_3")
FAR = 2
"""Steps from the middle of the group that count as another view."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the hands say: exposure 0-3 and impact 1-3 (None: not known), and whether views lie apart."""

    exposure: int | None = None
    impact: int | None = None
    divided: bool = False


def proposed(
    count: TalkCount | None, scale: HandsScale, factor: Factor | None, scoring: FactorScoring
) -> Proposal:
    """The conclusion proposed from a count; a risk of the firm's own has no `factor` and is a demand.

    Without hands for the impact the usual impact of the catalogue is proposed.
    """
    if factor is not None and factor.critical:
        return Proposal()
    usual = factor.default_impact if factor is not None else None
    if count is None:
        return Proposal(impact=usual)
    hands = exposure_hands(count, scale)
    weighed = middle(impact_hands(count))
    return Proposal(
        exposure=middle(hands) if scale is HandsScale.MATRIX else from_how_often(hands, factor, scoring),
        impact=weighed + 1 if weighed is not None else usual,
        divided=divided(hands, scoring),
    )


def exposure_hands(count: TalkCount, scale: HandsScale) -> tuple[int, ...]:
    """Hands by step: 0-3 for the matrix, 0-4 for how often."""
    names = HANDS[:4] if scale is HandsScale.MATRIX else HANDS
    return tuple(getattr(count, name) or 0 for name in names)


def impact_hands(count: TalkCount) -> tuple[int, ...]:
    """Hands by impact 1-3."""
    return tuple(getattr(count, name) or 0 for name in IMPACTS)


def middle(hands: Sequence[int]) -> int | None:
    """The step in the middle of all hands, the heavier one where two share it; None without hands."""
    total, passed = sum(hands), 0
    for step, raised in enumerate(hands):
        passed += raised
        if passed * 2 > total:
            return step
    return None


def from_how_often(hands: Sequence[int], factor: Factor | None, scoring: FactorScoring) -> int | None:
    """The exposure 0-3 that belongs to hands for "never" to "always"; None without hands."""
    values = [step for step, raised in enumerate(hands) for _ in range(raised)]
    if not values:
        return None
    weights = [exposure(factor, value) if factor is not None else value for value in values]
    return exposure_step(fmean(weights), scoring)


def divided(hands: Sequence[int], scoring: FactorScoring) -> bool:
    """Whether as large a part of the group as `divided_share` stands far from the middle."""
    here = middle(hands)
    if here is None:
        return False
    away = sum(raised for step, raised in enumerate(hands) if abs(step - here) >= FAR)
    return away >= scoring.divided_share * sum(hands)
