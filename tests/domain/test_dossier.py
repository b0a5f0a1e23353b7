"""The immutable dossier and its changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.changes import Change, reverse
from app.domain.dossier import Dossier, StaleChange, same_facts
from app.domain.records import Company, Objective, Record
from tests.support.dossiers import any_record


def test_a_change_makes_a_new_dossier_and_leaves_the_old_one_alone() -> None:
    old = Dossier()
    new = old.with_((Change(None, Company(name="De Korst")),))
    assert (old.company.name, new.company.name) == ("", "De Korst")


def test_a_stale_before_is_refused() -> None:
    dossier = Dossier.of([Company(name="De Korst")])
    with pytest.raises(StaleChange):
        dossier.with_((Change(Company(name="Een ander"), Company(name="X")),))


def test_records_come_back_by_position() -> None:
    dossier = Dossier.of([Objective(id="b", position=2), Objective(id="a", position=1)])
    assert [objective.id for objective in dossier.all(Objective)] == ["a", "b"]


def test_a_change_without_sides_is_our_own_mistake() -> None:
    with pytest.raises(ValueError):
        _ = Change(None, None).kind


@given(st.lists(any_record(), max_size=12), st.lists(any_record(), max_size=12))
def test_reversed_changes_lead_back_to_the_start(first: list[Record], then: list[Record]) -> None:
    start = Dossier.of(first)
    dossier, changes = start, ()
    for record in then:
        change = (Change(dossier.get(type(record), record.id), record),)
        dossier, changes = dossier.with_(change), changes + change
    assert same_facts(dossier.with_(reverse(changes)), start)
