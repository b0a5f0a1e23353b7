"""One respondent's questionnaire: walking, answering, skipping, and an order of one's own."""

from __future__ import annotations

from itertools import pairwise
from random import Random

from app.domain.survey.ballot import Ballot
from app.domain.survey.filling import Counts, Filling, Part, shuffled
from app.services import editions

THREE = Filling(("a", "b", "c"))


def test_an_answer_leads_to_the_next_statement_and_the_last_one_to_the_idea_and_the_review() -> None:
    filling = THREE.answered(4).answered(None).skipped()
    assert filling.part is Part.IDEA
    assert filling.on().part is Part.REVIEW
    assert filling.on().on().part is Part.REVIEW


def test_what_was_answered_does_not_apply_or_was_skipped_is_counted_apart() -> None:
    assert THREE.answered(4).answered(None).skipped().counts == Counts(1, 1, 1)


def test_an_answer_can_be_changed_and_taken_back() -> None:
    changed = THREE.answered(4).back().answered(0)
    assert changed.ballot() == Ballot({"a": 0})
    assert changed.back().skipped().ballot() == Ballot({})


def test_whoever_must_say_the_site_stays_there_until_it_is_said() -> None:
    filling = Filling(("a",), sites=("s1", "s2"))
    assert filling.on().part is Part.SITE
    assert filling.at("s2").answered(1).ballot() == Ballot({"a": 1}, "s2")


def test_the_first_gap_is_found_and_the_end_can_be_reached_again_at_once() -> None:
    done = THREE.answered(1).skipped().answered(2).on()
    again = done.to_first_gap()
    assert (again.factor, again.seen_all) == ("b", True)
    assert again.answered(3).to_end().part is Part.REVIEW


def test_nobody_jumps_to_an_end_that_was_not_seen() -> None:
    assert not THREE.answered(1).seen_all


def test_everybody_gets_the_same_statements_in_an_order_of_their_own_inside_each_a() -> None:
    catalogue = editions.catalogue()
    factors = tuple(catalogue.factors)
    orders = {shuffled(factors, catalogue, Random(seed)) for seed in range(20)}
    assert len(orders) == 20
    for order in orders:
        groups = [catalogue.factors[factor].dimension for factor in order]
        turns = sum(one != other for one, other in pairwise(groups))
        assert (sorted(order), turns) == (sorted(factors), len(catalogue.dimensions) - 1)
