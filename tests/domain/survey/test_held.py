"""What was held with the team: it counts as participation once it led to something."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.choices import Involvement, Presence, RoundState
from app.domain.privacy import HIDDEN
from app.domain.records import Analysis, SurveyRound, TeamTalk
from app.domain.survey.held import counts_of, participation_held, response_rate, rounds_of
from app.i18n.words import Words
from tests.domain.test_completeness import both
from tests.support.planning import Edit, added, changed, full_firm
from tests.support.team import small_team

FIXED = SurveyRound(
    id="s1",
    analysis="a1",
    code="K7RM9",
    invited=8,
    answers=7,
    state=RoundState.FIXED,
    fixed_on=date(2026, 9, 21),
)
CLOSED = TeamTalk(id="t1", analysis="a1", present=8, closed_on=date(2026, 10, 5))
UNDESCRIBED = changed(Analysis, "a1", participation="")


def finding(element: str, *edits: Edit):
    """What the plan says of one element after these edits."""
    dossier = full_firm()
    for edit in (UNDESCRIBED, *edits):
        dossier = edit(dossier)
    return both(dossier)[element]


@pytest.mark.parametrize("held", [(FIXED,), (CLOSED,), (FIXED, CLOSED)])
def test_a_fixed_round_or_a_closed_talk_is_described_participation(held) -> None:
    assert finding("GPP-03c").presence is Presence.MISSING
    assert finding("GPP-03c", added(*held)).presence is Presence.PRESENT


@pytest.mark.parametrize(
    "begun",
    [
        replace(FIXED, state=RoundState.OPEN, answers=None, fixed_on=None),
        replace(FIXED, state=RoundState.STOPPED, answers=None, fixed_on=None),
        replace(FIXED, analysis="another"),
        replace(CLOSED, closed_on=None),
    ],
)
def test_what_led_to_nothing_or_belongs_elsewhere_is_not(begun) -> None:
    assert finding("GPP-03c", added(begun)).presence is Presence.MISSING


def test_the_sentence_about_it_never_tells_a_small_number() -> None:
    dossier = added(replace(FIXED, answers=2))(full_firm())
    analysis = dossier.get(Analysis, "a1")
    assert analysis is not None
    message = participation_held(analysis, dossier)
    assert message is not None and HIDDEN in Words("nl").tell(message)


def test_the_adviser_s_reason_may_be_what_was_answered_about_signals_and_done_with_the_team() -> None:
    needless = changed(Analysis, "a1", adviser=Involvement.NOT_NEEDED, adviser_reason="")
    calm = changed(Analysis, "a1", asked=(("signalen", "nee"),))
    assert finding("GPP-03d", needless).presence is Presence.MISSING
    assert finding("GPP-03d", needless, calm).presence is Presence.MISSING
    assert finding("GPP-03d", needless, added(CLOSED)).presence is Presence.MISSING
    assert finding("GPP-03d", needless, calm, added(CLOSED)).presence is Presence.NOT_APPLICABLE


def test_a_rate_is_only_there_for_a_result_and_never_above_one() -> None:
    assert response_rate(FIXED) == 7 / 8
    assert response_rate(replace(FIXED, answers=9)) == 1
    assert response_rate(replace(FIXED, state=RoundState.OPEN)) is None
    assert response_rate(replace(FIXED, invited=0)) is None


def test_rounds_stand_in_order_of_opening_and_hands_in_order_of_the_talk() -> None:
    reading = small_team()
    assert reading.analysis is not None and reading.talk is not None
    assert [found.id for found in rounds_of(reading.analysis, reading.dossier)] == ["SUR-1", "SUR-2"]
    counted = [count.factor for count in counts_of(reading.talk, reading.dossier)]
    assert counted == ["RF-TER-08", "RF-ENV-04"]
