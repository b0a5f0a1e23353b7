"""The idea box: anyone, any time, with or without a name; everybody hears what becomes of it."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.choices import Proposer, VoiceKind, VoiceSource, VoiceState
from app.domain.commands.bulk import ImportRecords
from app.domain.places import Place
from app.domain.records import PlannedMeasure, Voice
from app.wizards.pages.follow_due import FollowDue
from app.wizards.pages.follow_voices import FollowVoices
from tests.support import heard
from tests.support.dossiers import HOSTILE
from tests.support.pages import Seat, Seating


def box(sit: Seating, language: str = "nl", place: str = "follow.voices") -> Seat:
    return sit(FollowVoices, place, language)


def noted(sit: Seating, text: str = "Een tweede oven") -> Seat:
    page = box(sit)
    page.click("add.voice")
    page.type(f"{voice(page).id}.text", text)
    return page


def full(sit: Seating, language: str = "nl") -> Seat:
    page = box(sit, language)
    page.workspace.execute(ImportRecords(heard.voices()))
    return page


def voice(page: Seat, id_: str = "") -> Voice:
    found = page.dossier.get(Voice, id_) if id_ else page.dossier.all(Voice)[-1]
    assert found is not None
    return found


def test_an_idea_is_noted_without_a_name_on_the_day_it_came(sit: Seating) -> None:
    found = voice(noted(sit))
    assert (found.kind, found.text, found.name) == (VoiceKind.IDEA, "Een tweede oven", "")
    assert (found.source, found.state, found.received_on) == (
        VoiceSource.BOX,
        VoiceState.OPEN,
        date(2026, 9, 15),
    )


def test_a_signal_may_carry_the_name_of_who_wants_that(sit: Seating) -> None:
    page = noted(sit)
    id_ = voice(page).id
    page.click(f"{id_}.kind.signal")
    page.type(f"{id_}.name", "Fatima")
    page.choose(f"{id_}.dimension", 1)
    found = voice(page)
    assert (found.kind, found.name, found.dimension) == (VoiceKind.SIGNAL, "Fatima", "ORG")
    assert "alleen als die persoon dat wil" in page.said().lower()


@pytest.mark.parametrize("text", ["Mevr. Janssens doet het fout", "Hij heeft een burn-out"])
def test_words_about_a_person_or_an_illness_bring_a_warning_and_the_way_to_help(
    sit: Seating, text: str
) -> None:
    page = box(sit)
    assert "vertrouwenspersoon" in page.said()
    page = noted(sit, text)
    assert "naam van iemand?" in page.said() or "gezondheid" in page.said()
    assert voice(page).text == text


def test_not_following_it_waits_until_the_reason_is_written(sit: Seating) -> None:
    page = noted(sit)
    id_ = voice(page).id
    page.click(f"{id_}.state.not_followed")
    assert voice(page).state is VoiceState.OPEN
    assert page.find(f"{id_}.state").error()
    page.type(f"{id_}.answer", "Er is geen plaats voor.")
    found = voice(page)
    assert (found.state, found.answer) == (VoiceState.NOT_FOLLOWED, "Er is geen plaats voor.")
    assert found.answered_on == date(2026, 9, 15)


def test_the_reason_of_a_refusal_cannot_be_emptied(sit: Seating) -> None:
    page = full(sit)
    page.click("edit.v6")
    page.type("v6.answer", "")
    assert voice(page, "v6").answer == "Er is geen plaats voor."
    assert page.find("v6.answer").error()


def test_one_click_makes_a_measure_of_the_team_and_leads_to_it(sit: Seating) -> None:
    page = full(sit)
    page.click("edit.v3")
    page.click("v3.make")
    made = page.dossier.all(PlannedMeasure)[0]
    assert (made.title, made.proposer) == (
        "De bestellingen van zaterdag al op donderdag doorgeven",
        Proposer.TEAM,
    )
    assert voice(page, "v3").measure == made.id
    assert "Opgenomen als: De bestellingen" in page.said()
    page.click("v3.measure")
    assert page.out.went == [Place("measures.list", made.id)]


def test_making_a_measure_is_one_act_that_undo_takes_back(sit: Seating) -> None:
    page = full(sit)
    page.click("edit.v3")
    page.click("v3.make")
    page.workspace.undo()
    assert page.dossier.all(PlannedMeasure) == ()
    assert voice(page, "v3").state is VoiceState.OPEN
    assert page.find("v3.make")


def test_only_ideas_and_signals_stand_here_also_those_of_talks_and_forms(sit: Seating) -> None:
    said = full(sit, "fr").said().replace("\N{NO-BREAK SPACE}", " ")
    assert "Signal : De rolwagen blokkeert vaak de gang" in said
    assert "Dans une discussion d’équipe" in said
    assert "springen voor elkaar in" not in said


def test_the_list_can_show_one_state_only(sit: Seating) -> None:
    page = full(sit)
    page.choose("filter", 1)
    assert "donderdag doorgeven" in page.said() and "rolwagen" not in page.said()
    page.choose("filter", 0)
    assert "rolwagen" in page.said()
    assert "Samen: 4. Nog te bespreken: 1." in page.said()


def test_a_card_stays_open_when_its_state_no_longer_fits_the_filter(sit: Seating) -> None:
    page = full(sit)
    page.choose("filter", 1)
    page.click("edit.v3")
    page.click("v3.state.discussed")
    assert voice(page, "v3").state is VoiceState.DISCUSSED
    assert page.find("v3.text")


def test_a_place_opens_its_card_and_a_removed_one_is_gone(sit: Seating) -> None:
    full(sit)
    page = box(sit, place="follow.voices#v4")
    assert page.find("v4.text")
    page.click("remove.v4")
    assert page.dossier.get(Voice, "v4") is None


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_kept_as_they_are_and_can_become_a_measure(sit: Seating, text: str) -> None:
    page = box(sit)
    page.workspace.execute(ImportRecords((Voice(id="v", kind=VoiceKind.IDEA, text=text),)))
    page.click("edit.v")
    page.click("v.make")
    assert " ".join(text.split())[:20].strip() in page.dossier.all(PlannedMeasure)[0].title


def test_what_waits_stands_among_what_is_due(sit: Seating) -> None:
    page = sit(FollowDue, "follow.due")
    page.workspace.execute(ImportRecords(heard.voices()))
    assert "donderdag doorgeven" in page.said()
    page.find("voice.v3").chosen.emit()
    assert page.out.went == [Place("follow.voices", "v3")]
