"""The dossiers in the frozen texts of signed versions, each read once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from app.domain.catalogue import Catalogue
from app.domain.dossier import Dossier
from app.store import blobs
from app.store.dossier_file import Work

Thaw: TypeAlias = Callable[[bytes, Catalogue], Dossier | None]
"""Reads the dossier in a frozen text; None when it cannot be read any more."""


class FrozenTexts:
    """What was signed, by the fingerprint of its text; a frozen text never changes."""

    def __init__(
        self, thaw: Thaw, catalogue: Catalogue, beside: Callable[[Work[bytes | None]], bytes | None]
    ) -> None:
        self._thaw, self._catalogue, self._beside = thaw, catalogue, beside
        self._read: dict[str, Dossier | None] = {}

    def dossier(self, text: str) -> Dossier | None:
        """The dossier in that text; None when the text is gone, was changed or cannot be read."""
        if text not in self._read:
            content = self._beside(lambda file: blobs.content(file, text))
            whole = content is not None and blobs.name_of(content) == text
            self._read[text] = self._thaw(content, self._catalogue) if content and whole else None
        return self._read[text]
