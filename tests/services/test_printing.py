"""Which reports belong together, and which go along when the whole file of a firm is printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.reading import Reading
from app.i18n.language import Language
from app.reports.registry import REPORTS
from app.services import exporting
from app.wizards.printing import GROUPS, TITLES
from app.wizards.steps import STEPS
from tests.support.firms import empty, worked
from tests.support.team import larger_team, small_team
from tests.support.validators import assert_archivable, plain_text

MOMENT = datetime(2026, 11, 22, 12, tzinfo=UTC)
FORMS = {"survey-forms", "survey-forms-both", "survey-forms-large", "survey-tally"}
FROM_THE_TEAM = {"survey-result", "wall-poster"}
FIRMS: dict[str, Callable[[], Reading]] = {"small": small_team, "larger": larger_team}


def test_the_reports_of_a_group_stand_together_in_one_order() -> None:
    grouped = [report for reports in exporting.report_groups().values() for report in reports]
    assert grouped == [*exporting.report_ids(), *exporting.letter_ids()]
    assert {"survey-forms", "wall-poster"} <= set(exporting.report_groups()["team"])


def test_every_report_and_group_has_a_title_in_the_window() -> None:
    assert set(exporting.report_groups()) <= set(GROUPS)
    assert set(exporting.report_groups()["plans"] + exporting.report_groups()["team"]) <= set(TITLES)


def test_the_plans_always_go_along_and_forms_never() -> None:
    plans = set(exporting.report_groups()["plans"]) - {"changes-since-signing"}
    for reading in (empty(), worked("bakery"), larger_team()):
        kept = set(exporting.kept_reports(reading))
        assert plans <= kept
        assert not kept & FORMS


def test_what_the_team_said_goes_along_once_it_is_there() -> None:
    assert not set(exporting.kept_reports(empty())) & FROM_THE_TEAM
    assert set(exporting.kept_reports(worked("garage"))) & FROM_THE_TEAM == {"wall-poster"}
    assert set(exporting.kept_reports(small_team())) >= FROM_THE_TEAM


def test_the_whole_file_is_printed_into_a_folder(tmp_path: Path) -> None:
    printed = exporting.print_all(small_team(), tmp_path, Language.FR, MOMENT)
    assert tuple(one.report for one in printed) == exporting.kept_reports(small_team())
    assert all(one.path.read_bytes().startswith(b"%PDF") for one in printed)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("firm", FIRMS)
def test_every_paper_for_the_team_is_archivable(firm: str, language: Language) -> None:
    for report in exporting.report_groups()["team"]:
        assert_archivable(exporting.pdf(FIRMS[firm](), report, language, MOMENT))


def test_every_page_of_a_form_carries_its_number() -> None:
    content = exporting.pdf(larger_team(), "survey-forms-large", Language.NL, MOMENT)
    pages = exporting.page_count(content)
    text = plain_text(content)
    each = pages // 15
    assert pages % 15 == 0 and each % 2 == 0
    assert all(text.count(f"LND2S-{number:02}") == each + 1 for number in range(1, 16))


def test_each_report_leads_to_a_place_in_the_window() -> None:
    pages = {page.id for station in STEPS for page in station.pages}
    assert {report.needs.page for report in REPORTS.values()} <= pages
