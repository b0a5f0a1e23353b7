"""Colours are roles, and every role can be read."""

import pytest

from app.reports.look import Scheme, contrast, look, rgb

GROUNDS = (
    "surface.window",
    "surface.card",
    "surface.sunken",
    "surface.sidebar",
    "surface.stripe",
    "surface.hover",
)
INKS = ("text.primary", "text.muted", "text.link", "error.text")
SOFT = ("note", "warning", "legal", "check")
LIGHTS = ("green", "orange", "red", "grey")
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", INKS)
def test_text_can_be_read_on_every_ground(scheme: Scheme, ground: str, ink: str) -> None:
    sheet = look(scheme)
    assert contrast(sheet.colour(ink), sheet.colour(ground)) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    "tone", [*(f"{tone}.soft" for tone in SOFT), *(f"light.{light}.soft" for light in LIGHTS)]
)
def test_text_can_be_read_on_tinted_grounds(scheme: Scheme, tone: str) -> None:
    sheet = look(scheme)
    assert contrast(sheet.colour("text.primary"), sheet.colour(tone)) >= 4.5
    assert contrast(sheet.colour("text.muted"), sheet.colour(tone)) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("light", LIGHTS)
def test_lights_stand_out_and_their_mark_stands_out_in_them(scheme: Scheme, light: str) -> None:
    sheet = look(scheme)
    assert contrast(sheet.colour(f"light.{light}"), sheet.colour("surface.card")) >= 4.5
    assert contrast(sheet.colour(f"light.{light}"), sheet.colour("light.on")) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_on_the_accent_can_be_read(scheme: Scheme) -> None:
    sheet = look(scheme)
    assert contrast(sheet.colour("text.on_accent"), sheet.colour("accent")) >= 4.5
    assert contrast(sheet.colour("text.on_accent"), sheet.colour("accent.strong")) >= 4.5


def test_both_schemes_know_the_same_roles() -> None:
    assert set(look("light").colours) == set(look("dark").colours)


def test_black_on_white_is_twenty_one() -> None:
    assert round(contrast("#000000", "#FFFFFF")) == 21
    assert rgb("#FF0000") == (1.0, 0.0, 0.0)
