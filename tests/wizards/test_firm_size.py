"""The size: averages, the quarter rule, and a word when the firm is not so small any more."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.records import Quarter
from app.wizards.pages.firm_quarters import last_quarters
from app.wizards.pages.firm_size import FirmSize
from tests.support.pages import Seat, Seating


@pytest.fixture
def size(sit: Seating) -> Seat:
    """The page in Dutch, on 15 September 2026."""
    return sit(FirmSize, "firm.size")


def test_the_average_and_the_full_time_equivalents_are_kept(size: Seat) -> None:
    size.type("headcount", "8")
    size.type("fte", "6,5")
    assert (size.dossier.company.headcount, size.dossier.company.fte) == (8, 6.5)
    assert "rekent: 8" in size.said()


def test_a_negative_number_is_refused_under_its_field(size: Seat) -> None:
    size.type("headcount", "-3")
    assert size.dossier.company.headcount is None
    assert size.find("headcount").error()


def test_four_quarters_make_an_average_in_which_small_jobs_count_half(size: Seat) -> None:
    size.click("quarters")
    for id_ in last_quarters(date(2026, 9, 15)):
        size.type(f"{id_}.full", "6")
        size.type(f"{id_}.part", "3")
    assert len(size.dossier.all(Quarter)) == 4
    assert size.workspace.reading.headcount == 7.5
    size.click("quarters.use")
    assert size.dossier.company.headcount == 7.5
    assert size.find("headcount").value() == 7.5


def test_without_a_quarter_there_is_nothing_to_use(size: Seat) -> None:
    assert not size.find("quarters.use").isEnabled()


def test_an_emptied_quarter_is_forgotten(size: Seat) -> None:
    size.click("quarters")
    size.type("2026-Q2.full", "6")
    size.type("2026-Q2.full", "")
    assert size.dossier.all(Quarter) == ()


def test_the_last_four_quarters_are_complete_ones() -> None:
    assert last_quarters(date(2026, 9, 15)) == ("2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2")
    assert last_quarters(date(2026, 1, 1)) == ("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4")


def test_twenty_workers_get_a_warning_and_may_go_on(size: Seat) -> None:
    size.type("headcount", "20")
    assert "20 werknemers of meer" in size.said()
    assert size.dossier.company.headcount == 20


def test_third_parties_health_surveillance_and_the_external_service_are_kept(size: Seat) -> None:
    size.click("third_party_contact.true")
    size.click("health_surveillance.false")
    size.choose("tariff_group", 4)
    size.type("external_service_since", "1/3/2014")
    company = size.dossier.company
    assert (company.third_party_contact, company.health_surveillance) == (True, False)
    assert (company.tariff_group, company.external_service_since) == (4, date(2014, 3, 1))
