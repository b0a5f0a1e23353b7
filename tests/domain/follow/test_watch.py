"""Counts of a quarter, what a year comes to, and the analysis of one situation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.choices import AnswerState, Involvement
from app.domain.commands.watching import SetPulse
from app.domain.dossier import Dossier
from app.domain.follow.pulse import quarters, through_time, year_figures
from app.domain.follow.registers import kept_until, to_delete, totals
from app.domain.follow.situations import Step, lacking, open_situations, situations_in, step_of
from app.domain.follow.triggers import suggestions
from app.domain.follow_choices import FactKind, TriggerKind
from app.domain.messages import Refusal
from app.domain.records import Company, LightInput, Pulse, Situation, ThirdPartyFact
from tests.domain.firms import catalogue
from tests.support import happened

TODAY = date(2026, 11, 22)
MEETS = Company(third_party_contact=True)
WATCHED = Dossier.of((*happened.EVERYTHING, MEETS))


def figures(year: int, dossier: Dossier) -> dict[str, float]:
    """What is proposed for the lights of a year."""
    return {figure.key: figure.value for figure in year_figures(year, dossier, catalogue())}


def test_a_quarter_of_which_nothing_is_left_goes_away() -> None:
    before = Dossier.of((Pulse(id="2026-Q4", leavers=1),))
    changes = SetPulse("2026-Q4", {"leavers": None}, TODAY).decide(before, catalogue())
    assert before.with_(changes).all(Pulse) == ()


@pytest.mark.parametrize("count", [-1, 10**9])
def test_a_count_that_cannot_be_is_refused(count: int) -> None:
    with pytest.raises(Refusal):
        SetPulse("2026-Q4", {"leavers": count}, TODAY).decide(Dossier.of(()), catalogue())


def test_five_quarters_can_be_filled_in_also_at_the_turn_of_the_year_and_with_a_clock_far_back() -> None:
    assert quarters(date(2027, 1, 1)) == ("2027-Q1", "2026-Q4", "2026-Q3", "2026-Q2", "2026-Q1")
    assert quarters(date.min) == ("0001-Q1",)


def test_a_quarter_that_was_skipped_stays_an_empty_place() -> None:
    shown = through_time(WATCHED)
    assert [pulse.id for pulse in shown][2:4] == ["2025-Q4", "2026-Q1"]
    assert shown[2] == Pulse(id="2025-Q4")


def test_the_quarters_and_the_register_come_to_the_figures_of_a_year() -> None:
    assert figures(2026, WATCHED) == {
        "short_sick_days": 9.5,
        "voluntary_leavers": 1,
        "accidents_1d": 1,
        "overtime_hours_3m": 18,
        "third_party_incidents": 2,
        "third_party_physical": 1,
    }


def test_a_figure_of_part_of_a_year_says_so() -> None:
    part = {f.key: f.whole for f in year_figures(2026, WATCHED, catalogue())}
    assert part["short_sick_days"] is False
    assert part["third_party_incidents"] is True


def test_where_nobody_meets_others_the_register_proposes_nothing() -> None:
    elsewhere = Dossier.of((*happened.EVERYTHING, Company(third_party_contact=False)))
    assert "third_party_incidents" not in figures(2026, elsewhere)


def test_an_answer_that_is_the_same_does_not_differ() -> None:
    answer = LightInput(
        id="2026/accidents_1d", round="2026", key="accidents_1d", state=AnswerState.VALUE, value=1
    )
    dossier = Dossier.of((*WATCHED, answer))
    (found,) = (f for f in year_figures(2026, dossier, catalogue()) if f.key == "accidents_1d")
    assert not found.differs


def test_totals_follow_the_service_year_of_the_firm() -> None:
    firm = Dossier.of((happened.COUNTER, happened.PHONE, Company(service_year_start_month=9)))
    assert dict(totals(2025, firm)) == {FactKind.VIOLENCE: 1}
    assert dict(totals(2026, firm)) == {FactKind.HARASSMENT: 1}


@given(st.lists(st.dates(date(1990, 1, 1), date(2090, 12, 31)), max_size=20), st.integers(1, 12))
def test_each_declaration_is_counted_in_exactly_one_year(days: list[date], month: int) -> None:
    facts = [
        ThirdPartyFact(id=f"f{n}", kind=FactKind.VIOLENCE, happened_on=day, entered_on=day)
        for n, day in enumerate(days)
    ]
    firm = Dossier.of((*facts, Company(service_year_start_month=month)))
    assert sum(sum(totals(year, firm).values()) for year in range(1988, 2092)) == len(days)


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)), st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_a_declaration_may_go_the_day_after_five_years(entered: date, today: date) -> None:
    fact = ThirdPartyFact(id="f", kind=FactKind.VIOLENCE, happened_on=entered, entered_on=entered)
    day = 28 if (entered.month, entered.day) == (2, 29) else entered.day
    end = date(entered.year + 5, entered.month, day)
    assert kept_until(fact) == end
    assert bool(to_delete(Dossier.of((fact,)), today)) is (today > end)


def test_a_situation_goes_step_by_step_and_says_what_it_lacks() -> None:
    empty = Situation(id="s")
    assert step_of(empty) is Step.OPENED
    assert len(lacking(empty)) == 5
    found = happened.EVENING
    assert step_of(found) is Step.FOUND
    assert [message.msgid[:24] for message in lacking(found)] == ["Say how workers can spea"]
    decided = replace(found, anonymous_way="Een bus", decided_on=TODAY)
    assert (step_of(decided), lacking(decided)) == (Step.DECIDED, ())
    assert step_of(replace(decided, closed_on=TODAY)) is Step.CLOSED


def test_with_the_adviser_no_other_way_to_speak_without_a_name_is_asked() -> None:
    helped = replace(happened.EVENING, adviser=Involvement.INVOLVED, adviser_reason="")
    assert lacking(helped) == ()


def test_a_situation_counts_in_the_year_in_which_it_was_asked() -> None:
    ended = replace(happened.EVENING, id="S2", closed_on=TODAY)
    firm = Dossier.of((happened.EVENING, ended, Situation(id="S3")))
    assert [s.id for s in situations_in(2026, firm)] == ["S1", "S2"]
    assert [s.id for s in open_situations(firm)] == ["S1", "S3"]


def test_a_quarter_whose_name_cannot_be_read_breaks_nothing() -> None:
    found = suggestions(Dossier.of([Pulse(id="0", accidents=1)]))
    assert [each.kind for each in found] == [TriggerKind.ACCIDENT]
