"""Proving the signed versions: every kept file still has the bytes it was named after, every link holds."""

from __future__ import annotations

import json
from collections.abc import Mapping

from app.domain.messages import Message
from app.domain.records import SignedVersion
from app.domain.versions.chain import BrokenLink, Fault, faults, versions
from app.i18n.marks import N_
from app.services.workspace import Workspace
from app.store import blobs

_TOLD: Mapping[Fault, str] = {
    Fault.TEXT_GONE: N_("The frozen text of version {id} is not in the file."),
    Fault.TEXT_CHANGED: N_("The frozen text of version {id} was changed after it was signed."),
    Fault.PAPER_GONE: N_("A signed paper of version {id} is not in the file."),
    Fault.PAPER_CHANGED: N_("A signed paper of version {id} was changed after it was signed."),
    Fault.FILE_GONE: N_("A file kept with version {id} is not in the dossier any more."),
    Fault.FILE_CHANGED: N_("A file kept with version {id} was changed after it was kept."),
    Fault.BROKEN_LINK: N_("Version {id} does not follow the version signed before it."),
}


def broken(workspace: Workspace) -> tuple[tuple[str, Message], ...]:
    """Every fault as version id and sentence; empty when the chain holds."""
    links = faults(
        workspace.dossier, lambda name: workspace.beside(lambda file: blobs.fingerprint(file, name))
    )
    told = [(link.version.id, _said(link)) for link in links]
    told += [
        (version.id, Message("Version {id} says something else than its frozen text.", {"id": version.id}))
        for version in versions(workspace.dossier)
        if not _agrees(workspace, version)
    ]
    return tuple(told)


def _said(link: BrokenLink) -> Message:
    return Message(_TOLD[link.fault], {"id": link.version.id})


def _agrees(workspace: Workspace, version: SignedVersion) -> bool:
    """Whether the record repeats what the frozen text says; a text that is gone is told elsewhere."""
    content = workspace.beside(lambda file: blobs.content(file, version.text))
    if content is None or blobs.name_of(content) != version.text:
        return True
    told = json.loads(content)
    signed = told["signed"]
    return bool(
        (signed["kind"], signed["plan"], signed["signed_by"].strip(), told["moment"])
        == (version.kind.value, version.plan, version.signed_by, version.moment)
        and told["previous"].get("text", "") == version.previous
    )
