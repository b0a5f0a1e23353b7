"""A list of cards, one per record, that can be added to, opened, moved and taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.i18n.words import Words
from app.views.widgets.buttons import ActionButton, button
from app.views.widgets.column import Column
from app.views.widgets.layouts import empty, horizontal, vertical
from app.views.widgets.typography import BodyText, Heading


@dataclass(frozen=True, slots=True)
class Entry:
    """One card: a title and lines under it, in finished words."""

    id: str
    title: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListManners:
    """How a list speaks and what it allows; `name` is what one entry is called ("site")."""

    name: str
    add: str
    empty: str = ""
    movable: bool = True
    removable: bool = True


Editor = Callable[[str, Column], None]
"""Fills the opened card of an entry (id, column) with fields."""


class EntryList(QWidget):
    """Cards of records. With an `editor` a card opens in place; without one `opened` asks the page to.

    Signals: `added()`, `opened(id)`, `removed(id)`, `moved(id, step)` with step -1 (up) or 1 (down).
    """

    added = Signal()
    opened = Signal(str)
    removed = Signal(str)
    moved = Signal(str, int)

    def __init__(self, words: Words, manners: ListManners, editor: Editor | None = None) -> None:
        super().__init__()
        self.words, self.manners, self._editor = words, manners, editor
        self._open = ""
        self._entries: tuple[Entry, ...] = ()
        self._shown: list[_EntryCard] = []
        layout = vertical(self, gap=12)
        self._cards = vertical(gap=12)
        layout.addLayout(self._cards)
        self._empty = BodyText(manners.empty, "muted")
        layout.addWidget(self._empty)
        self.add_button = ActionButton(manners.add, "plain")
        self.add_button.setObjectName(f"add.{manners.name}")
        self.add_button.clicked.connect(lambda *_: self.added.emit())
        row = horizontal()
        row.addWidget(self.add_button)
        row.addStretch(1)
        layout.addLayout(row)

    def show_entries(self, entries: Sequence[Entry], open_: str | None = None) -> None:
        """Show these cards; `open_` is the id of the card to unfold (None keeps what is open)."""
        unfolded = self._open if open_ is None else open_
        ids = tuple(entry.id for entry in entries)
        unfolded = unfolded if unfolded in ids else ""
        unchanged = ids == tuple(entry.id for entry in self._entries) and unfolded == self._open
        self._entries, self._open = tuple(entries), unfolded
        if unchanged and ids:
            self._renew()
        else:
            self._build()

    def open_id(self) -> str:
        """The id of the unfolded card, or an empty text."""
        return self._open

    def _renew(self) -> None:
        """New words on the same cards: whoever is pressing a button on one keeps it under the finger."""
        for place, entry in enumerate(self._entries):
            self._shown[place].show_entry(entry)

    def _build(self) -> None:
        empty(self._cards)
        self._shown = []
        self._empty.setVisible(not self._entries and bool(self.manners.empty))
        for place, entry in enumerate(self._entries):
            card = _EntryCard(entry, self, (place > 0, place < len(self._entries) - 1))
            self._cards.addWidget(card)
            self._shown.append(card)
            if self._editor is not None and entry.id == self._open:
                self._editor(entry.id, card.column)
                card.column.show()

    def toggle(self, id_: str) -> None:
        """Unfold or fold a card, or ask the page to open it."""
        if self._editor is None:
            self.opened.emit(id_)
            return
        self._open = "" if self._open == id_ else id_
        self._build()
        self.opened.emit(self._open)


class _EntryCard(QFrame):
    """One card with its buttons; `room` says whether it can go up and down."""

    def __init__(self, entry: Entry, owner: EntryList, room: tuple[bool, bool]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName(f"entry.{entry.id}")
        self.entry = entry
        self._owner = owner
        layout = vertical(self, margin=16)
        head = horizontal()
        words = vertical(gap=2)
        self._title = Heading(entry.title, 3)
        self._lines = BodyText("", "muted")
        words.addWidget(self._title)
        words.addWidget(self._lines)
        head.addLayout(words, 1)
        layout.addLayout(head)
        self.column = Column(gap=12)
        self.column.hide()
        layout.addWidget(self.column)
        layout.addLayout(self._buttons(room))
        self.show_entry(entry)

    def show_entry(self, entry: Entry) -> None:
        """Show other words."""
        self.entry = entry
        self._title.setText(entry.title)
        self._lines.setText("\n".join(line for line in entry.lines if line))
        self._lines.setVisible(any(entry.lines))

    def _buttons(self, room: tuple[bool, bool]) -> QHBoxLayout:
        say, owner, id_ = self._owner.words.say, self._owner, self.entry.id
        row = horizontal()
        opened = owner.open_id() == id_
        word = say("Close") if opened else say("Edit")
        row.addWidget(self._button("edit", word, lambda: owner.toggle(id_)))
        if owner.manners.movable:
            up = self._button("up", say("Move up"), lambda: owner.moved.emit(id_, -1))
            down = self._button("down", say("Move down"), lambda: owner.moved.emit(id_, 1))
            for each, possible in zip((up, down), room, strict=True):
                each.setEnabled(possible)
                row.addWidget(each)
        row.addStretch(1)
        if owner.manners.removable:
            row.addWidget(self._button("remove", say("Remove"), lambda: owner.removed.emit(id_)))
        return row

    def _button(self, name: str, text: str, act: Callable[[], None]) -> ActionButton:
        made = button(text, act, "quiet")
        made.setObjectName(f"{name}.{self.entry.id}")
        made.setAccessibleName(f"{text}: {self.entry.title or self._owner.manners.name}")
        return made
