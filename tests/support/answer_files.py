"""Answer files as the form in the browser makes them, made by the program's own box."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence

from app.domain.records import SurveyRound
from app.domain.survey.ballot import WHOLE_ROOM
from app.services.survey import rounds
from app.services.survey.answer_file import FORMAT, VERSION, fingerprint
from app.services.workspace import Workspace
from app.store.sealing import seal


def told_of(factors: Sequence[str], *, code: str = "AAAAA", words: str = "") -> dict[str, str]:
    """What is sealed: the same answer to everything."""
    return {"round": code, "answers": "2" * len(factors), "site": "", "words": words}


def answer_file_of(told: object, public: bytes, **changed: object) -> bytes:
    """An answer file around `told`, with some fields changed."""
    code = told.get("round") if isinstance(told, dict) else ""
    plain = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    sealed = base64.b64encode(seal(public, plain.ljust(WHOLE_ROOM))).decode("ascii")
    file = {
        "format": FORMAT,
        "version": VERSION,
        "round": code,
        "key": fingerprint(public),
        "sealed": sealed,
    }
    return json.dumps({**file, **changed}, separators=(",", ":")).encode("ascii")


def answer_file(firm: Workspace, asked: SurveyRound, value: int) -> bytes:
    """The same answer to everything, with an idea, as the form of this round saves it."""
    public = rounds.key_of(firm, asked).public
    told = told_of(asked.factors, code=asked.code, words="Een idee")
    return answer_file_of({**told, "answers": str(value) * len(asked.factors)}, public)
