"""The five-year plan: its words and dates, the list of what the law asks, and the paper."""

from __future__ import annotations

from datetime import date

from app.domain.choices import AdviceState, Presence
from app.domain.commands.firm import DescribeCompany
from app.domain.places import Place
from app.domain.records import GlobalPlan, Waiver
from app.wizards.pages.plans_global import PlansGlobal
from tests.support.measures import assess, plan
from tests.support.pages import Seat, Seating

PAGE = "plans.global"


def record(page: Seat) -> GlobalPlan:
    found = page.dossier.get(GlobalPlan, "2027")
    assert found is not None
    return found


def test_sentences_and_dates_are_kept(sit: Seating) -> None:
    page = sit(PlansGlobal, PAGE)
    page.type("size_note", "Acht mensen, één adres & <b>")
    page.type("adaptation", "Elk jaar in oktober")
    page.type("criteria", "De lichten")
    page.type("line_consulted_on", "09/11/2026")
    page.type("services_consulted_on", "12/11/2026")
    page.type("signed_on", "20/12/2026")
    page.type("signed_by", "De zaakvoerder")
    found = record(page)
    assert (found.size_note, found.adaptation, found.criteria) == (
        "Acht mensen, één adres & <b>",
        "Elk jaar in oktober",
        "De lichten",
    )
    assert (found.line_consulted_on, found.services_consulted_on) == (date(2026, 11, 9), date(2026, 11, 12))
    assert (found.signed_on, found.signed_by) == (date(2026, 12, 20), "De zaakvoerder")


def test_a_proposal_fills_a_blank_field_and_then_goes_away(sit: Seating) -> None:
    page = sit(PlansGlobal, PAGE)
    page.workspace.execute(DescribeCompany({"headcount": 8.0}))
    page.page.rebuild()
    page.click("size_note.proposal")
    assert "werknemers: 8" in record(page).size_note
    page.click("adaptation.proposal")
    page.click("criteria.proposal")
    assert record(page).adaptation and record(page).criteria
    assert "Een voorstel gebruiken" not in page.said()


def test_the_strategic_advice_asks_for_its_date_only_when_it_was_received(sit: Seating) -> None:
    page = sit(PlansGlobal, PAGE)
    assert "Datum van het advies" not in page.said()
    page.click("strategic_advice.received")
    assert "Datum van het advies" in page.said()
    page.type("strategic_advice_on", "20/06/2025")
    page.type("strategic_advice_note", "Vijf risico’s overgenomen")
    found = record(page)
    assert found.strategic_advice is AdviceState.RECEIVED
    assert (found.strategic_advice_on, found.strategic_advice_note) == (
        date(2025, 6, 20),
        "Vijf risico’s overgenomen",
    )


def test_every_element_of_the_law_is_listed_and_none_is_silently_present(sit: Seating) -> None:
    page = sit(PlansGlobal, PAGE)
    states = page.page.reading.gpp_elements
    assert {f"element.{state.element.id}" for state in states} == {
        f"element.{id_}"
        for id_ in page.page._elements.rows  # type: ignore[attr-defined]
    }
    assert all(state.presence is Presence.MISSING for state in states)
    assert page.said().count("Ontbreekt") >= len(states)


def test_a_missing_element_leads_to_where_it_is_mended(sit: Seating) -> None:
    page = sit(PlansGlobal, PAGE)
    page.click("go.GPP-03")
    assert page.out.went == [Place("analysis.method")]


def test_the_advice_leads_to_the_field_of_the_five_year_plan(sit: Seating) -> None:
    page = sit(PlansGlobal, PAGE)
    page.workspace.execute(DescribeCompany({"committee": False, "union_delegation": False}))
    page.click("go.GPP-13")
    assert page.out.went == [Place("plans.consultation", "gpp.service_advice_on")]


def test_filling_in_a_field_renews_the_list_in_place(sit: Seating) -> None:
    page = sit(PlansGlobal, PAGE)
    before = page.find("element.GPP-09")
    page.type("adaptation", "Elk jaar")
    assert page.find("element.GPP-09") is before
    assert before.state.presence is Presence.PRESENT  # type: ignore[attr-defined]


def test_an_element_is_waived_with_a_reason_and_taken_back(sit: Seating) -> None:
    page = sit(PlansGlobal, PAGE)
    page.click("waive.GPP-03d")
    page.click("keep.GPP-03d")
    assert page.find("why.GPP-03d").error()  # type: ignore[attr-defined]
    page.type("why.GPP-03d", "De situatie is niet ingewikkeld")
    page.click("keep.GPP-03d")
    waiver = page.dossier.get(Waiver, "2027/GPP-03d")
    assert waiver is not None and waiver.reason == "De situatie is niet ingewikkeld"
    assert "De situatie is niet ingewikkeld" in page.said()
    page.click("unwaive.GPP-03d")
    assert page.dossier.get(Waiver, "2027/GPP-03d") is None


def test_the_list_can_show_only_what_is_missing(sit: Seating) -> None:
    page = sit(PlansGlobal, PAGE)
    page.type("criteria", "De lichten")
    page.click("filter")
    assert page.page._elements.rows["GPP-10"].isHidden()  # type: ignore[attr-defined]
    assert not page.page._elements.rows["GPP-09"].isHidden()  # type: ignore[attr-defined]


def test_things_from_memory_ask_to_be_checked(sit: Seating) -> None:
    assert "Cité de mémoire" in sit(PlansGlobal, PAGE, "fr").said()


def test_the_paper_is_one_button_away(sit: Seating) -> None:
    page = sit(PlansGlobal, PAGE)
    page.click("preview")
    assert page.out.printed == [("global-plan", None)]


def test_it_says_when_it_is_only_the_psychosocial_part(sit: Seating) -> None:
    page = sit(PlansGlobal, PAGE)
    assess(page.workspace)
    plan(page.workspace)
    assert "psychosociale deel" in page.said()
    plan(page.workspace, "m2", library="", title="Blusser", domain="safety", factors=())
    assert "psychosociale deel" not in page.said()
