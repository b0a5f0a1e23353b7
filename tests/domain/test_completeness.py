"""The legal elements as a whole: nothing is there silently, waivers count, and no dossier breaks the list."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from app.domain.catalogue import Mandatory
from app.domain.choices import Presence
from app.domain.dossier import Dossier
from app.domain.elements.completeness import ElementState, gpp, jap
from app.domain.elements.gpp import GPP_CHECKS
from app.domain.elements.jap import JAP_CHECKS
from app.domain.places import STATIONS
from app.domain.records import Waiver
from tests.support.planning import TODAY, added, catalogue, full_firm, only_lights


def both(dossier: Dossier, year: int = 2027) -> Mapping[str, ElementState]:
    """Every element of both plans by id."""
    states = (
        *gpp(dossier, catalogue(), start_year=year, today=TODAY),
        *jap(dossier, catalogue(), year=year, today=TODAY),
    )
    return {state.element.id: state for state in states}


def test_every_element_of_the_catalogue_has_a_check_and_every_check_an_element() -> None:
    assert {*GPP_CHECKS, *JAP_CHECKS} == set(catalogue().legal_elements)


@pytest.mark.parametrize("firm", [Dossier, only_lights])
def test_a_firm_with_nothing_but_lights_lacks_every_element(firm: type[Dossier]) -> None:
    assert {state.presence for state in both(firm()).values()} == {Presence.MISSING}


def test_a_firm_that_wrote_everything_lacks_nothing() -> None:
    states = both(full_firm())
    assert [id_ for id_, state in states.items() if state.presence is Presence.MISSING] == []
    away = [id_ for id_, state in states.items() if state.presence is Presence.NOT_APPLICABLE]
    assert away == ["JAP-08", "JAP-09"]


@pytest.mark.parametrize("firm", [Dossier, only_lights, full_firm])
def test_each_element_says_why_and_where(firm: type[Dossier]) -> None:
    for state in both(firm()).values():
        assert state.reason.msgid
        assert state.place.station in STATIONS


def test_a_waiver_with_a_reason_makes_an_element_not_applicable() -> None:
    waiver = Waiver(id="2027/GPP-02", plan="2027", element="GPP-02", reason="Zie bedrijfsplan")
    state = both(added(waiver)(only_lights()))["GPP-02"]
    assert (state.presence, state.waived) == (Presence.NOT_APPLICABLE, True)
    assert state.reason.arguments == {"reason": "Zie bedrijfsplan"}


@pytest.mark.parametrize(("year", "reason"), [("2027", "  "), ("2026", "Zie bedrijfsplan")])
def test_a_blank_waiver_or_one_of_another_plan_changes_nothing(year: str, reason: str) -> None:
    waiver = Waiver(id=f"{year}/GPP-02", plan=year, element="GPP-02", reason=reason)
    assert both(added(waiver)(only_lights()))["GPP-02"].presence is Presence.MISSING


def test_recommended_elements_are_reported_and_marked() -> None:
    states = both(only_lights())
    recommended = {id_ for id_, s in states.items() if s.element.mandatory is Mandatory.RECOMMENDED}
    assert recommended == {"GPP-14", "GPP-15", "JAP-14", "JAP-15"}
    assert not any(states[id_].is_lacking for id_ in recommended)
