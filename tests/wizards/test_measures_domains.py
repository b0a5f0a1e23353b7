"""The seven domains: own measures, a reference, or a reason; and saying honestly what this plan is."""

from __future__ import annotations

from app.domain.choices import DomainState
from app.domain.places import Place
from app.domain.records import DomainNote, PlannedMeasure
from app.wizards.pages.measures_domains import MeasuresDomains
from tests.support.pages import Seating

PAGE = "measures.domains"


def test_empty_domains_make_it_the_psychosocial_part(sit: Seating) -> None:
    page = sit(MeasuresDomains, PAGE, "fr")
    assert "Ceci n’est que la partie psychosociale" in page.said()


def test_a_reference_to_an_existing_plan_is_kept(sit: Seating) -> None:
    page = sit(MeasuresDomains, f"{PAGE}#safety")
    page.click("safety.state.reference")
    page.type("safety.reference", "Vijfjarenplan 2024, rode map")
    note = page.dossier.get(DomainNote, "safety")
    assert note == DomainNote(
        id="safety", state=DomainState.REFERENCE, reference="Vijfjarenplan 2024, rode map"
    )
    assert "Vijfjarenplan 2024, rode map" in page.said()
    assert "Dit is alleen het psychosociale deel" not in page.said()


def test_only_the_field_that_belongs_to_the_answer_is_shown(sit: Seating) -> None:
    page = sit(MeasuresDomains, f"{PAGE}#environment")
    assert "Waarom is het niet van toepassing?" not in page.said()
    page.click("environment.state.not_applicable")
    assert "Waarom is het niet van toepassing?" in page.said()
    page.type("environment.reason", "Geen uitstoot")
    note = page.dossier.get(DomainNote, "environment")
    assert note is not None and note.reason == "Geen uitstoot"


def test_a_measure_of_another_domain_is_added_here(sit: Seating) -> None:
    page = sit(MeasuresDomains, f"{PAGE}#ergonomics")
    page.click("ergonomics.add")
    (added,) = page.dossier.all(PlannedMeasure)
    assert added.domain == "ergonomics"
    assert page.out.went == [Place("measures.list", added.id)]


def test_a_cleared_answer_is_not_dealt_with(sit: Seating) -> None:
    page = sit(MeasuresDomains, f"{PAGE}#safety")
    page.click("safety.state.reference")
    page.workspace.undo()
    assert page.dossier.get(DomainNote, "safety") is None
    assert "Nog niet behandeld" in page.said()
