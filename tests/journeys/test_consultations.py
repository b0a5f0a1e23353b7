"""The plans are discussed: with the workers themselves, with a committee, with a union delegation."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from app.domain.choices import PlanKind, Reply, Verdict
from app.domain.commands.bulk import ImportRecords
from app.domain.consultation.procedure import Stage, procedure
from app.domain.dossier import Dossier
from app.domain.records import GlobalPlan, Remark, YearPlan
from app.gui import Front
from tests.journeys.conftest import MOMENT
from tests.journeys.hands import Hands, settle
from tests.support.firms import records_of

Begin = Callable[[str], Hands]


def dossier(front: Front) -> Dossier:
    assert front.navigator is not None
    return front.navigator.workspace.dossier


def stage(front: Front) -> Stage:
    """How far the yearly plan of 2027 is."""
    return procedure(PlanKind.YEAR, "2027", dossier(front), MOMENT.date()).stage


def say_who_there_is(user: Hands, committee: str, delegation: str) -> None:
    user.click("station.firm", "page.firm.consultation")
    user.click(f"committee.{committee}", f"union_delegation.{delegation}")
    user.click("station.plans", "page.plans.consultation")


def test_workers_are_informed_remark_and_get_an_answer_before_the_plan_is_accepted(
    front: Front, begin: Begin
) -> None:
    user = begin("nl")
    say_who_there_is(user, "false", "false")
    user.type("jap.advice_asked_on", "1/6/2026")
    user.type("jap.service_advice_on", "20/7/2026")
    user.type("jap.service_advice", "Begin met de uurroosters.")
    user.type("jap.register_place", "in de koffiehoek")
    user.type("jap.submitted_on", "10/8/2026")
    assert "Aanvaard" in user.read()
    user.click("jap.remarks", "add.remark")
    user.type(user.named(".text"), "De bestellingen komen te laat")
    user.type(user.named(".made_on"), "20/8/2026")
    assert stage(front) is Stage.TO_ANSWER, "both terms of fifteen days are over"
    remark = dossier(front).all(Remark)[0].id
    user.click(f"{remark}.reply.deviated")
    user.type(f"{remark}.reason", "De leverancier rijdt niet vroeger")
    assert dossier(front).all(Remark)[0].reply is Reply.DEVIATED
    user.click("to.consultation")
    assert "Elke opmerking heeft een" in user.read()
    assert stage(front) is Stage.ACCEPTED
    user.click("jap.letter.voorlegging_werknemers")
    assert "Begin met de uurroosters." in user.read()


def test_a_committee_gets_the_draft_and_judges_measure_by_measure(front: Front, begin: Begin) -> None:
    user = begin("fr")
    assert front.navigator is not None
    front.navigator.workspace.execute(ImportRecords(records_of("bakery")))
    settle()
    say_who_there_is(user, "true", "false")
    user.type("jap.submitted_on", "1/9/2026")
    assert stage(front) is Stage.SUBMITTED
    user.click("jap.body_verdict.with_remark")
    user.type("jap.body_advice_on", "14/9/2026")
    user.type("jap.body_advice", "D’accord, sauf pour une mesure.")
    assert stage(front) is Stage.ADVISED
    first = next(name for name in user.names() if name.startswith("edit.body/year/2027/measure/"))
    opinion = first.removeprefix("edit.")
    user.click(first, f"{opinion}.verdict.disagree")
    user.type(f"{opinion}.text", "Cela commence trop tard")
    assert dossier(front).get(Remark, opinion) is not None
    assert "Pas encore de réponse" in user.read()
    user.click(f"{opinion}.reply.followed")
    found = dossier(front).get(Remark, opinion)
    assert found is not None and (found.verdict, found.reply) == (Verdict.DISAGREE, Reply.FOLLOWED)


def test_a_union_delegation_discusses_both_plans_at_once(front: Front, begin: Begin) -> None:
    user = begin("nl")
    say_who_there_is(user, "false", "true")
    user.type("jap.submitted_on", "1/9/2026")
    user.type("jap.body_advice_on", "14/9/2026")
    user.click("jap.body_verdict.agree")
    assert "Advies gekregen" in user.read()
    user.click("plan.global", "take_over")
    assert dossier(front).get(GlobalPlan, "2027") is not None
    same = ("submitted_on", "body_advice_on", "body_verdict")
    five, year = dossier(front).get(GlobalPlan, "2027"), dossier(front).get(YearPlan, "2027")
    assert [getattr(five, name) for name in same] == [getattr(year, name) for name in same]
    assert isinstance(user.find("print.record"), QPushButton)
