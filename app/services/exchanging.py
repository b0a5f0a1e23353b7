"""Bringing a dossier in from, and out to, the exchange format."""

from __future__ import annotations

from app.domain.changes import Changes
from app.domain.commands.bulk import ImportRecords
from app.services.exchange.parsing import read_text
from app.services.exchange.writing import as_text
from app.services.workspace import Workspace
from app.store.backups import Reason


def import_text(workspace: Workspace, text: str, by: object | None = None) -> Changes:
    """Take in an exchange text as one act that can be undone; a dated copy of the file is kept first.

    Raises `ExchangeErrors` with every problem and nothing imported.
    """
    records = read_text(text, workspace.catalogue)
    workspace.keep_copy(Reason.IMPORT)
    return workspace.execute(ImportRecords(records), by=by)


def export_text(workspace: Workspace) -> str:
    """The dossier as exchange text."""
    return as_text(workspace.dossier)
