"""What counts as a change of a signed plan, and what is only carrying it out or lies elsewhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.choices import Depth, MeasureStatus, PlanKind
from app.domain.records import Company, GlobalPlan, Objective, PlannedMeasure, SignedVersion, Waiver, YearPlan
from app.domain.revision import Revision, revision
from tests.support.planning import (
    MEASURE,
    OBJECTIVE,
    Edit,
    added,
    catalogue,
    changed,
    full_firm,
    measure,
    removed,
)

GLOBAL = SignedVersion(
    id="global-2027-1",
    kind=PlanKind.GLOBAL,
    plan="2027",
    number=1,
    moment="2026-11-22T10:00:00+00:00",
    signed_by="L. Zoet",
    text="0" * 64,
)
YEAR = replace(GLOBAL, id="year-2027-1", kind=PlanKind.YEAR)


def seen(version: SignedVersion, *edits: Edit) -> Revision:
    """The full firm as it was signed, beside the same after some edits."""
    signed = now = full_firm()
    for edit in edits:
        now = edit(now)
    return revision(version, signed, now, catalogue())


@pytest.mark.parametrize("version", [GLOBAL, YEAR], ids=["global", "year"])
def test_nothing_changed_in_what_was_just_signed(version: SignedVersion) -> None:
    assert not seen(version).changed
    assert seen(version).elsewhere == ()


@pytest.mark.parametrize(
    "edit",
    [
        changed(PlannedMeasure, MEASURE.id, responsible="Iemand anders"),
        removed(PlannedMeasure, MEASURE.id),
        changed(Objective, OBJECTIVE.id, text="Anders"),
        changed(Company, "company", name="Een andere naam"),
        added(measure("m9", start=date(2027, 3, 1))),
    ],
    ids=["responsible", "removed", "objective", "firm", "new measure of this year"],
)
@pytest.mark.parametrize("version", [GLOBAL, YEAR], ids=["global", "year"])
def test_what_stands_in_both_papers_changes_both_plans(version: SignedVersion, edit: Edit) -> None:
    assert seen(version, edit).changed


@pytest.mark.parametrize(
    "edit",
    [
        changed(PlannedMeasure, MEASURE.id, status=MeasureStatus.DONE, status_on=date(2027, 3, 1)),
        changed(Company, "company", depth=Depth.EXTENDED),
        changed(YearPlan, "2027", started_on=date(2027, 1, 4), signed_on=date(2026, 12, 1)),
    ],
    ids=["done", "depth", "started"],
)
@pytest.mark.parametrize("version", [GLOBAL, YEAR], ids=["global", "year"])
def test_carrying_the_plan_out_is_no_change_of_it(version: SignedVersion, edit: Edit) -> None:
    found = seen(version, edit)
    assert not found.changed
    assert found.elsewhere


def test_a_measure_of_a_later_year_changes_the_five_year_plan_only() -> None:
    later = added(measure("m9", start=date(2030, 3, 1), end=date(2030, 4, 1)))
    assert seen(GLOBAL, later).changed
    assert not seen(YEAR, later).changed


def test_each_plan_has_its_own_texts() -> None:
    own, other = changed(GlobalPlan, "2027", criteria="Anders"), changed(YearPlan, "2027", evaluation="Goed")
    assert (seen(GLOBAL, own).changed, seen(YEAR, own).changed) == (True, False)
    assert (seen(GLOBAL, other).changed, seen(YEAR, other).changed) == (False, True)


def test_an_element_that_is_said_not_to_apply_changes_the_plan_it_belongs_to() -> None:
    waived = added(Waiver(id="2031/JAP-09", plan="2031", element="JAP-09", reason="geen"))
    assert not seen(YEAR, waived).changed
    assert seen(YEAR, added(Waiver(id="2027/JAP-09", plan="2027", element="JAP-09", reason="geen"))).changed


def test_a_later_version_is_no_change() -> None:
    assert seen(GLOBAL, added(YEAR)).elsewhere == ()
