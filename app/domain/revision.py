"""What changed in a plan since it was signed; never stored, worked out from the frozen dossier and today's.

What is done with the measures (begun, finished) is carrying the plan out, not changing it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.catalogue import Catalogue
from app.domain.choices import PlanKind
from app.domain.comparison import Difference, differences
from app.domain.dossier import Dossier
from app.domain.plans import plan as plans
from app.domain.records import (
    Analysis,
    BenchmarkOverride,
    Company,
    Contact,
    DomainNote,
    FactorAnswer,
    GlobalPlan,
    LightInput,
    LightRound,
    Objective,
    OwnRisk,
    Participant,
    PastAction,
    PlannedMeasure,
    Quarter,
    Record,
    SignedVersion,
    Site,
    SurveyRound,
    SurveyScore,
    TalkCount,
    TeamTalk,
    VersionEvent,
    Voice,
    Waiver,
    YearPlan,
)


@dataclass(frozen=True, slots=True)
class Revision:
    """A signed version beside the plan of today: what is different in the plan, and what elsewhere."""

    version: SignedVersion
    plan: tuple[Difference, ...]
    elsewhere: tuple[Difference, ...]

    @property
    def changed(self) -> bool:
        """Whether the plan is not the one that was signed any more."""
        return bool(self.plan)


def revision(version: SignedVersion, signed: Dossier, now: Dossier, catalogue: Catalogue) -> Revision:
    """The version compared with the dossier of today; `signed` is the dossier that was frozen with it."""
    scope = _Scope(version, (signed, now), catalogue)
    found = [row for row in differences(signed, now) if row.kind not in _ABOUT_VERSIONS]
    inside = tuple(row for row in found if scope.holds(row))
    return Revision(version, inside, tuple(row for row in found if row not in inside))


class _Scope:
    """Which differences touch the papers that were signed."""

    def __init__(self, version: SignedVersion, sides: tuple[Dossier, Dossier], catalogue: Catalogue) -> None:
        self._version, self._sides = version, sides
        year = version.kind is PlanKind.YEAR
        self._kinds = _YEAR_KINDS if year else _GLOBAL_KINDS
        self._chosen = frozenset(_of_year(int(version.plan), sides, catalogue)) if year else None

    def holds(self, row: Difference) -> bool:
        if row.field in _DOING.get(row.kind, ()) or not self._named(row):
            return False
        if self._chosen is None or row.kind not in {PlannedMeasure, Objective}:
            return True
        return row.id in self._chosen

    def _named(self, row: Difference) -> bool:
        if row.kind is Waiver:
            waivers = (side.get(Waiver, row.id) for side in self._sides)
            return any(waiver.plan == self._version.plan for waiver in waivers if waiver)
        if row.kind in {GlobalPlan, YearPlan}:
            own = YearPlan if self._version.kind is PlanKind.YEAR else GlobalPlan
            return row.kind is own and row.id == self._version.plan
        return row.kind in self._kinds


def _of_year(year: int, sides: tuple[Dossier, Dossier], catalogue: Catalogue) -> set[str]:
    """The measures and objectives that stand in the yearly plan, on either side."""
    found: set[str] = set()
    for side in sides:
        plan = plans.year_plan(side, catalogue, year=year)
        found |= {measure.id for measure in plan.measures} | {each.record.id for each in plan.objectives}
    return found


_ABOUT_VERSIONS = frozenset({SignedVersion, VersionEvent})

_YEAR_KINDS: frozenset[type[Record]] = frozenset(
    {Company, Contact, Quarter, Site, Objective, PlannedMeasure, OwnRisk}
)
_GLOBAL_KINDS: frozenset[type[Record]] = _YEAR_KINDS | {
    *(Analysis, BenchmarkOverride, DomainNote, FactorAnswer, LightInput, LightRound, Participant),
    *(PastAction, SurveyRound, SurveyScore, TalkCount, TeamTalk, Voice),
}
"""Record types that the frozen papers draw on, plans and waivers apart."""

_DOING: Mapping[type[Record], frozenset[str]] = MappingProxyType(
    {
        Company: frozenset({"depth"}),
        PlannedMeasure: frozenset({"status", "status_on", "status_reason"}),
        GlobalPlan: frozenset({"signed_on", "signed_by"}),
        YearPlan: frozenset({"signed_on", "signed_by", "started_on"}),
    }
)
"""Fields that say what was done with the plan, or how the program is used."""
