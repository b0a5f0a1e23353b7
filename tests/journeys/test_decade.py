"""Ten years of one firm: two five-year plans, ten yearly plans, ten evaluations, and every paper of them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.domain.choices import MeasureStatus, Presence
from app.domain.commands.checks import check
from app.domain.follow.evaluation import review
from app.domain.follow_choices import EffectResult, MeasureEventKind
from app.domain.journey.diary import diary
from app.domain.records import (
    Analysis,
    EffectCheck,
    Evaluation,
    GlobalPlan,
    LightRound,
    MeasureEvent,
    PlannedMeasure,
    YearPlan,
)
from app.i18n.language import Language
from app.i18n.words import Words
from app.reports.registry import REPORTS
from app.services import exporting
from tests.support.decade.file import written
from tests.support.decade.years import YEARS, at_the_end, decade, in_summer, live, new_life
from tests.support.flat import flat
from tests.support.validators import assert_archivable, plain_text

LANGUAGES = ("nl", "fr")
LOOKED_AT = (2027, 2031, 2032, 2036)
PRINTED = ("evaluation", "global-plan", "year-plan", "trends", "wall-plan")
BARE_OBJECTIVE = "GPP-06"
"""An objective of which the only measure was dropped: the plan says so until there is another one."""

NOT_SAID = re.compile(
    r"\{\w+\}|\bNone\b|\bTrue\b|\bFalse\b|Decimal\(|datetime\.|<\w+\.\w+:|RF-[A-Z]{3}-\d\d|–; –"
)
"""What only a mistake of ours would put on paper."""


def test_the_ten_years_are_the_same_every_time() -> None:
    once, again = new_life(7), new_life(7)
    live(once)
    live(again)
    assert once.dossier == again.dossier
    other = new_life(8)
    live(other)
    assert other.dossier != once.dossier


def test_two_plans_ten_years_ten_evaluations_and_a_round_every_year_are_there() -> None:
    dossier = at_the_end(2036).dossier
    assert [plan.start_year for plan in dossier.all(GlobalPlan)] == [2027, 2032]
    assert [plan.year for plan in dossier.all(YearPlan)] == list(YEARS)
    assert [evaluation.year for evaluation in dossier.all(Evaluation)] == list(YEARS)
    assert [light_round.year for light_round in dossier.all(LightRound)] == [2026, *YEARS]
    assert [analysis.year for analysis in dossier.all(Analysis)] == [2026, 2031]


def test_everything_that_can_happen_to_a_measure_happened() -> None:
    dossier = at_the_end(2036).dossier
    told = {event.kind for event in dossier.all(MeasureEvent)}
    assert told >= set(MeasureEventKind) - {
        MeasureEventKind.TRAINED,
        MeasureEventKind.REOPENED,
        MeasureEventKind.PLANNED,
    }
    ended = {measure.status for measure in dossier.all(PlannedMeasure)}
    assert ended >= {MeasureStatus.DONE, MeasureStatus.DROPPED}
    assert {c.result for c in dossier.all(EffectCheck)} >= set(EffectResult)


def test_every_record_of_every_state_keeps_to_the_rules() -> None:
    for reading in decade().values():
        for record in reading.dossier:
            check(record, reading.dossier, reading.catalogue)


@pytest.mark.parametrize("year", YEARS)
def test_the_law_finds_nothing_missing_in_a_plan_of_its_own_year(year: int) -> None:
    reading = in_summer(year)
    assert reading.year == year
    states = (*reading.gpp_elements, *reading.jap_elements)
    assert [state.element.id for state in states if state.presence is Presence.MISSING] == []


@pytest.mark.parametrize("year", YEARS)
def test_every_evaluation_is_complete_and_tells_of_its_measures(year: int) -> None:
    reading = at_the_end(year)
    found = review(year, reading.dossier, reading.catalogue, reading.today)
    assert found.finished
    assert len(found.measures) >= 3
    done = [m.learning for m in found.measures if m.course.measure.status is MeasureStatus.DONE]
    open_ = [learned for learned in done if learned.judged is None]
    assert all(EffectResult.TOO_EARLY in {check.result for check in learned.checks} for learned in open_)
    assert len(found.gaps) == bool(open_)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("year", LOOKED_AT)
@pytest.mark.parametrize("report", list(REPORTS))
def test_every_paper_can_be_read_in_every_state(report: str, year: int, language: str) -> None:
    words = Words(language)
    for reading in (in_summer(year), at_the_end(year)):
        said = flat(REPORTS[report].build(reading, words))
        assert len(said.splitlines()) > 3
        assert not NOT_SAID.search(said), NOT_SAID.search(said)
        assert not _english(said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_papers_of_a_year_speak_of_that_year(language: str) -> None:
    words = Words(language)
    for year in YEARS:
        summer, end = in_summer(year), at_the_end(year)
        assert str(year) in flat(REPORTS["year-plan"].build(summer, words)).splitlines()[1]
        plan = 2027 if year < 2032 else 2032
        assert str(plan) in flat(REPORTS["global-plan"].build(summer, words)).splitlines()[1]
        assert str(year) in flat(REPORTS["evaluation"].build(end, words)).splitlines()[1]
        assert str(year) in flat(REPORTS["wall-plan"].build(summer, words)).splitlines()[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("report", PRINTED)
def test_the_papers_of_the_tenth_year_are_sound_files(report: str, language: str) -> None:
    reading = in_summer(2036) if report.endswith("plan") else at_the_end(2036)
    moment = datetime(2036, 12, 31, 12, tzinfo=UTC)
    content = exporting.pdf(reading, report, Language(language), moment)
    assert_archivable(content)
    assert "Tien Jaar" in plain_text(content)


def test_the_calendar_looks_ahead_in_every_state() -> None:
    for day, reading in decade().items():
        items = diary(reading.dossier, reading.duties, day)
        assert len({item.id for item in items}) == len(items) > 3
        assert any(item.day >= day for item in items)


def test_after_ten_years_a_third_plan_is_asked_for() -> None:
    reading = at_the_end(2036)
    assert reading.start_year == 2037
    assert reading.dossier.get(GlobalPlan, "2037") is None
    duty = next(each for each in reading.duties if each.deadline.id == "DL-01")
    assert duty.due == date(2037, 1, 1)


def test_past_twenty_workers_the_employer_is_no_longer_the_adviser() -> None:
    before, after = in_summer(2032), in_summer(2034)
    assert (before.group.group, after.group.group) != (None, None)
    assert before.group.group != after.group.group
    assert (after.headcount or 0) >= 20


def _english(said: str) -> list[str]:
    """Sentences that nobody translated."""
    return [line for line in said.splitlines() if re.search(r"\b(the|and|which|with|your|this)\b", line)]


@pytest.mark.parametrize("seed", range(1, 5))
def test_other_lives_keep_to_the_rules_too_and_can_be_read(seed: int) -> None:
    for day, reading in decade(seed).items():
        for record in reading.dossier:
            check(record, reading.dossier, reading.catalogue)
        states = (*reading.gpp_elements, *reading.jap_elements)
        missing = {state.element.id for state in states if state.presence is Presence.MISSING}
        assert missing <= {BARE_OBJECTIVE} or day == date(2036, 12, 31)
    for report in PRINTED:
        assert not NOT_SAID.search(flat(REPORTS[report].build(reading, Words("fr"))))


def test_ten_years_in_a_file_can_be_told_again_from_its_journal(tmp_path: Path) -> None:
    workspace = written(tmp_path / "tien-jaar.previ")
    assert workspace.dossier == at_the_end(2036).dossier
    assert workspace.replayed() == workspace.dossier
    days = [entry.moment.date() for entry in workspace.journal()]
    assert days == sorted(days)
    assert (days[0], days[-1]) == (date(2026, 9, 1), date(2036, 12, 25))
    workspace.close()
