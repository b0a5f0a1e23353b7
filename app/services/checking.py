"""What is wrong with a dossier: the file itself, and what the law still misses in its plans."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.catalogue import Mandatory
from app.domain.choices import Presence
from app.domain.dossier import StaleChange, same_facts
from app.domain.messages import Message
from app.domain.reading import Reading
from app.services.versions.proving import broken
from app.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class CheckFinding:
    """One finding: which part it is about, its id, and the sentence."""

    part: str
    id: str
    message: Message


def check_dossier(workspace: Workspace) -> tuple[CheckFinding, ...]:
    """Findings of the file, then of the signed versions, then of the plans; empty when all is well."""
    return _file(workspace) + _versions(workspace) + _plans(workspace.reading)


def _file(workspace: Workspace) -> tuple[CheckFinding, ...]:
    if _same(workspace):
        return ()
    message = Message("The change log does not lead to what the dossier holds. Keep a copy and ask for help.")
    return (CheckFinding("file", "journal", message),)


def _versions(workspace: Workspace) -> tuple[CheckFinding, ...]:
    return tuple(CheckFinding("versions", id_, message) for id_, message in broken(workspace))


def _same(workspace: Workspace) -> bool:
    try:
        return same_facts(workspace.replayed(), workspace.dossier)
    except StaleChange:
        return False


def _plans(reading: Reading) -> tuple[CheckFinding, ...]:
    states = (*reading.gpp_elements, *reading.jap_elements)
    return tuple(
        CheckFinding(state.element.plan.value, state.element.id, state.reason)
        for state in states
        if state.presence is Presence.MISSING and state.element.mandatory is not Mandatory.RECOMMENDED
    )
