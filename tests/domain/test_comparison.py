"""What differs between two dossiers, row by row."""

from __future__ import annotations

from hypothesis import given

from app.domain.changes import Change
from app.domain.commands.entries import AddEntry, EditEntry, MoveEntry, RemoveEntry
from app.domain.comparison import Difference, differences
from app.domain.dossier import Dossier
from app.domain.records import Analysis, DocumentDraft, Objective, PlannedMeasure
from tests.domain.merging.told import unordered
from tests.support.edits import after, before, done

BASE = before()
edited = after(BASE)


def test_a_changed_field_is_one_row_with_both_values() -> None:
    now = done(EditEntry(Objective, "O1", {"text": "nieuw"}), BASE)
    assert differences(BASE, now) == (Difference(Objective, "O1", "text", "doel 1", "nieuw"),)


def test_a_new_record_and_one_that_is_gone_are_one_row_each() -> None:
    new = Objective(id="OX", text="nieuw")
    now = done(RemoveEntry(PlannedMeasure, "M2"), done(AddEntry(new), BASE))
    added, removed = differences(BASE, now)
    assert (added.added, added.id, removed.removed, removed.id) == (True, "OX", True, "M2")


def test_only_what_was_moved_is_told_however_many_numbers_that_changed() -> None:
    now = done(MoveEntry(PlannedMeasure, "M1", 3), BASE)
    assert differences(BASE, now) == (Difference(PlannedMeasure, "M1", "position", 1, 4),)


def test_new_numbers_in_the_same_order_are_no_difference() -> None:
    gap = done(RemoveEntry(Objective, "O2"), BASE)
    renumbered = done(MoveEntry(Objective, "O1", 0), gap)
    assert renumbered != gap
    assert differences(gap, renumbered) == ()


def test_the_order_of_pairs_means_nothing() -> None:
    one, other = (
        Dossier.of([DocumentDraft(id="d", values=pairs)])
        for pairs in ((("a", "1"), ("b", "2")), (("b", "2"), ("a", "1")))
    )
    assert differences(one, other) == ()


@given(edited, edited)
def test_no_difference_means_the_same_facts_in_the_same_order(one: Dossier, other: Dossier) -> None:
    assert (differences(one, other) == ()) == (unordered(one) == unordered(other))


@given(edited, edited)
def test_backwards_every_row_is_turned_round(one: Dossier, other: Dossier) -> None:
    def rows(found: tuple[Difference, ...]) -> set[tuple[object, ...]]:
        return {(row.kind, row.id, row.field) for row in found if row.field != "position"}

    assert rows(differences(one, other)) == rows(differences(other, one))


def test_an_undo_leaves_no_difference() -> None:
    change = Change(None, Analysis(id="2027", year=2027))
    assert differences(BASE, BASE.with_((change,)).with_((change.reversed(),))) == ()
