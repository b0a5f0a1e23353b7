"""Measures are proposed at the source first, for everyone first, and always as a mix."""

from __future__ import annotations

import pytest

from app.domain.catalogue import HintKind
from app.domain.choices import Level, Pace, Scope
from app.domain.dossier import Dossier
from app.domain.plans.plan import kept_measures
from app.domain.plans.proposals import (
    SHOWN_FIRST,
    basics_proposals,
    factor_mix_advice,
    mix_advice,
    mixed,
    proposals,
    proposals_for,
)
from app.domain.records import Company, LightInput, LightRound, OwnRisk, PlannedMeasure
from tests.support.planning import catalogue, measure

FACTORS = list(catalogue().factors)
ORDER = [Level.PRIMARY, Level.SECONDARY, Level.TERTIARY]


@pytest.mark.parametrize("factor", FACTORS)
def test_among_the_first_five_are_a_quick_win_and_a_lasting_measure_if_there_are_any(factor: str) -> None:
    found = [p.measure for p in proposals(factor, Dossier(), catalogue())]
    assert {m.kind for m in found[:SHOWN_FIRST]} == {m.kind for m in found}
    assert found[0].level is min((m.level for m in found), key=ORDER.index)
    assert set(found) == set(catalogue().measures_for(factor))


def test_the_source_and_the_whole_team_come_first() -> None:
    found = [p.measure for p in proposals("RF-CON-01", Dossier(), catalogue())]
    tail = [(ORDER.index(m.level), m.scope is Scope.INDIVIDUAL) for m in found[SHOWN_FIRST:]]
    assert tail == sorted(tail)


def test_the_mix_is_made_by_moving_one_measure_up() -> None:
    every = catalogue().measures.values()
    quick = [m for m in every if m.kind is Pace.QUICK_WIN][:7]
    lasting = next(m for m in every if m.kind is Pace.STRUCTURAL)
    assert mixed([*quick, lasting])[SHOWN_FIRST - 1] is lasting
    assert mixed(quick) == tuple(quick)


def test_what_was_taken_is_marked() -> None:
    dossier = Dossier.of((PlannedMeasure(id="m", library="M001", factors=("RF-ORG-01",)),))
    here = {p.measure.id: p for p in proposals("RF-ORG-01", dossier, catalogue())}
    there = {p.measure.id: p for p in proposals("RF-ORG-02", dossier, catalogue())}
    assert (here["M001"].taken, here["M001"].in_plan) == (True, True)
    assert (there["M001"].taken, there["M001"].in_plan) == (False, True)
    assert not here["M002"].in_plan


def test_duties_of_the_law_are_marked() -> None:
    found = proposals_for(FACTORS, Dossier(), catalogue())
    duties = {p.measure.id for p in found if p.duty}
    assert "M015" in duties
    assert all(catalogue().measures[id_].legal.kind is HintKind.DUTY for id_ in duties)  # type: ignore[union-attr]
    assert len({p.measure.id for p in found}) == len(found)


def test_a_risk_of_the_firms_own_gets_the_measures_of_its_dimension() -> None:
    dossier = Dossier.of((OwnRisk(id="own", dimension="REL", text="Ruzie"),))
    assert {p.measure.dimension for p in proposals("own", dossier, catalogue())} == {"REL"}
    assert proposals("nobody", Dossier(), catalogue()) == ()


def test_a_legal_basic_answered_no_leads_to_its_measure() -> None:
    def answered(key: str, value: bool) -> LightInput:
        return LightInput(id=f"2026/{key}", round="2026", key=key, value=value)

    dossier = Dossier.of(
        (
            Company(third_party_contact=True),
            LightRound(id="2026", year=2026),
            answered("basics_procedure", False),
            answered("basics_register", False),
            answered("basics_contacts", True),
        )
    )
    assert [p.measure.id for p in basics_proposals(dossier, catalogue())] == ["M015", "M079"]
    assert basics_proposals(Dossier(), catalogue()) == ()


def test_advice_asks_for_the_team_the_source_and_both_speeds() -> None:
    lonely = measure("m", level=Level.TERTIARY, scope=Scope.INDIVIDUAL, pace=Pace.STRUCTURAL, factors=("x",))
    dossier = Dossier.of((lonely,))
    said = [m.msgid for m in factor_mix_advice("x", dossier, catalogue())]
    assert [text.split()[0:2] for text in said] == [["Only", "individual"], ["No", "measure"], ["Add", "a"]]
    assert factor_mix_advice("y", dossier, catalogue()) == ()


def test_a_good_mix_needs_no_advice() -> None:
    good = (
        measure("a", level=Level.PRIMARY, scope=Scope.COLLECTIVE, pace=Pace.STRUCTURAL),
        measure("b", level=Level.SECONDARY, scope=Scope.COLLECTIVE, pace=Pace.QUICK_WIN),
    )
    assert mix_advice(kept_measures(Dossier.of(good), catalogue())) == ()
