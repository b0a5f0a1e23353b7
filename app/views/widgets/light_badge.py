"""A warning light as colour, shape and word."""

from __future__ import annotations

from PySide6.QtCore import Property, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.choices import Light
from app.i18n.words import Words
from app.views.widgets.layouts import horizontal
from app.views.widgets.typography import PlainLabel

OCTAGON = ((0.3, 0), (0.7, 0), (1, 0.3), (1, 0.7), (0.7, 1), (0.3, 1), (0, 0.7), (0, 0.3))
TRIANGLE = ((0.5, 0.02), (1, 0.95), (0, 0.95))


def light_word(light: Light | None, words: Words) -> str:
    """The word of a light; no light reads as not known."""
    match light:
        case Light.GREEN:
            return words.say("Green: in order")
        case Light.ORANGE:
            return words.say("Orange: needs attention")
        case Light.RED:
            return words.say("Red: act now")
    return words.say("Grey: not known yet")


class LightShape(QWidget):
    """The painted shape: green circle with a tick, orange triangle !, red octagon ×, grey ring ?.

    Its colours and its zoom come from the style sheet (qproperty-green and so on).
    """

    def __init__(self, light: Light | None = None, size: int = 22) -> None:
        super().__init__()
        self._light = light or Light.GREY
        self._colours = {light: QColor(Qt.GlobalColor.darkGray) for light in Light}
        self._mark = QColor(Qt.GlobalColor.white)
        self._size, self._zoom = size, 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(size, size)

    def show_light(self, light: Light | None) -> None:
        """Show this light; None is grey."""
        self._light = light or Light.GREY
        self.update()

    def sizeHint(self) -> QSize:
        """A fixed square."""
        side = round(self._size * self._zoom)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint shape and mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_light(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), self._light, self._ink())
        painter.end()

    def _set_zoom(self, zoom: float) -> None:
        self._zoom = zoom
        self.setFixedSize(self.sizeHint())

    def _ink(self) -> tuple[QColor, QColor]:
        return self._colours[self._light], self._mark

    def _get(self, light: Light) -> QColor:
        return self._colours[light]

    def _set(self, light: Light, colour: QColor) -> None:
        self._colours[light] = colour
        self.update()

    def _set_mark(self, colour: QColor) -> None:
        self._mark = colour
        self.update()

    green = Property(QColor, lambda s: s._get(Light.GREEN), lambda s, c: s._set(Light.GREEN, c))
    orange = Property(QColor, lambda s: s._get(Light.ORANGE), lambda s, c: s._set(Light.ORANGE, c))
    red = Property(QColor, lambda s: s._get(Light.RED), lambda s, c: s._set(Light.RED, c))
    grey = Property(QColor, lambda s: s._get(Light.GREY), lambda s, c: s._set(Light.GREY, c))
    zoom = Property(float, lambda s: s._zoom, lambda s, z: s._set_zoom(z))
    mark = Property(QColor, lambda s: s._mark, lambda s, c: s._set_mark(c))


class LightBadge(QWidget):
    """A light with its word beside it; the word can be left to screen readers where space is short."""

    def __init__(self, light: Light | None, words: Words, *, with_word: bool = True, size: int = 22) -> None:
        super().__init__()
        self.words = words
        self._shape = LightShape(light, size)
        self._word = PlainLabel("", "lightword")
        row = horizontal(self)
        row.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._word, 1)
        self._word.setVisible(with_word)
        self.show_light(light)

    def show_light(self, light: Light | None, word: str = "") -> None:
        """Show a light; `word` replaces the usual wording."""
        self._shape.show_light(light)
        self._word.setText(word or light_word(light, self.words))
        self.setAccessibleName(self._word.text())
        self.setToolTip(self._word.text() if self._word.isHidden() else "")


def paint_light(painter: QPainter, box: QRectF, light: Light, ink: tuple[QColor, QColor]) -> None:
    """Paint a light into a square; `ink` is the colour of the shape and of the mark in it."""
    colour, mark = ink
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    match light:
        case Light.GREEN:
            painter.drawEllipse(box)
        case Light.ORANGE:
            painter.drawPolygon(_points(box, TRIANGLE))
        case Light.RED:
            painter.drawPolygon(_points(box, OCTAGON))
        case Light.GREY:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, box.width() * 0.11))
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
            mark = colour
    _paint_mark(painter, box, light, mark)


def _paint_mark(painter: QPainter, box: QRectF, light: Light, ink: QColor) -> None:
    pen = QPen(ink, box.width() * 0.12)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match light:
        case Light.GREEN:
            painter.drawPolyline(_points(box, ((0.28, 0.52), (0.44, 0.68), (0.73, 0.34))))
        case Light.ORANGE:
            painter.drawPolyline(_points(box, ((0.5, 0.36), (0.5, 0.6))))
            painter.drawPoint(_points(box, ((0.5, 0.79),)).first())
        case Light.RED:
            painter.drawPolyline(_points(box, ((0.33, 0.33), (0.67, 0.67))))
            painter.drawPolyline(_points(box, ((0.67, 0.33), (0.33, 0.67))))
        case Light.GREY:
            _paint_question_mark(painter, box)


def _paint_question_mark(painter: QPainter, box: QRectF) -> None:
    font = painter.font()
    font.setPixelSize(round(box.height() * 0.62))
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")


def _points(box: QRectF, shares: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in shares])
