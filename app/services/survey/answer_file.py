"""The file that the form in a browser saves: sealed answers with the code of their round, nothing else."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
from dataclasses import dataclass
from typing import Any

from app.domain.messages import Message, Refusal
from app.domain.records import SurveyRound

FORMAT, VERSION = "previplan-answer", 1
SUFFIX = ".previ-answer"
LARGEST = 64 * 1024
"""Bytes; a real file is below 4 KiB."""

CHANGED = Message(
    "This answer file was changed or damaged after it was saved. Ask for the answers once more."
)


@dataclass(frozen=True, slots=True)
class AnswerFile:
    """Sealed answers and words of one respondent; `mark` tells whether the same file comes twice."""

    answers: bytes
    words: bytes
    mark: str


def fingerprint(public: bytes) -> str:
    """The name of a round's key in forms and files."""
    return hashlib.sha256(public).hexdigest()[:16]


def read(content: bytes, asked: SurveyRound, public: bytes) -> AnswerFile:
    """An answer file of this round; refuses another kind of file, another round and a damaged one."""
    told = _told(content)
    if told.get("round") != asked.code or not hmac.compare_digest(
        str(told.get("key", "")), fingerprint(public)
    ):
        raise Refusal(
            Message(
                "This answer file belongs to another round or another firm. Here answers of round {code} are "
                "taken in.",
                {"code": asked.code},
            )
        )
    answers, words = _bytes(told.get("answers")), _bytes(told.get("words", ""))
    if not answers:
        raise Refusal(CHANGED)
    return AnswerFile(answers, words, f"file {hashlib.sha256(answers).hexdigest()[:32]}")


def _told(content: bytes) -> dict[str, Any]:
    foreign = Refusal(
        Message("This is not an answer file of PreviPlan. Choose the file that the form saved.")
    )
    if len(content) > LARGEST:
        raise foreign
    try:
        told = json.loads(content)
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
