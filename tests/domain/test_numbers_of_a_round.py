"""A round keeps the numbers of workers of its year: growing later gives no old light another colour."""

from __future__ import annotations

import pytest

from app.domain.choices import Side
from app.domain.commands.base import Command
from app.domain.commands.firm import DescribeCompany
from app.domain.commands.lights import AnswerInput, DescribeRound, StartRound
from app.domain.dossier import Dossier
from app.domain.lights.facts import round_facts
from app.domain.messages import Refusal
from app.domain.records import LightRound
from tests.support.planning import catalogue


def after(*commands: Command) -> Dossier:
    """A dossier in which these were done."""
    dossier = Dossier()
    for command in commands:
        dossier = dossier.with_(command.decide(dossier, catalogue()))
    return dossier


def numbers(dossier: Dossier, round_: str) -> tuple[object, object]:
    facts = round_facts(round_, dossier, catalogue()).facts
    return facts["headcount"], facts["fte"]


GREW = DescribeCompany({"headcount": 16.0, "fte": 14.5})
SMALL = DescribeCompany({"headcount": 8.0, "fte": 6.5})


def test_an_earlier_round_keeps_the_numbers_it_was_worked_out_with() -> None:
    dossier = after(SMALL, StartRound(2026), StartRound(2027), GREW)
    assert numbers(dossier, "2026") == (8.0, 6.5)
    assert numbers(dossier, "2027") == (16.0, 14.5)


def test_the_workers_round_of_an_earlier_year_keeps_them_too() -> None:
    dossier = after(SMALL, StartRound(2026, Side.WORKERS), StartRound(2027), GREW)
    assert numbers(dossier, "2026-workers") == (8.0, 6.5)


def test_a_correction_in_the_profile_counts_for_the_newest_round() -> None:
    assert numbers(after(SMALL, StartRound(2026), GREW), "2026") == (16.0, 14.5)


def test_a_year_that_is_added_afterwards_closes_only_what_lies_before_it() -> None:
    dossier = after(SMALL, StartRound(2027), StartRound(2025), GREW)
    assert numbers(dossier, "2027") == (16.0, 14.5)


def test_numbers_of_a_year_can_be_corrected_and_stay() -> None:
    corrected = DescribeRound("2026", {"headcount": 7.0})
    dossier = after(SMALL, StartRound(2026), corrected, StartRound(2027), GREW)
    assert numbers(dossier, "2026") == (7.0, 6.5)


def test_a_number_that_cannot_be_is_refused() -> None:
    with pytest.raises(Refusal):
        after(SMALL, StartRound(2026), DescribeRound("2026", {"headcount": -1.0}))


def test_nothing_is_kept_of_a_firm_whose_numbers_are_not_known() -> None:
    dossier = after(StartRound(2026), AnswerInput("2026", "short_sick_days", 4), StartRound(2027))
    kept = dossier.get(LightRound, "2026")
    assert kept is not None
    assert (kept.headcount, kept.fte) == (None, None)
