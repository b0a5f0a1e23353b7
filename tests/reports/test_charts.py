"""Charts: the same on screen and paper, nothing clipped, nothing black."""

from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QFontDatabase, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from reportlab.graphics.shapes import Drawing, Group, String

from app.presenters.paper import Picture
from app.presenters.pictures import (
    Axis,
    Bar,
    Bars,
    Board,
    HeatCell,
    HeatMap,
    LightStrip,
    Measured,
    Radar,
    StripLight,
    Trend,
    TrendRow,
)
from app.presenters.pictures import Picture as Spec
from app.reports.charts import drawing, light_svg, svg
from app.reports.fonts import advance
from app.reports.look import look
from app.runtime import paths
from tests.reports.demo import demo_paper

LONG = "Arbeidsomstandighedenverantwoordelijkheidsverdeling en nog veel meer woorden <b>R&D</b>"
DEMO = [block.spec for block in demo_paper().blocks if isinstance(block, Picture)]
HARD: list[Spec] = [
    Radar(tuple(Axis(LONG, value) for value in (9, None, 0, 12, -3)), 9, LONG, (), ""),
    HeatMap(LONG, LONG, (LONG,) * 4, (LONG,) * 3, (HeatCell(0, 1, "red", LONG),)),
    Board((LONG,) * 5, (Bar(LONG, 4.5, 9, "red", LONG), Bar("", -1, 0.1, "grey", "x"))),
    Trend((LONG, "2"), (TrendRow(LONG, ("red", None), (LONG, "")),)),
    Bars((Measured(LONG, 500, LONG), Measured("", 0, ""))),
    LightStrip(tuple(StripLight("red", LONG) for _ in range(7))),
]
EMPTY: list[Spec] = [
    Radar((), 9),
    HeatMap("", "", (), (), ()),
    Board((), ()),
    Trend((), ()),
    Bars(()),
    LightStrip(()),
]


def strings(shape: Group | Drawing, x: float = 0.0, y: float = 0.0) -> list[tuple[String, float, float]]:
    found = []
    for part in shape.contents:
        if isinstance(part, Group):
            found += strings(part, x + part.transform[4], y + part.transform[5])
        elif isinstance(part, String):
            found.append((part, x + part.x, y + part.y))
    return found


@pytest.mark.parametrize("spec", [*DEMO, *HARD], ids=lambda spec: type(spec).__name__)
def test_no_word_leaves_the_picture(spec: Spec) -> None:
    made = drawing(spec, look())
    for string, x, y in strings(made):
        assert x >= -0.1, string.text
        assert x + advance(string.fontName, string.text) * string.fontSize <= made.width + 0.1, string.text
        assert y - string.fontSize * 0.25 >= 0, string.text
        assert y + string.fontSize * 0.75 <= made.height, string.text


@pytest.mark.parametrize("spec", [*DEMO, *HARD, *EMPTY], ids=lambda spec: type(spec).__name__)
def test_the_svg_is_well_formed_and_names_real_fonts(spec: Spec) -> None:
    text = svg(spec).decode("utf-8")
    ElementTree.fromstring(text)
    assert "None" not in text
    assert "SourceSans3-" not in text
    assert "clipPath" not in text


@pytest.mark.parametrize("spec", [spec for spec in DEMO if not isinstance(spec, Trend | Board)])
def test_qt_draws_it_without_black(qapp: object, spec: Spec) -> None:
    image = painted(svg(spec))
    black = sum(
        image.pixelColor(x, y).lightness() < 8
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    )
    assert black == 0


@pytest.mark.parametrize("light", ["green", "orange", "red", "grey"])
def test_a_light_alone_is_its_colour(qapp: object, light: str) -> None:
    image = painted(light_svg(light))  # type: ignore[arg-type]
    colours = {image.pixelColor(x, y).name().upper() for x in range(24) for y in range(24)}
    expected = QColor(look().colour(f"light.{light}"))
    assert any(_near(QColor(name), expected) for name in colours)


def painted(content: bytes) -> QImage:
    for file in (paths.resources() / "fonts").glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(file))
    renderer = QSvgRenderer(QByteArray(content))
    assert renderer.isValid()
    image = QImage(renderer.defaultSize(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def _near(one: QColor, other: QColor) -> bool:
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return all(abs(mine - theirs) < 6 for mine, theirs in pairs)
