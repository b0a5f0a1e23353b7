"""One letter, record or card; the place's focus says which."""

from __future__ import annotations

from app.wizards.pages.start_letter import LetterPage


class StartDocument(LetterPage):
    """Fill in, change, read along, print; without a document in the place it is the first one."""

    def template_id(self) -> str:
        wanted = self.place.focus.partition("/")[0]
        documents = self.reading.catalogue.documents
        return wanted if wanted in documents else next(iter(documents))
