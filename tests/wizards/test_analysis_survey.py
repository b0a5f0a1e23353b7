"""The page of a round of questionnaires: planning, opening, and what is refused with a way out."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from app.domain.choices import Method, RoundState
from app.domain.commands.analysis import DescribeAnalysis
from app.domain.commands.entries import AddEntry
from app.domain.commands.firm import DescribeCompany
from app.domain.places import Place
from app.domain.records import Site, SurveyRound
from app.domain.survey.guard import askable
from app.services.survey import laptop
from app.services.survey.opened import OpenedRound
from app.wizards.pages.analysis_survey import AnalysisSurvey
from tests.support.pages import Seat, Seating
from tests.support.rounds import HOSTILE, SECRET, hand_in, open_round, settled_firm


@pytest.fixture
def plan(sit: Seating) -> Seat:
    """The page of a firm of eight without a round."""
    seat = sit(AnalysisSurvey, "analysis.survey")
    settled_firm(seat.workspace)
    return seat


def type_code(seat: Seat, first: str = SECRET, second: str = SECRET) -> None:
    """Whoever keeps the code word types it twice."""
    seat.type("secret", first)
    seat.type("secret.again", second)


def asked(seat: Seat) -> SurveyRound:
    found = seat.workspace.reading.open_survey
    assert found is not None
    return found


# ---------------------------------------------------------------- planning
def test_without_an_analysis_one_can_be_started(sit: Seating) -> None:
    seat = sit(AnalysisSurvey, "analysis.survey")
    seat.type("year", "2026")
    seat.click("start")
    assert seat.find("open.round")


def test_a_round_is_filled_in_beforehand_and_opened_with_the_code_word(plan: Seat) -> None:
    type_code(plan)
    plan.click("open.round")
    opened = asked(plan)
    assert opened.factors == askable(plan.workspace.catalogue)
    assert (opened.invited, opened.languages, opened.closes_on) == (8, ("nl",), date(2026, 9, 29))
    assert laptop.has_key(plan.workspace, opened)


def test_before_opening_one_reads_what_is_asked_how_who_sees_it_and_when_it_is_deleted(plan: Seat) -> None:
    said = plan.said()
    for heading in (
        "Wat er gevraagd wordt",
        "Wat er met de antwoorden gebeurt",
        "Wie welk resultaat ziet",
        "Wanneer de antwoorden gewist worden",
    ):
        assert heading in said
    assert plan.workspace.catalogue.privacy_guard.critical_items.nl in said
    plan.click("rules")
    assert "Ons eigen oordeel, geen wet." in plan.said()


def test_the_code_word_must_be_typed_twice_the_same_and_is_long_enough(plan: Seat) -> None:
    type_code(plan, "brood", "broodje")
    plan.click("open.round")
    assert "verschillen" in plan.said()
    type_code(plan, "brooddd", "brooddd")
    plan.click("open.round")
    assert plan.dossier.all(SurveyRound) == ()
    assert "minstens 8 tekens" in plan.said()


def test_the_code_word_is_hidden_and_never_written_down(plan: Seat) -> None:
    control = plan.find("secret.control")
    assert control.echoMode() is control.EchoMode.Password  # type: ignore[attr-defined]
    type_code(plan)
    plan.click("open.round")
    assert SECRET.encode() not in plan.workspace.path.read_bytes()


def test_the_statements_of_one_a_only(plan: Seat) -> None:
    plan.click("which.dimensions")
    plan.click("dimensions.env")
    type_code(plan)
    plan.click("open.round")
    dimensions = {plan.workspace.catalogue.factors[f].dimension for f in asked(plan).factors}
    assert dimensions == {"ENV"}


def test_statements_picked_one_by_one(plan: Seat) -> None:
    plan.click("which.picked")
    plan.click("picking.ORG")
    plan.click("picked.ORG.rf-org-02")
    plan.click("picking.CON")
    plan.click("picked.CON.rf-con-01")
    assert "2 stellingen: ongeveer 3 minuten" in plan.said()
    type_code(plan)
    plan.click("open.round")
    assert asked(plan).factors == ("RF-ORG-02", "RF-CON-01")


def test_critical_behaviour_can_never_be_picked(plan: Seat) -> None:
    names = {w.objectName() for w in plan.page.findChildren(QWidget)}
    critical = [f for f in plan.workspace.catalogue.factors.values() if f.critical]
    assert critical
    assert not any(f"picked.{f.dimension}.{f.id.lower()}" in names for f in critical)


def test_what_the_lights_point_at_without_any_light_is_refused_with_a_sentence(plan: Seat) -> None:
    plan.click("which.lights")
    assert "Kies minstens één stelling" in plan.said()
    type_code(plan)
    plan.click("open.round")
    assert plan.dossier.all(SurveyRound) == ()


def test_both_languages_let_everybody_choose(plan: Seat) -> None:
    plan.click("languages.both")
    type_code(plan)
    plan.click("open.round")
    assert asked(plan).languages == ("nl", "fr")


def test_a_last_day_in_the_past_is_refused_at_its_field(plan: Seat) -> None:
    plan.type("closes_on", "01/09/2026")
    type_code(plan)
    plan.click("open.round")
    assert "laatste dag" in plan.find("closes_on").error().lower()  # type: ignore[attr-defined]


def test_a_team_of_four_is_led_to_the_talk_or_to_the_adviser(plan: Seat) -> None:
    plan.workspace.execute(DescribeCompany({"headcount": 4.0}))
    plan.page.desk.notes.clear()
    plan.page.rebuild()
    assert "kan een vragenlijst niet anoniem zijn" in plan.said()
    plan.click("to.talk")
    plan.click("to.adviser")
    assert plan.out.went == [Place("analysis.talk"), Place("analysis.adviser")]


def test_results_by_site_are_only_offered_where_every_site_is_large_enough(plan: Seat) -> None:
    assert plan.page.findChild(QWidget, "by_site") is None
    for id_, people in (("s1", 5), ("s2", 5)):
        plan.workspace.execute(AddEntry(Site(id=id_, name=id_, headcount=people)))
    plan.page.rebuild()
    plan.click("by_site.true")
    type_code(plan)
    plan.click("open.round")
    assert asked(plan).sites == ("s1", "s2")


def test_one_site_that_is_too_small_takes_the_choice_away(plan: Seat) -> None:
    for id_, people in (("s1", 5), ("s2", 4)):
        plan.workspace.execute(AddEntry(Site(id=id_, name=id_, headcount=people)))
    plan.page.rebuild()
    assert plan.page.findChild(QWidget, "by_site") is None


def test_whoever_chose_the_conversation_may_skip_the_page(plan: Seat) -> None:
    plan.workspace.execute(DescribeAnalysis("2026", {"method": Method.CONVERSATION}))
    plan.page.rebuild()
    assert "U mag deze pagina overslaan" in plan.said()


def test_the_same_statements_are_not_asked_again_within_months(plan: Seat) -> None:
    found = open_round(plan.workspace)
    hand_in(plan.workspace, found, *[2] * 5)
    OpenedRound(plan.workspace, found, SECRET).fix()
    plan.click("another")
    assert "kort geleden" in plan.said()


def test_a_plan_that_is_not_carried_out_survives_another_page_and_another_language(
    plan: Seat, sit: Seating
) -> None:
    plan.type("key_holder", HOSTILE)
    plan.click("which.picked")
    other = sit(AnalysisSurvey, "analysis.survey", "fr")
    other.page.desk.notes.update(plan.page.desk.notes)
    other.page.rebuild()
    assert other.find("key_holder.control").text() == HOSTILE  # type: ignore[attr-defined]
    assert other.find("picking.ORG")


def test_a_hostile_name_of_who_keeps_the_code_word_is_shown_as_it_is(plan: Seat) -> None:
    plan.type("key_holder", HOSTILE)
    type_code(plan)
    plan.click("open.round")
    assert HOSTILE in plan.said()
    assert asked(plan).state is RoundState.OPEN
