"""What the form in a browser saves, made without a browser."""

from __future__ import annotations

import base64
import json

from app.domain.records import SurveyRound
from app.domain.survey.ballot import Ballot, encode, encode_words
from app.services.survey import rounds
from app.services.survey.answer_file import FORMAT, VERSION, fingerprint
from app.services.workspace import Workspace
from app.store.sealing import seal


def answer_file(firm: Workspace, asked: SurveyRound, value: int) -> bytes:
    """What the form in a browser saves."""
    public = rounds.key_of(firm, asked).public

    def sealed(plain: bytes) -> str:
        return base64.b64encode(seal(public, plain)).decode()

    told = {
        "format": FORMAT,
        "version": VERSION,
        "round": asked.code,
        "key": fingerprint(public),
        "answers": sealed(encode(Ballot(dict.fromkeys(asked.factors, value)), asked)),
        "words": sealed(encode_words("Een idee", asked)),
    }
    return json.dumps(told, separators=(",", ":")).encode()
