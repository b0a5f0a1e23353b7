"""How the analysis is done: started, advised, chosen, described; people who suffer are routed."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.choices import Method
from app.domain.commands.entries import AddEntry
from app.domain.commands.firm import DescribeCompany
from app.domain.places import Place
from app.domain.records import Analysis, Contact
from app.views.widgets import SelectField
from app.wizards.pages.analysis_method import AnalysisMethod
from tests.support.pages import Seat, Seating


def started(sit: Seating, language: str = "nl") -> Seat:
    page = sit(AnalysisMethod, "analysis.method", language)
    page.workspace.execute(DescribeCompany({"headcount": 3.0}))
    page.click("start")
    return page


def analysis(page: Seat) -> Analysis:
    found = page.page.reading.analysis
    assert found is not None
    return found


def test_an_analysis_starts_for_this_year(sit: Seating) -> None:
    assert analysis(started(sit)).year == 2026


def test_the_advice_says_why_and_what_speaks_against_it(sit: Seating) -> None:
    page = started(sit)
    assert "3" in page.said()
    page.click("pros")
    assert "Voordelen" in page.said() and "Nadelen" in page.said()


def test_answers_sharpen_the_advice_and_are_kept_with_it(sit: Seating) -> None:
    page = started(sit)
    page.click("sharper")
    page.choose("method.vertrouwen", 3)
    assert analysis(page).asked == (("vertrouwen", "nee"),)
    assert analysis(page).advised == "individuele_gesprekken_extern"
    assert "Mensen durven niet te zeggen wat ze denken" in page.said()


def test_an_answer_is_undone_on_the_page_too(sit: Seating) -> None:
    page = started(sit)
    page.click("sharper")
    page.choose("method.vertrouwen", 3)
    page.workspace.undo()
    assert analysis(page).asked == ()
    assert shown(page, "vertrouwen") is None


def test_answers_given_before_the_start_are_kept_when_the_analysis_starts(sit: Seating) -> None:
    page = sit(AnalysisMethod, "analysis.method")
    before = page.dossier
    page.click("sharper")
    page.choose("method.signalen", 1)
    assert page.dossier is before
    assert "zodra u hierboven de risicoanalyse start" in page.said()
    page.click("start")
    assert analysis(page).asked == (("signalen", "ja"),)
    assert "Bel eerst uw externe dienst" in page.said()


def test_what_the_dossier_knows_is_filled_in_until_one_answers_otherwise(sit: Seating) -> None:
    page = started(sit)
    assert shown(page, "grootte") == "tot_4"
    page.click("sharper")
    page.choose("method.grootte", 2)
    assert shown(page, "grootte") == "5_9"
    page.choose("method.grootte", 0)
    assert (analysis(page).asked, shown(page, "grootte")) == ((), "tot_4")


def test_an_open_conflict_says_whom_to_call_and_leads_to_the_letter(sit: Seating) -> None:
    page = started(sit)
    assert "Bel eerst uw externe dienst" not in page.said()
    page.click("sharper")
    page.choose("method.signalen", 1)
    assert "nog geen telefoonnummer" in page.said()
    page.workspace.execute(
        AddEntry(Contact(id="c", role="edpbw", organisation="EDPBW", phone="02 123 45 67"))
    )
    assert "EDPBW · 02 123 45 67" in page.said()
    page.click("letter")
    assert page.out.went == [Place("start.documents", "vraag_externe_dienst")]


def test_another_way_may_be_chosen_and_asks_why(sit: Seating) -> None:
    page = started(sit)
    page.click("method.conversation")
    assert "Een andere manier dan aangeraden" not in page.said()
    page.click("method.questionnaire")
    assert "zeg in één zin waarom" in page.said()
    page.type("method_reason", "De ploeg vraagt het zelf.")
    assert "Uw reden staat hieronder" in page.said()
    assert (analysis(page).method, analysis(page).advised) == (Method.QUESTIONNAIRE, "groepsgesprek")


def test_advice_that_changed_with_the_dossier_says_what_it_was(sit: Seating) -> None:
    page = started(sit, "fr")
    page.click("sharper")
    page.choose("method.vertrouwen", 2)
    page.workspace.execute(DescribeCompany({"headcount": 12.0}))
    assert "Entretien individuel mené par le service externe. Votre dossier a changé" in page.said()


def shown(page: Seat, question: str) -> object:
    """What a question shows as answered."""
    field = page.page.findChild(SelectField, f"method.{question}")
    assert isinstance(field, SelectField)
    return field.value()


def test_method_reason_participation_and_time_are_kept(sit: Seating) -> None:
    page = started(sit)
    page.click("method.conversation")
    page.type("method_reason", "Wij zijn met drie")
    page.type("participation", "Iedereen samen aan tafel")
    page.type("participants", "3")
    page.type("started_on", "07/09/2026")
    page.type("minutes_spent", "90")
    found = analysis(page)
    assert (found.method, found.method_reason) == (Method.CONVERSATION, "Wij zijn met drie")
    assert (found.participation, found.participants) == ("Iedereen samen aan tafel", 3)
    assert (found.started_on, found.minutes_spent) == (date(2026, 9, 7), 90)


def test_an_end_before_the_start_is_refused_under_the_field(sit: Seating) -> None:
    page = started(sit)
    page.type("started_on", "07/09/2026")
    page.type("finished_on", "01/09/2026")
    assert analysis(page).finished_on is None
    assert page.find("finished_on").error()


def test_a_questionnaire_in_a_tiny_team_brings_a_warning(sit: Seating) -> None:
    page = started(sit)
    guard = page.page.reading.catalogue.privacy_guard.below_minimum.nl
    assert guard not in page.said()
    page.click("method.questionnaire")
    assert guard in page.said()


def test_the_script_of_the_conversation_can_be_read(sit: Seating) -> None:
    page = started(sit, "fr")
    page.click("script")
    first = page.page.reading.catalogue.method_guide.conversation_steps[0]
    assert first.text.fr in page.said()


def test_somebody_who_suffers_is_routed_with_the_telephone_number_of_who_is_who(sit: Seating) -> None:
    page = sit(AnalysisMethod, "analysis.method")
    page.workspace.execute(AddEntry(Contact(id="c", role="papa", organisation="EDPBW", phone="02 123 45 67")))
    page.click("start")
    assert "vertrouwenspersoon" in page.said() and "02 123 45 67" in page.said()


def test_another_year_can_be_started(sit: Seating) -> None:
    page = started(sit)
    page.click("another")
    page.type("year", "2027")
    page.click("start")
    assert analysis(page).year == 2027


@pytest.mark.parametrize(("name", "place"), [("talk", "analysis.talk"), ("survey", "analysis.survey")])
def test_talk_and_questionnaire_are_one_step_away(sit: Seating, name: str, place: str) -> None:
    page = started(sit)
    page.click(name)
    assert page.out.went == [Place(place)]


def test_the_conversation_begins_with_the_first_a(sit: Seating) -> None:
    page = started(sit)
    page.click("begin")
    assert page.out.went == [Place("analysis.ORG")]
