"""The page of the team talk: plan, choose, open, resume, and read what came out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from app.domain.choices import AnswerState, Evidence, HandsScale, Light, RoundState, VoiceKind
from app.domain.commands.analysis import AnswerFactor, StartAnalysis
from app.domain.commands.bulk import ImportRecords
from app.domain.commands.entries import AddEntry
from app.domain.commands.team import CloseTalk, CountHands, DescribeTalk
from app.domain.places import Place
from app.domain.records import (
    LightInput,
    LightRound,
    OwnRisk,
    SurveyRound,
    SurveyScore,
    TeamTalk,
    Voice,
)
from app.services.workspace import Workspace
from app.store.errors import ReadOnly
from app.wizards.pages.analysis_talk import AnalysisTalk
from app.wizards.talk.window import TalkWindow
from tests.support.pages import Seat, Seating, seating
from tests.support.talk import CRITICAL, DEMAND, RESOURCE, settle


@pytest.fixture
def sit(qtbot: QtBot, tmp_path: Path) -> Iterator[Seating]:
    with seating(qtbot, tmp_path) as seat:
        yield seat


@pytest.fixture
def page(sit: Seating) -> Iterator[Seat]:
    """The page over a dossier with an analysis."""
    seat = sit(AnalysisTalk, "analysis.talk")
    seat.workspace.execute(StartAnalysis(2026))
    yield seat
    window = seat.page._window()
    if window is not None:
        window.close()
    settle()


def planned(seat: Seat) -> Seat:
    """A talk has been planned."""
    seat.click("plan")
    return seat


def talk(seat: Seat) -> TeamTalk:
    found = seat.workspace.reading.talk
    assert found is not None
    return found


def opened(seat: Seat) -> TalkWindow:
    """Press the button that opens the talk."""
    seat.click("open")
    settle()
    window = seat.page._window()
    assert isinstance(window, TalkWindow)
    return window


# ---------------------------------------------------------------- planning
def test_without_an_analysis_the_page_offers_to_start_one(sit: Seating) -> None:
    seat = sit(AnalysisTalk, "analysis.talk")
    seat.click("start")
    assert seat.workspace.reading.analysis is not None


def test_a_talk_is_planned_about_everything_in_the_language_of_the_window(page: Seat) -> None:
    planned(page)
    assert len(talk(page).factors) == len(page.workspace.catalogue.factors)
    assert talk(page).languages == ("nl",)
    assert "te veel voor één keer" in page.said()


def test_how_it_is_held_is_kept(page: Seat) -> None:
    planned(page)
    page.type("led_by", "Adviseur externe dienst R&D <b>")
    page.type("present", "7")
    page.type("held_on", "20/9/2026")
    page.click("languages.fr")
    page.click("scale.statement")
    kept = talk(page)
    assert (kept.led_by, kept.present, kept.held_on) == (
        "Adviseur externe dienst R&D <b>",
        7,
        date(2026, 9, 20),
    )
    assert (kept.languages, kept.scale) == (("nl", "fr"), HandsScale.STATEMENT)
    page.type("led_by", "")
    assert talk(page).led_by == ""


def test_a_name_as_leader_gets_a_gentle_warning(page: Seat) -> None:
    planned(page)
    page.type("led_by", "Mevrouw Janssens")
    assert "Schrijf liever een functie" in page.said()


def test_statements_are_picked_one_by_one(page: Seat) -> None:
    planned(page)
    page.click("way.picked")
    for mark in page.page.findChildren(QCheckBox):
        if mark.objectName().startswith("pick.") and mark.isChecked() and "org" not in mark.objectName():
            mark.click()
    assert {id_[:6] for id_ in talk(page).factors} == {"RF-ORG"}
    assert "4 minuten voor elk" in page.said()


def test_the_last_statement_cannot_be_taken_away(page: Seat) -> None:
    planned(page)
    page.workspace.execute(DescribeTalk(talk(page).id, {"factors": (DEMAND,)}))
    page.click("way.picked")
    page.click(f"pick.ORG.{DEMAND.lower()}")
    assert talk(page).factors == (DEMAND,)
    assert "Kies minstens één stelling" in page.said()


def test_risks_of_the_firms_own_can_be_talked_about_too(page: Seat) -> None:
    page.workspace.execute(AddEntry(OwnRisk(id="own", dimension="ENV", text="Tocht")))
    planned(page)
    assert "own" in talk(page).factors


def test_a_questionnaire_gives_what_is_left_to_talk_about(page: Seat) -> None:
    asked = SurveyRound(
        id="s", analysis="2026", code="AAAAA", factors=(DEMAND, RESOURCE), state=RoundState.FIXED
    )
    scores = [
        SurveyScore(id=f"s/{f}", round="s", factor=f, mean=m, light=light)
        for f, m, light in ((DEMAND, 3.0, Light.RED), (RESOURCE, 1.0, Light.GREEN))
    ]
    page.workspace.execute(ImportRecords((asked, *scores)))
    planned(page)
    assert talk(page).factors == (DEMAND,)
    assert "Wat de vragenlijst te bespreken geeft (1)" in page.said()
    page.click("way.all")
    assert CRITICAL in talk(page).factors


def test_an_open_conflict_asks_for_somebody_from_outside_first(page: Seat) -> None:
    assert "Laat iemand van buiten" not in page.said()
    conflict = LightInput(id="2026/conflict_level", round="2026", key="conflict_level", value=3)
    page.workspace.execute(ImportRecords((LightRound(id="2026", year=2026), conflict)))
    assert conflict.state is AnswerState.VALUE
    page.page.rebuild()
    assert "Laat iemand van buiten" in page.said()


def test_agenda_rules_what_to_bring_and_the_tally_sheet_are_there(page: Seat) -> None:
    planned(page)
    page.click("rules")
    page.click("bring")
    said = page.said()
    assert "105 minuten" in said
    assert page.workspace.catalogue.method_guide.conversation_steps[0].text.nl in said
    assert "Niemand ondervindt nadeel" in said
    assert "stickers" in said
    page.click("tally")
    assert page.out.printed == [("survey-tally", None)]


# ---------------------------------------------------------------- opening and resuming
def test_the_page_follows_what_is_done_on_the_big_screen(page: Seat) -> None:
    planned(page)
    page.workspace.execute(DescribeTalk(talk(page).id, {"factors": (DEMAND,), "present": 8}))
    window = opened(page)
    window.chair.act(CountHands(talk(page).id, DEMAND, {"hands_2": 8}))
    page.click("counts")
    table = page.find("counts.table")
    assert isinstance(table, QWidget)
    assert table.item(0, 1).text() == "0: 0 · 1: 0 · 2: 8 · 3: 0"  # type: ignore[attr-defined]
    window.close()
    settle()
    assert "Tot nu 1 keer" in page.said()
    assert "Verdergaan met het gesprek" in page.said()


def test_opening_twice_shows_the_same_window(page: Seat) -> None:
    planned(page)
    assert opened(page) is opened(page)
    assert talk(page).sittings == 1


def test_the_scale_is_fixed_once_hands_were_counted(page: Seat) -> None:
    planned(page)
    page.workspace.execute(DescribeTalk(talk(page).id, {"present": 8}))
    page.workspace.execute(CountHands(talk(page).id, DEMAND, {"hands_1": 1}))
    assert not page.find("scale").isEnabled()


def test_a_dossier_that_may_only_be_looked_at_is_not_talked_over(
    page: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned(page)

    def refuse(*_: object, **__: object) -> object:
        raise ReadOnly("firm.previ")

    monkeypatch.setattr(Workspace, "execute_aside", refuse)
    page.click("open")
    assert len(page.out.troubles) == 1
    assert page.page._window() is None


# ---------------------------------------------------------------- afterwards
def closed(seat: Seat) -> Seat:
    """A talk that was held and closed, with something of everything."""
    planned(seat)
    id_, workspace = talk(seat).id, seat.workspace
    workspace.execute(DescribeTalk(id_, {"factors": (DEMAND, CRITICAL), "present": 8, "sittings": 1}))
    workspace.execute(CountHands(id_, DEMAND, {"hands_0": 1, "hands_3": 7, "impact_3": 8, "votes": 2}))
    said = {
        "exposure": 3,
        "impact": 3,
        "evidence": Evidence.TEAM_TALK,
        "dissent": "R&D <b>ziet</b> het anders",
    }
    workspace.execute(AnswerFactor("2026", DEMAND, said))
    workspace.execute(AddEntry(Voice(id="v", kind=VoiceKind.GOOD, origin=id_, text="De koffie")))
    workspace.execute(DescribeTalk(id_, {"spent": (("3", "1800"),)}))
    workspace.execute(CloseTalk(id_, date(2026, 9, 15)))
    return seat


def test_what_came_out_is_read_on_the_page_and_leads_to_the_result(page: Seat) -> None:
    said = closed(page).said()
    for part in ("De koffie", "R&D <b>ziet</b> het anders", "2 stickers", "30 van 45 minuten"):
        assert part in said
    page.click("result")
    assert page.out.went == [Place("analysis.result")]


def test_a_closed_talk_can_be_taken_up_again_or_followed_by_another(page: Seat) -> None:
    closed(page)
    first = talk(page).id
    page.click("again")
    assert talk(page).closed_on is None
    page.workspace.execute(CloseTalk(first, date(2026, 9, 15)))
    page.click("plan")
    assert talk(page).id != first
    assert "Vroegere gesprekken" in page.said()


def test_an_unclosed_talk_is_an_open_point(page: Seat) -> None:
    planned(page)
    points = {point.message.msgid for point in page.workspace.reading.open_points}
    assert "The team talk was begun and not closed yet." not in points
    page.workspace.execute_aside(DescribeTalk(talk(page).id, {"sittings": 1}))
    points = {point.message.msgid for point in page.workspace.reading.open_points}
    assert "The team talk was begun and not closed yet." in points


def test_the_page_speaks_french(sit: Seating) -> None:
    seat = sit(AnalysisTalk, "analysis.talk", "fr")
    seat.workspace.execute(StartAnalysis(2026))
    planned(seat)
    assert "Discussion d’équipe" in seat.said()
    assert talk(seat).languages == ("fr",)
