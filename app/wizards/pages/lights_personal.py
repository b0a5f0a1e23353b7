"""A gentle warning under a text that seems to name somebody or to speak of somebody's health."""

from __future__ import annotations

from app.domain.privacy import looks_personal
from app.i18n.words import Words
from app.views.widgets import Callout


class PersonalNote(Callout):
    """Says something only when one of the texts looks personal; nothing is ever refused."""

    def __init__(self, words: Words) -> None:
        super().__init__("warning", "", "")
        self._words = words
        self.hide()

    def show_about(self, *texts: str) -> None:
        """Look at these texts and warn about the first that needs it."""
        found = next((warning for text in texts if (warning := looks_personal(text))), None)
        self.show_words("", self._words.tell(found) if found is not None else "")
        self.setVisible(found is not None)
