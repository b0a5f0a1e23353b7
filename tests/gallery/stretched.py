"""A made-up language, 40 % longer than Dutch and between marks: overflow and forgotten words show."""

from __future__ import annotations

import datetime
import re

from app.i18n.language import Language
from app.i18n.words import Bilingual, Words

OPEN, CLOSE = "⟦", "⟧"
GROWTH = 0.4
CATALOGUE_GROWTH = 0.2
"""Texts of the catalogue are written in both languages already and land inside sentences that grow too."""
_FILLER = "en nog wat meer woorden die elders ook wel eens nodig zijn om hetzelfde te zeggen "
_PLACEHOLDER = re.compile(r"\{\w+\}")


class Stretched(Words):
    """Dutch that says everything at greater length."""

    def __init__(self) -> None:
        super().__init__(Language.NL)

    def say(self, msgid: str, /, **arguments: object) -> str:
        return self._fill(stretched(self._catalogue.gettext(msgid)), arguments)

    def plural(self, one: str, many: str, n: int, /, **arguments: object) -> str:
        return self._fill(stretched(self._catalogue.ngettext(one, many, n)), {"n": n, **arguments})

    def pick(self, text: Bilingual) -> str:
        return stretched(text.nl, CATALOGUE_GROWTH)

    def date(self, day: datetime.date | None) -> str:
        return f"{OPEN}{super().date(day)}{CLOSE}" if day else ""

    def month(self, month: int) -> str:
        return f"{OPEN}{super().month(month)}{CLOSE}"


def stretched(text: str, growth: float = GROWTH) -> str:
    """The text between marks and longer; a single word grows itself, a sentence gets more words."""
    if not text:
        return text
    plain = _PLACEHOLDER.sub("", text)
    extra = round(len(plain) * growth)
    if " " not in text:
        return f"{OPEN}{text}{'en' * (extra // 2)}{CLOSE}"
    filler = (_FILLER * (extra // len(_FILLER) + 1))[:extra]
    return f"{OPEN}{text} {filler}{CLOSE}"
