"""Pictures, single lights and progress bars as boxes on the page."""

from dataclasses import replace

from reportlab.graphics import renderPDF

from app.presenters.paper import LightMark, Progress
from app.presenters.pictures import Picture
from app.reports.charts import drawing
from app.reports.layout import Box
from app.reports.lines import Span, spans_of
from app.reports.marks import draw_light
from app.reports.styles import Styles
from app.reports.tagging import Element, TaggedCanvas
from app.reports.text import Text

_LIGHT = 15.0
_BAR_HEIGHT = 7.0


class FigureBox(Box):
    """A chart, made smaller when the page is too small for it, never cut."""

    before, after = 8.0, 10.0

    def __init__(self, spec: Picture, element: Element, sheet: Styles) -> None:
        self._drawing = drawing(spec, sheet.look)
        self._element = element
        self._limit = sheet.text_height - 60

    def height(self, width: float) -> float:
        return float(self._drawing.height) * self._scale(width)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        scale = self._scale(width)
        left = x + (width - self._drawing.width * scale) / 2
        bottom = top - self.height(width)
        self._element.box = (left, bottom, left + self._drawing.width * scale, top)
        canvas.begin(self._element)
        canvas.saveState()
        canvas.translate(left, bottom)
        canvas.scale(scale, scale)
        renderPDF.draw(self._drawing, canvas, 0, 0)
        canvas.restoreState()
        canvas.end()

    def _scale(self, width: float) -> float:
        return min(1.0, width / float(self._drawing.width), self._limit / float(self._drawing.height))


class LightLine(Box):
    """A warning light, its word, and a sentence beside it."""

    before, after = 3.0, 5.0

    def __init__(self, block: LightMark, element: Element, sheet: Styles) -> None:
        self._light = block.light
        self._sheet = sheet
        word = Span(block.label, "semibold", sheet.look.colour(f"light.{block.light}"))
        said = Span("  " + block.text, "regular", sheet.body.colour)
        self._text = Text((word, said) if block.text else (word,), sheet.body, element)

    def height(self, width: float) -> float:
        return max(self._text.height(width - _LIGHT - 8), _LIGHT)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        canvas.artifact()
        middle = top - self._sheet.body.leading / 2
        draw_light(canvas, self._light, (x + 1, middle - _LIGHT / 2), _LIGHT, self._sheet.look)
        canvas.end()
        self._text.draw(canvas, x + _LIGHT + 8, top, width - _LIGHT - 8)


class ProgressBox(Box):
    """What is being counted, a bar, and how far it has come."""

    before, after = 3.0, 5.0

    def __init__(self, block: Progress, element: Element, sheet: Styles) -> None:
        self._done = min(1.0, max(0.0, block.done / block.total)) if block.total > 0 else 0.0
        self._sheet = sheet
        self._label = Text(spans_of(block.label, sheet.cell), sheet.cell, element)
        kind = replace(sheet.cell, face="semibold", align="right")
        self._figure = Text(spans_of(block.text or f"{block.done} / {block.total}", kind), kind, element)

    def height(self, width: float) -> float:
        return max(self._label.height(width * 0.34), self._figure.height(width * 0.2)) + 3

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        self._label.draw(canvas, x, top, width * 0.34)
        self._figure.draw(canvas, x + width * 0.8, top, width * 0.2)
        look, left, length = self._sheet.look, x + width * 0.37, width * 0.43
        bottom = top - self._sheet.cell.leading / 2 - _BAR_HEIGHT / 2
        canvas.artifact()
        canvas.ink(look.colour("surface.sunken"))
        canvas.roundRect(left, bottom, length, _BAR_HEIGHT, _BAR_HEIGHT / 2, stroke=0, fill=1)
        if self._done:
            canvas.ink(look.colour("accent"))
            reach = max(length * self._done, _BAR_HEIGHT)
            canvas.roundRect(left, bottom, reach, _BAR_HEIGHT, _BAR_HEIGHT / 2, stroke=0, fill=1)
        canvas.end()
