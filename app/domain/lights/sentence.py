"""The shape of a sentence that says why a light has its colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.choices import Light
from app.domain.messages import Message


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text` with the round's facts between braces; used when the formula `when` holds (empty: always).

    `single` is for exactly one, counted by the fact `count`. Outside the firm only `text` is used, because
    there a count of one or two becomes "< 3".
    """

    text: Message
    when: str = ""
    single: Message | None = None
    count: str = ""


Sentences = Mapping[tuple[str, Light], tuple[Sentence, ...]]
"""Indicator and colour → its sentences; the first whose `when` holds is told."""
