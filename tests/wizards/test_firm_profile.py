"""The profile: what is typed is kept, an impossible number is not, and the quiz proposes a depth."""

from __future__ import annotations

import pytest

from app.domain.choices import Depth
from app.wizards.pages.firm_depth import proposed_depth
from app.wizards.pages.firm_profile import FirmProfile
from tests.support.pages import Seat, Seating

HOSTILE = "R&D <b>vet</b> =1+1 🙂 שלום"


@pytest.fixture
def profile(sit: Seating) -> Seat:
    """The page in Dutch."""
    return sit(FirmProfile, "firm.profile")


def test_name_address_and_activity_are_kept(profile: Seat) -> None:
    for field, text in (("name", HOSTILE), ("street", "Molenstraat 14"), ("postal_code", "9300")):
        profile.type(field, text)
    profile.type("city", "Aalst")
    profile.type("activity", "Bakkerij")
    company = profile.dossier.company
    assert (company.name, company.street, company.postal_code) == (HOSTILE, "Molenstraat 14", "9300")
    assert (company.city, company.activity) == ("Aalst", "Bakkerij")


def test_a_company_number_is_written_the_belgian_way(profile: Seat) -> None:
    profile.type("kbo", "BE 0403019261")
    assert profile.dossier.company.kbo == "0403.019.261"
    assert profile.find("kbo").value() == "0403.019.261"


def test_an_impossible_company_number_stays_with_a_sentence_that_says_what_to_do(profile: Seat) -> None:
    profile.type("kbo", "0403.019.262")
    assert profile.dossier.company.kbo == ""
    assert "0123.456.749" in profile.find("kbo").error()


def test_a_company_number_can_be_taken_out(profile: Seat) -> None:
    profile.type("kbo", "0403019261")
    profile.type("kbo", "")
    assert profile.dossier.company.kbo == ""


def test_sector_and_service_year_are_chosen_from_lists(profile: Seat) -> None:
    profile.choose("nace_section", 3)
    profile.choose("service_year_start_month", 7)
    company = profile.dossier.company
    assert (company.nace_section, company.service_year_start_month) == ("C", 7)
    assert "1 juli" in profile.said()


def test_an_emptied_list_falls_back_to_january_and_to_no_sector(profile: Seat) -> None:
    profile.choose("service_year_start_month", 7)
    profile.choose("service_year_start_month", 0)
    profile.choose("nace_section", 3)
    profile.choose("nace_section", 0)
    company = profile.dossier.company
    assert (company.service_year_start_month, company.nace_section) == (1, "")


def test_the_depth_can_be_chosen_and_falls_back_to_basic(profile: Seat) -> None:
    profile.click("depth.extended")
    assert profile.dossier.company.depth is Depth.EXTENDED


def test_five_answers_propose_a_depth_and_only_the_choice_is_kept(profile: Seat) -> None:
    profile.click("quiz")
    for name in ("experience", "time", "team", "background"):
        profile.click(f"quiz.{name}.true")
    assert not profile.find("quiz.use").isEnabled()
    profile.click("quiz.adviser.false")
    profile.click("quiz.use")
    assert profile.dossier.company.depth is Depth.EXTENDED
    assert profile.find("depth").value() is Depth.EXTENDED
    assert [type(record).__name__ for record in profile.dossier] == ["Company"]


@pytest.mark.parametrize(
    ("answers", "depth"),
    [
        ((True, False, False, False, False), Depth.ADVISER),
        ((False, True, True, True, False), Depth.EXTENDED),
        ((False, True, True, False, False), Depth.BASIC),
        ((False, True, None, True, True), None),
    ],
)
def test_what_the_five_answers_lead_to(answers: tuple[bool | None, ...], depth: Depth | None) -> None:
    assert proposed_depth(answers) is depth


def test_a_change_from_elsewhere_is_shown(profile: Seat) -> None:
    profile.type("name", "De Korenbloem")
    profile.workspace.undo()
    assert profile.find("name").value() == ""
