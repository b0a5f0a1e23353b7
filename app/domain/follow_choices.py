"""The closed sets of answers about what is done, whether it helped, and what happens in between."""

from __future__ import annotations

from enum import StrEnum


class MeasureEventKind(StrEnum):
    """A moment in the life of a measure."""

    PLANNED = "planned"
    STARTED = "started"
    PROGRESS = "progress"
    DONE = "done"
    DROPPED = "dropped"
    MOVED = "moved"
    REOPENED = "reopened"
    INFORMED = "informed"
    TRAINED = "trained"


class EffectResult(StrEnum):
    """Whether a measure helped, against the criterion set beforehand."""

    HELPED = "helped"
    PARTLY = "partly"
    NOT = "not"
    TOO_EARLY = "too_early"


class NextStep(StrEnum):
    """What is decided about a measure after it was judged."""

    KEEP = "keep"
    ADJUST = "adjust"
    REPLACE = "replace"
    STOP = "stop"


class TriggerKind(StrEnum):
    """What can ask for a new look at analysis and plans (Codex I.3-6 §1)."""

    COMPLAINT = "complaint"
    ACCIDENT = "accident"
    VIOLENCE = "violence"
    REORGANISATION = "reorganisation"
    EQUIPMENT = "equipment"
    GROWTH = "growth"
    ADVICE = "advice"
    OTHER = "other"


class FactKind(StrEnum):
    """What a third party did, as the register of third-party facts tells it (Codex I.3-3)."""

    VIOLENCE = "violence"
    HARASSMENT = "harassment"
    SEXUAL_HARASSMENT = "sexual_harassment"


class Asker(StrEnum):
    """Who asked for the analysis of a specific situation (Codex I.3-4)."""

    EMPLOYER = "employer"
    LINE = "line"
    BODY = "body"
