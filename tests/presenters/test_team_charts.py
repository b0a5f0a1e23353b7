"""What the team said as pictures: every figure is also in the table, and nothing that is not shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.reading import Reading
from app.domain.records import Estimate, Record, Site
from app.domain.survey.comparing import two_rounds, two_views
from app.i18n.words import Words
from app.presenters import team_charts
from app.presenters.paper import Cell, Picture
from app.presenters.survey_words import not_shown, response, score_words
from app.reports.charts import svg
from tests.support import heard
from tests.support.firms import HOSTILE, reading_of, records_of

NL, FR = Words("nl"), Words("fr")


def reading(*more: Record) -> Reading:
    return reading_of((*records_of("bakery"), *heard.survey(), *heard.talk(), *heard.estimates(), *more))


def cells(picture: Picture | None) -> list[list[str]]:
    assert picture is not None and picture.table is not None
    rows = picture.table.rows
    return [[cell.text if isinstance(cell, Cell) else cell for cell in row.cells] for row in rows]


def test_the_mean_of_each_a_stands_in_the_table_with_its_light_and_how_many_statements() -> None:
    assert cells(team_charts.dimension_means(heard.NOW, reading(), NL))[0] == [
        "Arbeidsorganisatie",
        "1,8",
        "Oranje",
        "3",
    ]


def test_a_round_of_which_nothing_may_be_shown_has_no_picture() -> None:
    assert team_charts.dimension_means(replace(heard.NOW, id="S9"), reading(), NL) is None
    assert team_charts.site_lights(heard.NOW, reading(), NL) is None


def test_a_site_without_a_result_for_a_statement_shows_a_dash() -> None:
    asked = replace(heard.NOW, id="S3", sites=("winkel", "werkplaats"))
    split = [
        replace(heard.score(asked, factor, 3.0), id=f"S3/{factor}/{site}", site=site)
        for factor, site in (("RF-ORG-01", "winkel"), ("RF-ORG-01", "werkplaats"), ("RF-ORG-06", "winkel"))
    ]
    shown = cells(team_charts.site_lights(asked, reading(asked, *split), NL))
    assert [row[1:] for row in shown] == [["Rood", "Rood"], ["Rood", "–"]]


def test_two_rounds_say_which_way_in_words() -> None:
    known = reading()
    found = two_rounds(heard.BEFORE, heard.NOW, known.dossier)
    rows = cells(team_charts.round_lights((heard.BEFORE, heard.NOW), found, known, FR))
    assert rows[1][1:] == ["Vert", "Orange", FR.say("Worse")]
    assert team_charts.round_lights((heard.BEFORE, heard.NOW), (), known, FR) is None


def test_the_radar_of_two_views_needs_three_a_s() -> None:
    known = reading()
    assert known.analysis is not None
    views = two_views(known.analysis, known.dossier, known.catalogue)
    rows = cells(team_charts.two_views_radar(views, known, NL))
    assert rows[0] == ["Arbeidsorganisatie", "0,3", "1,7"]
    assert team_charts.two_views_radar(views[:2], known, NL) is None


def test_a_risk_of_ones_own_that_is_gone_is_left_out_of_the_radar() -> None:
    gone = Estimate(id="2026/weg", analysis="2026", factor="weg", exposure=3)
    known = reading(gone)
    assert known.analysis is not None
    views = two_views(known.analysis, known.dossier, known.catalogue)
    assert team_charts.two_views_radar(views, known, NL) is not None


def test_stickers_come_in_order_and_nobody_is_counted_who_gave_none() -> None:
    counts = [record for record in heard.talk() if record.id.startswith("T1/")]
    shown = cells(team_charts.votes(counts, reading(), NL))
    assert [row[1] for row in shown] == ["5", "4", "3", "2", "1"]
    assert team_charts.votes([], reading(), NL) is None


@pytest.mark.parametrize("words", [NL, FR])
def test_every_picture_can_be_drawn_with_hostile_names(words: Words) -> None:
    asked = replace(heard.NOW, id="S3", sites=("a", "b"))
    split = [
        replace(heard.score(asked, "RF-ORG-01", 2.0), id=f"S3/RF-ORG-01/{s}", site=s) for s in asked.sites
    ]
    known = reading(asked, *split, Site(id="a", name=HOSTILE), Site(id="b", name="x" * 300))
    for picture in (
        team_charts.dimension_means(heard.NOW, known, words),
        team_charts.site_lights(asked, known, words),
    ):
        assert picture is not None
        assert svg(picture.spec).startswith(b"<")


def test_the_response_is_said_with_and_without_a_number_of_invited() -> None:
    assert response(heard.NOW, NL).startswith("6 van de 8 mensen antwoordden (75")
    assert "ziet het misschien anders" not in response(replace(heard.NOW, answers=8), NL)
    assert response(replace(heard.NOW, invited=None), NL) == "6 mensen antwoordden."


def test_what_is_held_back_is_said_and_nothing_more() -> None:
    few = " ".join(not_shown(heard.NOW, reading(), NL))
    assert "1 stelling: minder dan 5" in few and "minder dan 10 antwoorden" in few
    many = " ".join(not_shown(replace(heard.NOW, answers=12, invited=12), reading(), NL))
    assert "minder dan 10 antwoorden" not in many


def test_spread_and_division_are_said_only_where_they_are_known() -> None:
    score = heard.score(heard.NOW, "RF-ORG-01", 2.25)
    assert score_words(score, reading(), NL) == "Gemiddelde 2,25 op 4 · Oranje"
    told = score_words(replace(score, spread=1.4, divided=True), reading(), NL)
    assert told.endswith("spreiding 1,4 · mening verdeeld")
