"""Signing a plan: freeze text and papers, keep a dated copy, and note what happens to the version later."""

from __future__ import annotations

from app.domain.choices import VersionEventKind
from app.domain.commands.versions import NoteEvent, SignOff, SignPlan, WithdrawVersion, check_clock
from app.domain.dossier import same_facts
from app.domain.messages import Message, Refusal
from app.domain.records import SignedVersion, VersionEvent
from app.domain.versions.chain import signed_day
from app.i18n.language import Language
from app.runtime.clock import today
from app.services.versions.preparing import Frozen, check_wanted, plan_in_view, prepare, states_of
from app.services.workspace import Workspace
from app.store import blobs
from app.store.backups import Reason
from app.store.errors import ReadOnly

__all__ = ["blobs", "plan_in_view", "states_of"]


def sign_off(workspace: Workspace, wanted: SignOff, by: object | None = None) -> SignedVersion:
    """Sign the plan in view: frozen text, papers in both languages and version in one transaction, for
    good.
    """
    admit(workspace, wanted)
    return commit(workspace, prepare(workspace.reading, wanted, workspace.clock()), by=by)


def admit(workspace: Workspace, wanted: SignOff) -> None:
    """Refuse what cannot be signed here before a paper is made; a dossier to look at only is `ReadOnly`."""
    if workspace.read_only:
        raise ReadOnly(workspace.path.name)
    check_clock(workspace.dossier, workspace.clock())
    check_wanted(wanted, workspace.reading)


def commit(workspace: Workspace, frozen: Frozen, by: object | None = None) -> SignedVersion:
    """Keep what was prepared, for good; refused when the dossier is not the one the papers were made of."""
    if not (frozen.seen is workspace.dossier or same_facts(frozen.seen, workspace.dossier)):
        raise Refusal(
            Message("Something was changed while the papers were being made. Read it through and sign again.")
        )
    command = SignPlan(frozen.wanted, frozen.version, signed_day(frozen.version))
    command.decide(workspace.dossier, workspace.catalogue)  # nothing is copied for what is refused
    workspace.keep_copy(Reason.SIGNED)
    workspace.execute_final(
        command, by=by, also=lambda file: [blobs.keep(file, content) for content in frozen.files]
    )
    return frozen.version


def kept_file(workspace: Workspace, name: str) -> bytes:
    """The bytes of a kept file; refuses when it is not in this dossier."""
    found = workspace.beside(lambda file: blobs.content(file, name))
    if found is None:
        raise Refusal(Message("This file is not in the dossier any more. Put back a dated copy."))
    return found


def paper_of(workspace: Workspace, version: SignedVersion, report: str, language: Language) -> bytes:
    """A paper as it was signed."""
    name = dict(version.papers).get(f"{report}.{language.value}")
    if name is None:
        raise Refusal(Message("This version holds no such paper."))
    return kept_file(workspace, name)


def note_event(
    workspace: Workspace, event: VersionEvent, content: bytes | None = None, by: object | None = None
) -> None:
    """Note what happened to a version, with the file that belongs to it; final, like the version."""
    if content is None:
        workspace.execute_final(NoteEvent(event), by=by)
        return
    workspace.execute_final(NoteEvent(event), by=by, also=lambda file: blobs.keep(file, content))


def event(
    workspace: Workspace, version: SignedVersion, kind: VersionEventKind, detail: str = ""
) -> VersionEvent:
    """A fresh event of today."""
    return VersionEvent(
        id=workspace.fresh_id("EVT"), version=version.id, kind=kind, on=today(workspace.clock), detail=detail
    )


def withdraw(workspace: Workspace, version: SignedVersion, reason: str, by: object | None = None) -> None:
    """Say that a version no longer holds."""
    command = WithdrawVersion(version.id, workspace.fresh_id("EVT"), reason, today(workspace.clock))
    workspace.execute_final(command, by=by)
