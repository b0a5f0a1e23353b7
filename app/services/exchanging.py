"""Bringing a dossier in from, and out to, the exchange format."""

from __future__ import annotations

import json
from pathlib import Path

from app.domain.changes import Changes
from app.domain.commands.bulk import ImportRecords
from app.domain.messages import Message
from app.services.exchange.parsing import read_text
from app.services.exchange.problems import ExchangeErrors, ExchangeProblem
from app.services.exchange.writing import as_text
from app.services.paperwork import readable
from app.services.workspace import Workspace
from app.store.backups import Reason


def import_text(workspace: Workspace, text: str, by: object | None = None) -> Changes:
    """Take in an exchange text as one act that can be undone; a dated copy of the file is kept first.

    Raises `ExchangeErrors` with every problem and nothing imported.
    """
    records = read_text(text, workspace.catalogue, workspace.dossier)
    workspace.keep_copy(Reason.IMPORT)
    return workspace.execute(ImportRecords(records), by=by)


def answers_in(path: Path) -> str:
    """The text of an exchange file in UTF-8 (or UTF-16 or 32); no letter is ever guessed."""
    with readable(path):
        content = path.read_bytes()
    try:
        return content.decode(json.detect_encoding(content))
    except UnicodeDecodeError:
        told = Message("This is not text in UTF-8. Save the file as UTF-8 and import it again.")
        raise ExchangeErrors((ExchangeProblem("", told),)) from None


def export_text(workspace: Workspace) -> str:
    """The dossier as exchange text."""
    return as_text(workspace.dossier)
