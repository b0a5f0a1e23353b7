"""Signing on the page: read, explain, confirm, sign; then the version is there and edits show as changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.choices import PlanKind
from app.domain.commands.entries import EditEntry
from app.domain.places import Place
from app.domain.records import PlannedMeasure, SignedVersion, YearPlan
from app.wizards.pages.home import Home
from app.wizards.pages.plans_sign import PlansSign
from app.wizards.pages.plans_year import PlansYear
from tests.support.answering import will_press
from tests.support.pages import Seat, seats_over
from tests.support.sign_page import RunningClock, confirm, explain, sign, sign_page

HOSTILE = "<b>An</b> & Zn =1+1 🙂 שלום"


@pytest.fixture
def clock() -> RunningClock:
    return RunningClock()


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path, clock: RunningClock) -> Iterator[Seat]:
    with sign_page(qtbot, tmp_path, clock) as seat:
        yield seat


def signed(seat: Seat) -> tuple[SignedVersion, ...]:
    return seat.dossier.all(SignedVersion)


def rename_a_measure(seat: Seat, title: str = "Stillere pers") -> None:
    measure = seat.workspace.reading.year_plan.measures[0].record
    seat.workspace.execute(EditEntry(PlannedMeasure, measure.id, {"title": title}))


# ---------------------------------------------------------------- before
def test_before_signing_the_plan_is_read_in_short_and_each_part_can_be_changed(page: Seat) -> None:
    said = page.said()
    measure = page.workspace.reading.year_plan.measures[0].record
    assert measure.responsible in said
    assert "Nog niet in dit programma ondertekend." in said
    page.click("change.measures")
    page.click("change.objectives")
    assert page.out.went == [Place("measures.list"), Place("plans.year", "objectives")]


def test_that_it_is_final_is_said_before_the_button(page: Seat) -> None:
    assert "Dit kan niet ongedaan gemaakt worden" in page.said()


def test_what_is_missing_leads_to_where_it_is_filled_in(page: Seat) -> None:
    page.click("mend.JAP-12")
    assert [place.page for place in page.out.went] == ["plans.consultation"]


def test_the_other_plan_is_one_choice_away(page: Seat) -> None:
    page.click("plan.global")
    assert isinstance(page.page, PlansSign)
    assert page.page.kind is PlanKind.GLOBAL
    page.click("change.objectives")
    assert page.out.went == [Place("measures.objectives")]


def test_what_was_filled_in_is_still_there_after_a_walk_to_another_page(page: Seat, qtbot: QtBot) -> None:
    page.type("signed_by", "Jo Claes")
    explain(page, "De ploeg antwoordt op 3 december.")
    confirm(page, "risks")
    desk = page.page.desk
    again = PlansSign(desk, Place("plans.sign"))
    qtbot.addWidget(again)
    again.show()
    back = Seat(again, page.workspace, page.out)
    back.type("role", "zaakvoerder")
    confirm(back, "context", "measures", "means")
    will_press("way.sign")
    back.click("sign")
    (version,) = signed(back)
    assert (version.signed_by, version.role) == ("Jo Claes", "zaakvoerder")
    assert {reason for _, reason in version.gaps} == {"De ploeg antwoordt op 3 december."}


# ---------------------------------------------------------------- bad input
def test_something_missing_without_a_reason_is_asked_for_and_nothing_is_signed(page: Seat) -> None:
    confirm(page)
    page.click("sign")
    assert "Zeg in één zin waarom u ondertekent terwijl dit ontbreekt." in page.said()
    assert signed(page) == ()


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("signed_by", "", "Vul in wie ondertekent."),
        ("reason.JAP-12", "x" * 20_001, "Deze tekst is te lang."),
    ],
    ids=["nobody", "too long"],
)
def test_what_cannot_be_signed_says_why(page: Seat, field: str, typed: str, sentence: str) -> None:
    explain(page)
    confirm(page)
    page.type(field, typed)
    page.click("sign")
    assert sentence in page.said()
    assert signed(page) == ()


def test_every_point_is_confirmed_first(page: Seat) -> None:
    explain(page)
    confirm(page, "context", "risks", "measures")
    page.click("sign")
    assert "Bevestig elk punt voor u ondertekent." in page.said()
    assert signed(page) == ()


def test_who_answers_not_yet_has_signed_nothing(page: Seat) -> None:
    explain(page)
    confirm(page)
    will_press("way.")
    page.click("sign")
    assert signed(page) == ()
    assert page.workspace.can_undo


def test_stopping_while_the_papers_are_made_signs_nothing(page: Seat) -> None:
    explain(page)
    confirm(page)
    will_press("way.sign")
    will_press("longwork.stop")
    page.click("sign")
    assert "Gestopt: er is niets ondertekend." in page.said()
    assert signed(page) == ()


def test_a_clock_that_was_set_back_is_told_before_any_paper_is_made(page: Seat, clock: RunningClock) -> None:
    sign(page)
    rename_a_measure(page)
    clock.moment -= timedelta(days=400)
    explain(page)
    confirm(page)
    page.click("sign")
    said = page.said()
    assert "22 november 2026" in said and "18 oktober 2025" in said
    assert len(signed(page)) == 1


def test_hostile_text_is_signed_and_shown_as_it_was_typed(page: Seat) -> None:
    for field in ("signed_by", "role", "place"):
        page.type(field, HOSTILE)
    version = sign(page, reason=HOSTILE)
    assert (version.signed_by, version.role, version.place) == (HOSTILE, HOSTILE, HOSTILE)
    assert HOSTILE in page.said()
    assert "ongeschonden" in page.said()


# ---------------------------------------------------------------- after
def test_a_signed_version_is_in_the_list_with_its_fingerprint_and_its_proof(page: Seat) -> None:
    version = sign(page)
    said = page.said()
    assert "Jaaractieplan 2027, versie 1 is ondertekend." in said
    assert version.text[:16] in said
    assert "Nagekeken: 1 versie is ongeschonden" in said
    assert not page.workspace.can_undo
    assert page.find("again")  # nothing changed: signing again waits behind a fold


def test_an_edit_opens_a_revision_that_says_what_changed(page: Seat) -> None:
    sign(page)
    rename_a_measure(page)
    said = page.said()
    assert "Wat er veranderd is sinds versie 1" in said
    assert "Stillere pers" in said
    page.click("print.changes")
    assert page.out.printed == [("changes-since-signing", None)]


def test_undoing_the_edit_closes_the_revision(page: Seat) -> None:
    sign(page)
    rename_a_measure(page)
    page.workspace.undo()
    assert "Wat er veranderd is sinds versie 1" not in page.said()
    assert "Sindsdien is er niets in het plan veranderd." in page.said()


def test_a_second_signature_replaces_the_first_version(page: Seat) -> None:
    sign(page)
    rename_a_measure(page)
    second = sign(page)
    assert second.number == 2
    assert "Vervangen door versie 2" in page.said()
    assert "Nagekeken: 2 versies" in page.said()


def test_the_yearly_plan_and_the_overview_say_that_it_changed(page: Seat, qtbot: QtBot) -> None:
    sign(page)
    rename_a_measure(page)
    sit = seats_over(page.workspace, qtbot)
    year, home = sit(PlansYear, "plans.year"), sit(Home, "home")
    for seat in (year, home):
        assert "Gewijzigd sinds versie 1" in seat.said()
    year.click("to.sign")
    assert year.out.went == [Place("plans.sign", "plan.year")]
    page.workspace.undo()
    assert "Gewijzigd sinds versie 1" not in home.said()


def test_the_day_and_the_signer_stand_in_the_plan_itself(page: Seat) -> None:
    version = sign(page)
    plan = page.dossier.get(YearPlan, version.plan)
    assert plan is not None
    assert plan.signed_by == version.signed_by
