"""Proving the signed versions: every kept file still has the bytes it was named after, every link holds."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from app.domain.messages import Message
from app.domain.records import SignedVersion
from app.domain.versions.chain import BrokenLink, Fault, faults, is_joined, signed_apart, versions
from app.i18n.marks import N_
from app.services.versions import frozen
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


_SENSELESS = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
"""What reading a text raises that is not one of ours, although its fingerprint is right."""


def broken(workspace: Workspace) -> tuple[tuple[str, Message], ...]:
    """Every fault as version id and sentence; empty when the chain holds.

    A fork is told until a later signature covers what was signed apart.
    """
    links = faults(
        workspace.dossier, lambda name: workspace.beside(lambda file: blobs.fingerprint(file, name))
    )
    open_forks = {version.id for version in forked(workspace)}
    shown = [link for link in links if link.fault is not Fault.FORKED or link.version.id in open_forks]
    told = [(link.version.id, _said(link, workspace)) for link in shown]
    return (*told, *_contradictions(workspace))


def _contradictions(workspace: Workspace) -> Iterator[tuple[str, Message]]:
    """Records that say something else than what was frozen; a text that is not whole is told already."""
    chain = versions(workspace.dossier)
    by_text = {version.text: version for version in chain}
    for version in chain:
        text = _text(workspace, version)
        if text is None:
            continue
        if not agrees(text, version):
            yield (
                version.id,
                Message("Version {id} says something else than its frozen text.", {"id": version.id}),
            )
        before = by_text.get(version.previous)
        if before is not None and not _knew(text, before):
            yield before.id, Message(_TOLD[Fault.PAPER_CHANGED], {"id": before.id})


def forked(workspace: Workspace) -> tuple[SignedVersion, ...]:
    """The versions that were signed apart from one before them, and that no later signature covers."""
    dossier = workspace.dossier
    apart: list[SignedVersion] = []
    seen: set[str] = set()
    for version in versions(dossier):
        if version.previous in seen and not is_joined(version, dossier, lambda v: _beside(workspace, v)):
            apart.append(version)
        seen.add(version.previous)
    return tuple(apart)


def fork_told(version: SignedVersion, workspace: Workspace) -> Message:
    """What happened, and what to do about it."""
    others = ", ".join(other.id for other in signed_apart(version, workspace.dossier))
    return Message(
        "The chain of signed versions forks: {id} and {others} were signed apart from each other, on two "
        "copies of the dossier. All of them stay readable. Read them side by side, withdraw what does not "
        "hold, and sign the plan that holds once more: that signature covers both.",
        {"id": version.id, "others": others},
    )


def agrees(content: bytes, version: SignedVersion) -> bool:
    """Whether the record of a version repeats what this frozen text says."""
    try:
        return _by_text(json.loads(content)) == _by_record(version)
    except _SENSELESS:
        return False


def _by_text(text: Mapping[str, Any]) -> tuple[object, ...]:
    signed = text["signed"]
    return (
        *(signed["kind"], signed["plan"], text["moment"], text["previous"].get("text", "")),
        *(signed[name].strip() for name in ("signed_by", "role", "place")),
        *(sorted(signed["attested"]), signed["gaps"]),
        *(text["app_version"], text["edition"], text["fingerprint"]),
    )


def _by_record(version: SignedVersion) -> tuple[object, ...]:
    return (
        *(version.kind.value, version.plan, version.moment, version.previous),
        *(version.signed_by, version.role, version.place),
        *(sorted(version.attested), dict(version.gaps)),
        *(version.app_version, version.edition, version.fingerprint),
    )


def _knew(content: bytes, before: SignedVersion) -> bool:
    """Whether the version before has the papers this text names; another predecessor is told already."""
    try:
        previous = json.loads(content)["previous"]
        return bool(previous.get("text") != before.text or previous.get("papers") == dict(before.papers))
    except _SENSELESS:
        return True


def _said(link: BrokenLink, workspace: Workspace) -> Message:
    if link.fault is Fault.FORKED:
        return fork_told(link.version, workspace)
    return Message(_TOLD[link.fault], {"id": link.version.id})


def _beside(workspace: Workspace, version: SignedVersion) -> tuple[str, ...]:
    content = _text(workspace, version)
    return () if content is None else frozen.beside(content)


def _text(workspace: Workspace, version: SignedVersion) -> bytes | None:
    """The frozen text, as long as it is the one that was signed."""
    content = workspace.beside(lambda file: blobs.content(file, version.text))
    return content if content is not None and blobs.name_of(content) == version.text else None
