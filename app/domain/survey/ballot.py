"""What one respondent answered: a value 0-4 or "not applicable" by factor; never a name, a day or an
order.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.records import SurveyRound

VALUES = (0, 1, 2, 3, 4)
SKIPPED = "-"
LONGEST_WORDS = 500
"""Free words stay short: an idea, not a story."""

WORDS_ROOM = 2304
"""Bytes of every envelope of words, also of an empty one: its length tells nothing."""

WHOLE_ROOM = 2560
"""Bytes of the one envelope in an answer file, with or without words."""


class NotABallot(Exception):
    """What lay in the envelope cannot be an answer to this round."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """One respondent's answers; a factor without a value was skipped or does not apply."""

    answers: Mapping[str, int]
    site: str = ""


def encode(ballot: Ballot, asked: SurveyRound) -> bytes:
    """The answers as a row of signs in the order of the round's factors, with the round's code."""
    signs = "".join(str(ballot.answers.get(factor, SKIPPED)) for factor in asked.factors)
    return _bytes({"round": asked.code, "answers": signs, "site": ballot.site})


def decode(plain: bytes, asked: SurveyRound) -> Ballot:
    """What `encode` (or the form in the browser) wrote; raises `NotABallot`."""
    return _ballot(_told(plain, asked.code), asked)


def decode_whole(plain: bytes, asked: SurveyRound) -> tuple[Ballot, str]:
    """Answers and words together, as the form in the browser seals them; raises `NotABallot`."""
    told = _told(plain, asked.code)
    return _ballot(told, asked), _words(told)


def _ballot(told: Mapping[str, object], asked: SurveyRound) -> Ballot:
    signs, site = told.get("answers"), told.get("site", "")
    if not isinstance(signs, str) or len(signs) != len(asked.factors) or site not in ("", *asked.sites):
        raise NotABallot
    if asked.sites and not site:
        raise NotABallot
    return Ballot(_values(asked.factors, signs), site)


def encode_words(words: str, asked: SurveyRound) -> bytes:
    """Free words of a respondent (or none), cut to what a form has room for."""
    cut = _tame(words)[:LONGEST_WORDS].strip()
    return _bytes({"round": asked.code, "words": cut}).ljust(WORDS_ROOM)


def decode_words(plain: bytes, asked: SurveyRound) -> str:
    """What `encode_words` wrote, as one line without control signs; raises `NotABallot`."""
    return _words(_told(plain, asked.code))


def _words(told: Mapping[str, object]) -> str:
    words = told.get("words")
    if not isinstance(words, str) or len(words) > LONGEST_WORDS:
        raise NotABallot
    return _tame(words)


def _tame(words: str) -> str:
    """One line without control signs and half letters."""
    tame = "".join(" " if unicodedata.category(c) in {"Cc", "Cs"} else c for c in words)
    return " ".join(tame.split())


def _values(factors: Sequence[str], signs: str) -> Mapping[str, int]:
    known = {str(value): value for value in VALUES}
    if any(sign != SKIPPED and sign not in known for sign in signs):
        raise NotABallot
    pairs = zip(factors, signs, strict=True)
    return {factor: known[sign] for factor, sign in pairs if sign != SKIPPED}


def _told(plain: bytes, code: str) -> Mapping[str, object]:
    try:
        told = json.loads(plain)
    except (ValueError, RecursionError) as error:
        raise NotABallot from error
    if not isinstance(told, dict) or told.get("round") != code:
        raise NotABallot
    return told


def _bytes(told: Mapping[str, str]) -> bytes:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
