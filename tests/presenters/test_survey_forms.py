"""Blank forms and the tally sheet: what is asked, in which order, and what the one who fills in must know."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.changes import Change
from app.domain.choices import RoundState
from app.domain.reading import Reading
from app.domain.records import Contact
from app.domain.survey.codes import form_number, is_code
from app.i18n.words import Words
from app.presenters.forms import Question
from app.presenters.paper import Grid, Paper, Run
from app.presenters.papers import survey_forms, survey_tally
from app.presenters.papers.survey_forms import MOST_FORMS, Kind
from tests.support.firms import empty, worked
from tests.support.flat import flat
from tests.support.team import larger_team, small_team

NL, FR = Words("nl"), Words("fr")


def changed(reading: Reading, **fields: object) -> Reading:
    """The same firm with another open round."""
    asked = reading.open_survey
    assert asked is not None
    after = replace(asked, **fields)  # type: ignore[arg-type]
    return Reading(reading.dossier.with_((Change(asked, after),)), reading.catalogue, reading.today)


def the_grid(paper: Paper) -> Grid:
    """The table of statements."""
    return next(block for block in paper.blocks if isinstance(block, Grid) and block.by_hand)


def test_there_is_a_numbered_form_for_everybody_who_is_invited() -> None:
    reading = larger_team()
    asked = reading.open_survey
    assert asked is not None
    copies = survey_forms.build(reading, NL).copies
    assert len(copies) == asked.invited == 15
    assert [form_number(mark) for mark in copies] == [(asked.code, n) for n in range(1, 16)]
    assert is_code(asked.code)


def test_a_typing_error_does_not_print_a_hundred_thousand_forms() -> None:
    assert len(survey_forms.build(changed(larger_team(), invited=100_000), NL).copies) == MOST_FORMS


@pytest.mark.parametrize("kind", Kind)
def test_every_statement_of_the_round_is_asked_once_in_its_order(kind: Kind) -> None:
    reading = larger_team()
    text = flat(survey_forms.build(reading, NL, kind=kind))
    assert reading.open_survey is not None
    statements = [reading.catalogue.factors[f].statement.nl for f in reading.open_survey.factors]
    assert all(text.count(statement) == 1 for statement in statements)
    assert [text.index(statement) for statement in statements] == sorted(map(text.index, statements))


def test_numbers_follow_the_round_also_when_an_a_comes_back() -> None:
    mixed = ("RF-CON-01", "RF-ORG-01", "RF-CON-02")
    rows = the_grid(survey_forms.build(changed(larger_team(), factors=mixed), NL)).rows
    assert [row.cells[0] for row in rows if row.tone != "header"] == ["1", "2", "3"]
    assert sum(row.tone == "header" for row in rows) == 3


def test_each_language_stands_beside_the_other_and_says_which_it_is() -> None:
    paper = survey_forms.build(larger_team(), FR, kind=Kind.BOTH_LANGUAGES)
    cells = [row.cells[1] for row in the_grid(paper).rows if row.tone != "header"]
    for cell in cells:
        runs: tuple[Run, ...] = getattr(cell, "runs", ())
        assert [run.language for run in runs] == [None, None, "nl"]
    assert "Mettez une croix" in flat(paper) and "Zet één kruisje" in flat(paper)


def test_large_print_asks_one_statement_at_a_time_with_words_and_fuller_circles() -> None:
    paper = survey_forms.build(larger_team(), NL, kind=Kind.LARGE_PRINT)
    asked = [block for block in paper.blocks if isinstance(block, Question) and block.number]
    assert paper.layout == "large"
    assert len(asked) == 12
    assert [tick.share for tick in asked[0].ticks] == [0, 0.25, 0.5, 0.75, 1, None]
    assert "voorlezen" in flat(paper)


def test_the_site_is_only_asked_when_the_round_is_by_site() -> None:
    assert "Waar werkt u" in flat(survey_forms.build(larger_team(), NL))
    assert "Waar werkt u" not in flat(survey_forms.build(changed(larger_team(), sites=()), NL))


@pytest.mark.parametrize("kind", Kind)
def test_the_head_says_what_the_rules_of_anonymity_promise(kind: Kind) -> None:
    text = flat(survey_forms.build(larger_team(), NL, kind=kind))
    for promise in (
        "Meedoen is vrij",
        "geen naam",
        "telt als werktijd",
        "gesloten bus",
        "verzegeld",
        "gewist",
        "02 000 00 31",
        "minstens 5 mensen",
    ):
        assert promise in text


def test_who_opens_the_box_is_named_when_it_is_known() -> None:
    text = flat(survey_forms.build(changed(larger_team(), key_holder="de externe dienst"), NL))
    assert "Alleen de externe dienst opent de bus" in text


def test_without_anybody_to_call_the_form_names_the_functions() -> None:
    reading = larger_team()
    cards = tuple(Change(card, None) for card in reading.dossier.all(Contact))
    alone = Reading(reading.dossier.with_(cards), reading.catalogue, reading.today)
    assert "de vertrouwenspersoon of de preventieadviseur" in flat(survey_forms.build(alone, NL))


def test_nothing_frightening_heads_a_group_of_statements() -> None:
    reading = larger_team()
    everything = tuple(f.id for f in reading.catalogue.factors.values() if not f.critical)
    rows = the_grid(survey_forms.build(changed(reading, factors=everything), NL)).rows
    heads = " ".join(flat_cell(row.cells[0]) for row in rows if row.tone == "header")
    assert "risico" not in heads.lower() and "psychosociaal" not in heads.lower()


def flat_cell(cell: object) -> str:
    """What one cell says."""
    return "".join(run.text for run in getattr(cell, "runs", ())) or str(cell)


@pytest.mark.parametrize("kind", Kind)
def test_without_an_open_round_the_paper_says_what_to_do(kind: Kind) -> None:
    closed = changed(larger_team(), state=RoundState.STOPPED)
    for reading in (empty(), worked("bakery"), closed):
        paper = survey_forms.build(reading, NL, kind=kind)
        assert "Open eerst een ronde" in flat(paper)
        assert paper.copies == ()


def test_a_round_for_nobody_is_not_ready() -> None:
    assert survey_forms.is_ready(larger_team())
    assert not survey_forms.is_ready(changed(larger_team(), invited=None))


def test_the_tally_sheet_takes_the_statements_of_the_talk_and_both_its_languages() -> None:
    text = flat(survey_tally.build(small_team(), NL))
    assert "Nieuwe collega’s krijgen een goed onthaal." in text
    assert "Les nouveaux collègues sont bien accueillis." in text
    assert "’s Avonds alleen afsluiten met de kassa." in text


def test_the_tally_sheet_takes_the_open_round_without_a_talk_and_everything_without_either() -> None:
    assert len(the_grid(survey_tally.build(larger_team(), NL)).rows) == 12
    reading = worked("garage")
    usual = [factor for factor in reading.catalogue.factors.values() if not factor.critical]
    assert len(the_grid(survey_tally.build(reading, NL)).rows) == len(usual)


def test_a_talk_that_is_over_makes_room_for_an_open_round() -> None:
    reading, asked = small_team(), larger_team().open_survey
    assert asked is not None and reading.talk is not None
    both = Reading(
        reading.dossier.with_((Change(None, replace(asked, id="X")),)), reading.catalogue, reading.today
    )
    assert len(the_grid(survey_tally.build(both, NL)).rows) == len(asked.factors)
    going_on = replace(reading.talk, closed_on=None)
    talking = Reading(both.dossier.with_((Change(reading.talk, going_on),)), reading.catalogue, reading.today)
    assert "Nieuwe collega’s krijgen een goed onthaal." in flat(survey_tally.build(talking, NL))


def test_no_hands_are_counted_about_critical_behaviour() -> None:
    reading = worked("garage")
    paper = survey_tally.build(reading, NL)
    counted = " ".join(flat_cell(row.cells[1]) for row in the_grid(paper).rows)
    for factor in reading.catalogue.factors.values():
        assert (factor.statement.nl in counted) is not factor.critical
        assert factor.statement.nl in flat(paper)
