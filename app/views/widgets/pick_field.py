"""A field where some things are picked out of very many: a few are proposed, the others are searched."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QLineEdit

from app.i18n.words import Words
from app.views.widgets.asking import Asking, Option
from app.views.widgets.choice_fields import option_name
from app.views.widgets.column import Column
from app.views.widgets.field import Field
from app.views.widgets.option_row import OptionRow
from app.views.widgets.typography import PlainLabel

MOST_FOUND = 8
LONGEST_SEARCH = 60


class PickField(Field):
    """`answered` carries the tuple of ticked values, in the order of the options.

    What is ticked always stands there; below it what is proposed or, once something is typed, what fits.
    """

    def __init__(self, id_: str, words: Words, asking: Asking, options: Sequence[Option]) -> None:
        super().__init__(id_, words, asking)
        self._options = {option.value: option for option in options}
        self._proposed: tuple[object, ...] = ()
        self._ticked: list[object] = []
        self._shown: tuple[object, ...] = ()
        self._rows: list[OptionRow] = []
        whole = Column(gap=8)
        self.search = QLineEdit()
        self.search.setMaxLength(LONGEST_SEARCH)
        self.search.setPlaceholderText(words.say("Type a word to search…"))
        self.search.textChanged.connect(lambda _: self._renew())
        self._list = Column(gap=6)
        self._remark = PlainLabel("", "small")
        whole.add(self.search)
        whole.add(self._list)
        whole.add(self._remark)
        self.place(whole, self.search)
        self._renew()

    def propose(self, values: Sequence[object]) -> None:
        """What is shown to tick before anything is typed."""
        self._proposed = tuple(value for value in values if value in self._options)
        self._renew()

    def show_value(self, value: object) -> None:
        """Tick these; one that is not among the options stands there by its own name."""
        ticked = list(value) if isinstance(value, tuple | list) else []
        for each in ticked:
            self._options.setdefault(each, Option(each, str(each)))
        self.show_error("")
        if set(ticked) != set(self._ticked):
            self._ticked = ticked
            self._renew()

    def value(self) -> tuple[object, ...]:
        """The ticked values, in the order of the options."""
        return tuple(value for value in self._options if value in self._ticked)

    def _renew(self) -> None:
        """Show other rows; while they stay the same ones they keep their places, and always the focus."""
        found = self._found()
        more = [value for value in found[:MOST_FOUND] if value not in self._ticked]
        shown = (*self.value(), *more)
        rest = len(found) - MOST_FOUND
        self._remark.setText(self._told(found, rest))
        self._remark.setVisible(bool(self._remark.text()))
        if set(shown) != set(self._shown) or not self._rows:
            self._shown = shown
            self._build()
        for row in self._rows:
            row.mark.setChecked(row.option.value in self._ticked)

    def _told(self, found: Sequence[object], rest: int) -> str:
        if rest > 0:
            return self.words.say("and {n} more", n=rest)
        if self.search.text().strip() and not found:
            return self.words.say("Nothing has this word in it. Try a shorter one.")
        return ""

    def _found(self) -> tuple[object, ...]:
        wanted = _bare(self.search.text()).split()
        if not wanted:
            return self._proposed
        return tuple(
            value
            for value, option in self._options.items()
            if all(word in _bare(f"{option.label} {option.group}") for word in wanted)
        )

    def _build(self) -> None:
        held = next((row.option.value for row in self._rows if row.mark.hasFocus()), None)
        self._list.clear()
        self._rows = [self._row(self._options[value]) for value in self._shown]
        self._list.setVisible(bool(self._rows))
        if held is not None:
            self._hold(held)

    def _hold(self, value: object) -> None:
        """Give the focus back to the row of this value; to the search when it is gone."""
        row = next((row for row in self._rows if row.option.value == value), None)
        if row is None:
            self.search.setFocus()
            return
        row.show()
        row.mark.setFocus()

    def _row(self, option: Option) -> OptionRow:
        row = OptionRow(QCheckBox(), Option(option.value, option.label, option.group), self.asking.label)
        row.mark.setObjectName(f"{self.objectName()}.{option_name(option)}")
        row.mark.clicked.connect(lambda: self._clicked(option.value))
        return self._list.add(row)

    def _clicked(self, value: object) -> None:
        if value in self._ticked:
            self._ticked.remove(value)
        else:
            self._ticked.append(value)
        self.show_error("")
        self.answered.emit(self.value())


def _bare(text: str) -> str:
    """Small letters without accents, so that `metier` finds `métier`."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
