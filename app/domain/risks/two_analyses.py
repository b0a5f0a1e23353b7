"""One risk analysis beside a later one, factor by factor, with the measures that touched each; no causes."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.catalogue import Catalogue
from app.domain.choices import MeasureStatus
from app.domain.dossier import Dossier
from app.domain.records import Analysis, PlannedMeasure
from app.domain.risks.analysis import rated
from app.domain.risks.rating import RatedFactor
from app.domain.survey.comparing import Course

_BEGUN = frozenset({MeasureStatus.STARTED, MeasureStatus.DONE})
"""What was only planned touched nothing yet."""


@dataclass(frozen=True, slots=True)
class TwoAnalyses:
    """A factor that both analyses assessed; `course` says which way its score went."""

    before: RatedFactor
    after: RatedFactor
    course: Course
    measures: tuple[PlannedMeasure, ...]

    @property
    def change(self) -> int:
        """How much the score 0-9 moved; below nought is lighter."""
        return (self.after.score or 0) - (self.before.score or 0)


def two_analyses(
    before: Analysis, after: Analysis, dossier: Dossier, catalogue: Catalogue
) -> tuple[TwoAnalyses, ...]:
    """Every factor assessed in both, what moved most first: worse, then better, then the same."""
    earlier = {found.id: found for found in rated(before.id, dossier, catalogue)}
    pairs = [(earlier[found.id], found) for found in rated(after.id, dossier, catalogue)]
    both = [(old, new) for old, new in pairs if old.score is not None and new.score is not None]
    touched: dict[str, tuple[PlannedMeasure, ...]] = {}
    begun = (m for m in dossier.all(PlannedMeasure) if m.status in _BEGUN)
    for measure in begun:
        for factor in measure.factors:
            touched[factor] = (*touched.get(factor, ()), measure)
    compared = [TwoAnalyses(old, new, _course(old, new), touched.get(new.id, ())) for old, new in both]
    order = (Course.WORSE, Course.BETTER, Course.SAME)
    return tuple(sorted(compared, key=lambda each: (order.index(each.course), -abs(each.change))))


def _course(before: RatedFactor, after: RatedFactor) -> Course:
    if before.score == after.score:
        return Course.SAME
    return Course.BETTER if (after.score or 0) < (before.score or 0) else Course.WORSE
