"""Both sides' lights on paper, in sentences and for other programs: only when there are two."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.choices import Light
from app.domain.lights.sides import SideRow
from app.domain.reading import Reading
from app.domain.records import LightRound
from app.i18n.language import Language
from app.i18n.words import Words
from app.presenters.paper import Grid, Heading, KeepTogether
from app.presenters.papers import prediagnosis
from app.presenters.sides import both_sides, different_first, in_short, what_to_do
from app.services import exporting
from app.services.summary import summary
from tests.support import heard
from tests.support.firms import HOSTILE, reading_of, records_of, worked
from tests.support.flat import flat
from tests.support.validators import assert_archivable

NL, FR = Words("nl"), Words("fr")
MOMENT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def two_sides(who: str = "") -> Reading:
    """The bakery, where three workers filled in the lights too."""
    theirs = heard.workers_lights()
    if who:
        theirs = tuple(replace(r, filled_by=who) if isinstance(r, LightRound) else r for r in theirs)
    return reading_of((*records_of("bakery"), *theirs))


@pytest.mark.parametrize(
    ("employer", "workers", "said"),
    [
        (Light.GREEN, Light.RED, "De werknemers zien een signaal"),
        (Light.ORANGE, Light.RED, "De werknemers zien een signaal"),
        (Light.RED, Light.GREEN, "De werkgever ziet een signaal"),
        (Light.RED, Light.RED, "U ziet hetzelfde"),
        (Light.GREEN, Light.GREY, "Slechts één kant"),
        (None, Light.RED, "Slechts één kant"),
        (Light.GREY, Light.GREY, "Niemand weet het"),
        (None, None, "Niet van toepassing"),
    ],
)
def test_each_pair_of_lights_says_what_to_do(
    employer: Light | None, workers: Light | None, said: str
) -> None:
    assert what_to_do(SideRow("IND-01", employer, workers), NL).startswith(said)


def test_what_differs_comes_first_and_where_the_workers_see_it_heavier_before_the_rest() -> None:
    same = SideRow("IND-01", Light.RED, Light.RED)
    lighter = SideRow("IND-02", Light.RED, Light.GREEN)
    heavier = SideRow("IND-03", Light.GREEN, Light.RED)
    assert different_first((same, lighter, heavier)) == (heavier, lighter, same)
    assert "2" in in_short((same, lighter, heavier), FR)
    assert "hetzelfde" in in_short((same,), NL)


def test_the_picture_and_its_table_say_the_same() -> None:
    picture = both_sides(two_sides(), NL)
    assert picture is not None and picture.table is not None
    assert len(picture.spec.rows) == len(picture.table.rows) == 12
    assert both_sides(worked("bakery"), NL) is None


@pytest.mark.parametrize("words", [NL, FR])
def test_the_pre_diagnosis_has_a_chapter_on_two_views_only_when_there_are_two(words: Words) -> None:
    title = words.say("Two views: employer and workers")
    assert title not in flat(prediagnosis.build(worked("bakery"), words))
    text = flat(prediagnosis.build(two_sides(), words))
    assert title in text
    assert "twee bakkers en een winkelbediende" in text


def test_no_count_of_the_workers_leaves_the_firm() -> None:
    """Two could not take their leave: colours are printed, the number is not."""
    blocks = prediagnosis.build(two_sides(), NL).blocks
    inner = [b for block in blocks for b in (block.blocks if isinstance(block, KeepTogether) else (block,))]
    start = next(n for n, b in enumerate(inner) if isinstance(b, Heading) and "naast elkaar" in b.text)
    grid = next(b for b in inner[start:] if isinstance(b, Grid))
    said = " ".join(cell if isinstance(cell, str) else cell.text for row in grid.rows for cell in row.cells)
    assert not any(letter.isdigit() for letter in said)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("who", ["", HOSTILE, "x" * 1000])
def test_the_chapter_is_valid_on_paper_whatever_was_typed(who: str, language: Language) -> None:
    assert_archivable(exporting.pdf(two_sides(who), "pre-diagnosis", language, MOMENT))


def test_another_program_is_told_both_sides_or_nothing() -> None:
    assert summary(worked("bakery"), NL)["two_views"] is None
    told = summary(two_sides(), NL)["two_views"]
    assert told["year"] == 2026
    assert told["lights"]["IND-11"] == {
        "employer": "green",
        "workers": "red",
        "differs": True,
        "advice": what_to_do(SideRow("IND-11", Light.GREEN, Light.RED), NL),
    }


def test_the_rest_of_the_summary_does_not_change_when_workers_speak() -> None:
    alone, both = summary(worked("bakery"), NL), summary(two_sides(), NL)
    assert {**both, "two_views": None} == alone
