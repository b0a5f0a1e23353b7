"""Everything the program says, in one given language: sentences, plurals, dates, money."""

from __future__ import annotations

import datetime
import gettext
import io
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Protocol, runtime_checkable

from app.i18n import formats
from app.i18n.language import Language
from app.runtime.paths import translations

_GROUPED_FROM = 10_000


@runtime_checkable
class Bilingual(Protocol):
    """A text of the catalogue in both languages."""

    @property
    def nl(self) -> str: ...

    @property
    def fr(self) -> str: ...


@runtime_checkable
class Sentence(Protocol):
    """A msgid with its arguments, not yet in any language."""

    @property
    def msgid(self) -> str: ...

    @property
    def arguments(self) -> Mapping[str, object]: ...


class Words:
    """The speaker of one language; pass it as an argument, never keep one globally."""

    def __init__(self, language: Language | str) -> None:
        self.language = Language(language)
        self._catalogue = _gettext(self.language)

    def say(self, msgid: str, /, **arguments: object) -> str:
        """The translated sentence with its `{named}` arguments written in this language."""
        return self._fill(self._catalogue.gettext(msgid), arguments)

    def plural(self, one: str, many: str, n: int, /, **arguments: object) -> str:
        """The singular or plural sentence for `n`, which is also available as `{n}`."""
        return self._fill(self._catalogue.ngettext(one, many, n), {"n": n, **arguments})

    def tell(self, message: Sentence) -> str:
        """A deferred message, finished."""
        return self.say(message.msgid, **message.arguments)

    def pick(self, text: Bilingual) -> str:
        """The side of a bilingual text that is in this language."""
        return text.nl if self.language is Language.NL else text.fr

    def date(self, day: datetime.date | None) -> str:
        """A day written out, or an empty string."""
        return formats.long_date(day, self.language) if day else ""

    def short_date(self, day: datetime.date | None) -> str:
        """A day in digits, or an empty string."""
        return formats.short_date(day, self.language) if day else ""

    def month(self, month: int) -> str:
        """The name of month 1-12."""
        return formats.month_name(month, self.language)

    def number(self, value: float | Decimal, *, digits: int | None = None) -> str:
        """A number with this language's separators."""
        return formats.number(value, self.language, digits=digits)

    def euros(self, value: Decimal | float) -> str:
        """An amount in euro."""
        return formats.euros(value, self.language)

    def listing(self, items: tuple[str, ...] | list[str]) -> str:
        """`a, b and c` in this language."""
        return formats.listing(tuple(items), self.language)

    def _fill(self, pattern: str, arguments: Mapping[str, object]) -> str:
        if not arguments:
            return pattern
        return pattern.format_map({name: self._write(value) for name, value in arguments.items()})

    def _write(self, value: object) -> str:
        match value:
            case str():
                written = value
            case None:
                written = ""
            case bool():
                written = self.say("yes") if value else self.say("no")
            case int() if abs(value) < _GROUPED_FROM:
                written = str(value)
            case int() | float() | Decimal():
                written = self.number(value)
            case datetime.date():
                written = self.date(value)
            case tuple() | list():
                written = self.listing(tuple(self._write(item) for item in value))
            case Sentence():
                written = self.tell(value)
            case Bilingual():
                written = self.pick(value)
            case _:
                written = str(value)
        return written


@lru_cache(maxsize=4)
def _gettext(language: Language) -> gettext.NullTranslations:
    folder = translations() / language.value / "LC_MESSAGES"
    source, compiled = folder / "app.po", folder / "app.mo"
    if compiled.is_file() and not _older(compiled, source):
        with compiled.open("rb") as file:
            return gettext.GNUTranslations(file)
    return _from_source(source) if source.is_file() else gettext.NullTranslations()


def _older(compiled: Path, source: Path) -> bool:
    return source.is_file() and compiled.stat().st_mtime < source.stat().st_mtime


def _from_source(source: Path) -> gettext.NullTranslations:
    """A checkout that was not compiled yet reads the .po itself (slower, same words)."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as file:
        catalogue = read_po(file, abort_invalid=True)
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    buffer.seek(0)
    return gettext.GNUTranslations(buffer)
