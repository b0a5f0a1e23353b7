"""The verbs of the team talk: never more hands than people, and no hands about violence."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.choices import HandsScale
from app.domain.commands.base import Command
from app.domain.commands.team import CloseTalk, CountHands, DescribeTalk, StartTalk
from app.domain.dossier import Dossier
from app.domain.messages import Refusal
from app.domain.records import Analysis, TalkCount, TeamTalk
from tests.domain.firms import catalogue

CRITICAL = next(f.id for f in catalogue().factors.values() if f.critical)
FACTOR, OTHER = "RF-ORG-01", "RF-ORG-02"


def begun(present: int | None = 8, scale: HandsScale = HandsScale.MATRIX) -> Dossier:
    """A conversation about two statements and one about violence."""
    talk = TeamTalk(id="t", analysis="2026", factors=(FACTOR, OTHER, CRITICAL), present=present, scale=scale)
    return done(Dossier.of([Analysis(id="2026", year=2026)]), StartTalk(talk))


def done(dossier: Dossier, *commands: Command) -> Dossier:
    """The dossier after these acts."""
    for command in commands:
        dossier = dossier.with_(command.decide(dossier, catalogue()))
    return dossier


def refused(dossier: Dossier, command: Command) -> tuple[str, str]:
    """What the rules say, and of which field."""
    with pytest.raises(Refusal) as caught:
        command.decide(dossier, catalogue())
    return caught.value.message.msgid, caught.value.field


def count(**hands: int) -> CountHands:
    """Hands for the first statement."""
    return CountHands("t", FACTOR, hands)


def test_a_conversation_is_about_something() -> None:
    dossier = Dossier.of([Analysis(id="2026", year=2026)])
    assert refused(dossier, StartTalk(TeamTalk(id="t", analysis="2026")))[1] == "factors"
    assert refused(begun(), DescribeTalk("t", {"factors": ()}))[1] == "factors"


def test_as_many_hands_as_people_may_be_counted_for_each_question() -> None:
    dossier = done(begun(), count(hands_0=3, hands_3=5), count(impact_1=8))
    assert dossier.get(TalkCount, f"t/{FACTOR}") is not None


@pytest.mark.parametrize("hands", [{"hands_0": 9}, {"hands_1": 5, "hands_2": 4}, {"impact_3": 9}])
def test_more_hands_than_people_are_refused(hands: dict[str, int]) -> None:
    assert "Count again" in refused(begun(), count(**hands))[0]


@pytest.mark.parametrize("present", [None, 0])
@pytest.mark.parametrize("hands", [{"hands_0": 1}, {"impact_1": 1}, {"votes": 1}])
def test_nothing_is_counted_before_one_knows_how_many_are_there(
    present: int | None, hands: dict[str, int]
) -> None:
    assert refused(begun(present), count(**hands))[1] == "present"


def test_hands_below_nought_are_refused() -> None:
    assert refused(begun(), count(hands_0=-1))[1] == "hands_0"


def test_everybody_has_three_stickers_and_no_more() -> None:
    dossier = done(begun(2), CountHands("t", OTHER, {"votes": 4}))
    assert done(dossier, count(votes=2)).get(TalkCount, f"t/{FACTOR}") is not None
    assert refused(dossier, count(votes=3))[1] == "votes"


@pytest.mark.parametrize("hands", [{"hands_0": 8}, {"impact_1": 1}, {"votes": 1}])
def test_no_hand_and_no_sticker_is_ever_counted_about_violence(hands: dict[str, int]) -> None:
    assert refused(begun(), CountHands("t", CRITICAL, hands))[1] == "factor"
    assert done(begun(), CountHands("t", CRITICAL, {"dissent": "Sommigen kennen de regels niet."}))


def test_how_much_of_a_problem_has_no_fifth_step() -> None:
    assert refused(begun(), count(hands_4=1))[1] == "hands_4"
    assert done(begun(scale=HandsScale.STATEMENT), count(hands_4=1))


def test_the_scale_stays_once_hands_were_counted() -> None:
    change = DescribeTalk("t", {"scale": HandsScale.STATEMENT})
    assert done(begun(), change)
    assert refused(done(begun(), count(hands_1=1)), change)[1] == "scale"


@pytest.mark.parametrize("present", [None, 0, 4])
def test_the_number_of_people_never_falls_below_what_was_counted(present: int | None) -> None:
    dossier = done(begun(), count(hands_1=5))
    assert refused(dossier, DescribeTalk("t", {"present": present}))[1] == "present"
    assert done(dossier, DescribeTalk("t", {"present": 5}))


def test_closing_notes_the_day() -> None:
    closed = done(begun(), CloseTalk("t", date(2026, 9, 15))).get(TeamTalk, "t")
    assert closed is not None
    assert closed.closed_on == date(2026, 9, 15)
