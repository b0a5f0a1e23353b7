"""The road ahead: seven parts with their time, five steps, seven phases, and a way to each."""

from __future__ import annotations

import pytest

from app.domain.places import STATIONS
from app.views.widgets import TaskItem
from app.wizards.pages.start_phases import StartPhases
from app.wizards.pages.start_road import MODULES, PHASE_HELP, PHASE_PLACES
from app.wizards.steps import STEPS
from tests.support.pages import Seat, Seating


@pytest.fixture
def phases(sit: Seating) -> Seat:
    """The page in Dutch."""
    return sit(StartPhases, "start.phases")


def test_every_station_says_what_it_is_for_how_long_it_takes_and_leads_there(phases: Seat) -> None:
    assert tuple(module.station for module in MODULES) == STATIONS
    for item in phases.page.findChildren(TaskItem):
        item.chosen.emit()
    assert [place.station for place in phases.out.went] == list(STATIONS)
    assert "Ongeveer 20 minuten" in phases.said()


def test_every_step_and_phase_of_the_catalogue_is_shown(phases: Seat) -> None:
    said = phases.said()
    catalogue = phases.workspace.catalogue
    names = [each.name.nl for each in (*catalogue.steps.values(), *catalogue.phases.values())]
    assert [name for name in names if name not in said] == []


def test_every_phase_leads_to_a_page_that_exists(phases: Seat) -> None:
    pages = {page.id for station in STEPS for page in station.pages}
    catalogue = phases.workspace.catalogue
    assert set(catalogue.phases) == set(PHASE_PLACES) == set(PHASE_HELP)
    assert {place.page for place in PHASE_PLACES.values()} <= pages
    assert {module.page for module in MODULES} <= pages


def test_an_opened_phase_speaks_to_small_firms_and_leads_to_its_page(phases: Seat) -> None:
    phases.click("phase.draagvlak")
    phase = phases.workspace.catalogue.phases["draagvlak"]
    assert phase.small_firm[0].nl in phases.said()
    phases.click("go.draagvlak")
    assert phases.out.went[-1].page == "start.commitment"
