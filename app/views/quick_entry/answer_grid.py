"""Every answer of a paper form as a small square; the keyboard fills them one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Property, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from app.domain.survey.signs import sign_of

PER_ROW = 10
CELL = QSize(52, 44)
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -PER_ROW,
    Qt.Key.Key_Down: PER_ROW,
    Qt.Key.Key_Home: -10_000,
    Qt.Key.Key_End: 10_000,
}


class AnswerGrid(QWidget):
    """Announces what the keys mean; what stands in the squares is shown to it.

    `typed` carries an answer, `pasted` a text, `moved` a number of steps; Backspace is `rubbed_out`, Enter
    `finished`, a click `pointed`. Colours and zoom come from the style sheet.
    """

    typed = Signal(str)
    pasted = Signal(str)
    moved = Signal(int)
    rubbed_out = Signal()
    finished = Signal()
    pointed = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("entry.grid")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._signs: tuple[str, ...] = ()
        self._marked: frozenset[int] = frozenset()
        self._here, self._zoom = 0, 1.0
        self._colours = {role: QColor(Qt.GlobalColor.darkGray) for role in ("ink", "faint", "edge", "light")}

    def show_signs(self, signs: Sequence[str], here: int, marked: frozenset[int] = frozenset()) -> None:
        """Show these answers, the cursor, and squares that ask for a second look."""
        resized = len(signs) != len(self._signs)
        self._signs, self._here, self._marked = tuple(signs), here, marked
        if resized:
            self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Ten squares beside each other."""
        rows = -(-max(len(self._signs), 1) // PER_ROW)
        size = QSize(CELL.width() * PER_ROW, CELL.height() * rows)
        return QSize(round(size.width() * self._zoom) + 2, round(size.height() * self._zoom) + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key, one meaning."""
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QApplication.clipboard().text())
        elif key is Qt.Key.Key_Backspace:
            self.rubbed_out.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.finished.emit()
        elif key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif sign := sign_of(event.text()):
            self.typed.emit(sign)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Point at a square."""
        place = next((p for p in range(len(self._signs)) if self._box(p).contains(event.pos())), None)
        if place is not None:
            self.pointed.emit(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the squares that are asked for."""
        painter = QPainter(self)
        for place, sign in enumerate(self._signs):
            box = self._box(place)
            if box.intersects(event.rect()):
                self._paint(painter, box, place, sign)
        painter.end()

    def _paint(self, painter: QPainter, box: QRect, place: int, sign: str) -> None:
        here = place == self._here
        inside = box.adjusted(2, 2, -2, -2)
        if here or place in self._marked:
            painter.fillRect(inside, self._colours["light"])
        painter.setPen(QPen(self._colours["edge"] if here else self._colours["faint"], 3 if here else 1))
        painter.drawRect(inside)
        font = painter.font()
        font.setPixelSize(round(10 * self._zoom))
        painter.setFont(font)
        painter.setPen(self._colours["faint"] if not here else self._colours["ink"])
        corner = inside.adjusted(5, 2, 0, 0)
        painter.drawText(corner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, str(place + 1))
        font.setPixelSize(round(20 * self._zoom))
        painter.setFont(font)
        painter.setPen(self._colours["ink"])
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, "n" if sign == "-" else sign)

    def _box(self, place: int) -> QRect:
        width, height = round(CELL.width() * self._zoom), round(CELL.height() * self._zoom)
        return QRect(place % PER_ROW * width, place // PER_ROW * height, width, height)

    def _set_zoom(self, zoom: float) -> None:
        self._zoom = zoom
        self.setFixedSize(self.sizeHint())

    def _get(self, role: str) -> QColor:
        return self._colours[role]

    def _set(self, role: str, colour: QColor) -> None:
        self._colours[role] = colour
        self.update()

    ink = Property(QColor, lambda s: s._get("ink"), lambda s, c: s._set("ink", c))
    faint = Property(QColor, lambda s: s._get("faint"), lambda s, c: s._set("faint", c))
    edge = Property(QColor, lambda s: s._get("edge"), lambda s, c: s._set("edge", c))
    light = Property(QColor, lambda s: s._get("light"), lambda s, c: s._set("light", c))
    zoom = Property(float, lambda s: s._zoom, lambda s, z: s._set_zoom(z))
