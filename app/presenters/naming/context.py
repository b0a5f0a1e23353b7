"""What is needed to say what a record is about: both dossiers, the catalogue, the language."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.catalogue import Catalogue
from app.domain.dossier import Dossier
from app.domain.records import Record
from app.i18n.words import Words


@dataclass(frozen=True, slots=True)
class Telling:
    """Where names are looked up: `now`, and `earlier` for what is not there any more.

    `outward`: the text leaves the firm, so that small counts and what the team said stay out of it.
    """

    now: Dossier
    earlier: Dossier
    catalogue: Catalogue
    words: Words
    outward: bool = False

    def find(self, kind: type[Record], id_: str) -> Record | None:
        """A record as it is now, otherwise as it was."""
        return self.now.get(kind, id_) or self.earlier.get(kind, id_)
