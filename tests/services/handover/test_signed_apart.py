"""What was signed travels whole, comes in for good, and two signatures made apart both stay."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.choices import PlanKind, VoiceKind
from app.domain.commands.entries import AddEntry
from app.domain.handing.withheld import Subject
from app.domain.merging.conflicts import Choice
from app.domain.merging.settling import settle_all
from app.domain.records import Attachment, Objective, SignedVersion, Voice
from app.domain.versions.chain import ends, versions
from app.services.handover import kept
from app.services.handover.making import Wish, make
from app.services.handover.manifest import Sender
from app.services.handover.opening import HandOver, read
from app.services.handover.receiving import receive, reply, take_in, taken_forks, work_on
from app.services.versions import preparing
from app.services.versions.proving import broken, forked
from app.services.workspace import Workspace
from app.store import blobs
from tests.services.handover.conftest import small_firm
from tests.support.apart import Watch, sign

NAME = "x.previ-handover"


@pytest.fixture(autouse=True)
def _one_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    """One short paper a plan instead of three: it is about what travels, not about what is printed."""
    monkeypatch.setattr(preparing, "PAPERS", dict.fromkeys(PlanKind, ("commitment",)))


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def employer(tmp_path: Path, watch: Watch) -> Iterator[Workspace]:
    """The employer's dossier, with a signed five-year plan."""
    workspace = small_firm(tmp_path, clock=watch)
    sign(workspace)
    yield workspace
    workspace.close()


@pytest.fixture
def copied(employer: Workspace, tmp_path: Path, watch: Watch) -> Iterator[Workspace]:
    """A full copy of it on another computer."""
    workspace = work_on(read(make(employer, Wish()), NAME), tmp_path / "copy.previ", clock=watch)
    yield workspace
    workspace.close()


def back(workspace: Workspace) -> HandOver:
    """What comes back from the copy."""
    return read(reply(workspace, Wish(sender=Sender.ADVISER)), NAME)


def merged_in(workspace: Workspace, handed: HandOver) -> None:
    """Take everything in that needs no choice."""
    take_in(workspace, receive(workspace, handed), handed.kept)


def test_a_full_copy_holds_every_signed_byte_and_its_chain_is_whole(
    employer: Workspace, copied: Workspace
) -> None:
    version = versions(employer.dossier)[0]
    for name in (version.text, *(sha for _, sha in version.papers)):
        assert kept.content_of(copied, name) == kept.content_of(employer, name) is not None
    assert broken(copied) == ()


def test_what_was_signed_in_the_copy_comes_back_and_undo_leaves_it(
    employer: Workspace, copied: Workspace, watch: Watch
) -> None:
    watch.moment += timedelta(days=1)
    copied.execute(AddEntry(Objective(id="O9", text="Pauzes")))
    signed = sign(copied, PlanKind.YEAR)
    merged_in(employer, back(copied))
    assert versions(employer.dossier)[-1] == signed
    assert broken(employer) == ()
    assert employer.undo()
    assert employer.dossier.get(Objective, "O9") is None
    assert versions(employer.dossier)[-1] == signed


def test_two_revisions_signed_apart_both_stay_and_the_next_signature_covers_both(
    employer: Workspace, copied: Workspace, watch: Watch
) -> None:
    watch.moment += timedelta(days=1)
    here = sign(employer)
    watch.moment += timedelta(days=1)
    there = sign(copied)
    assert (here.id, here.text) != (there.id, there.text) and here.id == there.id
    handed = back(copied)
    merged = receive(employer, handed)
    assert [conflict.fields for conflict in merged.conflicts] == [("signed_on", "signed_by")]
    take_in(employer, settle_all(merged, Choice.THEIRS), handed.kept)
    assert {v.text for v in ends(employer.dossier)} == {here.text, there.text}
    assert forked(employer) and len(taken_forks(employer)) == 1
    assert receive(employer, handed).changes == ()
    watch.moment += timedelta(days=1)
    sign(employer)
    assert forked(employer) == () and broken(employer) == ()


def test_a_signature_whose_text_did_not_come_along_stays_out_and_is_named(
    employer: Workspace, copied: Workspace, watch: Watch
) -> None:
    watch.moment += timedelta(days=1)
    signed = sign(copied, PlanKind.YEAR)
    handed = back(copied)
    fewer = tuple(each for each in handed.enclosed if each.part.sha256 != signed.text)
    merged = receive(employer, replace(handed, enclosed=fewer))
    assert [left.key for left in merged.left_out] == [(SignedVersion, signed.id)]
    assert signed.id not in {v.id for v in merged.result.all(SignedVersion)}


def test_a_version_that_an_older_copy_had_lost_comes_back(
    employer: Workspace, copied: Workspace, tmp_path: Path
) -> None:
    older = small_firm(tmp_path / "older")
    merged_in(older, back(copied))
    assert versions(older.dossier) == versions(employer.dossier)
    assert broken(older) == ()
    older.close()


def test_no_signed_text_goes_along_when_something_is_withheld(employer: Workspace) -> None:
    employer.execute(AddEntry(Voice(id="V1", kind=VoiceKind.IDEA, text="Rooster", name="An")))
    handed = read(make(employer, Wish(withheld=frozenset({Subject.VOICES}))), NAME)
    assert (handed.dossier.all(SignedVersion), handed.kept) == ((), {})
    assert receive(employer, handed).changes == ()


def test_signed_texts_go_along_when_there_is_nothing_to_withhold(employer: Workspace) -> None:
    handed = read(make(employer, Wish(withheld=frozenset({Subject.VOICES}))), NAME)
    assert len(handed.dossier.all(SignedVersion)) == 1 and len(handed.kept) == 3


def attach(workspace: Workspace, content: bytes, name: str) -> None:
    """Keep a file with the first measure."""
    sha = workspace.beside(lambda file: blobs.keep(file, content), writing=True)
    kept_ = Attachment(
        id="A1", owner="PlannedMeasure/M1", name=name, media="text/plain", blob=sha, size=len(content)
    )
    workspace.execute(AddEntry(kept_))


def test_kept_files_travel_both_ways_whatever_they_are_called(employer: Workspace, copied: Workspace) -> None:
    attach(copied, b"=1+1 <b>", "../../C:\\é🙂\u202e<b>.pdf")
    merged_in(employer, back(copied))
    found = employer.dossier.get(Attachment, "A1")
    assert found and kept.content_of(employer, found.blob) == b"=1+1 <b>"


def test_kept_files_can_be_left_out_and_stay_where_they_are(
    employer: Workspace, tmp_path: Path, watch: Watch
) -> None:
    attach(employer, b"loon", "loon.txt")
    handed = read(make(employer, Wish(withheld=frozenset({Subject.FILES}))), NAME)
    assert b"loon" not in handed.kept.values() and handed.dossier.all(Attachment) == ()
    adviser = work_on(handed, tmp_path / "adviser.previ", clock=watch)
    assert receive(employer, back(adviser)).changes == ()
    adviser.close()
