"""Answer files that somebody sends: what is refused, with which sentence, and that nothing is kept then."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.commands.analysis import StartAnalysis
from app.domain.messages import Refusal
from app.domain.records import SurveyRound
from app.services.survey import answer_file, rounds
from app.services.survey.opened import OpenedRound
from app.services.workspace import Workspace
from app.store.errors import StorageError
from app.store.sealing import make_key
from tests.services.survey.conftest import FACTORS, SECRET, opened
from tests.support.answer_files import answer_file_of, told_of
from tests.support.desk import workspace_in

DAMAGED = "changed or damaged"
ELSEWHERE = "another round or another firm"
FOREIGN = "not an answer file"


def test_a_file_that_was_broken_into_lines_by_a_mail_program_is_taken_in(
    firm: Workspace, asked: SurveyRound
) -> None:
    content = made(firm, asked)
    broken = b"\r\n".join(content[at : at + 72] for at in range(0, len(content), 72))
    OpenedRound(firm, asked, SECRET).take_file(broken)
    assert rounds.received(firm, asked) == 1


@pytest.mark.parametrize("code", ["utf-8-sig", "utf-16"])
def test_a_text_that_was_pasted_into_a_notepad_is_taken_in(
    firm: Workspace, asked: SurveyRound, code: str
) -> None:
    OpenedRound(firm, asked, SECRET).take_file(made(firm, asked).decode().encode(code))
    assert rounds.received(firm, asked) == 1


def test_no_byte_can_be_changed_without_being_refused_or_meaning_the_same(
    firm: Workspace, asked: SurveyRound
) -> None:
    content, box = made(firm, asked), OpenedRound(firm, asked, SECRET)
    box.take_file(content)
    for at in range(0, len(content), 7):
        changed = bytearray(content)
        changed[at] ^= 1
        with pytest.raises(Refusal):
            box.take_file(bytes(changed))
    assert rounds.received(firm, asked) == 1


@pytest.mark.parametrize("bit", [7, 31 * 8 + 7, 32 * 8, 60 * 8, 2631 * 8])
def test_no_bit_of_an_envelope_can_be_changed(firm: Workspace, asked: SurveyRound, bit: int) -> None:
    told = json.loads(made(firm, asked))
    sealed = bytearray(base64.b64decode(told["sealed"]))
    sealed[bit // 8] ^= 1 << bit % 8
    told["sealed"] = base64.b64encode(sealed).decode()
    refused(firm, asked, json.dumps(told).encode(), DAMAGED)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe\x00",
        b"PK\x03\x04",
        b'{"format":7}',
        b"[" * 60_000,
        b"9" * 60_000,
    ],
    ids=lambda content: repr(content[:8]),
)
def test_another_kind_of_file_is_refused(firm: Workspace, asked: SurveyRound, content: bytes) -> None:
    refused(firm, asked, content, FOREIGN)


@pytest.mark.parametrize("part", [0.1, 0.5, 0.99])
def test_half_a_file_is_refused(firm: Workspace, asked: SurveyRound, part: float) -> None:
    content = made(firm, asked)
    refused(firm, asked, content[: int(len(content) * part)], FOREIGN)


def test_a_file_from_a_newer_program_says_so(firm: Workspace, asked: SurveyRound) -> None:
    refused(firm, asked, made(firm, asked, version=2), "another version")


@pytest.mark.parametrize("key", ["", "é", "\ud800", None, ["x"], "0" * 16])
def test_a_file_for_another_key_is_refused(firm: Workspace, asked: SurveyRound, key: object) -> None:
    refused(firm, asked, made(firm, asked, key=key), ELSEWHERE)


@pytest.mark.parametrize("sealed", [None, "", "é", 7, [], "AAAA", "A" * 400, "====", "not base64!"])
def test_an_envelope_that_is_none_is_refused(firm: Workspace, asked: SurveyRound, sealed: object) -> None:
    refused(firm, asked, made(firm, asked, sealed=sealed), DAMAGED)


def test_a_file_of_an_earlier_round_is_refused(firm: Workspace, asked: SurveyRound) -> None:
    content = made(firm, asked)
    rounds.stop(firm, asked, "opnieuw")
    refused(firm, opened(firm), content, ELSEWHERE)


def test_a_file_of_another_dossier_is_refused_even_when_the_code_is_the_same(
    firm: Workspace, asked: SurveyRound, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    other = workspace_in(tmp_path / "other")
    other.execute(StartAnalysis(2026))
    rounds.open_round(other, replace(asked, id="s9"), SECRET)
    content = made(other, replace(asked, id="s9"))
    other.close()
    refused(firm, asked, content, ELSEWHERE)


@pytest.mark.parametrize(
    "told",
    [
        {"answers": "22"},
        {"answers": "2222"},
        {"answers": "225"},
        {"answers": "2 2"},
        {"answers": "2٣2"},
        {"answers": 222},
        {"answers": None},
        {"site": "shop"},
        {"site": ["shop"]},
        {"words": "x" * 501},
        {"words": None},
        {"round": "AAAAA"},
    ],
    ids=str,
)
def test_answers_that_cannot_be_answers_are_refused(
    firm: Workspace, asked: SurveyRound, told: dict[str, object]
) -> None:
    sealed = {**told_of(FACTORS, code=asked.code), **told}
    public = rounds.key_of(firm, asked).public
    refused(firm, asked, answer_file_of(sealed, public, round=asked.code), DAMAGED)


def test_a_file_without_its_words_cannot_be_made_out_of_one_with(firm: Workspace, asked: SurveyRound) -> None:
    """There is one envelope: taking the words out, or putting those of somebody else in, breaks it."""
    told = json.loads(made(firm, asked, words="Later beginnen"))
    assert set(told) == {"format", "version", "round", "key", "sealed"}


def test_a_box_that_another_single_key_opens_has_the_same_mark(firm: Workspace, asked: SurveyRound) -> None:
    public = rounds.key_of(firm, asked).public
    told = json.loads(made(firm, asked))
    sealed = base64.b64decode(told["sealed"])
    told["sealed"] = base64.b64encode(bytes(32) + sealed[32:]).decode()
    marks = [
        answer_file.read(content, asked, public).mark
        for content in (made_of(sealed, told), json.dumps(told).encode())
    ]
    assert marks[0] == marks[1]


def test_the_envelope_in_the_dossier_cannot_be_laid_beside_the_file(
    firm: Workspace, asked: SurveyRound
) -> None:
    content = made(firm, asked)
    OpenedRound(firm, asked, SECRET).take_file(content)
    sealed = base64.b64decode(json.loads(content)["sealed"])
    assert not any(sealed[at : at + 32] in firm.path.read_bytes() for at in range(0, len(sealed), 32))


def test_more_files_than_people_are_refused(firm: Workspace) -> None:
    asked = opened(firm, invited=5)
    box = OpenedRound(firm, asked, SECRET)
    for _ in range(5):
        box.take_file(made(firm, asked))
    with pytest.raises(Refusal):
        box.take_file(made(firm, asked))
    assert rounds.received(firm, asked) == 5


def test_a_huge_file_is_not_read_to_its_end(firm: Workspace, asked: SurveyRound, tmp_path: Path) -> None:
    path = tmp_path / "film.previ-answer"
    with path.open("wb") as file:
        file.truncate(10**9)
    content = answer_file.content_of(path)
    assert len(content) == answer_file.LARGEST + 1
    refused(firm, asked, content, FOREIGN)


def test_a_file_that_cannot_be_read_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        answer_file.content_of(tmp_path / "gone.previ-answer")
    with pytest.raises(StorageError):
        answer_file.content_of(tmp_path)


def test_a_key_has_a_short_name_of_its_own() -> None:
    names = {answer_file.fingerprint(make_key("brood & boter").public) for _ in range(3)}
    assert len(names) == 3 and {len(name) for name in names} == {16}


def made(firm: Workspace, asked: SurveyRound, *, words: str = "", **changed: object) -> bytes:
    """An answer file of this round."""
    public = rounds.key_of(firm, asked).public
    return answer_file_of(told_of(asked.factors, code=asked.code, words=words), public, **changed)


def made_of(sealed: bytes, told: dict[str, object]) -> bytes:
    """The same file around another envelope."""
    return json.dumps({**told, "sealed": base64.b64encode(sealed).decode()}).encode()


def refused(firm: Workspace, asked: SurveyRound, content: bytes, sentence: str) -> None:
    """The file is refused with this sentence, and nothing of it is kept."""
    before = rounds.received(firm, asked)
    with pytest.raises(Refusal) as refusal:
        OpenedRound(firm, asked, SECRET).take_file(content)
    assert sentence in refusal.value.message.msgid
    assert rounds.received(firm, asked) == before
