"""Drawings as SVG that Qt shows exactly as paper does."""

import re

from reportlab.graphics import renderSVG
from reportlab.graphics.shapes import Drawing

from app.presenters.pictures import Light
from app.reports.look import Scheme, look
from app.reports.marks import light_drawing

_NONE = re.compile(r"\b(fill|stroke): None\b")
_SHAPE = re.compile(r"<(?:polyline|path|polygon|line)\b[^>]*>")
_TWO_POINTS = re.compile(r'(d="M [-\d.,]+ L [-\d.,]+) Z"')
_CLIP = re.compile(r'<clipPath.*?</clipPath>|<!DOCTYPE[^>]*>| style="clip-path: url\(#clip\)"', re.DOTALL)
_FONTS = {
    "SourceSans3-Regular": "'Source Sans 3'; font-weight: 400",
    "SourceSans3-Italic": "'Source Sans 3'; font-style: italic",
    "SourceSans3-SemiBold": "'Source Sans 3'; font-weight: 600",
    "SourceSans3-Bold": "'Source Sans 3'; font-weight: 700",
    "DejaVuSans": "'DejaVu Sans'; font-weight: 400",
}


def svg_of(drawing: Drawing) -> bytes:
    """UTF-8 SVG of a drawing; the window registers the same fonts from `resources/fonts`."""
    text = renderSVG.drawToString(drawing)
    text = _NONE.sub(r"\1: none", _CLIP.sub("", text))
    text = _SHAPE.sub(_mended, text)
    for name, family in _FONTS.items():
        text = text.replace(f"font-family: {name};", f"font-family: {family};")
    return text.encode("utf-8")


def light_svg(light: Light, size: float = 24.0, scheme: Scheme = "light") -> bytes:
    """One warning light as a picture of its own."""
    return svg_of(light_drawing(light, size, look(scheme)))


def _mended(found: re.Match[str]) -> str:
    """Qt fills what does not say otherwise in black, and loses the dashes of a closed two-point path."""
    tag = found.group(0)
    if "fill:" not in tag:
        tag = tag.replace('style="', 'style="fill: none; ', 1)
    return _TWO_POINTS.sub(r'\1"', tag) if tag.startswith("<path") else tag
