"""Answers as they are typed: which key is which answer, and a form that is filled with one key each."""

from __future__ import annotations

import pytest

from app.domain.messages import Refusal
from app.domain.survey.signs import sign_of, signs_of
from app.domain.survey.typed_form import blank, differences


@pytest.mark.parametrize(
    ("key", "sign"),
    [("0", "0"), ("4", "4"), ("n", "-"), ("N", "-"), ("-", "-"), ("à", "0"), ("&", "1"), ("é", "2")],
)
def test_one_key_is_one_answer_also_on_the_top_row_of_an_azerty_keyboard(key: str, sign: str) -> None:
    assert sign_of(key) == sign


@pytest.mark.parametrize("key", ["5", "9", "", "x", " ", "12", "²", "٣", "\x00"])
def test_any_other_key_is_no_answer(key: str) -> None:
    assert sign_of(key) == ""


def test_a_pasted_row_may_have_anything_between_its_answers() -> None:
    assert signs_of("0 1,2;3\t4 n|-\n", 7) == ("0", "1", "2", "3", "4", "-", "-")


@pytest.mark.parametrize("row", ["0 1 7", "<b>", "1\x002", "=1+1", "🙂"])
def test_a_pasted_row_with_a_sign_that_is_no_answer_is_refused_whole(row: str) -> None:
    with pytest.raises(Refusal):
        signs_of(row, 50)


def test_a_pasted_row_that_is_too_long_is_refused() -> None:
    with pytest.raises(Refusal):
        signs_of("0123", 3)


def test_every_answer_goes_on_to_the_next_statement() -> None:
    form = blank(3).typed("1").typed("-")
    assert (form.signs, form.here, form.complete) == (("1", "-", ""), 2, False)


def test_past_the_last_statement_keys_do_nothing() -> None:
    form = blank(2).typed("1").typed("2")
    assert form.typed("3") == form
    assert form.complete and form.at_end


def test_backspace_takes_the_last_answer_back() -> None:
    assert blank(2).typed("1").rubbed_out() == blank(2)
    assert blank(2).rubbed_out() == blank(2)


def test_the_arrows_move_without_changing_anything_and_stop_at_both_ends() -> None:
    form = blank(3).typed("1")
    assert form.moved(-5).here == 0
    assert form.moved(99).here == 3
    assert form.moved(99).signs == form.signs


def test_a_gap_is_found_again() -> None:
    assert blank(3).typed("1").moved(1).typed("2").to_gap().here == 1


def test_what_does_not_apply_is_no_number_on_the_ballot() -> None:
    assert blank(3).pasted("1-4").ballot(("a", "b", "c")).answers == {"a": 1, "c": 4}


def test_two_times_typed_shows_only_what_differs() -> None:
    assert differences(blank(3).pasted("123"), blank(3).pasted("1-3")) == (1,)
