"""In between two plans: growth, an accident, a customer who threatens, a quarter; all of it in the log."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from app.domain.choices import AnswerState
from app.domain.dossier import Dossier
from app.domain.follow_choices import TriggerKind
from app.domain.places import Place
from app.domain.records import LightInput, PlannedMeasure, Pulse, Situation, ThirdPartyFact, Trigger
from app.gui import Front
from app.services import register
from tests.journeys.hands import Hands

Begin = Callable[[str], Hands]
THREAT = "Een klant sloeg op de toog en riep R&D <b>"


def dossier(front: Front) -> Dossier:
    """The open dossier."""
    assert front.navigator is not None
    return front.navigator.workspace.dossier


def test_an_accident_is_noted_looked_at_again_and_ends_in_a_measure(front: Front, begin: Begin) -> None:
    user = begin("nl")
    user.click("station.follow", "page.follow.triggers", "add.trigger")
    id_ = dossier(front).all(Trigger)[0].id
    user.choose(f"{id_}.kind", "Een arbeidsongeval")
    user.type(f"{id_}.text", "Brandwonde aan de oven")
    user.click(f"{id_}.propose", f"{id_}.make")
    assert "Uw maatregelen" in user.read()
    (made,) = dossier(front).all(PlannedMeasure)
    assert "RF-CON-01" in made.factors
    user.click("station.follow", "page.follow.triggers", f"edit.{id_}")
    user.type(f"{id_}.conclusion", "Op zaterdag twee mensen aan de oven")
    user.type(f"{id_}.reviewed_on", "15 september 2026")
    found = dossier(front).all(Trigger)[0]
    assert (found.kind, found.measures) == (TriggerKind.ACCIDENT, (made.id,))
    assert "Bekeken op 15 september 2026" in user.read()


def test_a_quarrel_becomes_an_analysis_of_one_situation(front: Front, begin: Begin) -> None:
    user = begin("fr")
    user.click("station.follow", "page.follow.triggers", "add.trigger")
    id_ = dossier(front).all(Trigger)[0].id
    user.type(f"{id_}.text", "Dispute sur les commandes du samedi")
    user.click(f"{id_}.to.situation")
    (opened,) = dossier(front).all(Situation)
    assert (opened.text, opened.trigger) == ("Dispute sur les commandes du samedi", id_)
    user.type(f"{opened.id}.group", "L’équipe du samedi")
    assert "L’équipe du samedi" in user.read()


def test_a_customer_who_threatens_stands_in_the_register_the_lights_and_not_in_the_log(
    front: Front, begin: Begin
) -> None:
    user = begin("nl")
    user.click("station.follow", "page.follow.third-party", "to.size", "third_party_contact.true")
    user.click("station.lights", "start", "station.follow", "page.follow.third-party", "enter")
    user.click("new.kind.violence", "new.physical.control")
    user.type("new.happened_on", "14 sept. 2026")
    user.type("new.text", THREAT)
    user.click("enter.keep", "lights.take")
    assert front.navigator is not None
    (fact,) = dossier(front).all(ThirdPartyFact)
    assert register.told(front.navigator.workspace)[fact.id].text == THREAT
    answers = {a.key: a.value for a in dossier(front).all(LightInput) if a.state is AnswerState.VALUE}
    assert answers["third_party_incidents"] == 1
    user.click("page.follow.log")
    assert "toog" not in user.read()


def test_a_quarter_is_noted_and_who_did_it_stands_in_the_log(front: Front, begin: Begin) -> None:
    user = begin("fr")
    user.click("station.follow", "page.follow.log")
    user.type("name", "Sofie")
    user.click("page.follow.pulse")
    user.type("2026-Q3.sick_days", "4,5")
    user.type("2026-Q3.went_well", "Le planning est affiché à temps")
    assert dossier(front).all(Pulse)[0].sick_days == 4.5
    user.click("page.follow.log")
    assert "opérations" in user.read()
    table = user.find("log")
    table.setFocus()
    user.key(Qt.Key.Key_Down)
    assert "Sofie" in user.read()


def test_everything_is_still_there_after_closing(front: Front, begin: Begin, tmp_path: Path) -> None:
    user = begin("nl")
    user.click("station.follow", "page.follow.triggers", "add.trigger")
    user.begin_typing(f"{dossier(front).all(Trigger)[0].id}.text", "Een nieuwe machine")
    front.close()
    front.open_path(tmp_path / "zaak.previ")
    assert dossier(front).all(Trigger)[0].text == "Een nieuwe machine"
    assert front.navigator is not None
    front.navigator.go(Place("follow.triggers"))
    assert front.window is not None
    assert "Een nieuwe machine" in Hands(front.window).read()
