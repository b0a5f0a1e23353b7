"""The factors of one A as a row of numbered steps, each showing how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from app.domain.choices import Light
from app.views.widgets import PlainLabel, tooltip
from app.views.widgets.layouts import vertical
from app.views.widgets.light_badge import LightShape

COLUMNS = 9
"""So many steps fit beside each other in the narrowest window."""

WALKING = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
POINTED = "★"
DOT = 16


@dataclass(frozen=True, slots=True)
class StripStep:
    """One factor: what it says, its state in words, its light (None: `sign` stands instead)."""

    id: str
    text: str
    state: str
    light: Light | None = None
    sign: str = ""
    pointed: bool = False


class _Step(QPushButton):
    """A number with a light or a sign under it."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("role", "step")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = vertical(self, gap=2, margin=4)
        self._name = _passive("steplabel")
        self._light = LightShape(size=DOT)
        self._light.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._sign = _passive("steplabel")
        column.addWidget(self._name)
        column.addWidget(self._light, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._sign)

    def show_step(self, step: StripStep) -> None:
        """Show another state."""
        self._name.setText(f"{self._number} {POINTED}" if step.pointed else str(self._number))
        self._light.setVisible(step.light is not None)
        self._light.show_light(step.light)
        self._sign.setVisible(step.light is None)
        self._sign.setText(step.sign)
        self.setAccessibleName(f"{self._number}: {step.text}")
        self.setAccessibleDescription(step.state)
        self.setToolTip(tooltip(f"{step.text} – {step.state}"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave walking to the strip; everything else is a button's own business."""
        if event.key() in WALKING:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Room for two figures, a star and a light."""
        return QSize(64, 56)

    def minimumSizeHint(self) -> QSize:
        """The same height, narrower."""
        layout = self.layout()
        needed = layout.minimumSize().height() if layout is not None else 56
        return QSize(48, max(56, needed))


class FactorStrip(QWidget):
    """The steps of one A; `chosen` carries a factor's id. One tab stop; arrow keys walk along."""

    chosen = Signal(str)

    def __init__(self, name: str, count: int) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setAccessibleName(name)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        self.steps = tuple(_Step(number) for number in range(1, count + 1))
        for place, step in enumerate(self.steps):
            grid.addWidget(step, place // COLUMNS, place % COLUMNS)
            step.clicked.connect(lambda _=False, place=place: self._choose(place))
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        self._ids: tuple[str, ...] = ()

    def show_steps(self, steps: Sequence[StripStep], here: str) -> None:
        """Show the state of every factor, and which one is open."""
        self._ids = tuple(step.id for step in steps)
        for shown, step in zip(self.steps, steps, strict=True):
            shown.show_step(step)
            shown.setObjectName(f"step.{step.id}")
            current = step.id == here
            shown.setChecked(current)
            shown.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk along the factors with the arrow keys, Home and End."""
        here = next((place for place, step in enumerate(self.steps) if step.isChecked()), 0)
        last = len(self.steps) - 1
        there = {
            Qt.Key.Key_Left: max(here - 1, 0),
            Qt.Key.Key_Right: min(here + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if there is None:
            super().keyPressEvent(event)
            return
        self._choose(there)
        self.steps[there].setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, place: int) -> None:
        self.chosen.emit(self._ids[place])


def _passive(role: str) -> PlainLabel:
    label = PlainLabel("", role)
    label.setWordWrap(False)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
