"""One measure over the five years: a beam that is moved with the mouse or the arrow keys."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n.words import Words
from app.views.look import Look

HEIGHT = 44
EDGE = 14
"""Pixels at the right end of the beam that make it longer or shorter instead of moving it."""


@dataclass(frozen=True, slots=True)
class Span:
    """First and last column of the beam, within the lane."""

    first: int
    last: int


class Grip(Enum):
    """What the mouse took hold of."""

    BEAM = "beam"
    END = "end"


class YearLane(QWidget):
    """`moved(years)` and `stretched(years)` after a drag or an arrow key; `planned(year)` without a beam.

    Left and Right move the beam a year, with Shift its end; without a beam Enter plans the first year.
    """

    moved = Signal(int)
    stretched = Signal(int)
    planned = Signal(int)

    def __init__(self, years: tuple[int, ...], words: Words, look: Look) -> None:
        super().__init__()
        self._years, self._words, self._look = years, words, look
        self._span: Span | None = None
        self._grip: Grip | None = None
        self._from = self._pull = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(round(HEIGHT * look.zoom))

    def show_span(self, span: Span | None, name: str) -> None:
        """Show the beam (None: not planned yet); `name` is the measure's title for screen readers."""
        self._span = span
        self.setAccessibleName(name)
        self.setAccessibleDescription(self._description())
        self.setToolTip(self._words.say("Drag the beam to another year, or use the arrow keys."))
        self.update()

    def span(self) -> Span | None:
        """What is shown now."""
        return self._span

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(400, self.height())

    def minimumSizeHint(self) -> QSize:
        """Narrow windows squeeze the years."""
        return QSize(150, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move or stretch by a year."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if self._span is None and (step or enter):
            self.planned.emit(self._years[0])
        elif step and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.stretched.emit(step)
        elif step:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the beam, or plan an unplanned measure in the year that is pressed."""
        x = event.position().x()
        if self._span is None:
            self.planned.emit(self._years[self._column(x)])
            return
        self._grip = self._grip_at(x)
        self._from, self._pull = x, 0.0

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the beam follow the mouse."""
        x = event.position().x()
        if self._grip is not None:
            self._pull = x - self._from
            self.update()
            return
        shapes = {Grip.BEAM: Qt.CursorShape.OpenHandCursor, Grip.END: Qt.CursorShape.SizeHorCursor}
        grip = self._grip_at(x)
        self.setCursor(shapes[grip] if grip is not None else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Announce the drag in whole years."""
        grip, years = self._grip, round(self._pull / self._cell())
        self._grip, self._pull = None, 0.0
        self.update()
        if grip is Grip.BEAM and years:
            self.moved.emit(years)
        elif grip is Grip.END and years:
            self.stretched.emit(years)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus ring away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The five years, the beam, the focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_years(painter)
        if self._span is not None:
            self._paint_beam(painter, self._beam())
        if self.hasFocus():
            painter.setPen(QPen(self._colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _paint_years(self, painter: QPainter) -> None:
        cell = self._cell()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour("surface.sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        for place, year in enumerate(self._years):
            box = QRectF(place * cell, 0, cell, self.height())
            if place:
                painter.setPen(QPen(self._colour("line.strong"), 1, Qt.PenStyle.DotLine))
                painter.drawLine(box.topLeft(), box.bottomLeft())
            painter.setPen(self._colour("text.muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(year))

    def _paint_beam(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour("accent"))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(self._colour("text.on_accent"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._beam_text())
        grip = QRectF(box.right() - 7, box.top() + 9, 2, box.height() - 18)
        painter.fillRect(grip, self._colour("text.on_accent"))

    def _beam(self) -> QRectF:
        span = self._span or Span(0, 0)
        cell = self._cell()
        left, width = span.first * cell + 3, (span.last - span.first + 1) * cell - 6
        if self._grip is Grip.BEAM:
            left += self._pull
        elif self._grip is Grip.END:
            width = max(width + self._pull, cell / 2)
        return QRectF(left, 5, width, self.height() - 10)

    def _beam_text(self) -> str:
        span = self._span or Span(0, 0)
        first, last = self._years[span.first], self._years[span.last]
        return str(first) if first == last else f"{first}–{last}"

    def _grip_at(self, x: float) -> Grip | None:
        beam = self._beam()
        if self._span is None or not beam.left() <= x <= beam.right():
            return None
        return Grip.END if x >= beam.right() - EDGE else Grip.BEAM

    def _column(self, x: float) -> int:
        return min(max(int(x / self._cell()), 0), len(self._years) - 1)

    def _cell(self) -> float:
        return max(self.width(), 1) / len(self._years)

    def _colour(self, role: str) -> QColor:
        return self._look.colour(role)

    def _description(self) -> str:
        say = self._words.say
        if self._span is None:
            return say("Not planned yet. Press Enter to plan it in {year}.", year=str(self._years[0]))
        return say(
            "Planned in {years}. Left and right arrow: a year earlier or later. "
            "With Shift: shorter or longer.",
            years=self._beam_text(),
        )
