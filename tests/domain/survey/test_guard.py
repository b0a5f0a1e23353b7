"""No result, and no difference of two results, says what a group smaller than the minimum answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.choices import RoundState
from app.domain.commands.entries import EditEntry, RemoveEntry
from app.domain.dossier import Dossier
from app.domain.messages import Message, Refusal
from app.domain.records import Site, SurveyRound, SurveyScore
from app.domain.survey import guard
from app.domain.survey.ballot import Ballot
from app.domain.survey.scores import by_dimension, colour, scores
from tests.support.planning import catalogue

TODAY = date(2026, 9, 15)
GUARD = catalogue().privacy_guard
FACTORS = ("RF-ORG-01", "RF-ORG-02", "RF-CON-01")
ASKED = SurveyRound(id="s1", analysis="2026", code="AAAAA", factors=FACTORS, invited=8)
BY_SITE = replace(ASKED, sites=("shop", "bakery"))
CRITICAL = next(factor.id for factor in catalogue().factors.values() if factor.critical)

answers = st.dictionaries(st.sampled_from(FACTORS), st.integers(0, 4))
ballots = st.builds(Ballot, answers, st.sampled_from(BY_SITE.sites))
rounds = st.lists(ballots, max_size=24)


def shown(asked: SurveyRound, handed_in: Sequence[Ballot]) -> dict[tuple[str, str], SurveyScore]:
    """Scores by factor and site."""
    return {(s.factor, s.site): s for s in scores(asked, handed_in, catalogue())}


def answered(handed_in: Sequence[Ballot], factor: str, site: str = "") -> list[int]:
    """The values of everybody, or of one site."""
    return [b.answers[factor] for b in handed_in if factor in b.answers and site in ("", b.site)]


@given(rounds)
def test_no_number_stands_for_fewer_than_five_answers(handed_in: list[Ballot]) -> None:
    for factor, site in shown(BY_SITE, handed_in):
        assert len(answered(handed_in, factor, site)) >= GUARD.min_group_for_survey


@given(rounds)
def test_what_is_left_after_subtracting_what_is_shown_is_nobody_or_at_least_five(
    handed_in: list[Ballot],
) -> None:
    found = shown(BY_SITE, handed_in)
    for factor in FACTORS:
        if (factor, "") not in found:
            continue
        total = len(answered(handed_in, factor))
        seen = [len(answered(handed_in, factor, site)) for site in BY_SITE.sites if (factor, site) in found]
        assert total - sum(seen) == 0 or total - sum(seen) >= GUARD.min_cell_for_split


@pytest.mark.parametrize("bakery", [(4, 4, 4, 4, 4), (4, 4, 4, 4, 3), (3, 3, 4, 4, 4)])
def test_what_five_people_of_one_site_said_cannot_be_had_by_subtracting_the_other_site(
    bakery: tuple[int, ...],
) -> None:
    shop = [Ballot({"RF-CON-01": value % 5}, "shop") for value in range(10)]
    found = shown(BY_SITE, [*shop, *(Ballot({"RF-CON-01": value}, "bakery") for value in bakery)])
    assert {site: score.mean for (_, site), score in found.items()} == {
        "": 2.5,
        "shop": 2.0,
        "bakery": 3.5,
    }


@given(rounds)
def test_everybody_together_shows_no_spread_while_a_site_has_few_answers(handed_in: list[Ballot]) -> None:
    found = shown(BY_SITE, handed_in)
    for factor in FACTORS:
        few = [len(answered(handed_in, factor, site)) < 10 for site in BY_SITE.sites]
        if (factor, "shop") in found and any(few):
            assert (found[factor, ""].spread, found[factor, ""].divided) == (None, None)


@given(rounds)
def test_a_colour_tells_no_more_than_the_mean_beside_it(handed_in: list[Ballot]) -> None:
    for score in shown(BY_SITE, handed_in).values():
        if not score.divided:
            assert score.light is colour(score.mean, catalogue().scoring)


@given(rounds)
def test_the_mean_of_an_a_holds_no_factor_that_is_hidden(handed_in: list[Ballot]) -> None:
    found = [score for score in scores(ASKED, handed_in, catalogue()) if not score.site]
    for code, mean in by_dimension(found, catalogue()).items():
        own = [s.mean for s in found if catalogue().factors[s.factor].dimension == code]
        assert mean.factors == len(own)
        assert min(own) <= mean.mean <= max(own)


@given(rounds)
def test_below_ten_answers_there_is_neither_spread_nor_an_extreme_nor_a_fine_mean(
    handed_in: list[Ballot],
) -> None:
    for (factor, site), score in shown(BY_SITE, handed_in).items():
        if len(answered(handed_in, factor, site)) < GUARD.min_group_for_distribution:
            assert (score.spread, score.divided) == (None, None)
            assert GUARD.mean_margin <= score.mean <= 4 - GUARD.mean_margin
            assert score.mean % GUARD.mean_step == 0


@given(rounds)
def test_the_order_in_which_forms_came_in_cannot_be_seen(handed_in: list[Ballot]) -> None:
    assert shown(BY_SITE, handed_in) == shown(BY_SITE, handed_in[::-1])


@pytest.mark.parametrize(("answers", "invited", "fine"), [(4, 4, False), (5, 8, True), (5, 11, False)])
def test_five_answers_and_half_of_those_invited(answers: int, invited: int, fine: bool) -> None:
    assert (guard.enough(answers, invited, GUARD) is None) is fine


@pytest.mark.parametrize("invited", [None, 0, 4])
def test_a_round_for_fewer_than_five_cannot_be_opened(invited: int | None) -> None:
    assert against(guard.Plan(FACTORS, invited))


def test_critical_behaviour_is_never_asked_one_by_one() -> None:
    assert against(guard.Plan((*FACTORS, CRITICAL), 8))
    assert CRITICAL not in guard.askable(catalogue())


def test_two_rounds_that_differ_by_one_person_cannot_follow_each_other() -> None:
    fixed = replace(ASKED, state=RoundState.FIXED, fixed_on=date(2026, 9, 1), answers=7)
    assert against(guard.Plan(FACTORS[:1], 8), fixed)
    assert not against(guard.Plan(("RF-REL-01",), 8), fixed), "other statements may be asked"
    assert not against(guard.Plan(FACTORS, 8), replace(fixed, fixed_on=date(2026, 3, 15)))


def test_a_round_cannot_be_split_by_opening_a_second_one_beside_it() -> None:
    assert against(guard.Plan(("RF-REL-01",), 8), ASKED)


@pytest.mark.parametrize("sizes", [(8,), (5, 4), (None, 5)])
def test_no_split_by_site_unless_each_has_five(sizes: tuple[int | None, ...]) -> None:
    sites = [Site(id=f"t{n}", headcount=size) for n, size in enumerate(sizes)]
    assert against(guard.Plan(FACTORS, 12, tuple(site.id for site in sites)), *sites)


def test_a_split_by_two_sites_of_five_is_fine() -> None:
    sites = [Site(id="a", headcount=5), Site(id="b", headcount=5)]
    assert not against(guard.Plan(FACTORS, 10, ("a", "b")), *sites)


def test_the_verbs_for_lists_leave_rounds_and_their_sites_alone() -> None:
    open_one = replace(ASKED, sites=("shop",))
    dossier = Dossier.of((open_one, Site(id="shop"), Site(id="other")))
    for command in (
        EditEntry(SurveyRound, "s1", {"invited": 1}),
        RemoveEntry(SurveyRound, "s1"),
        RemoveEntry(Site, "shop"),
    ):
        with pytest.raises(Refusal):
            command.decide(dossier, catalogue())
    assert RemoveEntry(Site, "other").decide(dossier, catalogue())


def against(plan: guard.Plan, *records: SurveyRound | Site) -> tuple[Message, ...]:
    """What speaks against opening a round in a dossier with these records."""
    return guard.against_opening(plan, Dossier.of(records), catalogue(), TODAY)
