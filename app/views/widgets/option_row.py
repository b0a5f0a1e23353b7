"""One radio button or tick box whose words may run over several lines."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.views.widgets.asking import Option
from app.views.widgets.layouts import horizontal, vertical
from app.views.widgets.typography import PlainLabel


class OptionRow(QWidget):
    """A mark with wrapping words beside it; a click on the words is a click on the mark."""

    def __init__(self, mark: QAbstractButton, option: Option, question: str) -> None:
        super().__init__()
        self.mark = mark
        self.option = option
        mark.setAccessibleName(f"{option.label} ({question})" if question else option.label)
        mark.setAccessibleDescription(option.hint)
        mark.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = horizontal(self)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = vertical(gap=2)
        column.addWidget(PlainLabel(option.label, "option"))
        if option.hint:
            column.addWidget(PlainLabel(option.hint, "hint"))
        row.addLayout(column, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pass a click on the words on to the mark."""
        if self.rect().contains(event.position().toPoint()):
            self.mark.setFocus(Qt.FocusReason.MouseFocusReason)
            self.mark.click()
