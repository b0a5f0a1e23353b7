"""The seven parts of this program: what each is for, what you do there, and how long it takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.places import Place
from app.i18n.marks import N_


@dataclass(frozen=True, slots=True)
class Module:
    """One station: its first page, its time (own judgement) and what the firm does, as msgids."""

    station: str
    page: str
    time: str
    goal: str


MODULES: tuple[Module, ...] = (
    Module(
        "firm",
        "firm.profile",
        N_("About 20 minutes"),
        N_("You describe your firm once. The program works out which rules apply to you."),
    ),
    Module(
        "start",
        "start.what",
        N_("About 30 minutes, plus a talk with your team"),
        N_("You learn what it is about, you sign a promise and you choose who takes part."),
    ),
    Module(
        "lights",
        "lights.round",
        N_("45 minutes, if you have your figures at hand"),
        N_("You note figures of the past year. You see where attention is needed."),
    ),
    Module(
        "analysis",
        "analysis.method",
        N_("Two to three hours, of which one or two with your team"),
        N_("Together you weigh the risks of the five A’s, and you note what goes well."),
    ),
    Module(
        "measures",
        "measures.objectives",
        N_("One to two hours"),
        N_("You choose a few objectives and you choose measures that fit them."),
    ),
    Module(
        "plans",
        "plans.global",
        N_("About one hour, plus 15 to 30 days for the opinions"),
        N_("You complete both plans, ask opinions, sign and print."),
    ),
    Module(
        "follow",
        "follow.due",
        N_("About 15 minutes a month"),
        N_("You carry out, keep proof, and look once a year at what helped."),
    ),
)

PHASE_PLACES: Mapping[str, Place] = MappingProxyType(
    {
        "ontdekking": Place("lights.round"),
        "draagvlak": Place("start.commitment"),
        "voorbereiding": Place("analysis.method"),
        "ontwikkeling": Place("measures.objectives"),
        "implementatie": Place("follow.due"),
        "evaluatie": Place("follow.due"),
        "bijsturing": Place("plans.global"),
    }
)
"""Where in this program the work of a phase is done."""

PHASE_HELP: Mapping[str, str] = MappingProxyType(
    {
        "ontdekking": N_("In this program: the warning lights, and what you did before."),
        "draagvlak": N_("In this program: the statement of commitment, and who takes part."),
        "voorbereiding": N_("In this program: the method, and the risk analysis over the five A’s."),
        "ontwikkeling": N_("In this program: objectives, measures, and both plans with their opinions."),
        "implementatie": N_("In this program: what is due, who does it, and the proof."),
        "evaluatie": N_("In this program: the yearly look at what helped."),
        "bijsturing": N_("In this program: the changed five-year plan and the next yearly plan."),
    }
)
