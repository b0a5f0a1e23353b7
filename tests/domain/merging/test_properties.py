"""Whatever two people do to the same dossier: nothing is lost, nothing is broken, nobody comes first."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.commands.merging import MergeRecords
from app.domain.dossier import Dossier, same_facts
from app.domain.frozen import is_frozen
from app.domain.merging.conflicts import Choice
from app.domain.merging.merge import Unsettled, merge
from app.domain.merging.settling import settle, settle_all
from app.domain.merging.shapes import alike
from app.domain.records import RECORDS, Company, Record, SignedVersion, VersionEvent
from tests.domain.merging.told import broken_links, lost, unordered
from tests.support.dossiers import records
from tests.support.edits import CATALOGUE, after, before

BASE = before()
edited = after(BASE)
free = st.sampled_from([kind for kind in RECORDS if not is_frozen(kind)])
anything = st.lists(free.flatmap(records), max_size=12).map(lambda rows: Dossier.of([Company(), *rows]))


@given(anything, anything)
def test_when_only_one_side_moved_the_result_is_that_side(base: Dossier, moved: Dossier) -> None:
    assert same_facts(merge(base, moved, base).result, moved)
    assert same_facts(merge(base, base, moved).result, moved)


@given(edited)
def test_when_only_one_person_worked_nothing_is_asked(moved: Dossier) -> None:
    for merged in (merge(BASE, moved, BASE), merge(BASE, BASE, moved)):
        assert merged.settled
        assert same_facts(merged.result, moved)


@given(anything, anything)
def test_merging_with_oneself_changes_nothing(base: Dossier, moved: Dossier) -> None:
    assert merge(base, moved, moved).changes == ()


@settings(max_examples=150)
@given(edited, edited)
def test_no_edit_of_either_side_disappears_without_being_listed(mine: Dossier, theirs: Dossier) -> None:
    merged = merge(BASE, mine, theirs)
    assert lost(merged, mine, BASE) == []
    assert lost(merged, theirs, BASE) == []


@given(anything, anything, anything)
def test_nothing_disappears_of_any_dossier_however_odd(base: Dossier, mine: Dossier, theirs: Dossier) -> None:
    merged = merge(base, mine, theirs)
    assert lost(merged, mine, base) == []


@settings(max_examples=150)
@given(edited, edited)
def test_it_does_not_matter_who_is_called_mine(mine: Dossier, theirs: Dossier) -> None:
    one, other = merge(BASE, mine, theirs), merge(BASE, theirs, mine)
    assert {c.key for c in one.conflicts} == {c.key for c in other.conflicts}
    if one.settled:
        assert unordered(one.result) == unordered(other.result)


@settings(max_examples=150)
@given(edited, edited, st.sampled_from([Choice.MINE, Choice.THEIRS]))
def test_choosing_one_side_everywhere_settles_everything(
    mine: Dossier, theirs: Dossier, side: Choice
) -> None:
    swapped = Choice.THEIRS if side is Choice.MINE else Choice.MINE
    one, other = settle_all(merge(BASE, mine, theirs), side), settle_all(merge(BASE, theirs, mine), swapped)
    assert one.settled and other.settled
    assert unordered(one.result) == unordered(other.result)


@settings(max_examples=150)
@given(edited, edited, st.data())
def test_whatever_is_chosen_the_rules_accept_it_and_every_link_holds(
    mine: Dossier, theirs: Dossier, data: st.DataObject
) -> None:
    merged = merge(BASE, mine, theirs)
    while not merged.settled:
        conflict = data.draw(st.sampled_from(merged.conflicts))
        with pytest.raises(Unsettled):
            _ = merged.changes
        fewer = settle(merged, {conflict.key: data.draw(st.sampled_from(conflict.choices))})
        assert conflict.key not in {left.key for left in fewer.conflicts}
        merged = fewer
    assert broken_links(merged.result, mine, theirs, BASE) == []
    changes = MergeRecords(merged.changes).decide(mine, CATALOGUE)
    assert same_facts(mine.with_(changes), merged.result)


@given(edited, edited)
def test_what_was_merged_is_merged_already(mine: Dossier, theirs: Dossier) -> None:
    merged = settle_all(merge(BASE, mine, theirs), Choice.THEIRS)
    again = settle_all(merge(theirs, merged.result, theirs), Choice.MINE)
    assert again.changes == ()


signed = st.lists(st.sampled_from([SignedVersion, VersionEvent]).flatmap(records), max_size=5)


@settings(max_examples=60)
@given(signed, signed, signed)
def test_nothing_that_was_signed_disappears_or_changes_without_being_listed(
    before: list[Record], here: list[Record], there: list[Record]
) -> None:
    base, mine, theirs = (Dossier.of([Company(), *rows]) for rows in (before, here, there))
    merged = merge(base, mine, theirs)
    for kind in (SignedVersion, VersionEvent):
        ids = {record.id for record in (*mine.all(kind), *theirs.all(kind))}
        named = {left.key for left in merged.left_out}
        for id_ in ids:
            was, ours, other, result = (side.get(kind, id_) for side in (base, mine, theirs, merged.result))
            assert alike(result, ours) if ours else alike(result, other)
            assert other is None or alike(other, was) or alike(other, result) or (kind, id_) in named


@settings(max_examples=30)
@given(signed)
def test_signing_on_one_side_only_needs_no_question(rows: list[Record]) -> None:
    theirs = Dossier.of([*BASE, *rows])
    assert merge(BASE, BASE, theirs).settled
    assert {r.id for r in merge(BASE, BASE, theirs).result.all(SignedVersion)} == {
        r.id for r in theirs.all(SignedVersion)
    }
