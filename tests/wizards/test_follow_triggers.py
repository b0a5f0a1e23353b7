"""Something changed: noted, looked at again, concluded; what the firm's figures point at is proposed."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.commands.bulk import ImportRecords
from app.domain.commands.firm import DescribeCompany
from app.domain.follow_choices import TriggerKind
from app.domain.places import Place
from app.domain.records import PlannedMeasure, Situation, Trigger
from app.wizards.pages.follow_triggers import FollowTriggers
from tests.support import happened
from tests.support.dossiers import HOSTILE
from tests.support.pages import Seat, Seating


def changes(sit: Seating, language: str = "nl", place: str = "follow.triggers") -> Seat:
    """The page, empty, on 15 September 2026."""
    return sit(FollowTriggers, place, language)


def noted(sit: Seating, kind: TriggerKind = TriggerKind.EQUIPMENT, language: str = "nl") -> Seat:
    """A page on which one change was begun."""
    page = changes(sit, language)
    page.click("add.trigger")
    page.choose(f"{trigger(page).id}.kind", list(TriggerKind).index(kind) + 1)
    return page


def trigger(page: Seat) -> Trigger:
    """The newest change."""
    return page.dossier.all(Trigger)[-1]


def test_a_change_is_noted_on_the_day_it_came(sit: Seating) -> None:
    page = noted(sit)
    page.type(f"{trigger(page).id}.text", "Een tweede oven")
    found = trigger(page)
    assert (found.kind, found.text, found.on) == (
        TriggerKind.EQUIPMENT,
        "Een tweede oven",
        date(2026, 9, 15),
    )
    assert "15 oktober 2026" in page.said()


def test_the_proposal_is_taken_over_and_corrected(sit: Seating) -> None:
    page = noted(sit, TriggerKind.VIOLENCE)
    id_ = trigger(page).id
    page.click(f"{id_}.propose")
    assert "RF-REL-08" in trigger(page).factors
    assert (trigger(page).year_plan, trigger(page).global_plan) == (True, False)
    page.click(f"{id_}.factors.rf-rel-08")
    page.click(f"{id_}.plans.global_plan")
    assert "RF-REL-08" not in trigger(page).factors
    assert trigger(page).global_plan


def test_a_risk_is_found_by_a_word(sit: Seating) -> None:
    page = noted(sit, TriggerKind.OTHER, "fr")
    id_ = trigger(page).id
    page.find(f"{id_}.factors").search.setText("conflits xyz")
    assert "Rien ne contient ce mot" in page.said()
    page.find(f"{id_}.factors").search.setText("TENSIONS")
    page.click(f"{id_}.factors.rf-rel-05")
    assert trigger(page).factors == ("RF-REL-05",)


@pytest.mark.parametrize("typed", ["3/9/2026", "3 september 2026", "3 septembre 2026", "03-09-2026"])
def test_the_day_is_typed_the_dutch_or_the_french_way(sit: Seating, typed: str) -> None:
    page = noted(sit)
    page.type(f"{trigger(page).id}.on", typed)
    assert trigger(page).on == date(2026, 9, 3)


def test_a_day_that_does_not_exist_says_what_to_do_and_changes_nothing(sit: Seating) -> None:
    page = noted(sit)
    page.type(f"{trigger(page).id}.on", "30/02/2026")
    assert page.find(f"{trigger(page).id}.on").error()
    assert trigger(page).on == date(2026, 9, 15)


def test_a_look_without_a_conclusion_is_asked_for_one_and_kept_once_it_is_there(sit: Seating) -> None:
    page = noted(sit)
    id_ = trigger(page).id
    page.type(f"{id_}.reviewed_on", "15/09/2026")
    assert trigger(page).reviewed_on is None
    assert "Schrijf in één zin wat eruit kwam" in page.said()
    page.type(f"{id_}.conclusion", "Eén avond samen oefenen")
    assert trigger(page).conclusion == "Eén avond samen oefenen"
    assert trigger(page).reviewed_on == date(2026, 9, 15)


def test_a_look_in_the_future_is_refused(sit: Seating) -> None:
    page = noted(sit)
    id_ = trigger(page).id
    page.type(f"{id_}.conclusion", "Goed")
    page.type(f"{id_}.reviewed_on", "1/12/2026")
    assert trigger(page).reviewed_on is None
    assert page.find(f"{id_}.reviewed_on").error()


def test_words_about_a_person_bring_a_warning_and_the_way_to_help(sit: Seating) -> None:
    page = noted(sit)
    page.type(f"{trigger(page).id}.text", "Mevr. Janssens heeft een burn-out")
    assert "vertrouwenspersoon" in page.said()
    assert trigger(page).text == "Mevr. Janssens heeft een burn-out"


def test_growth_past_twenty_is_seen_and_what_it_changes_is_told(sit: Seating) -> None:
    page = changes(sit)
    page.workspace.execute(
        DescribeCompany({"headcount": 21, "employer_is_adviser": True, "high_risk_sector": False})
    )
    assert "vanaf 20" in page.said()
    page.click("note.growth")
    found = trigger(page)
    assert found.kind is TriggerKind.GROWTH
    assert found.global_plan and found.year_plan and "21" in found.text
    said = page.said()
    assert "Groep C" in said
    assert "stel een werknemer van de firma aan" in said


def test_a_measure_and_an_analysis_follow_from_a_change(sit: Seating) -> None:
    page = noted(sit)
    id_ = trigger(page).id
    page.click(f"{id_}.make")
    (made,) = page.dossier.all(PlannedMeasure)
    assert page.out.went[-1] == Place("measures.list", made.id)
    page.click(f"{id_}.to.situation")
    (opened,) = page.dossier.all(Situation)
    assert opened.trigger == id_
    page.click(f"{id_}.to.situation")
    assert page.dossier.all(Situation) == (opened,)
    assert page.out.went[-1] == Place("follow.situations", opened.id)


def test_the_newest_comes_first_and_says_how_far_it_is(sit: Seating) -> None:
    page = changes(sit, "fr")
    page.workspace.execute(ImportRecords((happened.MEASURE, happened.OVEN, happened.BURN)))
    said = page.said()
    assert said.index("Een tweede oven") < said.index("Brandwonde")
    assert "Revu le 20 juin 2026" in said and "Encore à revoir" in said


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_as_they_were_typed(sit: Seating, text: str) -> None:
    page = noted(sit)
    page.type(f"{trigger(page).id}.text", text)
    page.click("print")
    assert page.out.printed[-1] == ("triggers", None)
    assert trigger(page).text


def test_a_change_is_removed_and_comes_back_with_undo(sit: Seating) -> None:
    page = noted(sit)
    page.click(f"remove.{trigger(page).id}")
    assert page.dossier.all(Trigger) == ()
    page.workspace.undo()
    assert len(page.dossier.all(Trigger)) == 1
