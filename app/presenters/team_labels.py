"""Words for the closed answers about what the team said."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from app.domain.choices import Evidence, HandsScale, RoundState, Side, VoiceKind, VoiceSource, VoiceState
from app.domain.survey.comparing import Course, Gap
from app.i18n.marks import N_

TEAM_LABELS: Mapping[type[StrEnum], Mapping[str, str]] = {
    Evidence: {
        Evidence.CONVERSATION: N_("Conversation"),
        Evidence.TEAM_TALK: N_("Team talk"),
        Evidence.SURVEY: N_("Questionnaire"),
    },
    Side: {
        Side.EMPLOYER: N_("The employer"),
        Side.WORKERS: N_("The workers"),
    },
    RoundState: {
        RoundState.OPEN: N_("Taking answers"),
        RoundState.FIXED: N_("Ended, with a result"),
        RoundState.STOPPED: N_("Stopped without a result"),
    },
    Gap: {
        Gap.SAME: N_("Both see it the same"),
        Gap.LIGHTER: N_("The employer sees it lighter"),
        Gap.HEAVIER: N_("The employer sees it heavier"),
    },
    Course: {
        Course.BETTER: N_("Better"),
        Course.SAME: N_("About the same"),
        Course.WORSE: N_("Heavier than before"),
    },
    HandsScale: {
        HandsScale.STATEMENT: N_("How often (never to always)"),
        HandsScale.MATRIX: N_("How much of a problem, and how heavy"),
    },
    VoiceKind: {
        VoiceKind.GOOD: N_("Goes well"),
        VoiceKind.HARD: N_("Weighs"),
        VoiceKind.IDEA: N_("Idea"),
        VoiceKind.SIGNAL: N_("Signal"),
    },
    VoiceSource: {
        VoiceSource.TALK: N_("In a team talk"),
        VoiceSource.SURVEY: N_("On a form"),
        VoiceSource.BOX: N_("At any time (idea box)"),
    },
    VoiceState: {
        VoiceState.OPEN: N_("Still to discuss"),
        VoiceState.DISCUSSED: N_("Discussed"),
        VoiceState.TAKEN_UP: N_("Taken up"),
        VoiceState.NOT_FOLLOWED: N_("Not followed, with a reason"),
    },
}
"""By type first, like all labels."""
