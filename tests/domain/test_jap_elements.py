"""Each element of the yearly plan: there with its fact, missing without it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.domain.choices import AdviceState, MeasureStatus, PlanKind, Presence, Reply
from app.domain.dossier import Dossier
from app.domain.elements.completeness import jap
from app.domain.messages import Message
from app.domain.records import Company, GlobalPlan, Objective, PlannedMeasure, Remark, YearPlan
from tests.domain.test_completeness import both
from tests.support.planning import TODAY, YEAR, Edit, added, catalogue, changed, full_firm, measure, removed

IN_YEAR = date(2027, 5, 1)
REMARK = Remark(id="r1", kind=PlanKind.YEAR, plan="2027", text="Te weinig tijd", made_on=date(2026, 10, 12))


def plan(**fields: Any) -> Edit:
    """Change the written yearly plan."""
    return changed(YearPlan, "2027", **fields)


def untold(**fields: Any) -> Edit:
    """Change the written yearly plan, which the workers have not seen yet."""
    return plan(submitted_on=None, **fields)


def firm(**fields: Any) -> Edit:
    """Change the firm."""
    return changed(Company, "company", **fields)


def first_measure(**fields: Any) -> Edit:
    """Change the only measure."""
    return changed(PlannedMeasure, "m1", **fields)


MISSING: list[tuple[str, Edit, str]] = [
    ("JAP-01", removed(YearPlan, "2027"), "plans.year"),
    ("JAP-01", first_measure(start=date(2028, 2, 1)), "measures.board"),
    ("JAP-01a", plan(line_consulted_on=None), "plans.year"),
    ("JAP-01a", plan(services_consulted_on=None), "plans.year"),
    ("JAP-02", removed(GlobalPlan, "2027"), "plans.global"),
    ("JAP-02", removed(PlannedMeasure, "m1"), "measures.board"),
    ("JAP-03", removed(Objective, "o1"), "plans.year"),
    ("JAP-03", removed(YearPlan, "2027"), "plans.year"),
    ("JAP-04", first_measure(library="", method=""), "measures.list"),
    ("JAP-04", first_measure(budget_eur=None, means_organisational=""), "measures.list"),
    ("JAP-05", first_measure(responsible=" "), "measures.list"),
    ("JAP-06a", plan(change_circumstances=""), "plans.year"),
    ("JAP-06b", plan(change_accidents=" "), "plans.year"),
    ("JAP-06c", plan(change_annual_report=""), "plans.year"),
    ("JAP-06d", plan(change_advice=""), "plans.year"),
    ("JAP-06e", plan(change_strategic=""), "plans.year"),
    ("JAP-07", first_measure(domain="safety"), "measures.board"),
    ("JAP-08", added(GlobalPlan(id="2026", start_year=2026)), "plans.year"),
    ("JAP-08", removed(GlobalPlan, "2027"), "plans.year"),
    ("JAP-09", firm(health_surveillance=None), "firm.size"),
    ("JAP-09", firm(health_surveillance=True), "plans.year"),
    ("JAP-10", plan(submitted_on=None), "plans.consultation"),
    ("JAP-10", plan(submitted_on=date(2026, 11, 23)), "plans.consultation"),
    ("JAP-11", plan(service_advice_on=None), "plans.consultation"),
    ("JAP-11", plan(service_advice_on=date(2027, 1, 1)), "plans.consultation"),
    ("JAP-11", firm(committee=None), "firm.consultation"),
    ("JAP-12", untold(body_advice=""), "plans.consultation"),
    ("JAP-12", untold(body_advice_on=None), "plans.consultation"),
    ("JAP-12", untold(body_advice_on=date(2026, 12, 1)), "plans.consultation"),
    ("JAP-12", added(REMARK), "plans.consultation"),
    ("JAP-12", firm(union_delegation=None), "firm.consultation"),
    ("JAP-13", removed(YearPlan, "2027"), "plans.year"),
    ("JAP-13", plan(started_on=date(2026, 10, 20)), "plans.consultation"),
    ("JAP-14", first_measure(criterion=""), "measures.list"),
    ("JAP-14", first_measure(end=None), "measures.list"),
    ("JAP-14", first_measure(budget_eur=None), "measures.list"),
    ("JAP-15", plan(signed_by=""), "plans.sign"),
]


@pytest.mark.parametrize(("element", "edit", "page"), MISSING, ids=lambda value: str(value)[:20])
def test_without_its_fact_an_element_is_missing(element: str, edit: Edit, page: str) -> None:
    state = both(edit(full_firm()))[element]
    assert state.presence is Presence.MISSING
    assert state.place.page == page


PRESENT: list[tuple[str, Edit]] = [
    ("JAP-03", plan(objectives=())),
    ("JAP-08", lambda d: plan(evaluation="Lijst werkt")(added(GlobalPlan(id="2026", start_year=2026))(d))),
    ("JAP-09", lambda d: plan(surveillance_lists="Map 3")(firm(health_surveillance=True)(d))),
    ("JAP-12", lambda d: firm(committee=True)(plan(body_advice_on=date(2026, 10, 11))(d))),
    ("JAP-13", plan(started_on=date(2026, 11, 2))),
    ("JAP-12", plan(body_advice_on=None, body_advice="")),
    ("JAP-12", added(replace(REMARK, reply=Reply.FOLLOWED))),
    ("JAP-12", untold()),
    ("JAP-13", untold(body_advice_on=None, started_on=date(2027, 1, 1))),
    ("JAP-13", plan(started_on=date(2026, 10, 20), early_reason="De oven ging stuk.")),
]


@pytest.mark.parametrize(("element", "edit"), PRESENT)
def test_other_ways_to_have_it(element: str, edit: Edit) -> None:
    assert both(edit(full_firm()))[element].presence is Presence.PRESENT


NOT_APPLICABLE: list[tuple[str, Edit]] = [
    (
        "JAP-06e",
        lambda d: changed(GlobalPlan, "2027", strategic_advice=AdviceState.NOT_YET)(
            plan(change_strategic="")(d)
        ),
    ),
    ("JAP-08", plan()),
    ("JAP-09", firm(health_surveillance=False)),
    ("JAP-11", firm(committee=True)),
    ("JAP-11", firm(union_delegation=True)),
]


@pytest.mark.parametrize(("element", "edit"), NOT_APPLICABLE)
def test_a_condition_that_is_not_met_makes_it_not_applicable(element: str, edit: Edit) -> None:
    assert both(edit(full_firm()))[element].presence is Presence.NOT_APPLICABLE


def test_the_draft_not_submitted_is_late_with_the_full_date() -> None:
    late = both(plan(submitted_on=None)(full_firm()))["JAP-10"]
    assert late.reason.arguments == {"due": date(2026, 11, 1)}
    assert "Late" in late.reason.msgid
    on_time = jap(plan(submitted_on=None)(full_firm()), catalogue(), year=2027, today=date(2026, 11, 1))
    assert "Late" not in next(s for s in on_time if s.element.id == "JAP-10").reason.msgid


def test_a_draft_submitted_late_is_there_and_says_so() -> None:
    state = both(plan(submitted_on=date(2026, 11, 10))(full_firm()))["JAP-10"]
    assert state.presence is Presence.PRESENT
    assert "later than" in state.reason.msgid


def test_the_workers_keep_their_fifteen_days_whatever_was_noted() -> None:
    dossier = plan(submitted_on=date(2026, 11, 10), body_advice_on=date(2026, 11, 20))(full_firm())
    state = both(dossier)["JAP-12"]
    assert state.presence is Presence.MISSING
    assert isinstance(state.reason.arguments["state"], Message)
    assert state.reason.arguments["state"].arguments == {"last": date(2026, 11, 25)}
    after = jap(dossier, catalogue(), year=2027, today=date(2026, 11, 26))
    assert next(s for s in after if s.element.id == "JAP-12").presence is Presence.PRESENT


def test_a_reason_for_starting_early_counts_and_stays_visible() -> None:
    edit = plan(started_on=date(2026, 10, 20), early_reason="De oven ging stuk.")
    assert both(edit(full_firm()))["JAP-13"].reason.arguments["reason"] == "De oven ging stuk."


def test_an_advice_that_came_after_the_workers_were_told_is_there_and_says_so() -> None:
    state = both(plan(service_advice_on=date(2026, 10, 15))(full_firm()))["JAP-11"]
    assert state.presence is Presence.PRESENT
    assert "after the workers were informed" in state.reason.msgid


def test_a_measure_that_began_before_the_advice_is_named() -> None:
    early = measure(
        "Te vroeg", start=IN_YEAR, status=MeasureStatus.STARTED, status_on=date(2026, 10, 1), budget_eur=0
    )
    state = both(added(early)(full_firm()))["JAP-13"]
    assert state.presence is Presence.MISSING
    told = state.reason.arguments["told"]
    assert isinstance(told, Message) and told.arguments["measures"] == ("Te vroeg",)


def test_what_the_earlier_plan_began_may_go_on_with_new_dates() -> None:
    carried = measure(
        "Loopt door",
        start=IN_YEAR,
        first_start=date(2026, 9, 1),
        status=MeasureStatus.STARTED,
        status_on=date(2026, 9, 1),
        budget_eur=0,
    )
    assert both(added(carried)(full_firm()))["JAP-13"].presence is Presence.PRESENT
    moved = replace(carried, first_start=date(2027, 2, 1))
    assert both(added(moved)(full_firm()))["JAP-13"].presence is Presence.MISSING


def test_none_is_an_answer_but_silence_is_not() -> None:
    bare = Dossier.of((YearPlan(id="2027", year=2027),))
    states = {s.element.id: s for s in jap(bare, catalogue(), year=2027, today=TODAY)}
    assert states["JAP-06a"].presence is Presence.MISSING
    assert both(plan(change_circumstances="geen")(full_firm()))["JAP-06a"].presence is Presence.PRESENT


def test_long_answers_are_shortened_in_the_reason() -> None:
    state = both(plan(change_accidents="x" * 10_000)(full_firm()))["JAP-06b"]
    assert len(str(state.reason.arguments["text"])) == 80


def test_a_service_year_from_september_has_its_own_deadline() -> None:
    dossier = firm(service_year_start_month=9)(plan(submitted_on=None)(full_firm()))
    states = {s.element.id: s for s in jap(dossier, catalogue(), year=2027, today=TODAY)}
    assert states["JAP-10"].reason.arguments == {"due": date(2027, 7, 1)}
    assert YEAR.submitted_on is not None
