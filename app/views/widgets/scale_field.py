"""A field where one step of a scale is chosen with large buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.i18n.words import Words
from app.views.widgets.asking import Asking, Option
from app.views.widgets.field import Field
from app.views.widgets.layouts import horizontal, vertical
from app.views.widgets.typography import PlainLabel


class StepButton(QPushButton):
    """A checkable button with a figure above words that may wrap; `walked` carries -1 or 1 (arrow keys)."""

    walked = Signal(int)

    def __init__(self, option: Option, question: str) -> None:
        super().__init__()
        self.option = option
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("role", "step")
        self.setAccessibleName(f"{option.label} ({question})")
        self.setAccessibleDescription(option.hint)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = vertical(self, gap=2, margin=8)
        if option.value is not None:
            column.addWidget(_passive(str(option.value), "stepnumber"))
        column.addWidget(_passive(option.label, "steplabel"), 1)

    def sizeHint(self) -> QSize:
        """As large as the words need."""
        return QSize(96, self.heightForWidth(120))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for four beside each other."""
        return QSize(72, 56)

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that the wrapped words need."""
        layout = self.layout()
        return max(56, layout.totalHeightForWidth(width) if layout is not None else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys walk along the scale."""
        by = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}.get(event.key(), 0)
        if by:
            self.walked.emit(by)
        else:
            super().keyPressEvent(event)


class ScaleField(Field):
    """One step of a scale; `answered` carries the step's value, None when pressed again (cleared)."""

    def __init__(self, id_: str, words: Words, asking: Asking, options: Sequence[Option]) -> None:
        super().__init__(id_, words, asking)
        box = QWidget()
        row = horizontal(box)
        self.steps = tuple(StepButton(option, asking.label) for option in options)
        for step in self.steps:
            step.setObjectName(f"{id_}.{step.option.value}")
            step.clicked.connect(lambda _=False, pressed=step: self._pressed(pressed))
            step.walked.connect(lambda by, here=step: self._walk(here, by))
            row.addWidget(step, 1)
        self.place(box, *self.steps)

    def show_value(self, value: object) -> None:
        """Press the step with this value; None leaves all up."""
        for step in self.steps:
            step.setChecked(value is not None and step.option.value == value)
        self.show_error("")

    def value(self) -> object:
        """The value of the pressed step, or None."""
        return next((step.option.value for step in self.steps if step.isChecked()), None)

    def _walk(self, here: StepButton, by: int) -> None:
        self.steps[(self.steps.index(here) + by) % len(self.steps)].setFocus()

    def _pressed(self, pressed: StepButton) -> None:
        for step in self.steps:
            step.setChecked(step is pressed and pressed.isChecked())
        self.show_error("")
        self.answered.emit(self.value())


def _passive(text: str, role: str) -> PlainLabel:
    label = PlainLabel(text, role)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    return label
