"""The year on one page for the wall: it fits, it says who and when, and nothing of what was found."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.domain.changes import Change
from app.domain.choices import MeasureStatus
from app.domain.reading import Reading
from app.domain.records import Company, FactorAnswer, PlannedMeasure, Record
from app.i18n.words import Words
from app.presenters.paper import Grid, Row
from app.presenters.papers import wall_plan
from app.presenters.sentences import factor_title
from app.reports.pages import page_count
from app.reports.render import pdf
from tests.support.firms import empty, worked
from tests.support.flat import flat
from tests.support.planning import TODAY, catalogue, full_firm, removed

NL = Words("nl")
MOMENT = datetime(2026, 11, 22, tzinfo=UTC)
LONG = (
    "In de drukke weken voor Kerstmis elke vrijdagmiddag samen het rooster van de komende week overlopen "
    "en waar nodig bijsturen, ook voor wie deeltijds of in het weekend werkt"
)


def planned(*measures: PlannedMeasure, firm: Company | None = None, today: date = TODAY) -> Reading:
    """A firm with these measures and no others."""
    dossier = removed(PlannedMeasure, "m1")(full_firm())
    new: tuple[Record, ...] = measures if firm is None else (*measures, firm)
    changes = tuple(Change(dossier.get(type(record), record.id), record) for record in new)
    return Reading(dossier.with_(changes), catalogue(), today)


def many(count: int, title: str = LONG, **fields: object) -> list[PlannedMeasure]:
    """So many measures of 2027."""
    values = {"title": title, "responsible": title, "start": date(2027, 3, 1), "end": date(2028, 2, 29)}
    return [PlannedMeasure(id=f"m{n}", **{**values, **fields, "position": n}) for n in range(count)]  # type: ignore[arg-type]


def rows(reading: Reading, words: Words = NL) -> tuple[Row, ...]:
    """The measures on the page."""
    (grid,) = [block for block in wall_plan.build(reading, words).blocks if isinstance(block, Grid)]
    return grid.rows


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("count", [0, 1, 12, 30, 31, 400])
def test_thirty_measures_of_long_titles_fit_on_one_page(count: int, language: str) -> None:
    paper = wall_plan.build(planned(*many(count)), Words(language))
    assert page_count(pdf(paper, MOMENT)) == 1


@pytest.mark.parametrize("letter", ["W", "Ww ", "g\n", "é🥐", "漢", "<b>&", "שלום "])
def test_it_is_one_page_whatever_is_typed(letter: str) -> None:
    much = letter * 2_000
    firm = replace(full_firm().company, name=much)
    paper = wall_plan.build(planned(*many(31, much), firm=firm), NL)
    assert page_count(pdf(paper, MOMENT)) == 1


@pytest.mark.parametrize("count", [30, 31, 42])
def test_what_does_not_fit_is_only_said_to_exist(count: int) -> None:
    reading = planned(*many(count))
    assert len(rows(reading)) == 30
    said = flat(wall_plan.build(reading, NL))
    assert ("zie het jaaractieplan" in said) == (count > 30)
    assert (f"En nog {count - 30}:" in said) == (count > 30)


def test_what_is_done_makes_room_for_what_still_has_to_come() -> None:
    done = many(30, "Gedaan", status=MeasureStatus.DONE)
    coming = [replace(m, id=f"c{m.position}") for m in many(3, "Komt nog")]
    busy = replace(many(1, "Bezig")[0], id="b", status=MeasureStatus.STARTED)
    titles = [row.cells[0] for row in rows(planned(*done, *coming, busy))]
    assert titles == ["Bezig", *["Komt nog"] * 3, *["Gedaan"] * 26]


def test_it_says_who_when_and_how_far() -> None:
    (row,) = rows(planned(*many(1, "Ploegbord", status=MeasureStatus.STARTED)))
    said = [cell if isinstance(cell, str) else cell.text for cell in row.cells]
    assert said == ["Ploegbord", "Ploegbord", "01/03\u00a0–\u00a029/02/2028", "Gestart"]


def test_a_measure_that_was_dropped_or_lies_in_another_year_is_not_there() -> None:
    gone = many(1, "Geschrapt", status=MeasureStatus.DROPPED)
    later = replace(many(1, "Later")[0], id="l", start=date(2030, 1, 1), end=date(2030, 2, 1))
    assert not rows(planned(*gone, later))


def test_the_running_year_hangs_there_until_it_is_over() -> None:
    reading = planned(*many(1, "Nu"), today=date(2027, 10, 1))
    assert reading.year == 2028
    assert [row.cells[0] for row in rows(reading)] == ["Nu"]


def test_a_service_year_from_september_runs_over_the_new_year() -> None:
    school = replace(full_firm().company, service_year_start_month=9)
    reading = planned(*many(1, "Nu", end=date(2028, 2, 29)), firm=school, today=date(2027, 2, 1))
    said = flat(wall_plan.build(reading, NL))
    assert "van 1 september 2026 tot 31 augustus 2027" in said
    assert rows(reading)[0].cells[2] == "01/03\u00a0–\u00a029/02/2028"


@pytest.mark.parametrize("firm", ["bakery", "garage"])
@pytest.mark.parametrize("language", ["nl", "fr"])
def test_no_finding_hangs_on_the_wall(firm: str, language: str) -> None:
    reading, words = worked(firm), Words(language)
    said = flat(wall_plan.build(reading, words))
    known = reading.catalogue
    names = [factor_title(factor, reading.dossier, known, words) for factor in known.factors]
    notes = [answer.note for answer in reading.dossier.all(FactorAnswer) if answer.note.strip()]
    assert notes
    assert not [finding for finding in (*names, *notes) if finding in said]


def test_a_title_that_is_about_a_person_stays_off_the_wall() -> None:
    for title in ("Gesprek met Jan Peeters", "Het werk van de bakker na zijn burn-out"):
        (row,) = rows(planned(*many(1, title, responsible="Zaakvoerder")))
        assert row.cells[:2] == ("Iets wat we persoonlijk bespreken", "Zaakvoerder")


def test_it_is_ready_once_there_is_something_to_do() -> None:
    assert wall_plan.is_ready(worked("bakery")) and wall_plan.is_ready(planned(*many(1)))
    assert not wall_plan.is_ready(empty())
