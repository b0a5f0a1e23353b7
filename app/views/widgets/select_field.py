"""A field where one answer is chosen from a long list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox

from app.i18n.words import Words
from app.views.widgets.asking import Asking, Option
from app.views.widgets.field import Field


class CalmComboBox(QComboBox):
    """A drop-down list that leaves the wheel to the page as long as it is not in use."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the answer."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class SelectField(Field):
    """One answer out of many; `answered` carries the option's value, None for the empty first line."""

    def __init__(self, id_: str, words: Words, asking: Asking, options: Sequence[Option]) -> None:
        super().__init__(id_, words, asking)
        self._lines: list[Option | None] = [None]
        self.control = CalmComboBox()
        self.control.addItem(asking.example or words.say("Choose…"))
        group = ""
        for option in options:
            if option.group != group:
                group = option.group
                self._add_group(group)
            self.control.addItem(option.label)
            self._lines.append(option)
        self.control.activated.connect(self._chosen)
        self.place(self.control)

    def show_value(self, value: object) -> None:
        """Select the option with this value; None or a strange value selects the empty line."""
        places = [n for n, option in enumerate(self._lines) if option is not None and option.value == value]
        self.control.setCurrentIndex(places[0] if places and value is not None else 0)
        self.show_error("")

    def value(self) -> object:
        """The value of the selected option, or None."""
        option = self._lines[max(self.control.currentIndex(), 0)]
        return option.value if option is not None else None

    def _add_group(self, name: str) -> None:
        """A line that names a group; it is read, never chosen."""
        self.control.addItem(name)
        self._lines.append(None)
        model = self.control.model()
        if isinstance(model, QStandardItemModel):
            model.item(self.control.count() - 1).setFlags(Qt.ItemFlag.NoItemFlags)

    def _chosen(self, _place: int) -> None:
        self.show_error("")
        self.answered.emit(self.value())
