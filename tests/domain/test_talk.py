"""A conversation with the team: what it is about, stickers, the top three, and how long it takes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.choices import FactorState, Light, RoundState
from app.domain.dossier import Dossier
from app.domain.records import Analysis, FactorAnswer, OwnRisk, SurveyRound, SurveyScore, TalkCount, TeamTalk
from app.domain.risks import talk as talks
from app.domain.risks.analysis import rated
from tests.domain.firms import catalogue

FACTORS = ("RF-ORG-01", "RF-ORG-02", "RF-CON-01", "RF-CON-02")
CRITICAL = next(f.id for f in catalogue().factors.values() if f.critical)
TALK = TeamTalk(id="t", analysis="2026", factors=(*FACTORS, CRITICAL), present=4)


def answer(factor: str, exposure: int | None, **more: object) -> FactorAnswer:
    """The team's view of a factor."""
    given = {"exposure": exposure, "impact": 2} | more
    return FactorAnswer(id=f"2026/{factor}", analysis="2026", factor=factor, **given)  # type: ignore[arg-type]


def stickers(**votes: int) -> Dossier:
    """Three risks found and one critical, with stickers by the last two signs of the factor."""
    found = [answer(f, n) for f, n in zip((*FACTORS[:3], CRITICAL), (3, 2, 1, 1), strict=True)]
    counts = [
        TalkCount(id=f"t/{f}", talk="t", factor=f, votes=votes.get(f[3:6].lower() + f[-2:])) for f in FACTORS
    ]
    return Dossier.of([Analysis(id="2026", year=2026), TALK, *found, *counts])


def places(dossier: Dossier) -> list[tuple[str, int, int | None]]:
    """Factor, stickers and place."""
    return [(c.found.id, c.votes, c.place) for c in talks.chosen(TALK, dossier, catalogue())]


def test_the_script_of_the_catalogue_has_the_six_parts_of_the_talk() -> None:
    steps = catalogue().method_guide.conversation_steps
    assert [step.order for step in steps] == [1, 2, 3, 4, 5, 6]
    assert sum(step.minutes for step in steps) == catalogue().method_guide.conversation_minutes
    assert len(steps) == talks.CLOSING + 1


def test_stickers_give_places_and_equal_numbers_share_one() -> None:
    assert places(stickers(org01=2, org02=2, con01=3)) == [
        ("RF-ORG-01", 2, 2),
        ("RF-ORG-02", 2, 2),
        ("RF-CON-01", 3, 1),
    ]


def test_the_first_three_are_those_with_most_stickers_or_the_heaviest_when_nobody_stuck_any() -> None:
    with_votes = talks.chosen(TALK, stickers(con01=1), catalogue())
    assert [c.found.id for c in talks.top(with_votes)] == ["RF-CON-01"]
    without = talks.chosen(TALK, stickers(), catalogue())
    assert [c.found.id for c in talks.top(without)] == ["RF-ORG-01", "RF-ORG-02", "RF-CON-01"]


def test_critical_behaviour_is_not_put_to_the_vote() -> None:
    assert CRITICAL not in {c.found.id for c in talks.chosen(TALK, stickers(), catalogue())}


def test_everybody_has_three_stickers() -> None:
    assert talks.stickers_left(TALK, stickers(org01=5)) == 7
    assert talks.stickers_left(replace(TALK, present=None), stickers()) is None


def test_a_questionnaire_leaves_what_is_orange_red_or_divided_to_talk_about() -> None:
    asked = SurveyRound(id="s", analysis="2026", code="AAAAA", state=RoundState.FIXED)
    shown = {
        "RF-CON-02": SurveyScore(id="s/4", round="s", factor="RF-CON-02", mean=3, light=Light.RED),
        "RF-ORG-02": SurveyScore(id="s/2", round="s", factor="RF-ORG-02", mean=1, light=Light.GREEN),
        "RF-ORG-01": SurveyScore(
            id="s/1", round="s", factor="RF-ORG-01", mean=1, light=Light.GREEN, divided=True
        ),
    }
    found = talks.worth_a_talk(asked, Dossier.of([asked, *shown.values()]), catalogue())
    assert found == ("RF-ORG-01", "RF-CON-02")


def test_every_factor_means_the_risks_of_the_firm_too() -> None:
    found = talks.every_factor(Dossier.of([OwnRisk(id="own", dimension="ENV")]), catalogue())
    assert found[-1] == "own"
    assert len(found) == len(catalogue().factors) + 1


@pytest.mark.parametrize(
    ("given", "done"),
    [
        (answer("RF-ORG-01", 2), True),
        (answer("RF-ORG-01", None, state=FactorState.PARKED), True),
        (answer("RF-ORG-01", None, state=FactorState.NOT_APPLICABLE), True),
        (answer("RF-ORG-01", None, note="Druk op zaterdag"), False),
        (answer(CRITICAL, None, impact=None, note="De regels hangen uit"), True),
        (answer(CRITICAL, None, impact=None), False),
    ],
)
def test_a_statement_is_dealt_with_once_the_team_came_to_something(given: FactorAnswer, done: bool) -> None:
    dossier = Dossier.of([Analysis(id="2026", year=2026), given])
    found = {f.id: f for f in rated("2026", dossier, catalogue())}
    assert talks.is_dealt_with(given.factor, found) is done


def test_time_is_kept_in_whole_seconds_by_step_and_an_empty_step_leaves_no_trace() -> None:
    kept = talks.as_spent({"3": 61.7, "1": 0.4, "2": 5})
    assert kept == (("2", "5"), ("3", "61"))
    assert talks.seconds_spent(replace(TALK, spent=kept)) == {"2": 5, "3": 61}


def test_many_statements_ask_for_more_sittings() -> None:
    everything = replace(TALK, factors=talks.every_factor(Dossier(), catalogue()))
    assert (talks.minutes_each(TALK, catalogue()), talks.sittings_advised(TALK, catalogue())) == (9, 1)
    assert (talks.minutes_each(everything, catalogue()), talks.sittings_advised(everything, catalogue())) == (
        0,
        4,
    )
    assert talks.minutes_each(replace(TALK, factors=()), catalogue()) is None
