"""Sites and teams: added, described, moved, taken out."""

from __future__ import annotations

import pytest

from app.domain.commands.firm import DescribeCompany
from app.domain.records import Site
from app.wizards.pages.firm_sites import FirmSites
from tests.support.pages import Seat, Seating


@pytest.fixture
def sites(sit: Seating) -> Seat:
    """The page in French."""
    return sit(FirmSites, "firm.sites", "fr")


def add(seat: Seat, name: str, headcount: str) -> Site:
    """Add a site through the page."""
    seat.click("add.site")
    id_ = seat.dossier.all(Site)[-1].id
    seat.type(f"{id_}.name", name)
    seat.type(f"{id_}.headcount", headcount)
    return seat.dossier.all(Site)[-1]


def test_a_site_has_a_name_and_a_number(sites: Seat) -> None:
    kept = add(sites, "Atelier é", "4")
    assert (kept.name, kept.headcount) == ("Atelier é", 4)
    assert "4 personnes" in sites.said()


def test_half_a_person_is_refused(sites: Seat) -> None:
    assert add(sites, "Atelier", "4,5").headcount is None


def test_a_site_can_go_again_and_come_back_with_undo(sites: Seat) -> None:
    kept = add(sites, "Atelier", "4")
    sites.click(f"remove.{kept.id}")
    assert sites.dossier.all(Site) == ()
    sites.workspace.undo()
    assert "Atelier" in sites.said()


def test_more_people_on_the_sites_than_in_the_firm_is_asked_about(sites: Seat) -> None:
    sites.workspace.execute(DescribeCompany({"headcount": 8}))
    add(sites, "Atelier", "5")
    assert not sites.page.total.isVisibleTo(sites.page)
    add(sites, "Magasin", "6")
    assert sites.page.total.isVisibleTo(sites.page)
