"""The register of third-party facts at work: what is entered, corrected, struck out and really deleted.

Every act is final: its words are in no undo, and the journal never sees them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.domain.commands.register import CorrectFact, DeleteFacts, EnterFact, StrikeFact
from app.domain.follow.declaration import Declaration
from app.domain.messages import Message, Refusal
from app.domain.records import ThirdPartyFact
from app.runtime.clock import today
from app.services.workspace import Workspace
from app.store import declarations

NOT_HERE = Message("The register is kept in the firm’s own file, not in this copy.")


def told(workspace: Workspace) -> Mapping[str, Declaration]:
    """What the declarations tell, by the id of the fact; one that came with an import tells nothing here."""
    return workspace.beside(declarations.told)


def enter(
    workspace: Workspace, fact: ThirdPartyFact, declaration: Declaration, by: object | None = None
) -> None:
    """Enter a declaration, for good."""
    _kept_here(workspace)
    command = EnterFact(fact, declaration, today(workspace.clock))
    workspace.execute_final(command, by=by, also=lambda file: declarations.put(file, fact.id, declaration))


def correct(
    workspace: Workspace,
    id_: str,
    changes: Mapping[str, object],
    declaration: Declaration,
    by: object | None = None,
) -> tuple[str, ...]:
    """Correct kind, days, words or name; the words as they were are gone, also from the dated copies.

    Gives the names of the copies that could not be reached.
    """
    _kept_here(workspace)
    command = CorrectFact(id_, changes, declaration, today(workspace.clock))
    workspace.execute_final(command, by=by, also=lambda file: declarations.put(file, id_, declaration))
    return _everywhere(workspace, {id_: declaration})


def strike(workspace: Workspace, id_: str, by: object | None = None) -> tuple[str, ...]:
    """Take a declaration out that was entered by mistake; gives the copies that could not be reached."""
    _kept_here(workspace)
    workspace.execute_final(StrikeFact(id_), by=by, also=lambda file: declarations.erase(file, id_))
    return _everywhere(workspace, {id_: None})


def delete(workspace: Workspace, ids: Sequence[str], by: object | None = None) -> tuple[str, ...]:
    """Delete what declarations tell once they were kept long enough; that they existed stays known.

    Gives the names of the copies that could not be reached.
    """
    _kept_here(workspace)
    command = DeleteFacts(tuple(ids), today(workspace.clock))
    workspace.execute_final(command, by=by, also=lambda file: declarations.erase(file, *ids))
    return _everywhere(workspace, dict.fromkeys(ids))


def _everywhere(workspace: Workspace, changed: declarations.Changed) -> tuple[str, ...]:
    """No trace of the old words in the file, nor in its dated copies."""
    workspace.compact()
    folder = workspace.backups
    return declarations.in_copies(folder, workspace.created, changed) if folder is not None else ()


def _kept_here(workspace: Workspace) -> None:
    if workspace.handed_for:
        raise Refusal(NOT_HERE)
