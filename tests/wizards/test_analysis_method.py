"""How the analysis is done: started, advised, chosen, described; people who suffer are routed."""

from __future__ import annotations

from datetime import date

from app.domain.choices import Method
from app.domain.commands.entries import AddEntry
from app.domain.commands.firm import DescribeCompany
from app.domain.places import Place
from app.domain.records import Analysis, Contact
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


def test_extra_answers_change_the_advice_and_nothing_else(sit: Seating) -> None:
    page = started(sit)
    before = page.dossier
    page.click("sharper")
    page.choose("method.signalen", 1)
    assert "Bel eerst uw externe dienst" in page.said()
    assert page.dossier is before


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


def test_the_conversation_begins_with_the_first_a(sit: Seating) -> None:
    page = started(sit)
    page.click("begin")
    assert page.out.went == [Place("analysis.ORG")]
