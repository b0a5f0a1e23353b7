"""The look: every role has a colour, nothing is left unfilled, and no colour is written in Python."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap

from app.runtime.paths import resources
from app.views.look import Look

ROOT = Path(__file__).resolve().parents[2]
SCHEMES = [Look("light"), Look("dark"), Look("light", 2.0), Look("dark", 1.0, high_contrast=True)]


@pytest.mark.parametrize("look", SCHEMES, ids=str)
def test_the_style_sheet_has_every_place_filled(look: Look) -> None:
    assert "${" not in look.style_sheet


def test_text_grows_with_the_zoom() -> None:
    assert "font-size: 32px" in Look("light", 2.0).style_sheet


@pytest.mark.parametrize("name", sorted(path.stem for path in (resources() / "icons").glob("*.svg")))
def test_every_icon_can_be_drawn(qapp: object, name: str) -> None:
    picture = Look().pixmap(name, 24).toImage()
    assert any(picture.pixelColor(x, y).alpha() for x in range(24) for y in range(24))


def test_an_icon_is_drawn_once(qapp: object) -> None:
    assert Look().pixmap("home", 20).cacheKey() == Look().pixmap("home", 20).cacheKey()


@pytest.mark.parametrize("other", [Look("dark").pixmap, Look("light", high_contrast=True).pixmap])
def test_an_icon_of_another_look_has_its_own_colour(qapp: object, other: Callable[..., QPixmap]) -> None:
    assert Look().pixmap("home", 20).toImage() != other("home", 20).toImage()


def test_no_colour_is_written_in_python() -> None:
    colour = re.compile(r"""["']#[0-9A-Fa-f]{3,8}["']""")
    rooms = [*ROOT.glob("app/views/**/*.py"), *ROOT.glob("app/wizards/**/*.py"), ROOT / "app/gui.py"]
    guilty = [f"{path.name}: {found}" for path in rooms for found in colour.findall(path.read_text())]
    assert guilty == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("text.primary", "surface.window"),
        ("text.primary", "surface.card"),
        ("text.muted", "surface.sidebar"),
        ("text.muted", "surface.window"),
        ("text.on_accent", "accent"),
        ("text.link", "surface.card"),
        ("error.text", "surface.window"),
        ("text.primary", "accent.soft"),
    ],
)
def test_text_stands_out(scheme: str, ink: str, ground: str) -> None:
    look = Look("dark" if scheme == "dark" else "light")
    one, two = (_brightness(look, role) for role in (ink, ground))
    assert (max(one, two) + 0.05) / (min(one, two) + 0.05) >= 4.5


def _brightness(look: Look, role: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    colour = look.colour(role)
    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
