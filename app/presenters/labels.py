"""The word for every closed answer, in one place: screens, papers and lists all say the same."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from app.domain.catalogue import Catalogue, Mandatory, Provenance
from app.domain.choices import (
    AdviceState,
    AnswerState,
    Body,
    Depth,
    DomainState,
    FactorState,
    Group,
    Involvement,
    Level,
    Light,
    MeasureStatus,
    Method,
    Pace,
    PastOutcome,
    Presence,
    Priority,
    Proposer,
    Scope,
    WorkLevel,
)
from app.domain.letters.drafts import DraftState
from app.i18n.marks import N_
from app.i18n.words import Words
from app.presenters.team_labels import TEAM_LABELS

_LABELS: Mapping[type[StrEnum], Mapping[str, str]] = MappingProxyType(
    {
        Light: {
            Light.GREEN: N_("Green"),
            Light.ORANGE: N_("Orange"),
            Light.RED: N_("Red"),
            Light.GREY: N_("Not known"),
        },
        AnswerState: {
            AnswerState.VALUE: N_("Answered"),
            AnswerState.UNKNOWN: N_("I do not know"),
            AnswerState.NOT_APPLICABLE: N_("Not applicable"),
        },
        FactorState: {
            FactorState.ASSESSED: N_("Assessed"),
            FactorState.PARKED: N_("Parked for later"),
            FactorState.NOT_APPLICABLE: N_("Not applicable"),
        },
        Priority: {
            Priority.NONE: N_("No priority"),
            Priority.LOW: N_("Low"),
            Priority.MEDIUM: N_("Medium"),
            Priority.HIGH: N_("High"),
        },
        Group: {
            Group.A: N_("Group A"),
            Group.B: N_("Group B"),
            Group.C: N_("Group C"),
            Group.D: N_("Group D"),
        },
        Body: {
            Body.COMMITTEE: N_("Committee for prevention and protection at work"),
            Body.UNION_DELEGATION: N_("Union delegation"),
            Body.WORKERS: N_("The workers themselves (direct participation)"),
        },
        Depth: {
            Depth.BASIC: N_("Basic"),
            Depth.EXTENDED: N_("Extended"),
            Depth.ADVISER: N_("Adviser"),
        },
        Method: {
            Method.CONVERSATION: N_("Conversation with the team"),
            Method.QUESTIONNAIRE: N_("Questionnaire"),
            Method.BOTH: N_("Questionnaire and conversation"),
            Method.INDIVIDUAL_TALKS: N_("Individual talks by an outside adviser"),
        },
        Involvement: {
            Involvement.INVOLVED: N_("Involved"),
            Involvement.NOT_NEEDED: N_("Not needed"),
        },
        Level: {
            Level.PRIMARY: N_("Primary: prevent the risk"),
            Level.SECONDARY: N_("Secondary: prevent damage"),
            Level.TERTIARY: N_("Tertiary: limit damage"),
        },
        Scope: {
            Scope.COLLECTIVE: N_("Collective"),
            Scope.INDIVIDUAL: N_("Individual"),
        },
        Pace: {
            Pace.QUICK_WIN: N_("Quick win"),
            Pace.STRUCTURAL: N_("Structural"),
        },
        Proposer: {
            Proposer.CATALOGUE: N_("Proposed by this program"),
            Proposer.EMPLOYER: N_("Proposed by the employer"),
            Proposer.TEAM: N_("Proposed by the team"),
            Proposer.ADVISER: N_("Proposed by the adviser"),
        },
        MeasureStatus: {
            MeasureStatus.PLANNED: N_("Planned"),
            MeasureStatus.STARTED: N_("Started"),
            MeasureStatus.DONE: N_("Carried out"),
            MeasureStatus.DROPPED: N_("Dropped"),
        },
        WorkLevel: {
            WorkLevel.ORGANISATION: N_("The whole firm"),
            WorkLevel.GROUP: N_("A group of workstations or functions"),
            WorkLevel.INDIVIDUAL: N_("One workstation"),
        },
        DomainState: {
            DomainState.MEASURES: N_("Measures in this plan"),
            DomainState.REFERENCE: N_("In another document"),
            DomainState.NOT_APPLICABLE: N_("Not applicable"),
        },
        AdviceState: {
            AdviceState.RECEIVED: N_("Received"),
            AdviceState.NOT_YET: N_("Not received yet"),
        },
        Presence: {
            Presence.PRESENT: N_("Present"),
            Presence.MISSING: N_("Missing"),
            Presence.NOT_APPLICABLE: N_("Not applicable"),
        },
        PastOutcome: {
            PastOutcome.DONE: N_("Done"),
            PastOutcome.DROPPED: N_("Considered and dropped"),
        },
        Mandatory: {
            Mandatory.YES: N_("Required"),
            Mandatory.CONDITIONAL: N_("Required under a condition"),
            Mandatory.RECOMMENDED: N_("Recommended"),
        },
        Provenance: {
            Provenance.VERIFIED: N_("Read in a source"),
            Provenance.MEMORY: N_("From memory, to be checked"),
            Provenance.JUDGEMENT: N_("Our own judgement"),
        },
        DraftState: {
            DraftState.BLANK: N_("Nothing of your own yet"),
            DraftState.FILLED: N_("Filled in"),
            DraftState.REWRITTEN: N_("Your own text"),
            DraftState.SIGNED: N_("Dated and signed"),
        },
        **TEAM_LABELS,
    }
)
"""By type first: members of different enums may have the same value."""
_SHORT: Mapping[str, str] = MappingProxyType(
    {
        Level.PRIMARY: N_("Primary"),
        Level.SECONDARY: N_("Secondary"),
        Level.TERTIARY: N_("Tertiary"),
    }
)
_TRENDS: Mapping[str, str] = MappingProxyType(
    {"better": N_("Better"), "worse": N_("Worse"), "stable": N_("Stable")}
)
_DUTIES: Mapping[str, str] = MappingProxyType(
    {
        "late": N_("Late"),
        "due_soon": N_("Due soon"),
        "upcoming": N_("Later"),
        "ongoing": N_("Ongoing"),
        "done": N_("Done"),
        "not_applicable": N_("Not applicable"),
        "unknown": N_("Date not known"),
    }
)
_STATIONS: Mapping[str, str] = MappingProxyType(
    {
        "firm": N_("Your firm"),
        "start": N_("Getting started together"),
        "lights": N_("Warning lights"),
        "analysis": N_("Risk analysis"),
        "measures": N_("Objectives and measures"),
        "plans": N_("Plans, advice, signature"),
        "follow": N_("Doing and learning"),
    }
)
_STEPS: tuple[str, ...] = (N_("Small"), N_("Moderate"), N_("Great"))


def label(choice: StrEnum | None, words: Words) -> str:
    """The word for any closed answer of the records or the catalogue; an empty string for None."""
    return words.say(_LABELS[type(choice)][choice]) if choice is not None else ""


def light_label(light: Light | None, words: Words) -> str:
    """`Green`, `Orange`, `Red`, `Not known`; a light without colour does not apply."""
    return label(light or AnswerState.NOT_APPLICABLE, words)


def priority_label(priority: Priority | None, words: Words) -> str:
    """The word for a priority."""
    return label(priority, words)


def body_label(body: Body | None, words: Words) -> str:
    """Who must be consulted, written out; `Not known yet` when the answers are missing."""
    return label(body, words) or words.say("Not known yet")


def group_label(group: Group | None, words: Words) -> str:
    """The employer group; `Not known yet` when an answer is missing."""
    return label(group, words) or words.say("Not known yet")


def level_short(level: Level | None, words: Words) -> str:
    """The level in one word, for narrow columns."""
    return words.say(_SHORT[level]) if level is not None else ""


def trend_label(direction: str, words: Words) -> str:
    """The word for a trend's direction."""
    return words.say(_TRENDS[direction])


