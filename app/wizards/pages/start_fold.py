"""A card that shows its title and one line, and the rest when asked."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from app.domain.catalogue import Origin, Provenance
from app.i18n.words import Words
from app.views.widgets import BodyText, Column, Heading, button
from app.views.widgets.layouts import horizontal, vertical


class Fold(QFrame):
    """Fill `column`; `name` is the object name of the button that unfolds it."""

    def __init__(self, words: Words, name: str, title: str, teaser: str = "") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._words, self._title = words, title
        self.column = Column(gap=12)
        self.column.hide()
        self.button = button("", self.toggle, "quiet")
        self.button.setObjectName(name)
        said = vertical(gap=2)
        said.addWidget(Heading(title, 3))
        self._teaser = BodyText(teaser, "muted")
        said.addWidget(self._teaser)
        if not teaser:
            self._teaser.hide()
        head = horizontal(gap=12)
        head.addLayout(said, 1)
        head.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        layout = vertical(self, gap=12, margin=16)
        layout.addLayout(head)
        layout.addWidget(self.column)
        self._label()

    @property
    def unfolded(self) -> bool:
        """Whether the rest is shown."""
        return not self.column.isHidden()

    def tease(self, line: str) -> None:
        """Say another line under the title; an empty one is not shown."""
        self._teaser.setText(line)
        self._teaser.setVisible(bool(line))

    def toggle(self) -> None:
        """Show or hide the rest."""
        self.column.setVisible(self.column.isHidden())
        self._label()

    def _label(self) -> None:
        word = self._words.say("Close") if self.unfolded else self._words.say("Open")
        self.button.setText(word)
        self.button.setAccessibleName(f"{word}: {self._title}")


def bullets(lines: Iterable[str]) -> str:
    """The lines under each other, each behind a dot; a single one stands as it is."""
    said = [line for line in lines if line]
    return "\n".join(f"• {line}" for line in said) if len(said) > 1 else "".join(said)


def show_origin(column: Column, origin: Origin, words: Words) -> None:
    """Say where a text comes from; one from memory asks to be checked."""
    if origin.provenance is Provenance.VERIFIED:
        if origin.note:
            column.text(words.say("Source: {source}", source=origin.note), "small")
        return
    column.callout("check", "", words.say("From memory: have your external service check this."))
