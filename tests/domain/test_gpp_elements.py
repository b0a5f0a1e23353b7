"""Each element of the five-year plan: there with its fact, missing without it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.domain.choices import AdviceState, DomainState, FactorState, Involvement, Presence
from app.domain.dossier import Dossier
from app.domain.places import Place
from app.domain.records import (
    Analysis,
    Company,
    DomainNote,
    FactorAnswer,
    GlobalPlan,
    Objective,
    OwnRisk,
    PlannedMeasure,
)
from tests.domain.test_completeness import both
from tests.support.planning import Edit, added, changed, full_firm, measure, removed

IN_PLAN = date(2028, 1, 10)


def plan(**fields: Any) -> Edit:
    """Change the written five-year plan."""
    return changed(GlobalPlan, "2027", **fields)


def analysis(**fields: Any) -> Edit:
    """Change the risk analysis."""
    return changed(Analysis, "a1", **fields)


def first_measure(**fields: Any) -> Edit:
    """Change the only measure."""
    return changed(PlannedMeasure, "m1", **fields)


MISSING: list[tuple[str, Edit, str]] = [
    ("GPP-01", removed(GlobalPlan, "2027"), "plans.global"),
    ("GPP-02", plan(size_note=" \n"), "plans.global"),
    ("GPP-03", removed(Analysis, "a1"), "analysis.method"),
    ("GPP-03", analysis(year=2020), "analysis.method"),
    ("GPP-03a", removed(DomainNote, "hygiene"), "measures.domains"),
    ("GPP-03a", changed(DomainNote, "safety", reference=""), "measures.domains"),
    ("GPP-03a", changed(DomainNote, "safety", state=DomainState.NOT_APPLICABLE), "measures.domains"),
    ("GPP-03a", changed(DomainNote, "safety", state=DomainState.MEASURES), "measures.domains"),
    ("GPP-03a", first_measure(domain="safety"), "measures.domains"),
    ("GPP-03b", removed(Analysis, "a1"), "analysis.method"),
    ("GPP-03b", removed(FactorAnswer, "a1/RF-TER-02"), "analysis.TER"),
    ("GPP-03b", changed(FactorAnswer, "a1/RF-REL-01", exposure=None), "analysis.REL"),
    ("GPP-03b", added(OwnRisk(id="own", dimension="ENV", text="Tocht")), "analysis.ENV"),
    ("GPP-03c", analysis(participation=""), "analysis.method"),
    ("GPP-03d", analysis(adviser=None), "analysis.adviser"),
    ("GPP-03d", analysis(adviser_name="", adviser_on=None), "analysis.adviser"),
    ("GPP-03d", analysis(adviser=Involvement.NOT_NEEDED, adviser_reason=" "), "analysis.adviser"),
    ("GPP-04", removed(PlannedMeasure, "m1"), "measures.proposals"),
    ("GPP-04", first_measure(start=date(2020, 1, 1), end=date(2020, 2, 1)), "measures.list"),
    ("GPP-04a", added(measure("own", start=IN_PLAN)), "measures.list"),
    ("GPP-04b", first_measure(domain="safety"), "measures.proposals"),
    ("GPP-05", changed(Objective, "o1", text=""), "measures.objectives"),
    ("GPP-06", added(Objective(id="o2", text="Meer rust")), "measures.objectives"),
    ("GPP-06", removed(Objective, "o1"), "measures.objectives"),
    ("GPP-07", first_measure(budget_eur=None), "measures.list"),
    ("GPP-07", first_measure(budget_eur=None, means_organisational=""), "measures.list"),
    ("GPP-07", added(measure("bare", start=IN_PLAN)), "measures.list"),
    ("GPP-08", first_measure(responsible=""), "measures.list"),
    ("GPP-09", plan(adaptation=""), "plans.global"),
    ("GPP-10", plan(criteria=""), "plans.global"),
    ("GPP-11", plan(strategic_advice=None), "plans.global"),
    ("GPP-11", plan(strategic_advice_on=None), "plans.global"),
    ("GPP-11", plan(strategic_advice_note=""), "plans.global"),
    ("GPP-12", plan(line_consulted_on=None), "plans.global"),
    ("GPP-12", plan(services_consulted_on=None), "plans.global"),
    ("GPP-13", plan(body_advice_on=None), "plans.consultation"),
    ("GPP-13", plan(body_advice=""), "plans.consultation"),
    ("GPP-13", changed(Company, "company", union_delegation=None), "firm.consultation"),
    ("GPP-14", plan(signed_on=None), "plans.sign"),
    ("GPP-14", plan(signed_by=""), "plans.sign"),
    ("GPP-15", first_measure(start=None, end=None), "measures.list"),
]


@pytest.mark.parametrize(("element", "edit", "page"), MISSING, ids=lambda value: str(value)[:20])
def test_without_its_fact_an_element_is_missing(element: str, edit: Edit, page: str) -> None:
    state = both(edit(full_firm()))[element]
    assert state.presence is Presence.MISSING
    assert state.place.page == page


PRESENT: list[tuple[str, Edit]] = [
    ("GPP-03a", changed(DomainNote, "safety", state=DomainState.NOT_APPLICABLE, reason="Alleen kantoor")),
    ("GPP-03a", lambda d: added(measure("s", domain="safety"))(removed(DomainNote, "safety")(d))),
    ("GPP-03b", changed(FactorAnswer, "a1/RF-TER-02", state=FactorState.PARKED, exposure=None)),
    ("GPP-03b", changed(FactorAnswer, "a1/RF-TER-02", state=FactorState.NOT_APPLICABLE, exposure=None)),
    ("GPP-03d", analysis(adviser_name="")),
    ("GPP-13", changed(Company, "company", committee=True)),
]


@pytest.mark.parametrize(("element", "edit"), PRESENT)
def test_other_ways_to_have_it(element: str, edit: Edit) -> None:
    assert both(edit(full_firm()))[element].presence is Presence.PRESENT


def test_parked_factors_are_mentioned() -> None:
    edit = changed(FactorAnswer, "a1/RF-TER-02", state=FactorState.PARKED, exposure=None)
    assert both(edit(full_firm()))["GPP-03b"].reason.arguments == {"parked": 1}


CONDITIONAL: list[tuple[str, Edit]] = [
    ("GPP-03d", analysis(adviser=Involvement.NOT_NEEDED, adviser_reason="Kleine, rustige ploeg")),
    ("GPP-11", plan(strategic_advice=AdviceState.NOT_YET)),
]


@pytest.mark.parametrize(("element", "edit"), CONDITIONAL)
def test_a_condition_that_is_not_met_makes_it_not_applicable(element: str, edit: Edit) -> None:
    assert both(edit(full_firm()))[element].presence is Presence.NOT_APPLICABLE


def test_a_plan_that_was_only_begun_is_no_plan() -> None:
    state = both(Dossier.of((GlobalPlan(id="2027", start_year=2027),)))["GPP-01"]
    assert (state.presence, state.place) == (Presence.MISSING, Place("measures.objectives"))


def test_the_reason_names_what_lacks() -> None:
    state = both(added(measure("Pauzeruimte", start=IN_PLAN))(full_firm()))["GPP-08"]
    assert state.reason.arguments == {"measures": ("Pauzeruimte",)}
    assert state.place == Place("measures.list", "Pauzeruimte")
