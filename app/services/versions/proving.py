"""Proving the signed versions: every kept file still has the bytes it was named after, every link holds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

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
    chain = versions(workspace.dossier)
    for before, version in zip((None, *chain), chain, strict=False):
        text = _frozen(workspace, version)
        if text is None:
            continue  # a text that is gone or changed is told already
        if not _agrees(text, version):
            named = {"id": version.id}
            told.append(
                (version.id, Message("Version {id} says something else than its frozen text.", named))
            )
        if before is not None and not _knew(text, before):
            told.append((before.id, _said(BrokenLink(before, Fault.PAPER_CHANGED))))
    return tuple(told)


def _said(link: BrokenLink) -> Message:
    return Message(_TOLD[link.fault], {"id": link.version.id})


def _frozen(workspace: Workspace, version: SignedVersion) -> Mapping[str, Any] | None:
    content = workspace.beside(lambda file: blobs.content(file, version.text))
    if content is None or blobs.name_of(content) != version.text:
        return None
    found: Mapping[str, Any] = json.loads(content)
    return found


def _knew(text: Mapping[str, Any], before: SignedVersion) -> bool:
    """Whether the version before has the papers this text names; another predecessor is told already."""
    previous = text["previous"]
    return bool(previous.get("text") != before.text or previous.get("papers") == dict(before.papers))


def _agrees(text: Mapping[str, Any], version: SignedVersion) -> bool:
    """Whether the record repeats what the frozen text says."""
    signed = text["signed"]
    by_text = (
        *(signed["kind"], signed["plan"], text["moment"], text["previous"].get("text", "")),
        *(signed[name].strip() for name in ("signed_by", "role", "place")),
        *(sorted(signed["attested"]), signed["gaps"]),
        *(text["app_version"], text["edition"], text["fingerprint"]),
    )
    by_record = (
        *(version.kind.value, version.plan, version.moment, version.previous),
        *(version.signed_by, version.role, version.place),
        *(sorted(version.attested), dict(version.gaps)),
        *(version.app_version, version.edition, version.fingerprint),
    )
    return by_text == by_record
