"""Who answered when, and who wrote something, cannot be seen in the file of an open round."""

from __future__ import annotations

import json
import random
import secrets
import sqlite3
from contextlib import closing

import pytest

from app.domain.commands.survey import EditSurvey
from app.domain.messages import Refusal
from app.domain.records import SurveyRound
from app.domain.survey.ballot import Ballot, NotABallot, decode_words, encode, encode_words
from app.services.survey import laptop, rounds
from app.services.survey.opened import OpenedRound
from app.services.workspace import Workspace
from app.store.sealing import Unsealable, make_key, seal, unlock, unseal
from tests.services.survey.conftest import FACTORS, SECRET, WORDS, ballot, hand_in
from tests.services.survey.test_rounds import sealed_rows

ASKED = SurveyRound(id="s1", analysis="2026", code="AAAAA", factors=FACTORS)


def test_where_an_answer_lies_in_the_file_does_not_tell_when_it_came(
    firm: Workspace, asked: SurveyRound, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(secrets, "token_bytes", random.Random(3).randbytes)
    came: list[bytes] = []
    for value in (0, 1, 2, 3, 4):
        hand_in(firm, asked, value)
        came += [row for row in sealed_rows(firm.path) if row not in came]
    content = firm.path.read_bytes()
    answers = [row for row in came if len(row) < 1000]
    lie = sorted(answers, key=lambda row: content.index(row[:32]))
    assert lie not in (answers, answers[::-1])
    assert [content.count(row[:32]) for row in came] == [1] * 10


def test_tokens_are_new_after_every_answer(firm: Workspace, asked: SurveyRound) -> None:
    hand_in(firm, asked, 1)
    before = tokens(firm)
    hand_in(firm, asked, 2)
    assert len(before) == 2 and not before & tokens(firm)


def test_nobody_can_count_who_wrote_something_while_the_round_is_open(
    firm: Workspace, asked: SurveyRound
) -> None:
    rounds.hand_in(firm, asked, ballot(1), words=WORDS)
    rounds.hand_in(firm, asked, ballot(1))
    lengths = sorted(len(row) for row in sealed_rows(firm.path))
    assert lengths[0] == lengths[1] and lengths[2] == lengths[3]
    assert rounds.words_waiting(firm, asked) == 0


def test_only_words_that_were_written_wait_once_the_round_has_ended(
    firm: Workspace, asked: SurveyRound
) -> None:
    rounds.hand_in(firm, asked, ballot(1), words=WORDS)
    hand_in(firm, asked, 1, 2, 3, 4)
    OpenedRound(firm, asked, SECRET).fix()
    assert rounds.words_waiting(firm, asked) == 1


def test_when_nobody_wrote_anything_the_key_goes_with_the_answers(
    firm: Workspace, asked: SurveyRound
) -> None:
    hand_in(firm, asked, 0, 1, 2, 3, 4)
    OpenedRound(firm, asked, SECRET).fix()
    found = firm.dossier.get(SurveyRound, asked.id)
    assert found is not None and found.words_deleted_on == found.fixed_on
    assert not laptop.has_key(firm, asked)


def test_a_round_that_has_ended_takes_no_answer_in(firm: Workspace, asked: SurveyRound) -> None:
    rounds.hand_in(firm, asked, ballot(1), words=WORDS)
    hand_in(firm, asked, 1, 2, 3, 4)
    OpenedRound(firm, asked, SECRET).fix()
    with pytest.raises(Refusal):
        hand_in(firm, asked, 1)
    assert rounds.received(firm, asked) == 0


def test_texts_cannot_be_ended_before_the_round_has(firm: Workspace, asked: SurveyRound) -> None:
    hand_in(firm, asked, 1)
    with pytest.raises(Refusal):
        OpenedRound(firm, asked, SECRET).end_texts()
    assert rounds.received(firm, asked) == 1


def test_a_result_of_more_answers_than_people_is_refused(firm: Workspace, asked: SurveyRound) -> None:
    hand_in(firm, asked, 0, 1, 2, 3, 4, 4)
    firm.execute(EditSurvey(asked.id, {"invited": 5}))
    with pytest.raises(Refusal):
        OpenedRound(firm, asked, SECRET).fix()
    assert rounds.received(firm, asked) == 6


@pytest.mark.parametrize("words", ["", "x", "é" * 500, "🙂" * 900, '"\\' * 400, "\x00\ud800\n" * 300])
def test_every_text_makes_an_envelope_of_the_same_length(words: str) -> None:
    plain = encode_words(words, ASKED)
    assert len(plain) == len(encode_words("", ASKED))
    assert len(decode_words(plain.rstrip(b" "), ASKED)) <= 500


@pytest.mark.parametrize("answers", [{}, dict.fromkeys(FACTORS, 4)])
def test_answers_have_the_same_length_too(answers: dict[str, int]) -> None:
    key = make_key("brood & boter")
    lengths = {len(seal(key.public, encode(each, ASKED))) for each in (Ballot(answers), ballot(1))}
    assert len(lengths) == 1


@pytest.mark.parametrize("words", [None, 7, ["x"], "x" * 501])
def test_words_that_are_no_words_are_refused(words: object) -> None:
    with pytest.raises(NotABallot):
        decode_words(json.dumps({"round": ASKED.code, "words": words}).encode(), ASKED)


@pytest.mark.parametrize("once", [bytes(32), b"\x01" + bytes(31)], ids=["zero", "one"])
def test_an_envelope_with_a_key_that_anybody_can_work_out_is_refused(once: bytes) -> None:
    key = make_key("brood & boter")
    sealed = once + seal(key.public, b"{}")[32:]
    with pytest.raises(Unsealable):
        unseal(unlock(key, "brood & boter"), sealed)


def test_the_bit_that_the_curve_overlooks_may_not_be_changed_either() -> None:
    key = make_key("brood & boter")
    sealed = bytearray(seal(key.public, b"{}"))
    sealed[31] ^= 0x80
    with pytest.raises(Unsealable):
        unseal(unlock(key, "brood & boter"), bytes(sealed))


def tokens(firm: Workspace) -> set[bytes]:
    """The tokens that are in the file now."""
    with closing(sqlite3.connect(firm.path)) as link:
        return {row[0] for row in link.execute("SELECT token FROM ballot")}
