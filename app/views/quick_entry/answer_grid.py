"""Every answer of a paper form as a small square; the keyboard fills them one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Property, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from app.domain.survey.signs import sign_of

MOST_PER_ROW = 10
CELL = QSize(52, 44)
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
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
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._signs: tuple[str, ...] = ()
        self._marked: frozenset[int] = frozenset()
        self._here, self._zoom = 0, 1.0
        self._colours = {role: QColor(Qt.GlobalColor.darkGray) for role in ("ink", "faint", "edge", "light")}

    def show_signs(self, signs: Sequence[str], here: int, marked: frozenset[int] = frozenset()) -> None:
        """Show these answers, the cursor, and squares that ask for a second look."""
        old = (self._signs, self._here, self._marked)
        self._signs, self._here, self._marked = tuple(signs), here, marked
        if len(self._signs) != len(old[0]):
            self.updateGeometry()
            self.update()
            return
        changed = {p for p, (one, two) in enumerate(zip(old[0], self._signs, strict=True)) if one != two}
        for place in changed | {old[1], here} | (old[2] ^ marked):
            self.update(self._box(place))

    def sizeHint(self) -> QSize:
        """Ten squares beside each other."""
        width = self._cell().width() * MOST_PER_ROW
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow windows have fewer squares beside each other."""
        return QSize(self._cell().width() * 3, self._cell().height())

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows at this width."""
        rows = -(-max(len(self._signs), 1) // self._per_row(width))
        return rows * self._cell().height() + 2

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
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            row = self._per_row(self.width())
            self.moved.emit(row if key is Qt.Key.Key_Down else -row)
        elif sign := sign_of(event.text()):
            self.typed.emit(sign)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Point at a square."""
        place = next(
            (p for p in range(len(self._signs)) if self._box(p).contains(event.position().toPoint())), None
        )
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
        cell, row = self._cell(), self._per_row(self.width())
        return QRect(place % row * cell.width(), place // row * cell.height(), cell.width(), cell.height())

    def _cell(self) -> QSize:
        return QSize(round(CELL.width() * self._zoom), round(CELL.height() * self._zoom))

    def _per_row(self, width: int) -> int:
        return min(max(width // self._cell().width(), 1), MOST_PER_ROW)

    def _set_zoom(self, zoom: float) -> None:
        self._zoom = zoom
        self.updateGeometry()

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
