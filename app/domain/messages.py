"""A sentence that the rules want to say, before anyone has chosen a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Message:
    """An English msgid with named arguments; `Words.tell` turns it into a finished sentence.

    Numbers and dates stay raw here and are written in the reader's language later.
    """

    msgid: str
    arguments: Mapping[str, object] = field(default_factory=dict)


class Refusal(Exception):
    """The rules say no: what is wrong and what to do, for one field or for the whole act.

    Nothing has changed when this is raised.
    """

    def __init__(self, message: Message, *, field: str = "") -> None:
        super().__init__(message.msgid)
        self.message = message
        self.field = field