def duty_label(status: str, words: Words) -> str:
    """The word for the state of a statutory duty (a `DutyStatus` or its value)."""
    return words.say(_DUTIES[str(status)])


def station_label(station: str, words: Words) -> str:
    """The title of one of the seven stations."""
    return words.say(_STATIONS[station])


def domain_label(domain: str, catalogue: Catalogue, words: Words) -> str:
    """The name of one of the seven welfare domains."""
    found = catalogue.welfare_domains.get(domain)
    return words.pick(found.name) if found else domain


def dimension_label(code: str, catalogue: Catalogue, words: Words) -> str:
    """The name of one of the five A's."""
    found = catalogue.dimensions.get(code)
    return words.pick(found.name) if found else code


def actor_label(role: str, catalogue: Catalogue, words: Words) -> str:
    """The name of a role of the catalogue; a role of the firm's own is its own name."""
    found = catalogue.actors.get(role)
    return words.pick(found.name) if found else role


def step_label(step: int | None, words: Words) -> str:
    """Urgency or feasibility 1-3 in a word with its number: `Great (3)`."""
    if step is None or not 1 <= step <= len(_STEPS):
        return ""
    return f"{words.say(_STEPS[step - 1])} ({step})"


def yes_no(answer: bool | None, words: Words) -> str:
    """`yes`, `no`, or that it is not known yet."""
    if answer is None:
        return words.say("Not known yet")
    return words.say("Yes") if answer else words.say("No")
