"""The table of contents of the journey: seven stations and their pages, in order."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.choices import Depth
from app.i18n.marks import N_

INDICATORS = tuple(f"IND-{number:02}" for number in range(1, 17))
DIMENSIONS = ("ORG", "CON", "TER", "ENV", "REL")


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page: id, title, `module:Class` in app/wizards/pages, and from which depth Next passes by it.

    An empty title is taken from the catalogue (the indicator or the A the page is about).
    """

    id: str
    title: str
    page: str
    depth: Depth = Depth.BASIC


@dataclass(frozen=True, slots=True)
class Station:
    """A station of the journey."""

    id: str
    title: str
    pages: tuple[PageSpec, ...]


HOME = PageSpec("home", N_("Overview"), "home:Home")

STEPS: tuple[Station, ...] = (
    Station(
        "firm",
        N_("Your firm"),
        (
            PageSpec("firm.profile", N_("Profile"), "firm_profile:FirmProfile"),
            PageSpec("firm.size", N_("How many people"), "firm_size:FirmSize"),
            PageSpec("firm.people", N_("Who's who"), "firm_people:FirmPeople"),
            PageSpec("firm.consultation", N_("Who must be consulted"), "firm_consultation:FirmConsultation"),
            PageSpec("firm.sites", N_("Sites and teams"), "firm_sites:FirmSites", Depth.EXTENDED),
        ),
    ),
    Station(
        "start",
        N_("Getting started together"),
        (
            PageSpec("start.what", N_("What this is about"), "start_what:StartWhat"),
            PageSpec("start.phases", N_("The road ahead"), "start_phases:StartPhases"),
            PageSpec("start.history", N_("What you already did"), "start_history:StartHistory"),
            PageSpec("start.commitment", N_("Statement of commitment"), "start_commitment:StartCommitment"),
            PageSpec("start.participants", N_("Who takes part"), "start_participants:StartParticipants"),
        ),
    ),
    Station(
        "lights",
        N_("Warning lights"),
        (
            PageSpec("lights.round", N_("Which year"), "lights_round:LightsRound"),
            *(PageSpec(f"lights.{id_}", "", "lights_indicator:LightsIndicator") for id_ in INDICATORS),
            PageSpec("lights.result", N_("What the lights say"), "lights_result:LightsResult"),
        ),
    ),
    Station(
        "analysis",
        N_("Risk analysis"),
        (
            PageSpec("analysis.method", N_("How you do it"), "analysis_method:AnalysisMethod"),
            *(
                PageSpec(f"analysis.{code}", "", "analysis_dimension:AnalysisDimension")
                for code in DIMENSIONS
            ),
            PageSpec("analysis.own", N_("Your own risks"), "analysis_own:AnalysisOwn"),
            PageSpec("analysis.adviser", N_("The adviser's part"), "analysis_adviser:AnalysisAdviser"),
            PageSpec("analysis.result", N_("What comes out"), "analysis_result:AnalysisResult"),
        ),
    ),
    Station(
        "measures",
        N_("Objectives and measures"),
        (
            PageSpec("measures.objectives", N_("Objectives"), "measures_objectives:MeasuresObjectives"),
            PageSpec("measures.proposals", N_("Proposals"), "measures_proposals:MeasuresProposals"),
            PageSpec("measures.list", N_("Your measures"), "measures_list:MeasuresList"),
            PageSpec("measures.domains", N_("The other welfare domains"), "measures_domains:MeasuresDomains"),
            PageSpec("measures.board", N_("Five-year board"), "measures_board:MeasuresBoard"),
        ),
    ),
    Station(
        "plans",
        N_("Plans, advice, signature"),
        (
            PageSpec("plans.global", N_("Five-year plan"), "plans_global:PlansGlobal"),
            PageSpec("plans.year", N_("Yearly plan"), "plans_year:PlansYear"),
            PageSpec("plans.consultation", N_("Advice, signature"), "plans_consultation:PlansConsultation"),
            PageSpec("plans.print", N_("Print or hand over"), "plans_print:PlansPrint"),
            PageSpec("plans.calendar", N_("Calendar of duties"), "plans_calendar:PlansCalendar"),
        ),
    ),
    Station(
        "follow",
        N_("Doing and learning"),
        (PageSpec("follow.due", N_("What is due"), "follow_due:FollowDue"),),
    ),
)
