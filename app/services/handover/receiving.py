"""Taking a hand-over file in: as a dossier to work in, or merged with the dossier that is here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import cast

from app.domain.changes import Changes
from app.domain.commands.bulk import OpenHandOver
from app.domain.commands.handing import TakeVersions
from app.domain.commands.merging import MergeRecords
from app.domain.dossier import Dossier
from app.domain.frozen import LASTING
from app.domain.handing.purpose import Purpose
from app.domain.merging.merge import Merge, merge
from app.domain.messages import Message
from app.domain.records import Company, SignedVersion, VersionEvent
from app.runtime.clock import Clock, now
from app.services import files
from app.services.handover import kept, refusals
from app.services.handover.making import Wish, hand_over, make
from app.services.handover.opening import HandOver
from app.services.versions.proving import fork_told, forked
from app.services.workspace import Workspace
from app.store import blobs
from app.store.backups import Reason
from app.store.dossier_file import Origin
from app.store.journal import rebuilt

OPENED = OpenHandOver.__name__
"""The name in the journal of the act that a copied dossier begins with."""


def work_on(handed: HandOver, path: Path, *, clock: Clock = now) -> Workspace:
    """A dossier of one's own at `path` (chosen, or in a temporary folder) to read, remark and change in.

    It remembers what it began with, so that `reply` can send it back; a file that exists is not replaced.
    """
    origin = Origin(handed.manifest.firm.dossier, handed.manifest.purpose.value)
    workspace = files.create(path, clock=clock, edition=handed.manifest.edition, origin=origin)
    try:
        workspace.execute_final(
            OpenHandOver(tuple(handed.dossier)),
            also=lambda file: [blobs.keep(file, each) for each in handed.kept.values()],
        )
    except BaseException:
        workspace.close()
        path.unlink(missing_ok=True)
        raise
    return workspace


def receive(workspace: Workspace, handed: HandOver) -> Merge:
    """Everything the other side did since both had the same, beside what was done here; nothing changes.

    Refuses a file of another firm or of another edition of the catalogue.
    """
    if handed.manifest.purpose is Purpose.RESULTS:
        raise refusals.only_results()
    if not _same_firm(workspace, handed):
        raise refusals.other_firm(_told(handed.dossier), _told(workspace.dossier))
    if handed.dossier.edition != workspace.dossier.edition:
        raise refusals.other_edition(handed.dossier.edition, workspace.dossier.edition)
    mine = workspace.dossier
    base = handed.base or begun_with(workspace) or Dossier(mine.edition)
    theirs, unproved = kept.proved(kept.same_names(handed.dossier, mine), mine, handed.kept)
    merged = merge(kept.same_names(base, mine), mine, theirs)
    return replace(merged, left_out=unproved + merged.left_out)


def take_in(
    workspace: Workspace, merged: Merge, files: Mapping[str, bytes], by: object | None = None
) -> Changes:
    """Make a merge whose conflicts are all settled, after a dated copy: as one act that can be undone.

    What was signed elsewhere comes in first and for good, for a signature is never undone; `files` are the
    kept files that came along (`HandOver.kept`).
    """
    changes = merged.changes
    signed = tuple(c for c in changes if c.kind in LASTING and c.before is None)
    versions = TakeVersions(tuple(cast("SignedVersion | VersionEvent", c.after) for c in signed))
    rest = MergeRecords(tuple(change for change in changes if change not in signed))
    first = versions.decide(workspace.dossier, workspace.catalogue)
    rest.decide(workspace.dossier.with_(first), workspace.catalogue)  # no copy is made for what is refused
    if changes:
        workspace.keep_copy(Reason.IMPORT)
        wanted = set(kept.named_in(merged.result))
        kept.keep_all(workspace, [each for name, each in files.items() if name in wanted])
    if signed:
        workspace.execute_final(versions, by=by)
    workspace.execute(rest, by=by)
    return changes


def taken_forks(workspace: Workspace) -> tuple[Message, ...]:
    """What to know after a merge about versions that were signed apart from each other."""
    return tuple(fork_told(version, workspace) for version in forked(workspace))


def reply(workspace: Workspace, wish: Wish, to: HandOver | None = None) -> bytes:
    """The file that goes back: what both began with, and what became of it here.

    `to` is the hand-over file that is answered, when it is not the one this dossier began with.
    """
    return make(workspace, wish, base=_shared(workspace, to))


def send_back(workspace: Workspace, path: Path, wish: Wish, to: HandOver | None = None) -> None:
    """Write the file that goes back, whole or not at all."""
    hand_over(workspace, path, wish, base=_shared(workspace, to))


def begun_with(workspace: Workspace) -> Dossier | None:
    """The dossier as it was handed over to whoever works in this copy; None in a dossier that began here."""
    acts = workspace.journal()
    place = next((n for n, act in enumerate(acts) if act.act == OPENED), None)
    return None if place is None else rebuilt(acts[: place + 1], edition=workspace.dossier.edition)


def _shared(workspace: Workspace, to: HandOver | None) -> Dossier:
    if to is not None:
        return to.dossier
    base = begun_with(workspace)
    if base is None:
        raise refusals.nothing_to_answer()
    return base


def _same_firm(workspace: Workspace, handed: HandOver) -> bool:
    """By company number when both know one, also an earlier one; else by the mark of the dossier file."""
    told = {handed.manifest.firm.kbo, handed.dossier.company.kbo}
    told |= {handed.base.company.kbo} if handed.base else set()
    theirs, ours = set(_numbers(told)), set(_numbers(_earlier(workspace)))
    if theirs and ours:
        return bool(theirs & ours)
    return handed.manifest.firm.dossier == workspace.mark


def _earlier(workspace: Workspace) -> Iterator[str]:
    """Every company number this dossier ever had."""
    for act in workspace.journal():
        for change in act.changes:
            for record in (change.before, change.after):
                if isinstance(record, Company):
                    yield record.kbo


def _numbers(told: Iterator[str] | set[str]) -> Iterator[str]:
    """Company numbers by their digits."""
    for number in told:
        digits = "".join(sign for sign in number if sign.isdigit())
        if digits:
            yield digits


def _told(dossier: Dossier) -> str:
    company = dossier.company
    return " · ".join(part for part in (company.name.strip(), company.kbo) if part) or "?"
