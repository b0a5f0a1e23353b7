"""Whether a dossier is locked to its round; asked of every dossier that opens, so it loads little."""

from __future__ import annotations

from app.domain.records import SurveyRound
from app.services.workspace import Workspace
from app.store import ballots


def laptop_locked(workspace: Workspace) -> SurveyRound | None:
    """The round to which this dossier is locked, if any.

    A copy without the key is not locked: no code word could ever unlock it, and it holds no answers.
    """
    asked = workspace.reading.open_survey
    return asked if asked is not None and asked.locked and has_key(workspace, asked) else None


def has_key(workspace: Workspace, asked: SurveyRound) -> bool:
    """Whether this file can take and open answers of the round; not so in a copy that was put back."""
    return workspace.beside(lambda file: ballots.key_of(file, asked.id)) is not None
