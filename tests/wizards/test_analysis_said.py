"""What comes out, once the team has spoken: questionnaire, conversation, two views, voices."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.choices import Evidence, RoundState
from app.domain.commands.analysis import AnswerFactor, StartAnalysis
from app.domain.commands.bulk import ImportRecords
from app.domain.commands.entries import AddEntry
from app.domain.places import Place
from app.domain.records import FactorAnswer, Record, Site, SurveyRound
from app.views.widgets import PictureView, TaskItem
from app.wizards.pages.analysis_result import AnalysisResult
from tests.support import heard
from tests.support.dossiers import HOSTILE
from tests.support.pages import Seat, Seating


def result(sit: Seating, *records: Record, language: str = "nl") -> Seat:
    page = sit(AnalysisResult, "analysis.result", language)
    page.workspace.execute(StartAnalysis(2026))
    page.workspace.execute(ImportRecords(records))
    return page


def items(page: Seat, prefix: str) -> list[str]:
    """The names of the lines that are shown, from top to bottom."""
    found = [w for w in page.page.findChildren(TaskItem) if w.isVisibleTo(page.page)]
    return [w.objectName().removeprefix(prefix) for w in found if w.objectName().startswith(prefix)]


def round_of_twelve() -> tuple[Record, ...]:
    """Twelve people at two sites: spread, division and results by site."""
    asked = replace(heard.NOW, id="S3", invited=14, answers=12, sites=("winkel", "bakkerij"))
    whole = heard.score(asked, "RF-ORG-01", 2.31, spread=1.4, divided=True)
    sites = [
        replace(heard.score(asked, "RF-ORG-01", mean), id=f"S3/RF-ORG-01/{site}", site=site)
        for site, mean in (("winkel", 3.0), ("bakkerij", 1.25))
    ]
    places = (Site(id="winkel", name="Winkel"), Site(id="bakkerij", name="Bakkerij"))
    return (*places, asked, whole, *sites)


# ---------------------------------------------------------------- the questionnaire
def test_it_says_how_many_answered_and_what_weighs_most(sit: Seating) -> None:
    page = result(sit, *heard.survey())
    assert "6 van de 8 mensen antwoordden (75 %)." in page.said().replace("\N{NO-BREAK SPACE}", " ")
    assert items(page, "score.")[:2] == ["RF-ENV-04", "RF-TER-10"]
    assert "Gemiddelde 3,5 op 4 · Rood" in page.said()


def test_the_others_are_folded_away_and_each_leads_to_its_factor(sit: Seating) -> None:
    page = result(sit, *heard.survey())
    assert "RF-REL-01" not in items(page, "score.")
    page.click("statements")
    assert "RF-REL-01" in items(page, "score.")
    page.find("score.RF-REL-01").chosen.emit()
    assert page.out.went == [Place("analysis.REL", "RF-REL-01")]


def test_it_says_what_is_not_shown_and_why(sit: Seating) -> None:
    page = result(sit, *heard.survey(), language="fr")
    page.click("hidden")
    said = page.said().replace("\N{NO-BREAK SPACE}", " ")
    assert "1 énoncé : moins de 5 personnes y ont répondu." in said
    assert "à moins de 10 réponses" in said
    assert "effacées le 14 septembre 2026" in said
    assert page.page.reading.catalogue.privacy_guard.critical_items.fr in page.said()


def test_from_ten_answers_on_spread_division_and_sites_are_shown(sit: Seating) -> None:
    page = result(sit, *round_of_twelve())
    assert "spreiding 1,4 · mening verdeeld" in page.said()
    page.click("sites")
    tables = [view._picture.table for view in page.page.findChildren(PictureView)]
    titles = [[column.title for column in table.columns] for table in tables if table is not None]
    assert ["Stelling", "Winkel", "Bakkerij"] in titles


def test_below_ten_answers_no_spread_is_ever_said(sit: Seating) -> None:
    page = result(sit, *heard.survey())
    page.click("statements")
    assert "spreiding" not in page.said()


def test_a_running_questionnaire_shows_nothing(sit: Seating) -> None:
    running = replace(heard.NOW, state=RoundState.OPEN, answers=None, fixed_on=None)
    page = result(sit, running)
    assert "loopt nog" in page.said()
    assert items(page, "score.") == []


def test_two_rounds_are_compared_by_colour_and_direction(sit: Seating) -> None:
    page = result(sit, *heard.survey())
    assert "Beter: 4. Hetzelfde: 6. Slechter: 3." in page.said()


def test_it_feeds_the_analysis_but_not_what_was_talked_about(sit: Seating) -> None:
    page = result(sit, *heard.survey())
    page.workspace.execute(AnswerFactor("2026", "RF-ENV-04", {"exposure": 1, "impact": 1}))
    page.click("feed")
    answers = {a.factor: a for a in page.dossier.all(FactorAnswer)}
    assert answers["RF-ENV-04"].exposure == 1
    assert (answers["RF-TER-10"].exposure, answers["RF-TER-10"].evidence) == (3, Evidence.SURVEY)
    assert "steunt op: Vragenlijst" in page.said()
    assert "staat in de analyse" in page.said()


def test_a_questionnaire_of_another_year_is_shown_but_feeds_nothing(sit: Seating) -> None:
    page = result(sit, *heard.survey())
    page.workspace.execute(StartAnalysis(2027))
    assert "Ze hoort bij de risicoanalyse van 2026." in page.said()
    assert page.page.findChild(TaskItem, "feed") is None and "Laat het meetellen" not in page.said()


def test_result_and_poster_can_be_printed(sit: Seating) -> None:
    page = result(sit, *heard.survey())
    page.click("print.survey-result")
    page.click("print.wall-poster")
    assert page.out.printed == [("survey-result", None), ("wall-poster", None)]


# ---------------------------------------------------------------- together first
def test_when_and_how_it_was_discussed_is_kept_while_one_stays_in_the_field(sit: Seating) -> None:
    page = result(sit, *heard.survey())
    before = page.find("discussed")
    page.type("discussed_on", "10/09/2026")
    page.type("discussed", "De drukte op zaterdag wordt herkend.")
    asked = page.dossier.get(SurveyRound, "S2")
    assert asked is not None
    assert (asked.discussed_on, asked.discussed) == (
        date(2026, 9, 10),
        "De drukte op zaterdag wordt herkend.",
    )
    assert page.find("discussed") is before, "the page was not filled anew under the hands"


def test_questions_help_to_interpret_before_conclusions_are_drawn(sit: Seating) -> None:
    page = result(sit, *heard.survey(), language="fr")
    page.click("questions")
    assert "Qu’est-ce que nous reconnaissons" in page.said()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_about_the_result_are_kept(sit: Seating, text: str) -> None:
    page = result(sit, *heard.survey())
    page.type("discussed", text)
    asked = page.dossier.get(SurveyRound, "S2")
    assert asked is not None and asked.discussed == text


# ---------------------------------------------------------------- conversation, two views, voices
def test_the_conversation_shows_hands_stickers_and_who_saw_it_otherwise(sit: Seating) -> None:
    page = result(sit, *heard.talk())
    assert "Gesprek van 5 oktober 2026. Er waren 7 mensen. In 2 keer." in page.said()
    page.click("hands")
    assert "In de winkel is dit nooit een probleem." in page.said()
    assert "Stickers: wat het dringendst is" in page.said()


def test_where_employer_and_team_differ_waits_until_it_is_opened(sit: Seating) -> None:
    page = result(sit, *heard.survey(), *heard.estimates())
    assert items(page, "view.") == []
    page.click("two.views")
    assert items(page, "view.")[0] == "RF-ORG-06"
    assert "U schatte het lichter in. Praat erover." in page.said()


def test_without_a_view_of_ones_own_nothing_is_compared(sit: Seating) -> None:
    assert "Uw kijk en die van de ploeg" not in result(sit, *heard.survey()).said()


def test_what_goes_well_and_what_weighs_holds_the_voices_too(sit: Seating) -> None:
    page = result(sit, *heard.voices())
    assert "Wij springen voor elkaar in. (Arbeidsverhoudingen)" in page.said()
    assert "Het is te warm aan de oven." in page.said()
    assert "donderdag doorgeven" not in page.said(), "ideas have a page of their own"


def test_another_change_renews_the_page(sit: Seating) -> None:
    page = result(sit, *heard.survey())
    page.workspace.execute(AddEntry(heard.voices()[0]))
    assert "Wij springen voor elkaar in." in page.said()
