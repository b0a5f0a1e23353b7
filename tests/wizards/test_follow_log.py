"""The change log on the screen: who, what and when; narrowed down, told in full, printed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt

from app.domain.commands.bulk import ImportRecords
from app.domain.commands.firm import DescribeCompany
from app.domain.reading import Reading
from app.services import register
from app.wizards.pages.follow_log import FollowLog
from tests.support import happened
from tests.support.dossiers import HOSTILE
from tests.support.pages import Seat, Seating


def log(sit: Seating, language: str = "nl") -> Seat:
    """The log of a firm in which three things were done."""
    page = sit(FollowLog, "follow.log", language)
    page.workspace.execute(DescribeCompany({"third_party_contact": True}))
    page.workspace.execute(ImportRecords((happened.MEASURE,)))
    page.workspace.execute(DescribeCompany({"name": "Bakkerij Zoet"}))
    page.page.rebuild()
    return page


def rows(page: Seat) -> list[list[str]]:
    """What the table says, cell by cell."""
    model = page.page.table.model()
    return [
        [str(model.index(row, column).data(Qt.ItemDataRole.DisplayRole)) for column in range(4)]
        for row in range(model.rowCount())
    ]


@pytest.mark.parametrize(("language", "count"), [("nl", "3 van 3 handelingen"), ("fr", "3 opérations sur 3")])
def test_the_newest_act_comes_first(sit: Seating, language: str, count: str) -> None:
    page = log(sit, language)
    assert count in page.said()
    assert "Bakkerij Zoet" in rows(page)[0][3]
    assert rows(page)[0][0].startswith("15/09/2026")


def test_a_word_narrows_it_down_and_an_empty_one_shows_all_again(sit: Seating) -> None:
    page = log(sit)
    page.type("text", "zoet")
    assert len(rows(page)) == 1
    page.type("text", "")
    assert len(rows(page)) == 3


def test_a_period_a_subject_and_an_act_narrow_it_down(sit: Seating) -> None:
    page = log(sit)
    page.type("since", "16/9/2026")
    assert rows(page) == []
    page.type("since", "15 september 2026")
    assert len(rows(page)) == 3
    page.choose("subject", 1)
    one = len(rows(page))
    page.choose("subject", 0)
    assert 0 < one < 3 == len(rows(page))


def test_from_after_until_shows_nothing_and_loses_nothing(sit: Seating) -> None:
    page = log(sit)
    page.type("since", "15/9/2026")
    page.type("until", "14/9/2026")
    assert rows(page) == []
    page.type("until", "")
    assert len(rows(page)) == 3


def test_an_act_that_is_picked_is_told_in_full(sit: Seating) -> None:
    page = log(sit)
    page.page.table.selectRow(0)
    assert "Bakkerij Zoet" in page.said()


def test_a_name_that_was_given_stands_beside_what_is_done_from_then_on(sit: Seating) -> None:
    page = log(sit)
    named = partial(setattr, page.workspace, "known_as")
    page.page.desk = replace(page.page.desk, call_me=named)
    page.page.rebuild()
    page.type("name", "Sofie")
    page.workspace.execute(DescribeCompany({"city": "Aalst"}))
    assert [row[1] for row in rows(page)] == ["Sofie", "–", "–", "–"]


def test_the_words_of_the_register_stand_nowhere_in_the_log(sit: Seating) -> None:
    page = log(sit)
    fact, told = happened.PHONE, happened.TOLD["F2"]
    register.enter(page.workspace, fact, told)
    said = " ".join(cell for row in rows(page) for cell in row)
    assert "leverancier" not in said and "Fatima" not in said


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_shown_and_sought_as_words(sit: Seating, text: str) -> None:
    page = log(sit)
    page.workspace.execute(ImportRecords((happened.OVEN,)))
    page.workspace.execute(DescribeCompany({"name": text}))
    assert len(rows(page)) == 5
    page.type("text", text[:20])
    assert rows(page) or "\n" in text


def test_all_is_printed_or_only_what_is_shown(sit: Seating) -> None:
    page, part = log(sit), []

    def note(reading: Reading, report: str) -> None:
        part.append((report, reading.archive.log().chosen))

    page.page.desk = replace(page.page.desk, print_of=note)
    page.click("print")
    assert page.out.printed == [("change-log", None)]
    page.type("text", "zoet")
    page.click("print")
    ((report, chosen),) = part
    assert report == "change-log"
    assert chosen is not None and len(chosen) == 1
