"""Each gentle warning about a plan appears for its cause and only then."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.choices import Pace
from app.domain.dossier import Dossier
from app.domain.places import Place
from app.domain.plans.warnings import MOST_PER_QUARTER, plan_warnings
from app.domain.records import FactorAnswer, Objective, PlannedMeasure
from tests.support.planning import Edit, added, catalogue, changed, full_firm, measure, removed


def said(dossier: Dossier) -> list[str]:
    """The beginnings of all warnings."""
    return [w.message.msgid for w in plan_warnings(dossier, catalogue(), start_year=2027)]


def good_firm() -> Dossier:
    """The full firm with a lasting measure beside its quick win."""
    lasting = measure(
        "m2",
        library="M005",
        factors=("RF-ORG-01",),
        responsible="Ploeg",
        criterion="Twee mensen per taak",
        start=date(2028, 2, 29),
        pace=Pace.STRUCTURAL,
    )
    return added(lasting)(full_firm())


def test_a_good_plan_raises_no_warning() -> None:
    assert said(good_firm()) == []


CAUSES: list[tuple[Edit, str]] = [
    (changed(PlannedMeasure, "m1", start=None, end=None), "has no date yet"),
    (changed(PlannedMeasure, "m1", end=date(2027, 1, 1)), "ends before it starts"),
    (changed(PlannedMeasure, "m1", start=date(2033, 1, 1), end=None), "lies outside"),
    (changed(PlannedMeasure, "m1", end=date(2032, 1, 1)), "runs on after"),
    (changed(PlannedMeasure, "m1", start=date(2026, 12, 1)), "began before the plan"),
    (changed(PlannedMeasure, "m1", responsible=""), "Nobody is responsible"),
    (changed(PlannedMeasure, "m1", criterion=" "), "Write by what you will see"),
    (changed(PlannedMeasure, "m1", factors=(), objectives=()), "answers no risk"),
    (changed(PlannedMeasure, "m1", factors=("RF-TER-01",)), "not found to be a risk"),
    (changed(PlannedMeasure, "m1", library="M005"), "more than once"),
    (changed(Objective, "o1", criterion=""), "cannot be measured"),
    (changed(Objective, "o1", target=""), "cannot be measured"),
    (changed(Objective, "o1", due_year=None), "has no year"),
    (changed(Objective, "o1", due_year=2040), "outside the five years"),
    (added(Objective(id="o2", text="Rust", criterion="c", target="t", due_year=2027)), "has no measure yet"),
    (changed(FactorAnswer, "a1/RF-CON-01", exposure=3, impact=3), "High priority without any measure"),
    (removed(PlannedMeasure, "m2"), "Add a lasting measure"),
]


@pytest.mark.parametrize(("edit", "words"), CAUSES)
def test_each_cause_has_its_warning(edit: Edit, words: str) -> None:
    assert any(words in text for text in said(edit(good_firm())))


def test_a_high_priority_with_only_a_secondary_measure_asks_for_the_source() -> None:
    secondary = next(m for m in catalogue().measures.values() if m.level.value == "secondary")
    risky = changed(FactorAnswer, "a1/RF-CON-01", exposure=3, impact=3)(good_firm())
    helped = added(measure("s", library=secondary.id, factors=("RF-CON-01",), start=date(2029, 1, 1)))(risky)
    assert any("takes away the cause" in text for text in said(helped))


def test_too_many_beginnings_in_one_quarter_are_named_with_the_quarter() -> None:
    crowd = [
        measure(f"c{i}", start=date(2029, 4, 1), factors=("RF-ORG-01",)) for i in range(MOST_PER_QUARTER)
    ]
    assert not any("quarter" in text for text in said(added(*crowd)(good_firm())))
    found = plan_warnings(
        added(measure("last", start=date(2029, 6, 30)), *crowd)(good_firm()), catalogue(), start_year=2027
    )
    crowded = next(w for w in found if "quarter" in w.message.msgid)
    assert crowded.message.arguments == {"end": date(2029, 6, 30), "count": MOST_PER_QUARTER + 1}
    assert crowded.place == Place("measures.board", "2029-Q2")


def test_a_duty_of_the_law_needs_no_risk_to_answer() -> None:
    duty = measure("d", library="M015", title="", responsible="x", criterion="y", start=date(2029, 1, 1))
    assert said(added(duty)(good_firm())) == []
