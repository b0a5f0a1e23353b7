"""Rows about the file itself: the journal of every act, and the header."""

from __future__ import annotations

from sqlalchemy import Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class JournalRow(Base):
    """One committed act; `moment` is ISO 8601 in UTC, `changes` JSON with each before and after."""

    __tablename__ = "journal"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - SQLAlchemy's own way of asking
    seq: Mapped[int] = mapped_column(Integer, primary_key=True)
    moment: Mapped[str]
    act: Mapped[str]
    changes: Mapped[str]
    undo_of: Mapped[int | None]


class HeaderRow(Base):
    """One fact about the file: `edition`, `created`, `app_version`."""

    __tablename__ = "header"
    key: Mapped[str] = mapped_column(Text, primary_key=True)
    value: Mapped[str]
