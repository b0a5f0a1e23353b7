"""The page while a round takes answers: numbers, paper, files, corrections, and the end."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.domain.choices import RoundState
from app.domain.records import SurveyScore
from app.services import files
from app.services.survey import laptop, rounds
from app.services.survey.answer_file import fingerprint
from app.store.backups import Reason
from app.wizards.pages.analysis_survey import AnalysisSurvey
from tests.support.answer_files import answer_file
from tests.support.answering import will_give_code, will_press
from tests.support.desk import MOMENT, desk_for
from tests.support.pages import Seat, Seating
from tests.support.rounds import SECRET, hand_in
from tests.support.survey_page import end, open_page, the_round


@pytest.fixture
def page(sit: Seating) -> Seat:
    return open_page(sit)


# ---------------------------------------------------------------- how many
def test_how_many_answered_and_what_is_still_needed(page: Seat) -> None:
    hand_in(page.workspace, the_round(page), 1, 2)
    page.page.updated()
    assert "Antwoorden: 2 van de 8 mensen (25 %)" in page.said()
    assert "vanaf 5 antwoorden" in page.said()
    hand_in(page.workspace, the_round(page), 1, 2, 3)
    page.page.updated()
    assert "Er zijn genoeg antwoorden" in page.said()
    assert not page.page.findChild(QWidget, "to.talk").isVisible()


def test_once_everybody_answered_no_more_answers_are_asked(page: Seat) -> None:
    hand_in(page.workspace, the_round(page), *[1] * 8)
    page.page.updated()
    assert "Iedereen die uitgenodigd was, heeft geantwoord" in page.said()
    assert not page.find("pass.round").isEnabled()
    assert not page.find("type.in").isEnabled()


def test_the_page_says_plainly_what_the_program_cannot_block(page: Seat) -> None:
    assert "kan de toetsen van de computer om van programma te wisselen niet blokkeren" in page.said()


def test_passing_the_laptop_round_writes_the_mode_into_the_file(page: Seat) -> None:
    page.click("pass.round")
    assert the_round(page).locked
    assert laptop.laptop_locked(page.workspace) is not None


# ---------------------------------------------------------------- paper and files
@pytest.mark.parametrize(
    "report", ["survey-forms", "survey-forms-both", "survey-forms-large", "survey-tally"]
)
def test_every_paper_of_the_round_can_be_printed(page: Seat, report: str) -> None:
    page.click(f"print.{report}")
    assert page.out.printed == [(report, None)]


def test_typing_in_a_form_changes_the_numbers_on_the_page(page: Seat) -> None:
    page.click("type.in")
    entry = page.page.open.entry
    entry.choice.label.control.setText("1")
    entry.choice.chosen.emit()
    for _ in range(3):
        entry.typing.grid.typed.emit("2")
    entry.typing.grid.finished.emit()
    entry.window.close()
    assert "Antwoorden: 1 van de 8" in page.said()


def test_the_form_for_the_browser_is_made_with_the_key_of_the_round(
    page: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = tmp_path / "vragen <b> & =1"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_, **__: (str(wanted), "")))
    page.click("make.form")
    made = (tmp_path / "vragen <b> & =1.html").read_text(encoding="utf-8")
    assert fingerprint(rounds.key_of(page.workspace, the_round(page)).public) in made
    assert "Bakkerij Zoet" in made
    assert "vragen <b> & =1.html" in page.said()


def test_a_form_that_cannot_be_written_is_told(
    page: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in de weg.html").mkdir()
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", staticmethod(lambda *_, **__: (str(tmp_path / "in de weg.html"), ""))
    )
    page.click("make.form")
    assert page.out.troubles


def test_answer_files_are_taken_in_and_each_refused_one_is_named(
    page: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = tmp_path / "an.previ-answer", tmp_path / "brief <b>.previ-answer"
    good.write_bytes(answer_file(page.workspace, the_round(page), 2))
    bad.write_bytes(b"Geachte,")
    chosen = ([str(good), str(bad)], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", staticmethod(lambda *_, **__: chosen))
    will_give_code("gok", SECRET)
    page.click("take.files")
    assert rounds.received(page.workspace, the_round(page)) == 1
    said = page.said()
    assert "1 antwoordbestand is ingelezen" in said
    assert "brief <b>.previ-answer: " in said
    assert "Antwoorden: 1 van de 8" in said


def test_without_the_code_word_no_file_is_even_asked_for(page: Seat) -> None:
    will_give_code("gok", "")
    page.click("take.files")
    assert rounds.received(page.workspace, the_round(page)) == 0


# ---------------------------------------------------------------- correcting and ending
def test_the_number_invited_is_corrected_but_never_below_those_who_answered(page: Seat) -> None:
    page.type("invited", "9")
    page.type("closes_on", "30/09/2026")
    page.type("key_holder", "de vertrouwenspersoon")
    found = the_round(page)
    assert (found.invited, found.closes_on, found.key_holder) == (
        9,
        date(2026, 9, 30),
        "de vertrouwenspersoon",
    )
    hand_in(page.workspace, found, *[1] * 7)
    page.type("invited", "6")
    assert the_round(page).invited == 9
    assert "al 7 mensen" in page.find("invited").error()  # type: ignore[attr-defined]


def test_too_few_answers_keep_the_round_open_and_say_why(page: Seat) -> None:
    hand_in(page.workspace, the_round(page), *[1] * 4)
    will_give_code(SECRET)
    page.click("end.round")
    assert the_round(page).state is RoundState.OPEN
    assert "De ronde blijft open" in page.said()


def test_ending_asks_once_more_and_then_keeps_only_the_result(page: Seat) -> None:
    hand_in(page.workspace, the_round(page), *[1] * 5)
    will_give_code(SECRET)
    will_press("way.")
    page.click("end.round")
    assert the_round(page).state is RoundState.OPEN
    end(page)
    assert the_round(page).state is RoundState.FIXED
    assert page.dossier.all(SurveyScore)
    assert not laptop.has_key(page.workspace, the_round(page)), "nobody wrote anything: the key goes too"


def test_stopping_wants_a_reason_and_a_second_thought_and_deletes_everything(page: Seat) -> None:
    hand_in(page.workspace, the_round(page), 1, words="iets")
    page.click("stop.fold")
    page.click("stop.round")
    assert "Zeg in een paar woorden waarom" in page.said()
    page.type("stop.reason", "te druk <b>")
    will_press("way.stop")
    page.click("stop.round")
    assert the_round(page).state is RoundState.STOPPED
    assert rounds.words_waiting(page.workspace, the_round(page)) == 0
    assert "Gestopt omdat: te druk <b>" in page.said()
    assert "Alle antwoorden zijn ongelezen gewist op" in page.said()


def test_a_copy_that_was_put_back_explains_itself(page: Seat, own_home: Path, qtbot: QtBot) -> None:
    hand_in(page.workspace, the_round(page), 1)
    page.workspace.keep_copy(Reason.IMPORT)
    (copy,) = own_home.rglob("*-import.previ")
    again = files.open_dossier(copy, files.Opening(clock=lambda: MOMENT))
    desk, out = desk_for(again)
    shown = AnalysisSurvey(desk, page.page.place)
    qtbot.addWidget(shown)
    shown.show()
    seat = Seat(shown, again, out)
    assert "Deze kopie bevat geen antwoorden" in seat.said()
    assert shown.findChild(QWidget, "pass.round") is None
    seat.click("stop.fold")
    seat.type("stop.reason", "kopie")
    will_press("way.stop")
    seat.click("stop.round")
    assert the_round(seat).state is RoundState.STOPPED
    again.close()
