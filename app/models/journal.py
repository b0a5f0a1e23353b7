"""Tables about the file itself: the journal of every act, and the header."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Table, Text

from app.models.base import METADATA, optional, required

JOURNAL = Table(
    "journal",
    METADATA,
    Column("seq", Integer, primary_key=True),
    *required(Text, "moment act changes"),
    *optional(Integer, "undo_of"),
    *optional(Text, "who"),
    sqlite_autoincrement=True,
)
"""One committed act a row; `moment` is ISO 8601 in UTC, `changes` JSON with each before and after,
`who` the name that the user of that computer gave, if any."""

HEADER = Table("header", METADATA, Column("key", Text, primary_key=True), *required(Text, "value"))
"""One fact about the file a row: `edition`, `created`, `app_version`;
in a copy of another dossier also `dossier` and `handed_for`."""
