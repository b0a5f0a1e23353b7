"""Cards on paper: two on a page, one to a page when they are long, never cut as long as a page holds them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from app.presenters.paper import Bullets, Card, Cards, Column, Grid, Heading, Paper, Row
from app.reports.blocks import Setting, boxes
from app.reports.pages import page_count
from app.reports.render import bundle, pdf
from app.reports.styles import styles
from app.reports.tagging import Element
from tests.reports.demo import small_paper
from tests.support.validators import assert_archivable, plain_text

MOMENT = datetime(2026, 11, 22, 12, tzinfo=UTC)


def cards(lines: int, copies: int = 2) -> Paper:
    """A bare paper of the same card a few times."""
    card = Card("Kaart", (Heading(2, "Wat te doen"), Bullets(tuple(f"punt {n}" for n in range(lines)))))
    made = small_paper([Cards((card,) * copies)])
    return Paper(made.title, made.language, made.firm, made.labels, made.blocks, bare=True)


@pytest.mark.parametrize(("lines", "pages"), [(3, 1), (15, 1), (30, 2), (90, 5)])
def test_two_cards_share_a_page_as_long_as_half_a_page_holds_them(lines: int, pages: int) -> None:
    content = pdf(cards(lines), MOMENT)
    assert page_count(content) == pages
    assert plain_text(content).count(f"punt {lines - 1}") == 2


def test_a_page_of_cards_can_be_archived_and_read_aloud() -> None:
    assert_archivable(pdf(cards(4), MOMENT))


def test_cards_can_stand_in_a_bundle() -> None:
    content = bundle(small_paper([]), [cards(4)], MOMENT)
    assert_archivable(content)
    assert plain_text(content).count("Wat te doen") >= 2


def test_a_bare_paper_has_no_title_block() -> None:
    assert plain_text(pdf(cards(3, 1), MOMENT)).count("Proefdocument") == 1


def test_a_row_to_fill_in_by_hand_has_room() -> None:
    grid = Grid((Column("Naam"),), tuple(Row((str(n),)) for n in range(10)))
    plain, roomy = (height(each) for each in (grid, Grid(grid.columns, grid.rows, by_hand=3.0)))
    assert roomy > plain * 1.5


def height(grid: Grid) -> float:
    """How high a table is on paper, in points."""
    (box,) = boxes([grid], Setting(Element("Document"), small_paper([]).labels))
    return box.height(styles().text_width)
