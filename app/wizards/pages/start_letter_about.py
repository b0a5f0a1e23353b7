"""A page about one letter, record or card of the catalogue."""

from __future__ import annotations

from app.domain.catalogue import DocumentTemplate
from app.domain.letters.drafts import draft_of
from app.domain.records import DocumentDraft
from app.wizards.page import Page


class AboutLetter(Page):
    """A subclass says which document it is about."""

    def template_id(self) -> str:
        """The id of the document in the catalogue."""
        raise NotImplementedError

    @property
    def template(self) -> DocumentTemplate:
        """The document in the catalogue."""
        return self.reading.catalogue.documents[self.template_id()]

    @property
    def draft(self) -> DocumentDraft:
        """What the firm made of it."""
        return draft_of(self.template_id(), self.reading.dossier)
