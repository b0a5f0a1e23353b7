"""The two languages of the program."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """Dutch or French, as spoken in Belgium; neither is the translation of the other."""

    NL = "nl"
    FR = "fr"

    @property
    def locale(self) -> str:
        """The Babel locale name."""
        return f"{self.value}_BE"

    @property
    def tag(self) -> str:
        """The BCP 47 tag for PDF and HTML."""
        return f"{self.value}-BE"
