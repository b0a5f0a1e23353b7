"""Pictures of a reading: the figures drawn are the figures told."""

from __future__ import annotations

from app.i18n.words import Words
from app.presenters import boards, charts, pictures
from tests.support.firms import TODAY, empty, worked

NL = Words("nl")


def test_the_strip_shows_the_twelve_lights_with_their_names() -> None:
    reading = worked("garage")
    strip = charts.light_strip(reading.lights_by_round["2026"], reading, NL)
    assert isinstance(strip.spec, pictures.LightStrip)
    assert len(strip.spec.lights) == 12
    assert [light.light for light in strip.spec.lights].count("red") == 4
    assert "Kort ziekteverzuim: Rood" in strip.alt


def test_a_trend_needs_two_rounds() -> None:
    assert charts.trend(worked("bakery"), NL) is None
    trend = charts.trend(worked("garage"), NL)
    assert trend is not None
    assert isinstance(trend.spec, pictures.Trend)
    assert trend.spec.columns == ("2025", "2026")
    assert trend.table is not None
    assert len(trend.table.rows) == len(trend.spec.rows) == 12


def test_the_radar_has_five_spokes_and_a_rim_that_holds_them() -> None:
    radar = charts.radar(worked("garage"), NL)
    assert radar is not None
    assert isinstance(radar.spec, pictures.Radar)
    assert [axis.label for axis in radar.spec.axes][2:4] == ["Arbeidsvoorwaarden", "Arbeidsomstandigheden"]
    assert all((axis.value or 0) <= radar.spec.maximum for axis in radar.spec.axes)


def test_the_heat_map_counts_every_assessed_factor_once() -> None:
    reading = worked("garage")
    picture = charts.heat_map(reading, NL)
    assert picture is not None
    assert isinstance(picture.spec, pictures.HeatMap)
    counted = sum(int(cell.text or 0) for cell in picture.spec.cells)
    assert counted == sum(rated.score is not None for rated in reading.rated)


def test_without_an_analysis_there_are_no_pictures_of_it() -> None:
    assert charts.radar(empty(), NL) is None
    assert charts.heat_map(empty(), NL) is None


def test_beams_stay_on_the_board_even_when_a_measure_began_earlier_or_ends_later() -> None:
    board = boards.five_year_board(worked("care_practice").global_plan, NL, today=TODAY)
    assert board is not None
    assert isinstance(board.spec, pictures.Board)
    assert all(0 <= bar.start < bar.end <= 5 for bar in board.spec.bars)
    assert board.spec.now is None


def test_the_table_of_the_board_marks_every_year_a_measure_touches() -> None:
    table = boards.five_year_table(worked("bakery").global_plan, NL)
    controls = next(row for row in table.rows if str(row.cells[0]).startswith("11. "))
    assert controls.cells[2:] == ("●", "●", "●", "●", "●")


def test_the_months_follow_the_service_year() -> None:
    reading = worked("garage")
    board = boards.month_board(reading.year_plan, boards.measure_numbers(reading.global_plan), Words("fr"))
    assert board is not None
    assert isinstance(board.spec, pictures.Board)
    assert (board.spec.columns[0], len(board.spec.columns)) == ("jan", 12)
    assert len(board.spec.bars) == len(reading.year_plan.measures)


def test_the_budget_table_adds_up_to_the_total() -> None:
    plan = worked("bakery").global_plan
    table = boards.budget_grid(plan, NL)
    assert len(table.rows) == 6
    assert sum(plan.budget_by_year.values()) + plan.unplanned_budget == plan.total
