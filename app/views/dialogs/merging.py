"""The window in which two dossiers are put together: what fits, what must be chosen, all or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

from app.domain.merging.conflicts import Choice
from app.domain.merging.merge import Merge
from app.domain.merging.settling import settle
from app.i18n.words import Words
from app.presenters.merging import Asked, ToldMerge
from app.views.look import Look
from app.views.widgets import ActionButton, Asking, Card, ChoiceField, Column, Option, PlainLabel, button
from app.views.widgets.layouts import vertical

MOST_LINES = 300
"""Of one list: what is beyond is counted, so that the window opens at once."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The merge to begin with, how it is told, and who sent it when, in finished words."""

    merge: Merge
    tell: Callable[[Merge], ToldMerge]
    sender: str


class Merging(QDialog):
    """Nothing is changed while it is open; `merge` is settled when it was accepted."""

    def __init__(self, preview: Preview, words: Words, look: Look, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._preview, self._words = preview, words
        self.merge = preview.merge
        self._fields: dict[str, ChoiceField] = {}
        self.setObjectName("merging")
        self.setWindowTitle(words.say("Put the two together"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setStyleSheet(look.style_sheet)
        self.setPalette(look.palette())
        self.resize(round(860 * look.zoom), round(720 * look.zoom))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = vertical(self, gap=0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._foot())
        self._show()

    def accept(self) -> None:
        """Work the choices in; what they bring up is asked as well before anything is taken in."""
        chosen = {key: Choice(str(value)) for key, field in self._fields.items() if (value := field.value())}
        if len(chosen) < len(self._fields):
            self._open_ones()
            return
        self.merge = settle(self.merge, chosen)
        if self.merge.settled:
            super().accept()
        else:
            self._show()

    def _open_ones(self) -> None:
        say = self._words.say
        for field in reversed(self._fields.values()):
            missing = field.value() is None
            field.show_error(say("Choose one of the two.") if missing else "")
            if missing:
                field.setFocus()
                self._scroll.ensureWidgetVisible(field, 0, 80)

    def _show(self) -> None:
        """Fill the window with the merge as it is now."""
        words, told = self._words, self._preview.tell(self.merge)
        self._fields.clear()
        frame = QWidget()
        frame.setProperty("role", "page")
        column = Column(gap=16, margin=24)
        vertical(frame).addWidget(column)
        column.heading(words.say("Put the two together"), 1)
        column.text(self._preview.sender)
        column.text(
            words.say(
                "Nothing is changed until you press “Take it in”. Afterwards you can undo it in one step."
            ),
            "muted",
        )
        self._questions(column, told.asked)
        self._list(column, words.say("Comes in by itself"), told.coming)
        self._list(column, words.say("Stays as you changed it"), told.staying)
        self._list(column, words.say("Stays out"), told.left_out)
        if not (told.asked or told.coming or told.left_out):
            column.callout(
                "note", words.say("Nothing new"), words.say("Everything in this file is here already.")
            )
        column.close_off()
        self._scroll.setWidget(frame)
        self._all_mine.setVisible(bool(told.asked))
        self._all_theirs.setVisible(bool(told.asked))

    def _questions(self, column: Column, asked: Iterable[Asked]) -> None:
        found = tuple(asked)
        if not found:
            return
        column.heading(
            self._words.plural(
                "{n} thing that you both changed", "{n} things that you both changed", len(found)
            ),
            2,
        )
        for each in found:
            self._question(column, each)

    def _question(self, column: Column, asked: Asked) -> None:
        say, told = self._words.say, asked.told
        title = say("{what} – {field}", what=told.what, field=told.field) if told.field else told.what
        card = column.card(title)
        card.column.text(told.why, "muted")
        sides = (self._side(say("Here"), told.mine), self._side(say("In the file"), told.theirs))
        card.column.row(*sides, stretch=False)
        if told.before:
            card.column.text(say("Before: {value}", value=told.before), "small")
        if told.more:
            card.column.text(say("Goes along: {things}", things="; ".join(told.more)), "small")
        options = [Option(choice.value, label) for choice, label in asked.choices]
        asking = Asking(say("What do you keep?"))
        field = ChoiceField(f"choice.{asked.key}", self._words, asking, options)
        self._fields[asked.key] = card.column.add(field)

    def _side(self, title: str, text: str) -> Card:
        card = Card()
        card.column.add(PlainLabel(title, "label"))
        card.column.text(text or self._words.say("(empty)"))
        card.column.close_off()
        return card

    def _list(self, column: Column, title: str, lines: tuple[str, ...]) -> None:
        if not lines:
            return
        column.heading(self._words.say("{title} ({n})", title=title, n=len(lines)), 2)
        shown = [f"• {line}" for line in lines[:MOST_LINES]]
        if len(lines) > MOST_LINES:
            more = len(lines) - MOST_LINES
            shown.append(self._words.plural("… and {n} more", "… and {n} more", more))
        column.text("\n".join(shown))

    def _foot(self) -> QWidget:
        say = self._words.say
        foot = Column(gap=8, margin=16)
        take = button(say("Take it in"), self.accept, "primary")
        take.setObjectName("merging.take")
        stop = button(say("Cancel"), self.reject)
        stop.setObjectName("merging.cancel")
        self._all_mine = self._everything(say("Everywhere what is here"), Choice.MINE)
        self._all_theirs = self._everything(say("Everywhere what comes in"), Choice.THEIRS)
        foot.row(take, stop, self._all_mine, self._all_theirs)
        return foot

    def _everything(self, text: str, choice: Choice) -> ActionButton:
        made = button(text, lambda: self._choose_all(choice), "quiet")
        made.setObjectName(f"merging.all.{choice.value}")
        return made

    def _choose_all(self, choice: Choice) -> None:
        for field in self._fields.values():
            field.show_value(choice.value)


def ask_merge(preview: Preview, words: Words, look: Look, parent: QWidget | None) -> Merge | None:
    """Show the merge and wait; the settled merge, or None when the user thinks better of it."""
    window = Merging(preview, words, look, parent)
    try:
        return window.merge if window.exec() else None
    finally:
        window.deleteLater()
