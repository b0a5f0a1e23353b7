"""One kept file on the page: a small picture or its first words, its name, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from app.domain.records import Attachment
from app.i18n.words import Words
from app.presenters.file_sentences import file_facts
from app.presenters.sentences import shortened
from app.services.evidence.kinds import SHOWN, Kind
from app.services.evidence.showing import picture_of, text_of
from app.views.dialogs.kept_file import SIDE, KeptFile
from app.views.widgets import BodyText, Column, button
from app.views.widgets.kept_picture import KeptPicture
from app.views.widgets.layouts import horizontal, vertical
from app.wizards.desk import Desk

SMALL = 160
_FIRST_WORDS = 200


@dataclass(frozen=True, slots=True)
class EvidenceActs:
    """What can be done with a file."""

    look: Callable[[Attachment], object]
    copy: Callable[[Attachment], object]
    remove: Callable[[Attachment], object]


class EvidenceCard(QFrame):
    """The name is there at once; the picture when the content could be read."""

    def __init__(self, kept: Attachment, words: Words, acts: EvidenceActs) -> None:
        super().__init__()
        self.setProperty("role", "task")
        self.setObjectName(kept.id)
        self._kept = kept
        self._row = horizontal(self, gap=12, margin=12)
        said = vertical(gap=4)
        said.addWidget(BodyText(kept.name, "label"))
        said.addWidget(BodyText(file_facts(kept, words), "small"))
        self._words = BodyText("", "muted")
        self._words.hide()
        said.addWidget(self._words)
        ways = [("copy", words.say("Keep a copy…"), acts.copy), ("remove", words.say("Remove"), acts.remove)]
        if kept.media in SHOWN:
            ways.insert(0, ("look", words.say("Look at it"), acts.look))
        made = []
        for name, word, act in ways:
            made.append(button(word, partial(act, kept), "quiet"))
            made[-1].setObjectName(f"{name}.{kept.id}")
            made[-1].setAccessibleName(f"{word}: {kept.name}")
        buttons = Column(gap=0)
        buttons.row(*made)
        said.addWidget(buttons)
        said.addStretch(1)
        self._row.addLayout(said, 1)

    def show_words(self, text: str) -> None:
        """Say something under the name."""
        self._words.setText(text)
        self._words.show()

    def show_content(self, content: bytes) -> None:
        """Show a small picture, or the first words of a note."""
        kept = self._kept
        if text := text_of(kept, content):
            self.show_words(shortened(text, _FIRST_WORDS))
            return
        picture = KeptPicture(kept.name, SMALL)
        png = picture_of(kept, content, SMALL)
        shown = picture.show_pdf(content) if kept.media == Kind.PDF.value else picture.show_png(png)
        if shown:
            self._row.insertWidget(0, picture, 0, Qt.AlignmentFlag.AlignTop)


def look_at(kept: Attachment, content: bytes, desk: Desk) -> None:
    """Open the file in a window of its own, until it is closed."""
    window = KeptFile(desk.words, desk.look, kept.name, desk.parent_window)
    if kept.media == Kind.PDF.value:
        window.show_pdf(content)
    elif text := text_of(kept, content):
        window.show_text(text)
    else:
        window.show_photo(picture_of(kept, content, SIDE))
    window.exec()
