"""The table of contents of the journey: seven stations and their pages, in order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from app.domain.choices import Depth
from app.i18n.marks import N_

if TYPE_CHECKING:
    from app.wizards.page import Page

INDICATORS = tuple(f"IND-{number:02}" for number in range(1, 17))
DIMENSIONS = ("ORG", "CON", "TER", "ENV", "REL")


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page: id, title, name of its class, and from which depth Next passes by it.

    An empty title is taken from the catalogue (the indicator or the A the page is about). Next never passes
    by a page that lies `aside`: another page leads to it, and what it is about stands in the place's focus.
    """

    id: str
    title: str
    kind: str
    depth: Depth = Depth.BASIC
    aside: bool = False

    @property
    def page(self) -> type[Page]:
        """The class of the page; its module comes in at the first visit: thirty are slow to start with."""
        module = re.sub(r"(?<!^)(?=[A-Z])", "_", self.kind).lower()
        return cast("type[Page]", getattr(import_module(f"app.wizards.pages.{module}"), self.kind))


@dataclass(frozen=True, slots=True)
class Station:
    """A station of the journey."""

    id: str
    title: str
    pages: tuple[PageSpec, ...]


HOME = PageSpec("home", N_("Overview"), "Home")

STEPS: tuple[Station, ...] = (
    Station(
        "firm",
        N_("Your firm"),
        (
            PageSpec("firm.profile", N_("Profile"), "FirmProfile"),
            PageSpec("firm.size", N_("How many people"), "FirmSize"),
            PageSpec("firm.people", N_("Who's who"), "FirmPeople"),
            PageSpec("firm.consultation", N_("Who must be consulted"), "FirmConsultation"),
            PageSpec("firm.sites", N_("Sites and teams"), "FirmSites", Depth.EXTENDED),
        ),
    ),
    Station(
        "start",
        N_("Getting started together"),
        (
            PageSpec("start.what", N_("What this is about"), "StartWhat"),
            PageSpec("start.phases", N_("The road ahead"), "StartPhases"),
            PageSpec("start.history", N_("What you already did"), "StartHistory"),
            PageSpec("start.commitment", N_("Statement of commitment"), "StartCommitment"),
            PageSpec("start.documents", N_("Letters and cards"), "StartDocuments"),
            PageSpec("start.document", N_("One letter or card"), "StartDocument", aside=True),
            PageSpec("start.participants", N_("Who takes part"), "StartParticipants"),
        ),
    ),
    Station(
        "lights",
        N_("Warning lights"),
        (
            PageSpec("lights.round", N_("Which year"), "LightsRound"),
            *(PageSpec(f"lights.{id_}", "", "LightsIndicator") for id_ in INDICATORS),
            PageSpec("lights.result", N_("What the lights say"), "LightsResult"),
            PageSpec("lights.workers", N_("The workers' view"), "LightsWorkers"),
        ),
    ),
    Station(
        "analysis",
        N_("Risk analysis"),
        (
            PageSpec("analysis.method", N_("How you do it"), "AnalysisMethod"),
            PageSpec("analysis.estimate", N_("Your own view first"), "AnalysisEstimate"),
            PageSpec("analysis.survey", N_("Questionnaire"), "AnalysisSurvey"),
            PageSpec("analysis.talk", N_("Team talk"), "AnalysisTalk"),
            *(PageSpec(f"analysis.{code}", "", "AnalysisDimension") for code in DIMENSIONS),
            PageSpec("analysis.own", N_("Your own risks"), "AnalysisOwn"),
            PageSpec("analysis.adviser", N_("The adviser's part"), "AnalysisAdviser"),
            PageSpec("analysis.result", N_("What comes out"), "AnalysisResult"),
        ),
    ),
    Station(
        "measures",
        N_("Objectives and measures"),
        (
            PageSpec("measures.objectives", N_("Objectives"), "MeasuresObjectives"),
            PageSpec("measures.proposals", N_("Proposals"), "MeasuresProposals"),
            PageSpec("measures.list", N_("Your measures"), "MeasuresList"),
            PageSpec("measures.domains", N_("The other welfare domains"), "MeasuresDomains"),
            PageSpec("measures.board", N_("Five-year board"), "MeasuresBoard"),
        ),
    ),
    Station(
        "plans",
        N_("Plans, advice, signature"),
        (
            PageSpec("plans.global", N_("Five-year plan"), "PlansGlobal"),
            PageSpec("plans.year", N_("Yearly plan"), "PlansYear"),
            PageSpec("plans.consultation", N_("Advice and remarks"), "PlansConsultation"),
            PageSpec("plans.register", N_("Register of remarks"), "PlansRegister"),
            PageSpec("plans.adviser", N_("What the adviser says"), "PlansAdviser"),
            PageSpec("plans.sign", N_("Sign"), "PlansSign"),
            PageSpec("plans.print", N_("Print or hand over"), "PlansPrint"),
            PageSpec("plans.next", N_("The next plan"), "PlansNext"),
            PageSpec("plans.handover", N_("Hand over and take in"), "PlansHandover"),
            PageSpec("plans.calendar", N_("Calendar of duties"), "PlansCalendar"),
        ),
    ),
    Station(
        "follow",
        N_("Doing and learning"),
        (
            PageSpec("follow.due", N_("What is due"), "FollowDue"),
            PageSpec("follow.board", N_("Your measures at a glance"), "FollowBoard"),
            PageSpec("follow.measure", N_("One measure"), "FollowMeasure", aside=True),
            PageSpec("follow.effect", N_("Did it help?"), "FollowEffect", aside=True),
            PageSpec("follow.voices", N_("Ideas and signals"), "FollowVoices"),
            PageSpec("follow.triggers", N_("Something changed"), "FollowTriggers"),
            PageSpec("follow.third-party", N_("Register of third-party facts"), "FollowThirdParty"),
            PageSpec("follow.situations", N_("One specific situation"), "FollowSituations", Depth.EXTENDED),
            PageSpec("follow.pulse", N_("The light watch"), "FollowPulse"),
            PageSpec("follow.evaluation", N_("Yearly evaluation"), "FollowEvaluation"),
            PageSpec("follow.results", N_("What the measures brought"), "FollowResults"),
            PageSpec("follow.conclusions", N_("What you conclude"), "FollowConclusions"),
            PageSpec("follow.trends", N_("Through the years"), "FollowTrends"),
            PageSpec("follow.checklist", N_("Checklist of the policy"), "FollowChecklist"),
            PageSpec("follow.archive", N_("Archive"), "FollowArchive"),
            PageSpec("follow.log", N_("Change log"), "FollowLog"),
        ),
    ),
)
