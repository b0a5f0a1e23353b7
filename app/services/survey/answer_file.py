"""The file that the form in a browser saves: one sealed envelope with the code of its round, nothing else.

Answers and words lie in the same envelope of always the same size: who receives the file learns neither
whether something was written nor what, and nobody can take the words out or put others in.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.messages import Message, Refusal
from app.domain.records import SurveyRound
from app.services.paperwork import readable
from app.store.sealing import lasting

FORMAT, VERSION = "previplan-answer", 1
SUFFIX = ".previ-answer"
LARGEST = 64 * 1024
"""Bytes; a real file is below 4 KiB."""

CHANGED = Message(
    "This answer file was changed or damaged after it was saved. Ask for the answers once more."
)


@dataclass(frozen=True, slots=True)
class AnswerFile:
    """The sealed envelope of one respondent; `mark` tells whether the same file comes twice."""

    sealed: bytes
    mark: str


def fingerprint(public: bytes) -> str:
    """The name of a round's key in forms and files."""
    return hashlib.sha256(public).hexdigest()[:16]


def content_of(path: Path) -> bytes:
    """What lies in a file that somebody chose, and never more than an answer file can hold.

    Raises `StorageError` when it cannot be read.
    """
    with readable(path), path.open("rb") as file:
        return file.read(LARGEST + 1)


def read(content: bytes, asked: SurveyRound, public: bytes) -> AnswerFile:
    """An answer file of this round; refuses another kind of file, another round and a damaged one."""
    told = _told(content)
    if (told.get("round"), told.get("key")) != (asked.code, fingerprint(public)):
        raise Refusal(
            Message(
                "This answer file belongs to another round or another firm. Here answers of round {code} are "
                "taken in.",
                {"code": asked.code},
            )
        )
    sealed = _bytes(told.get("sealed"))
    return AnswerFile(sealed, f"file {hashlib.sha256(lasting(sealed)).hexdigest()[:32]}")


def _told(content: bytes) -> dict[str, Any]:
    foreign = Refusal(
        Message("This is not an answer file of PreviPlan. Choose the file that the form saved.")
    )
    if len(content) > LARGEST:
        raise foreign
    try:
        text = content.decode(json.detect_encoding(content))
        told = json.loads("".join(text.split()))  # a text that came by mail may have been broken into lines
    except (ValueError, RecursionError):
        raise foreign from None
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise foreign
    if told.get("version") != VERSION:
        raise Refusal(Message("This answer file was made by another version of PreviPlan. Use the same one."))
    return told


def _bytes(text: object) -> bytes:
    try:
        return base64.b64decode(str(text), validate=True)
    except (ValueError, binascii.Error):
        raise Refusal(CHANGED) from None
