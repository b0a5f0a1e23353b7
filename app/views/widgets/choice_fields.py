"""Fields where one answer is chosen, or several are ticked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QWidget

from app.i18n.words import Words
from app.views.widgets.asking import Asking, Option
from app.views.widgets.buttons import ActionButton
from app.views.widgets.field import Field
from app.views.widgets.layouts import vertical
from app.views.widgets.option_row import OptionRow

DONT_KNOW = "unknown"


class ChoiceField(Field):
    """One answer out of a few; `answered` carries the option's value, None when cleared."""

    def __init__(self, id_: str, words: Words, asking: Asking, options: Sequence[Option]) -> None:
        super().__init__(id_, words, asking)
        self._group = QButtonGroup(self)
        self.rows = tuple(OptionRow(QRadioButton(), option, asking.label) for option in options)
        box = QWidget()
        column = vertical(box, gap=6)
        for place, row in enumerate(self.rows):
            row.mark.setObjectName(f"{id_}.{option_name(row.option)}")
            self._group.addButton(row.mark, place)
            column.addWidget(row)
        self._clear = ActionButton(words.say("Clear this answer"), "quiet")
        self._clear.setAccessibleName(words.say("Clear this answer: {field}", field=asking.label))
        self._clear.clicked.connect(self._take_back)
        self._clear.setVisible(False)
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignLeft)
        self._group.idClicked.connect(self._chosen)
        self.place(box, *(row.mark for row in self.rows))

    def show_value(self, value: object) -> None:
        """Mark the option with this value; None (or a strange value) leaves all unmarked."""
        self._group.setExclusive(False)
        for row in self.rows:
            row.mark.setChecked(value is not None and row.option.value == value)
        self._group.setExclusive(True)
        self._offer_clear(self.value() is not None)
        self.show_error("")

    def value(self) -> object:
        """The value of the marked option, or None."""
        place = self._group.checkedId()
        return self.rows[place].option.value if place >= 0 else None

    def _chosen(self, place: int) -> None:
        self._offer_clear(True)
        self.show_error("")
        self.answered.emit(self.rows[place].option.value)

    def _offer_clear(self, possible: bool) -> None:
        self._clear.setVisible(possible and self.asking.clearable)

    def _take_back(self) -> None:
        self.setFocus()
        self.show_value(None)
        self.answered.emit(None)


class YesNoField(ChoiceField):
    """Yes, no or don't know; `answered` carries True, False, or None for don't know and for cleared."""

    def __init__(self, id_: str, words: Words, asking: Asking) -> None:
        options = (
            Option(True, words.say("Yes")),
            Option(False, words.say("No")),
            Option(DONT_KNOW, words.say("I don't know")),
        )
        super().__init__(id_, words, asking, options)

    def value(self) -> bool | None:
        """True, False, or None when not known."""
        chosen = super().value()
        return chosen if isinstance(chosen, bool) else None

    def _chosen(self, place: int) -> None:
        self._offer_clear(place < 2)
        self.show_error("")
        self.answered.emit(self.value())


class MultiChoiceField(Field):
    """Any number of answers; `answered` carries the tuple of ticked values, in the order shown."""

    def __init__(self, id_: str, words: Words, asking: Asking, options: Sequence[Option]) -> None:
        super().__init__(id_, words, asking)
        self.rows = tuple(OptionRow(QCheckBox(), option, asking.label) for option in options)
        box = QWidget()
        column = vertical(box, gap=6)
        for row in self.rows:
            row.mark.setObjectName(f"{id_}.{option_name(row.option)}")
            row.mark.clicked.connect(self._ticked)
            column.addWidget(row)
        self.place(box, *(row.mark for row in self.rows))

    def show_value(self, value: object) -> None:
        """Tick the options in this tuple (None: none)."""
        ticked = value if isinstance(value, tuple | list | set | frozenset) else ()
        for row in self.rows:
            row.mark.setChecked(row.option.value in ticked)
        self.show_error("")

    def value(self) -> tuple[object, ...]:
        """The ticked values, in the order shown."""
        return tuple(row.option.value for row in self.rows if row.mark.isChecked())

    def _ticked(self) -> None:
        self.show_error("")
        self.answered.emit(self.value())


def option_name(option: Option) -> str:
    """How an option's mark is called inside its field: the value in lower case."""
    return str(option.value).lower()
