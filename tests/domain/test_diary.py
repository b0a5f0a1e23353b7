"""What stands in somebody's own calendar: what has a day and is not done yet, each once."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.choices import MeasureStatus, PlanKind
from app.domain.dossier import Dossier
from app.domain.duties.calendar import duties
from app.domain.journey.diary import DiaryItem, Occasion, PlanStep, diary
from app.domain.records import Company, DutyMark, EffectCheck, GlobalPlan, Objective, TeamTalk, YearPlan
from tests.support.planning import COMPANY, TODAY, added, catalogue, changed, full_firm, measure, removed


def kept(dossier: Dossier, today: date = TODAY) -> dict[str, DiaryItem]:
    items = diary(dossier, duties(dossier, catalogue(), today), today)
    assert len({item.id for item in items}) == len(items)
    assert [item.day for item in items] == sorted(item.day for item in items)
    return {item.id: item for item in items}


def days(dossier: Dossier, occasion: Occasion, today: date = TODAY) -> dict[str, date]:
    return {id_: item.day for id_, item in kept(dossier, today).items() if item.occasion is occasion}


def test_every_duty_with_a_day_that_still_counts_is_there_on_that_day() -> None:
    for dossier in (full_firm(), Dossier.of((COMPANY,)), Dossier.of((Company(),))):
        known = duties(dossier, catalogue(), TODAY)
        expected = {f"duty-{duty.deadline.id}": duty.awaited for duty in known if duty.awaited}
        assert days(dossier, Occasion.DUTY) == expected


def test_what_was_done_is_gone_but_its_next_time_is_there() -> None:
    done_once = added(
        DutyMark(id="DL-13/2027-03-31", deadline="DL-13", due="2027-03-31", done_on=date(2026, 11, 20)),
        DutyMark(id="DL-10/2026-10-01", deadline="DL-10", due="2026-10-01", done_on=date(2026, 10, 1)),
    )(full_firm())
    there = days(done_once, Occasion.DUTY)
    assert "duty-DL-13" not in there
    assert there["duty-DL-10"] == date(2027, 10, 1)


def test_a_service_year_from_1_september_moves_the_duties_and_the_steps() -> None:
    school = changed(Company, "company", service_year_start_month=9)(Dossier.of((COMPANY,)))
    school = added(GlobalPlan(id="2027", start_year=2027))(school)
    there = kept(school, date(2027, 2, 1))
    assert there["duty-DL-03"].day == date(2027, 7, 1)
    assert there["step-global-2027-E2"].day == date(2027, 7, 1)
    assert there["step-global-2027-E5"].day == date(2027, 8, 31)


def test_steps_that_are_duties_themselves_are_not_there_twice() -> None:
    year = added(YearPlan(id="2028", year=2028))(Dossier.of((COMPANY,)))
    there = [i.subject for i in kept(year, date(2027, 9, 1)).values() if i.occasion is Occasion.STEP]
    assert there == [PlanStep(PlanKind.YEAR, 2028, "E1"), PlanStep(PlanKind.YEAR, 2028, "E5")]


def test_a_plan_that_was_settled_or_has_begun_asks_no_step() -> None:
    assert any(i.startswith("step-global") for i in days(full_firm(), Occasion.STEP))
    assert not days(full_firm(), Occasion.STEP, date(2027, 1, 1))
    settled = changed(GlobalPlan, "2027", submitted_on=date(2026, 10, 1))(full_firm())
    assert not [i for i in days(settled, Occasion.STEP) if i.startswith("step-global")]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (MeasureStatus.PLANNED, {"start-m": date(2028, 2, 29), "end-m": date(2029, 2, 28)}),
        (MeasureStatus.STARTED, {"end-m": date(2029, 2, 28)}),
        (MeasureStatus.DONE, {}),
        (MeasureStatus.DROPPED, {}),
    ],
)
def test_a_measure_is_there_until_it_ends(status: MeasureStatus, expected: dict[str, date]) -> None:
    planned = measure("m", start=date(2028, 2, 29), end=date(2029, 2, 28), status=status)
    there = kept(Dossier.of((planned,)))
    assert {i: item.day for i, item in there.items() if i in ("start-m", "end-m")} == expected


def test_a_measure_of_one_day_is_there_once() -> None:
    short = Dossier.of((measure("m", start=date(2027, 3, 1), end=date(2027, 3, 1)),))
    assert list(days(short, Occasion.START) | days(short, Occasion.END)) == ["start-m"]


def test_a_check_that_waits_is_there_and_one_that_was_judged_is_not() -> None:
    done = measure("m", status=MeasureStatus.DONE, status_on=date(2026, 8, 31))
    assert days(Dossier.of((done,)), Occasion.CHECK) == {"effect-m": date(2026, 11, 30)}
    waiting = EffectCheck(id="c", measure="m", due=date(2027, 1, 5))
    assert days(Dossier.of((done, waiting)), Occasion.CHECK) == {"check-c": date(2027, 1, 5)}
    judged = EffectCheck(id="c", measure="m", due=date(2027, 1, 5), done_on=date(2026, 11, 1))
    assert not days(Dossier.of((done, judged)), Occasion.CHECK)


@pytest.mark.parametrize(
    ("month", "day"), [(1, date(2027, 12, 31)), (9, date(2028, 8, 31)), (3, date(2028, 2, 29))]
)
def test_an_objective_is_looked_at_when_its_service_year_ends(month: int, day: date) -> None:
    firm = Company(service_year_start_month=month)
    objective = Objective(id="o", text="Rust", due_year=2027)
    assert days(Dossier.of((firm, objective)), Occasion.CHECK) == {"objective-o": day}
    judged = EffectCheck(id="c", objective="o", done_on=date(2026, 11, 1))
    assert not days(Dossier.of((firm, objective, judged)), Occasion.CHECK)


def test_nothing_is_asked_about_a_measure_that_was_dropped_or_is_gone() -> None:
    waiting = EffectCheck(id="c", measure="m", due=date(2027, 1, 5))
    dropped = measure("m", status=MeasureStatus.DROPPED, status_on=TODAY)
    assert not days(Dossier.of((dropped, waiting)), Occasion.CHECK)
    assert not days(Dossier.of((waiting,)), Occasion.CHECK)


def test_the_next_talk_of_the_team_is_there() -> None:
    talk = TeamTalk(id="t", analysis="a1", next_on=date(2027, 5, 4))
    assert days(added(talk)(full_firm()), Occasion.TALK) == {"talk-t": date(2027, 5, 4)}
    assert not days(removed(TeamTalk, "t")(added(talk)(full_firm())), Occasion.TALK)


def test_records_of_several_kinds_that_share_a_name_do_not_meet() -> None:
    day = date(2027, 5, 4)
    same = Dossier.of(
        (
            measure("x", start=day, end=date(2027, 6, 1)),
            Objective(id="x", due_year=2027),
            EffectCheck(id="x", measure="x", due=day),
            TeamTalk(id="x", analysis="a1", next_on=day),
        )
    )
    shared = {id_ for id_ in kept(same) if id_.endswith("-x")}
    assert shared == {"start-x", "end-x", "objective-x", "check-x", "talk-x"}
