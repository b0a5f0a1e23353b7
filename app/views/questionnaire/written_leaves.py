"""Leaves on which something is typed: an idea, or the code word."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from app.domain.survey.ballot import LONGEST_WORDS
from app.views.questionnaire.leaf import Leaf, LeafWords
from app.views.widgets import PlainLabel


class IdeaLeaf(Leaf):
    """A box for an idea, cut to what a form has room for; `words` gives what stands in it."""

    def __init__(self, said: LeafWords, words: str) -> None:
        super().__init__("leaf.idea", said.title)
        self.column.addWidget(PlainLabel(said.title, "leaftitle"))
        for text in said.texts:
            self.column.addWidget(PlainLabel(text, "leaftext"))
        self.box = QPlainTextEdit(words)
        self.box.setObjectName("leaf.words")
        self.box.setProperty("role", "leafbox")
        self.box.setTabChangesFocus(True)
        self.box.setAccessibleName(said.title)
        self.box.setAccessibleDescription(" ".join(said.texts))
        self.box.textChanged.connect(self._cut)
        self.column.addWidget(self.box, 1)
        self._rest = PlainLabel("", "leafsmall")
        self._warning = PlainLabel("", "leaferror")
        self.column.addWidget(self._rest)
        self.column.addWidget(self._warning)
        self._warning.hide()
        self.row(*said.ways)

    def words(self) -> str:
        """What was written."""
        return self.box.toPlainText().strip()

    def tell(self, rest: str, warning: str) -> None:
        """Say how much room is left, and warn gently about what was written."""
        self._rest.setText(rest)
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))

    def take_focus(self) -> None:
        """One may type at once."""
        self.box.setFocus()

    def meaning(self, event: QKeyEvent) -> str:
        """Keys belong to the box here."""
        return ""

    def _cut(self) -> None:
        text = self.box.toPlainText()
        if len(text) > LONGEST_WORDS:
            cursor = self.box.textCursor()
            place = min(cursor.position(), LONGEST_WORDS)
            self.box.blockSignals(True)
            self.box.setPlainText(text[:LONGEST_WORDS])
            self.box.blockSignals(False)
            cursor = self.box.textCursor()
            cursor.setPosition(min(place, len(self.box.document().toRawText()) - 1))
            self.box.setTextCursor(cursor)
        self.touched.emit()


class CodeLeaf(Leaf):
    """Asks the code word; announces "leave" (with `secret`) and "back"."""

    def __init__(self, said: LeafWords, label: str) -> None:
        super().__init__("leaf.code", said.title)
        self.column.addWidget(PlainLabel(said.title, "leaftitle"))
        for text in said.texts:
            self.column.addWidget(PlainLabel(text, "leaftext"))
        self.column.addWidget(PlainLabel(label, "label"))
        self.line = QLineEdit()
        self.line.setObjectName("leaf.secret")
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setAccessibleName(label)
        self.line.returnPressed.connect(lambda: self.chosen.emit("leave"))
        self.line.textEdited.connect(lambda _: self.touched.emit())
        self.column.addWidget(self.line)
        self._error = PlainLabel("", "leaferror")
        self._error.hide()
        self.column.addWidget(self._error)
        self.row(*said.ways)

    def secret(self) -> str:
        """What was typed."""
        return self.line.text()

    def refuse(self, text: str) -> None:
        """Say why the mode does not end; the code word has to be typed anew."""
        self.line.clear()
        self._error.setText(text)
        self._error.show()
        self.line.setAccessibleDescription(text)
        self.line.setFocus()

    def take_focus(self) -> None:
        """One may type at once."""
        self.line.setFocus()

    def meaning(self, event: QKeyEvent) -> str:
        """Keys belong to the line here."""
        return ""
