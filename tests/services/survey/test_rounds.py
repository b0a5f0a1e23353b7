"""A round from opening to deletion: sealed while it is open, gone when it has ended."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.choices import RoundState, VoiceKind, VoiceSource
from app.domain.messages import Refusal
from app.domain.records import SurveyRound, SurveyScore, Voice
from app.services import files
from app.services.exchanging import export_text, import_text
from app.services.survey import laptop, rounds
from app.services.survey.opened import OpenedRound
from app.services.workspace import Workspace
from app.store.backups import Reason
from tests.services.survey.conftest import SECRET, WORDS, ballot, hand_in, opened


def now(firm: Workspace, asked: SurveyRound) -> SurveyRound:
    """The round as it is now."""
    found = firm.dossier.get(SurveyRound, asked.id)
    assert found is not None
    return found


def test_eight_answers_give_a_result_and_the_answers_are_gone(firm: Workspace, asked: SurveyRound) -> None:
    hand_in(firm, asked, 0, 1, 2, 3, 4, 4, 4, 4)
    OpenedRound(firm, asked, SECRET).fix()
    assert {s.factor for s in firm.dossier.all(SurveyScore)} == set(asked.factors)
    assert rounds.received(firm, asked) == 0
    assert now(firm, asked).answers_deleted_on == date(2026, 9, 15)


def test_a_resource_weighs_when_it_is_missing_and_a_demand_when_it_is_there(
    firm: Workspace, asked: SurveyRound
) -> None:
    hand_in(firm, asked, 1, 1, 1, 1, 1)
    OpenedRound(firm, asked, SECRET).fix()
    means = {score.factor: score.mean for score in firm.dossier.all(SurveyScore)}
    assert means == {"RF-ORG-01": 3.0, "RF-ORG-02": 1.0, "RF-CON-01": 1.0}


def test_what_somebody_wrote_is_nowhere_in_the_bytes_of_the_file(firm: Workspace, asked: SurveyRound) -> None:
    rounds.hand_in(firm, asked, ballot(3), words=WORDS)
    hand_in(firm, asked, 0, 1, 2, 3)
    assert not holds(firm.path, "Zuurdesem"), "sealed while the round is open"
    box = OpenedRound(firm, asked, SECRET)
    box.fix()
    (text,) = box.texts()
    assert text.text == WORDS
    (envelope,) = sealed_rows(firm.path)
    box.keep_text(text.token, voice("Graag later beginnen."))
    box.end_texts()
    assert not holds(firm.path, "Zuurdesem")
    assert not traces(firm.path, envelope)
    assert [v.text for v in firm.dossier.all(Voice)] == ["Graag later beginnen."]


def test_the_sealed_answers_leave_no_bytes_behind_either(firm: Workspace) -> None:
    asked = opened(firm, invited=20)
    hand_in(firm, asked, *[2] * 20)
    before = sealed_rows(firm.path)
    assert len(before) == 40 and all(traces(firm.path, envelope) for envelope in before)
    OpenedRound(firm, asked, SECRET).fix()
    assert not any(traces(firm.path, envelope) for envelope in before)


def test_fewer_than_five_answers_give_no_result_and_stay_sealed(firm: Workspace, asked: SurveyRound) -> None:
    hand_in(firm, asked, 1, 2, 3, 4)
    box = OpenedRound(firm, asked, SECRET)
    assert box.may_fix() is not None
    with pytest.raises(Refusal):
        box.fix()
    assert (rounds.received(firm, asked), firm.dossier.all(SurveyScore)) == (4, ())


def test_less_than_half_of_those_invited_is_too_few(firm: Workspace) -> None:
    asked = opened(firm, invited=11)
    hand_in(firm, asked, *[2] * 5)
    with pytest.raises(Refusal):
        OpenedRound(firm, asked, SECRET).fix()


def test_no_undo_leads_back_to_before_the_end_of_a_round(firm: Workspace, asked: SurveyRound) -> None:
    hand_in(firm, asked, *[2] * 5)
    OpenedRound(firm, asked, SECRET).fix()
    assert not firm.can_undo


def test_a_round_ends_once(firm: Workspace, asked: SurveyRound) -> None:
    hand_in(firm, asked, *[2] * 5)
    box = OpenedRound(firm, asked, SECRET)
    box.fix()
    with pytest.raises(Refusal):
        box.fix()


def test_a_stopped_round_is_deleted_unread(firm: Workspace, asked: SurveyRound) -> None:
    rounds.hand_in(firm, asked, ballot(1), words=WORDS)
    rounds.stop(firm, asked, "te weinig antwoorden")
    found = firm.dossier.get(SurveyRound, asked.id)
    assert found is not None and found.state is RoundState.STOPPED
    assert not laptop.has_key(firm, asked)
    assert sealed_rows(firm.path) == []


def test_a_form_typed_twice_is_refused(firm: Workspace, asked: SurveyRound) -> None:
    rounds.hand_in(firm, asked, ballot(1), form=3)
    with pytest.raises(Refusal):
        rounds.hand_in(firm, asked, ballot(1), form=3)
    assert rounds.received(firm, asked) == 1


def test_more_answers_than_people_are_refused(firm: Workspace) -> None:
    asked = opened(firm, invited=5)
    hand_in(firm, asked, *[2] * 5)
    with pytest.raises(Refusal):
        hand_in(firm, asked, 2)


def test_a_wrong_code_word_opens_nothing(firm: Workspace, asked: SurveyRound) -> None:
    with pytest.raises(Refusal):
        OpenedRound(firm, asked, "boter & brood")


@pytest.mark.parametrize("secret", ["", "abc", "   a   "])
def test_a_code_word_that_is_too_short_is_refused(firm: Workspace, secret: str) -> None:
    blank = replace(rounds.fresh_round(firm, "2026"), factors=("RF-ORG-01",), languages=("nl",), invited=8)
    with pytest.raises(Refusal):
        rounds.open_round(firm, blank, secret)
    assert firm.dossier.all(SurveyRound) == ()


def test_the_laptop_stays_in_questionnaire_mode_when_the_program_dies(
    firm: Workspace, asked: SurveyRound
) -> None:
    rounds.lock_laptop(firm, asked)
    firm.close()
    again = files.open_dossier(firm.path)
    assert again.reading.open_survey is not None and again.reading.open_survey.locked
    with pytest.raises(Refusal):
        rounds.unlock_laptop(again, again.reading.open_survey, "gok")
    rounds.unlock_laptop(again, again.reading.open_survey, SECRET)
    assert not again.reading.open_survey.locked
    again.close()


def test_a_dated_copy_holds_no_sealed_answer_and_no_key(
    firm: Workspace, asked: SurveyRound, own_home: Path
) -> None:
    rounds.hand_in(firm, asked, ballot(1), words=WORDS)
    inside = sealed_rows(firm.path)
    firm.keep_copy(Reason.IMPORT)
    (copy,) = own_home.rglob("*-import.previ")
    assert not any(traces(copy, envelope) for envelope in inside)
    assert len(sealed_rows(firm.path)) == 2, "the dossier itself keeps them"


def test_a_copy_that_was_put_back_says_that_the_answers_are_not_in_it(
    firm: Workspace, asked: SurveyRound, own_home: Path
) -> None:
    hand_in(firm, asked, 1)
    firm.keep_copy(Reason.IMPORT)
    (copy,) = own_home.rglob("*-import.previ")
    again = files.open_dossier(copy)
    with pytest.raises(Refusal):
        hand_in(again, asked, 1)
    rounds.stop(again, asked, "kopie teruggezet")
    again.close()


def test_answers_are_in_the_file_neither_in_order_nor_with_a_time(
    firm: Workspace, asked: SurveyRound
) -> None:
    hand_in(firm, asked, *range(5))
    with closing(sqlite3.connect(firm.path)) as link:
        columns = [row[1] for row in link.execute("PRAGMA table_info(ballot)")]
        (without,) = link.execute(
            "SELECT count(*) FROM sqlite_master WHERE sql LIKE '%ballot%ROWID%'"
        ).fetchone()
        sizes = set(link.execute("SELECT kind, length(sealed) FROM ballot"))
    assert columns == ["token", "round", "kind", "sealed"]
    assert without >= 1
    assert len(sizes) == 2, "the length tells nothing"


def test_handing_in_leaves_no_line_in_the_journal(firm: Workspace, asked: SurveyRound) -> None:
    before = firm.saved_at
    lines = journal_lines(firm.path)
    hand_in(firm, asked, 1, 2, 3)
    assert (journal_lines(firm.path), firm.saved_at) == (lines, before)


def test_a_round_that_is_imported_elsewhere_locks_no_laptop(
    firm: Workspace, asked: SurveyRound, tmp_path: Path
) -> None:
    rounds.lock_laptop(firm, asked)
    elsewhere = files.create(tmp_path / "elsewhere.previ")
    import_text(elsewhere, export_text(firm))
    assert elsewhere.reading.open_survey is not None
    assert not elsewhere.reading.open_survey.locked
    elsewhere.close()


def voice(text: str) -> Voice:
    """A paraphrase."""
    return Voice(id="v1", kind=VoiceKind.IDEA, source=VoiceSource.SURVEY, text=text)


def holds(path: Path, text: str) -> bool:
    """Whether the raw bytes hold a text, in either of SQLite's encodings."""
    content = path.read_bytes()
    return any(text.encode(code) in content for code in ("utf-8", "utf-16-le", "utf-16-be"))


def sealed_rows(path: Path) -> list[bytes]:
    """Every sealed envelope in a file."""
    with closing(sqlite3.connect(path)) as link:
        return [row[0] for row in link.execute("SELECT sealed FROM ballot")]


def traces(path: Path, envelope: bytes) -> bool:
    """Whether any piece of an envelope lies in a file; a long one is spread over pages."""
    content = path.read_bytes()
    return any(envelope[at : at + 32] in content for at in range(0, len(envelope) - 32, 48))


def journal_lines(path: Path) -> int:
    """How many lines the journal has."""
    with closing(sqlite3.connect(path)) as link:
        return int(link.execute("SELECT count(*) FROM journal").fetchone()[0])
