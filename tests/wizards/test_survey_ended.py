"""The page after a round: what came out, the texts in other words, the conversation, and the deletion."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.choices import Evidence, Proposer, VoiceKind, VoiceSource, VoiceState
from app.domain.commands.analysis import AnswerFactor
from app.domain.records import FactorAnswer, PlannedMeasure, SurveyRound, Voice
from app.services.survey import laptop, rounds
from app.wizards.pages.analysis_survey import AnalysisSurvey
from tests.support.answering import will_give_code, will_press
from tests.support.pages import Seat, Seating
from tests.support.rounds import FACTORS, HOSTILE, SECRET
from tests.support.survey_page import ended_page, the_round

OTHER_WORDS = "Graag later beginnen."


@pytest.fixture
def page(sit: Seating) -> Seat:
    return ended_page(sit)


def in_other_words(seat: Seat, text: str = OTHER_WORDS) -> None:
    """Type a paraphrase on which those who were there agree."""
    seat.type("text.words", text)
    seat.click("text.approved")


# ---------------------------------------------------------------- the result
def test_the_five_as_with_an_answer_are_shown_in_colours_and_statement_by_statement(page: Seat) -> None:
    said = page.said()
    assert "Antwoorden: 5 van de 8 mensen" in said
    assert "Arbeidsinhoud: rood" in said
    page.click("figures")
    assert page.find("figures")


def test_the_result_feeds_the_analysis_but_leaves_what_was_talked_about(page: Seat) -> None:
    talked = AnswerFactor("2026", FACTORS[0], {"exposure": 0, "evidence": Evidence.TEAM_TALK})
    page.workspace.execute(talked)
    page.click("take.over")
    answers = {a.factor: a for a in page.dossier.all(FactorAnswer)}
    assert answers[FACTORS[0]].exposure == 0
    assert answers[FACTORS[2]].evidence is Evidence.SURVEY
    assert "2 factoren van de risicoanalyse steunen nu op dit resultaat" in page.said()
    page.click("take.over")
    assert "Er moest niets veranderen" in page.said()


def test_the_conversation_about_it_is_dated_and_a_name_in_it_is_warned_about(page: Seat) -> None:
    page.type("discussed_on", "20/09/2026")
    page.type("discussed", "Mevrouw Peeters herkent het.")
    found = the_round(page)
    assert (found.discussed_on, found.discussed) == (date(2026, 9, 20), "Mevrouw Peeters herkent het.")
    assert "Is dit de naam van iemand?" in page.said()


# ---------------------------------------------------------------- the texts
def test_a_text_is_shown_as_it_was_written_and_kept_in_other_words(page: Seat) -> None:
    assert HOSTILE in page.said()
    in_other_words(page)
    page.click("text.kind.hard")
    page.click("text.keep")
    (voice,) = page.dossier.all(Voice)
    assert (voice.text, voice.kind, voice.source) == (OTHER_WORDS, VoiceKind.HARD, VoiceSource.SURVEY)
    assert voice.origin == the_round(page).id
    assert b"Zuurdesem" not in page.workspace.path.read_bytes()
    page.click("end.texts")
    assert the_round(page).words_deleted_on == date(2026, 9, 15)
    assert not laptop.has_key(page.workspace, the_round(page))


def test_a_text_belongs_to_an_a_or_to_a_statement_when_that_is_clear(page: Seat) -> None:
    in_other_words(page)
    page.choose("text.factor", 2)
    page.click("text.keep")
    (voice,) = page.dossier.all(Voice)
    assert voice.factor in page.workspace.catalogue.factors
    assert voice.dimension == page.workspace.catalogue.factors[voice.factor].dimension


@pytest.mark.parametrize(
    ("words", "agreed", "sentence"),
    [
        ("", True, "Schrijf het eerst in andere woorden"),
        (HOSTILE.upper(), True, "woord voor woord"),
        (OTHER_WORDS, False, "Kruis aan"),
    ],
)
def test_no_text_is_kept_empty_word_for_word_or_without_agreement(
    page: Seat, words: str, agreed: bool, sentence: str
) -> None:
    page.type("text.words", words)
    if agreed:
        page.click("text.approved")
    page.click("text.keep")
    assert sentence in page.said()
    assert page.dossier.all(Voice) == ()
    assert rounds.words_waiting(page.workspace, the_round(page)) == 1


def test_a_name_in_the_other_words_is_warned_about(page: Seat) -> None:
    page.type("text.words", "Meneer Janssens wil later beginnen")
    assert "naam" in page.said()


def test_an_idea_becomes_a_measure_of_the_team(page: Seat) -> None:
    in_other_words(page)
    page.click("text.measure")
    (voice,), (measure,) = page.dossier.all(Voice), page.dossier.all(PlannedMeasure)
    assert (measure.title, measure.proposer) == (OTHER_WORDS, Proposer.TEAM)
    assert (voice.measure, voice.state) == (measure.id, VoiceState.TAKEN_UP)


def test_a_text_that_is_put_aside_is_gone(page: Seat) -> None:
    will_press("way.")
    page.click("text.drop")
    assert rounds.words_waiting(page.workspace, the_round(page)) == 1
    will_press("way.drop")
    page.click("text.drop")
    assert rounds.words_waiting(page.workspace, the_round(page)) == 0
    assert page.dossier.all(Voice) == ()


def test_whoever_leaves_the_page_needs_the_code_word_again(page: Seat, sit: Seating) -> None:
    other = sit(AnalysisSurvey, "analysis.survey")
    assert HOSTILE not in other.said()
    will_give_code("gok", "")
    other.click("open.texts")
    assert HOSTILE not in other.said()
    will_give_code(SECRET)
    other.click("open.texts")
    assert HOSTILE in other.said()


def test_texts_nobody_wants_to_read_are_deleted_unread(page: Seat, sit: Seating) -> None:
    other = sit(AnalysisSurvey, "analysis.survey")
    will_press("way.delete")
    other.click("forget.texts")
    assert the_round(other).words_deleted_on is not None
    assert "Wat mensen schreven" not in other.said()


# ---------------------------------------------------------------- deletion
def test_what_how_many_and_when_was_deleted_stays_to_be_read(page: Seat) -> None:
    assert "5 antwoorden zijn gewist op 15 september 2026" in page.said()
    in_other_words(page)
    page.click("text.keep")
    page.click("end.texts")
    said = page.said()
    assert "Alle vrije teksten en de sleutel zijn gewist op 15 september 2026" in said
    assert "1 tekst is in andere woorden bewaard" in said


def test_a_round_stays_in_the_list_for_good(page: Seat) -> None:
    assert f"Ronde {the_round(page).code}: afgelopen, met resultaat" in page.said()
    assert len(page.dossier.all(SurveyRound)) == 1
