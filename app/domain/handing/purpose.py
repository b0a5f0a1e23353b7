"""What a dossier was handed over for."""

from __future__ import annotations

from enum import StrEnum


class Purpose(StrEnum):
    """What the receiver gets it for."""

    REMARK = "remark"
    """To look, and to make remarks."""
    COPY = "copy"
    """A full copy, to work in."""
    RETURN = "return"
    """The answer to a hand-over file."""
    RESULTS = "results"
    """Figures without names or stories, to look at only."""


class Recipient(StrEnum):
    """To whom."""

    ADVISER = "adviser"
    SERVICE = "service"
    OTHER = "other"
