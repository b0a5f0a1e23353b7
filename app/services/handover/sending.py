"""Handing over with a note of it: the file goes out, and the dossier remembers which, when and to whom."""

from __future__ import annotations

from pathlib import Path

from app.domain.commands.handing import NoteHandOver, check_receiver
from app.domain.handing.sent import Sent
from app.domain.records import SignedVersion
from app.domain.versions.chain import is_withdrawn
from app.runtime.clock import today
from app.services.handover.making import Load, Made
from app.services.paperwork import put_down
from app.services.workspace import Workspace
from app.store import blobs


def check(to: str) -> None:
    """Refuse a hand-over to nobody, before anything is made."""
    check_receiver(to)


def send(workspace: Workspace, path: Path, load: Load, made: Made, by: object | None = None) -> None:
    """Write the file, whole or not at all, and remember it for good; a file that is out is out.

    In a dossier that was opened to look at only, nothing is remembered.
    """
    check_receiver(load.wish.to)
    put_down(path, made.content)
    if workspace.read_only:
        return
    sent = Sent(
        name=path.name,
        to=load.wish.to.strip(),
        on=today(workspace.clock),
        contents=blobs.name_of(made.contents),
        size=len(made.contents),
    )
    gone_along = load.reading.dossier.all(SignedVersion)
    events = tuple(
        (workspace.fresh_id("EVT"), version.id)
        for version in gone_along
        if not is_withdrawn(version, load.reading.dossier)
    )
    note = NoteHandOver(workspace.fresh_id("HND"), sent, events)
    workspace.execute_final(note, by=by, also=lambda file: blobs.keep(file, made.contents))
