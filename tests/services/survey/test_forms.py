"""Paper forms and answer files that come in: doubles, another round, damage, and more than were invited."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.messages import Refusal
from app.domain.records import SurveyRound
from app.domain.survey.codes import form_label
from app.services.survey import laptop, rounds
from app.services.survey.forms import form_of
from app.services.survey.opened import OpenedRound
from app.services.survey.taking import take_files
from app.services.workspace import Workspace
from tests.services.survey.conftest import SECRET, ballot, hand_in, opened
from tests.support.answer_files import answer_file


@pytest.mark.parametrize("typed", ["{code}-03", "{code}-3", " {code} - 03 ", "3", "03"])
def test_a_form_is_known_by_what_is_printed_on_it(firm: Workspace, asked: SurveyRound, typed: str) -> None:
    assert form_of(firm, asked, typed.format(code=asked.code)) == 3


def test_small_letters_will_do(firm: Workspace, asked: SurveyRound) -> None:
    assert form_of(firm, asked, form_label(asked.code, 3).lower()) == 3


@pytest.mark.parametrize(
    "typed", ["", "  ", "abc", "0", "-3", "3.5", "<b>3</b>", "🙂", "K7RMD", "9" * 10_000]
)
def test_what_is_no_number_of_a_form_says_what_to_type(
    firm: Workspace, asked: SurveyRound, typed: str
) -> None:
    with pytest.raises(Refusal) as caught:
        form_of(firm, asked, typed)
    assert caught.value.message.arguments == {"example": form_label(asked.code, 3)}


def test_a_form_of_another_round_or_firm_is_refused_before_typing(
    firm: Workspace, asked: SurveyRound
) -> None:
    other = "K7RMD" if asked.code != "K7RMD" else "ABCDE"
    with pytest.raises(Refusal) as caught:
        form_of(firm, asked, f"{other}-03")
    assert caught.value.message.arguments["code"] == asked.code


def test_a_form_that_was_typed_already_says_so_before_typing(firm: Workspace, asked: SurveyRound) -> None:
    rounds.hand_in(firm, asked, ballot(1), form=3)
    with pytest.raises(Refusal):
        form_of(firm, asked, "3")


def test_a_form_too_many_is_refused_before_typing(firm: Workspace) -> None:
    asked = opened(firm, invited=5)
    hand_in(firm, asked, *[1] * 5)
    with pytest.raises(Refusal):
        form_of(firm, asked, "6")


def test_the_good_files_are_kept_and_each_bad_one_says_why_it_is_not(
    firm: Workspace, asked: SurveyRound, tmp_path: Path
) -> None:
    good = answer_file(firm, asked, 3)
    contents = {
        "good": good,
        "twice": good,
        "letter": b"Geachte,",
        "changed": good.replace(b'"sealed":"', b'"sealed":"AAAA'),
        "other round": good.replace(asked.code.encode(), b"K7RMD"),
        "huge": b"[" * 100_000,
    }
    paths = []
    for name, content in contents.items():
        paths.append(tmp_path / f"{name} <b> & =1+1.previ-answer")
        paths[-1].write_bytes(content)
    paths.append(tmp_path / "gone.previ-answer")
    taken = take_files(OpenedRound(firm, asked, SECRET), paths)
    assert [each.refused is None for each in taken] == [True, *[False] * 6]
    assert len({each.refused.msgid for each in taken if each.refused}) >= 4
    assert rounds.received(firm, asked) == 1


def test_nobody_lowers_the_invited_below_those_who_answered(firm: Workspace, asked: SurveyRound) -> None:
    hand_in(firm, asked, *[1] * 6)
    with pytest.raises(Refusal):
        rounds.correct(firm, asked, {"invited": 5})
    rounds.correct(firm, asked, {"invited": 6})
    assert firm.reading.open_survey is not None and firm.reading.open_survey.invited == 6


def test_texts_can_be_deleted_unread_without_a_code_word(firm: Workspace, asked: SurveyRound) -> None:
    rounds.hand_in(firm, asked, ballot(1), words="iets")
    hand_in(firm, asked, *[1] * 4)
    with pytest.raises(Refusal):
        rounds.forget_words(firm, asked)
    OpenedRound(firm, asked, SECRET).fix()
    fixed = firm.dossier.get(SurveyRound, asked.id)
    assert fixed is not None
    rounds.forget_words(firm, fixed)
    assert (rounds.words_waiting(firm, asked), laptop.has_key(firm, asked)) == (0, False)
