"""Whatever is noted about a measure: its state and dates are what its events tell, and all can be undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.changes import reverse
from app.domain.choices import MeasureStatus
from app.domain.commands.base import Command
from app.domain.commands.entries import AddEntry, RemoveEntry
from app.domain.commands.follow import MoveMeasure, NoteMeasureEvent
from app.domain.commands.measure_states import SetState
from app.domain.dossier import Dossier
from app.domain.follow.life import course, events_of
from app.domain.follow_choices import MeasureEventKind
from app.domain.messages import Refusal
from app.domain.records import Attachment, EffectCheck, MeasureEvent, PlannedMeasure
from tests.support.planning import catalogue

Kind = MeasureEventKind
TODAY = date(2028, 3, 15)
UNDATED = PlannedMeasure(id="m1", title="Rooster")
DATED = replace(UNDATED, start=date(2028, 2, 29), end=date(2028, 6, 30))
LIVED = [kind for kind in Kind if kind not in (Kind.PLANNED, Kind.MOVED)]
days = st.dates(date(2028, 1, 1), date(2028, 3, 31))
dates = st.none() | st.dates(date(2027, 1, 1), date(2029, 12, 31))


def after(dossier: Dossier, *commands: Command) -> Dossier:
    """The dossier after these acts."""
    for command in commands:
        dossier = dossier.with_(command.decide(dossier, catalogue()))
    return dossier


def measure(dossier: Dossier) -> PlannedMeasure:
    """The measure as it is now."""
    found = dossier.get(PlannedMeasure, "m1")
    assert found is not None
    return found


def noted(kind: Kind, on: date = TODAY, *, today: date = TODAY, **facts: object) -> NoteMeasureEvent:
    """Something that happened to the measure."""
    event = MeasureEvent(id=f"{kind}-{on}", measure="m1", kind=kind, on=on, note="zo")
    return NoteMeasureEvent(replace(event, **facts), today, check="c1")


def moved(id_: str, start: date | None, end: date | None, on: date = TODAY, note: str = "") -> MoveMeasure:
    """Other dates."""
    return MoveMeasure(id_, "m1", start, end, on, note=note)


@st.composite
def acts(draw: st.DrawFn) -> Command:
    """Anything that can happen, possible or not."""
    id_, on = draw(st.uuids()).hex, draw(days)
    event = MeasureEvent(
        id=id_, measure="m1", kind=draw(st.sampled_from(LIVED)), on=on, note="zo", percent=40
    )
    return draw(
        st.sampled_from(
            [
                NoteMeasureEvent(event, on, check=id_),
                MoveMeasure(id_, "m1", draw(dates), draw(dates), on),
                SetState(id_, "m1", draw(st.sampled_from(MeasureStatus)), on, "zo"),
            ]
        )
    )


@given(st.lists(acts(), max_size=10))
def test_state_and_dates_are_what_the_events_tell_and_every_act_can_be_undone(found: list[Command]) -> None:
    dossier = Dossier.of((UNDATED,))
    for act in found:
        try:
            changes = act.decide(dossier, catalogue())
        except Refusal:
            continue
        assert dossier.with_(changes).with_(reverse(changes)) == dossier
        dossier = dossier.with_(changes)
    assert plainly(events_of("m1", dossier)) == (measure(dossier).status, measure(dossier).status_on)
    assert (measure(dossier).start, measure(dossier).end) == plain_dates(dossier)


def plainly(events: tuple[MeasureEvent, ...]) -> tuple[MeasureStatus, date | None]:
    """State and its day, told by the events alone."""
    status, since = MeasureStatus.PLANNED, None
    for event in events:
        if event.kind is Kind.REOPENED:
            status, since = MeasureStatus.PLANNED, None
        elif event.kind in (Kind.STARTED, Kind.PROGRESS) and status is MeasureStatus.PLANNED:
            status, since = MeasureStatus.STARTED, event.on
        elif event.kind in (Kind.DONE, Kind.DROPPED):
            status, since = MeasureStatus(event.kind.value), event.on
    return status, since


def plain_dates(dossier: Dossier) -> tuple[date | None, date | None]:
    """The dates, told by the events alone, in the order in which they were noted."""
    start = end = None
    for event in dossier.all(MeasureEvent):
        if event.kind in (Kind.PLANNED, Kind.MOVED):
            assert (event.start_before, event.end_before) == (start, end)
            start, end = event.start_after, event.end_after
    return start, end


def test_filling_in_what_was_blank_is_planning_and_no_move() -> None:
    found = after(
        Dossier.of((UNDATED,)),
        moved("e1", date(2028, 4, 1), None, date(2028, 3, 1)),
        moved("e2", date(2028, 4, 1), date(2028, 5, 1), date(2028, 3, 2)),
    )
    assert [event.kind for event in events_of("m1", found)] == [Kind.PLANNED, Kind.PLANNED]
    assert course(measure(found), found, TODAY).moves == 0
    assert measure(found).first_start is None


def test_dragging_to_and_fro_on_one_day_is_one_move() -> None:
    found = after(
        Dossier.of((DATED,)),
        moved("e1", date(2029, 2, 28), date(2029, 6, 30)),
        moved("e2", date(2030, 2, 28), date(2030, 6, 30)),
    )
    (event,) = events_of("m1", found)
    assert (event.start_before, event.start_after) == (DATED.start, date(2030, 2, 28))
    assert measure(found).first_start == DATED.start


def test_dragging_back_leaves_no_trace_in_the_history() -> None:
    found = after(
        Dossier.of((DATED,)),
        moved("e1", date(2029, 2, 28), date(2029, 6, 30)),
        moved("e2", DATED.start, DATED.end),
    )
    assert (measure(found), events_of("m1", found)) == (DATED, ())


def test_a_move_with_a_reason_is_told_apart() -> None:
    found = after(
        Dossier.of((DATED,)),
        moved("e1", date(2028, 4, 1), DATED.end, note="verbouwing"),
        moved("e2", date(2028, 5, 1), DATED.end),
    )
    assert len(events_of("m1", found)) == 2


@pytest.mark.parametrize(
    ("before", "act"),
    [
        ((), noted(Kind.REOPENED)),
        ((noted(Kind.STARTED),), noted(Kind.STARTED, id="again")),
        ((noted(Kind.DONE),), noted(Kind.PROGRESS)),
        ((noted(Kind.DROPPED),), noted(Kind.STARTED)),
        ((), noted(Kind.PROGRESS, note="")),
        ((), noted(Kind.INFORMED, note="  ")),
        ((), noted(Kind.DROPPED, note="")),
        ((noted(Kind.DONE), noted(Kind.REOPENED)), noted(Kind.STARTED, TODAY - timedelta(days=1))),
    ],
    ids=[
        "planned again while planned",
        "begun twice",
        "a step after the end",
        "begun after it was dropped",
        "a step without a word",
        "nobody informed of nothing",
        "dropped without a reason",
        "begun before it was taken up again",
    ],
)
def test_what_cannot_be_is_refused(before: tuple[Command, ...], act: Command) -> None:
    dossier = after(Dossier.of((DATED,)), *before)
    with pytest.raises(Refusal):
        act.decide(dossier, catalogue())


def test_with_a_clock_in_the_past_nothing_is_noted_before_what_happened_last() -> None:
    begun = after(Dossier.of((DATED,)), noted(Kind.STARTED))
    with pytest.raises(Refusal, match="cannot have been before"):
        noted(Kind.DONE, date(2020, 1, 1), today=date(2020, 1, 1)).decide(begun, catalogue())


def test_people_can_be_informed_at_any_time() -> None:
    found = after(Dossier.of((DATED,)), noted(Kind.DONE), noted(Kind.TRAINED, date(2028, 1, 5), people=2))
    assert measure(found).status is MeasureStatus.DONE


def test_a_remark_stays_and_a_reason_for_dropping_goes_when_it_is_taken_up_again() -> None:
    remark = replace(DATED, status_reason="na de zomer")
    begun = after(Dossier.of((remark,)), noted(Kind.STARTED))
    assert measure(begun).status_reason == "na de zomer"
    again = after(begun, noted(Kind.DROPPED, note="te duur"), noted(Kind.REOPENED))
    assert measure(again).status_reason == ""


def test_done_again_after_it_was_taken_up_again_is_judged_at_a_new_day() -> None:
    found = after(
        Dossier.of((DATED,)),
        noted(Kind.DONE, date(2028, 1, 10)),
        noted(Kind.REOPENED, date(2028, 2, 1)),
        noted(Kind.DONE, date(2028, 2, 29)),
    )
    assert [check.due for check in found.all(EffectCheck)] == [date(2028, 5, 29)]


def test_what_had_ended_is_taken_up_again_before_anything_else() -> None:
    done = after(Dossier.of((DATED,)), noted(Kind.DONE))
    found = after(done, SetState("e9", "m1", MeasureStatus.STARTED, TODAY))
    assert [event.kind for event in events_of("m1", found)] == [Kind.DONE, Kind.REOPENED, Kind.STARTED]


def test_a_measure_that_goes_takes_its_history_and_its_files_along() -> None:
    kept = Attachment(
        id="a1", owner="PlannedMeasure/m1", name="f.jpg", media="image/jpeg", blob="0" * 64, size=1
    )
    found = after(Dossier.of((DATED,)), noted(Kind.DONE), AddEntry(kept), RemoveEntry(PlannedMeasure, "m1"))
    assert list(found) == []
