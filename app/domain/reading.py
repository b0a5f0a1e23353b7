"""Everything that follows from a dossier on a given day, worked out when asked and never stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from app.domain.archive import NOTHING_KEPT, Archive
from app.domain.catalogue import Catalogue
from app.domain.choices import PlanKind
from app.domain.company import (
    BodyVerdict,
    GroupVerdict,
    consultation_body,
    effective_headcount,
    explain_group,
)
from app.domain.dossier import Dossier
from app.domain.elements import completeness
from app.domain.follow import ahead as next_up
from app.domain.follow import evaluation as evaluating
from app.domain.follow import life
from app.domain.journey import open_points as points
from app.domain.journey import progress as advance
from app.domain.lights import overall
from app.domain.lights import rounds as lights
from app.domain.places import Place
from app.domain.plans import plan
from app.domain.records import Analysis, Company, LightRound, SignedVersion, SurveyRound, TeamTalk
from app.domain.risks import analysis as analyses
from app.domain.survey import comparing as surveys
from app.domain.versions.chain import in_force
from app.domain.versions.stamp import Stamp

if TYPE_CHECKING:  # what no first page asks is loaded with the first question
    from app.domain.duties.calendar import Duty
    from app.domain.follow.checklist import YearList
    from app.domain.lights.sides import SideRow
    from app.domain.revision import Revision


@dataclass(frozen=True)
class Reading:
    """A dossier read with a catalogue on a day; lights, priorities, plans and duties are cached here.

    `stamp` is what stands on every page of a version that is being signed. `shown` is the service year whose
    plans somebody chose to look at; None shows the plans at hand. `frozen` holds the dossier as it was
    signed, by the id of the version. `archive` reads what lies in the file beside the records.
    """

    dossier: Dossier
    catalogue: Catalogue
    today: date
    stamp: Stamp | None = None
    shown: int | None = None
    frozen: Mapping[str, Dossier] = field(default_factory=dict, compare=False)
    archive: Archive = NOTHING_KEPT

    @property
    def company(self) -> Company:
        """The firm."""
        return self.dossier.company

    @cached_property
    def headcount(self) -> float | None:
        """Average head count, entered or worked out from the quarters."""
        return effective_headcount(self.dossier)

    @cached_property
    def group(self) -> GroupVerdict:
        """Group A-D, with the reasons and what follows from it."""
        return explain_group(self.company, headcount=self.headcount)

    @cached_property
    def body(self) -> BodyVerdict:
        """Who must be consulted, and why."""
        return consultation_body(self.company)

    @cached_property
    def rounds(self) -> tuple[LightRound, ...]:
        """The rounds of warning lights, oldest first."""
        return lights.rounds(self.dossier)

    @property
    def latest_round(self) -> LightRound | None:
        """The newest round, if any."""
        return self.rounds[-1] if self.rounds else None

    @cached_property
    def lights_by_round(self) -> Mapping[str, Mapping[str, lights.IndicatorLight]]:
        """Every indicator of every round."""
        return {r.id: lights.round_lights(r.id, self.dossier, self.catalogue) for r in self.rounds}

    @cached_property
    def overall_by_round(self) -> Mapping[str, overall.Overall]:
        """The overall light of every round."""
        return {id_: overall.overall(found, self.catalogue) for id_, found in self.lights_by_round.items()}

    @cached_property
    def sides(self) -> tuple[SideRow, ...]:
        """The newest round beside the workers' round of that year; empty unless there are both."""
        from app.domain.lights.sides import side_by_side

        newest = self.latest_round
        return side_by_side(newest.year, self.dossier, self.catalogue) if newest else ()

    @cached_property
    def analysis(self) -> Analysis | None:
        """The newest risk analysis, if any; looking back, the one that the plans in view rest on."""
        if not self.looks_back:
            return analyses.latest_analysis(self.dossier)
        start, _ = plan.service_year(self.company.service_year_start_month, self.start_year)
        return analyses.analysis_before(start - timedelta(days=1), self.dossier)

    @cached_property
    def rated(self) -> tuple[analyses.RatedFactor, ...]:
        """Every factor of the newest analysis, in catalogue order; empty without one."""
        return analyses.rated(self.analysis.id, self.dossier, self.catalogue) if self.analysis else ()

    @cached_property
    def ranked(self) -> tuple[analyses.RatedFactor, ...]:
        """The assessed factors of the newest analysis, worst first."""
        return analyses.ranked(self.analysis.id, self.dossier, self.catalogue) if self.analysis else ()

    @cached_property
    def open_survey(self) -> SurveyRound | None:
        """The round of questionnaires that is taking answers, if any."""
        return surveys.open_round(self.dossier)

    @cached_property
    def survey(self) -> SurveyRound | None:
        """The newest round of questionnaires with a result, if any."""
        return surveys.latest_fixed(self.dossier)

    @cached_property
    def talk(self) -> TeamTalk | None:
        """The newest conversation of the newest analysis, if any."""
        talks = [t for t in self.dossier.all(TeamTalk) if self.analysis and t.analysis == self.analysis.id]
        return talks[-1] if talks else None

    @cached_property
    def start_year(self) -> int:
        """The first year of the five-year plan."""
        if self.shown is None:
            return plan.default_start_year(self.dossier, self.today)
        covering = plan.global_plan_for(self.dossier, self.shown)
        return covering.start_year if covering is not None else self.shown

    @cached_property
    def year(self) -> int:
        """The year of the yearly plan in preparation, or the one that is looked at."""
        return self.shown if self.shown is not None else plan.default_year(self.dossier, self.today)

    @cached_property
    def looks_back(self) -> bool:
        """Whether the plans in view are earlier ones than those at hand."""
        return self.shown is not None and self.shown < plan.default_year(self.dossier, self.today)

    @cached_property
    def global_plan(self) -> plan.FiveYears:
        """The five-year plan."""
        return plan.global_plan(
            self.dossier, self.catalogue, start_year=self.start_year, looking_back=self.looks_back
        )

    @cached_property
    def year_plan(self) -> plan.OneYear:
        """The yearly plan."""
        return plan.year_plan(self.dossier, self.catalogue, year=self.year, looking_back=self.looks_back)

    @cached_property
    def gpp_elements(self) -> tuple[completeness.ElementState, ...]:
        """What the law asks of the five-year plan, element by element."""
        return completeness.gpp(
            self.dossier,
            self.catalogue,
            start_year=self.start_year,
            today=self.today,
            analysis=self.analysis,
        )

    @cached_property
    def jap_elements(self) -> tuple[completeness.ElementState, ...]:
        """What the law asks of the yearly plan, element by element."""
        return completeness.jap(self.dossier, self.catalogue, year=self.year, today=self.today)

    @property
    def versions_in_view(self) -> tuple[SignedVersion, ...]:
        """The versions in force of the plans in view."""
        if not self.dossier.all(SignedVersion):
            return ()
        plans = ((PlanKind.GLOBAL, self.start_year), (PlanKind.YEAR, self.year))
        found = (in_force(kind, str(plan_id), self.dossier) for kind, plan_id in plans)
        return tuple(version for version in found if version is not None)

    @cached_property
    def revisions(self) -> Mapping[PlanKind, Revision]:
        """The plans in view that have a version in force, beside that version."""
        from app.domain.revision import revision

        return {
            version.kind: revision(version, self.frozen[version.id], self.dossier, self.catalogue)
            for version in self.versions_in_view
            if version.id in self.frozen
        }

    @cached_property
    def evaluation_year(self) -> int:
        """The service year to evaluate, or the one that is looked at."""
        return self.shown if self.shown is not None else evaluating.evaluation_year(self.dossier, self.today)

    @cached_property
    def review(self) -> evaluating.YearReview:
        """That year looked back upon."""
        return evaluating.review(self.evaluation_year, self.dossier, self.catalogue, self.today)

    @cached_property
    def checklist_year(self) -> int:
        """The year of the policy checklist: the running service year, or the one that is looked at."""
        month = self.company.service_year_start_month
        return self.shown if self.shown is not None else plan.service_year_of(self.today, month)

    @cached_property
    def checklist(self) -> YearList:
        """The policy checklist of that year beside the last one before it."""
        from app.domain.follow.checklist import year_list

        return year_list(self.checklist_year, self.dossier, self.catalogue)

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        """The statutory duties with their dates and states."""
        from app.domain.duties.calendar import duties

        return duties(self.dossier, self.catalogue, self.today)

    @cached_property
    def ahead(self) -> tuple[next_up.Ahead, ...]:
        """What asks attention next: measures and effects to be judged, late ones first."""
        return next_up.ahead(self.dossier, self.today)

    @cached_property
    def courses(self) -> Mapping[str, life.Course]:
        """How every measure stands today, by its id."""
        return {each.measure.id: each for each in life.courses(self.dossier, self.today)}

    @cached_property
    def stations(self) -> Mapping[str, advance.StationState]:
        """How far each of the seven stations is."""
        return advance.stations(self.dossier, self.catalogue, self.today)

    @cached_property
    def progress(self) -> advance.Progress:
        """The two bars: analysis and plan."""
        return advance.progress(self.dossier, self.catalogue, self.today)

    @cached_property
    def open_points(self) -> tuple[points.OpenPoint, ...]:
        """What is still unanswered, with where to answer it."""
        return points.open_points(self.dossier, self.catalogue, self.today)

    @cached_property
    def next_place(self) -> Place:
        """Where to go on."""
        return points.next_place(self.dossier, self.catalogue, self.today)
