"""One answer as it is typed: a figure 0-4, or "not applicable"; with one key on any Belgian keyboard."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.messages import Message, Refusal
from app.domain.survey.ballot import SKIPPED, VALUES

ANSWERS = frozenset({*(str(value) for value in VALUES), SKIPPED})

_TOP_ROW: Mapping[str, str] = MappingProxyType({"à": "0", "&": "1", "é": "2", '"': "3", "'": "4"})
"""What the keys of the figures give on an AZERTY keyboard without Shift."""

_BETWEEN = frozenset(" \t\r\n,;.:/|")
"""What may stand between the answers of a pasted row."""


def sign_of(typed: str) -> str:
    """The answer that was typed, or an empty text when the key is no answer."""
    if typed in {"n", "N"}:
        return SKIPPED
    meant = _TOP_ROW.get(typed, typed)
    return meant if meant in ANSWERS else ""


def signs_of(pasted: str, most: int) -> tuple[str, ...]:
    """The answers of a pasted row; refuses a sign that is no answer, and more answers than statements."""
    found = []
    for character in pasted:
        if character in _BETWEEN:
            continue
        sign = sign_of(character)
        if not sign:
            raise Refusal(
                Message(
                    "{sign} is not an answer. Use 0, 1, 2, 3, 4, or n for not applicable.",
                    {"sign": _visible(character)},
                )
            )
        found.append(sign)
    if len(found) > most:
        raise Refusal(
            Message(
                "This row has {n} answers, but the form has {most} statements. Check the row.",
                {"n": len(found), "most": most},
            )
        )
    return tuple(found)


def _visible(character: str) -> str:
    return character if character.isprintable() else f"U+{ord(character):04X}"
