"""Sealed answers of an open round: outside the records, outside the journal, without order or time.

They lie in the dossier file until the result is fixed and are then overwritten (`secure_delete`). Dated
copies never hold them (`app/store/backups.py`).
"""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, delete, func, insert, select

from app.models.team import BALLOT, BALLOT_MARK, ROUND_KEY
from app.store.sealing import RoundKey

TOKEN_BYTES = 16
SECRET_TABLES = (BALLOT.name, BALLOT_MARK.name, ROUND_KEY.name)
"""What a dated copy leaves out."""


class Kind(StrEnum):
    """What lies in an envelope: ticked answers, or words written freely."""

    ANSWERS = "answers"
    WORDS = "words"


class AlreadyTaken(Exception):
    """This form or file was taken in before."""


class TooMany(Exception):
    """There are as many answers as people already."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """One sealed answer or text; `token` is random and means nothing."""

    token: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True)
class Cast:
    """What one respondent hands in: envelopes by kind, and the mark of the paper form or file."""

    envelopes: Sequence[tuple[Kind, bytes]]
    mark: str = ""


def keep_key(connection: Connection, round_: str, key: RoundKey) -> None:
    """Put the key of a new round in the file, inside the running transaction."""
    row = {"round": round_, "public_key": key.public, "locked_key": key.locked, "salt": key.salt}
    connection.execute(insert(ROUND_KEY), row)


def key_of(connection: Connection, round_: str) -> RoundKey | None:
    """The key of a round; None when it is gone or never was in this file (a restored copy)."""
    columns = (ROUND_KEY.c.public_key, ROUND_KEY.c.locked_key, ROUND_KEY.c.salt)
    row = connection.execute(select(*columns).where(ROUND_KEY.c.round == round_)).one_or_none()
    return None if row is None else RoundKey(*row)


def take_in(connection: Connection, round_: str, cast: Cast, most: int) -> None:
    """Put one respondent's envelopes in, inside the running transaction; AlreadyTaken or TooMany.

    All envelopes of the round are laid anew under fresh tokens: where they lie in the file then tells
    neither the order in which they came nor which of them came together.
    """
    if cast.mark and cast.mark in marks(connection, round_):
        raise AlreadyTaken
    if counted(connection, round_, Kind.ANSWERS) >= most:
        raise TooMany
    there = select(BALLOT.c.kind, BALLOT.c.sealed).where(BALLOT.c.round == round_)
    lying = [(kind, sealed) for kind, sealed in connection.execute(there)]
    connection.execute(delete(BALLOT).where(BALLOT.c.round == round_))
    shuffled = sorted((secrets.token_bytes(TOKEN_BYTES), *each) for each in [*lying, *cast.envelopes])
    rows = [
        {"token": token, "round": round_, "kind": str(kind), "sealed": sealed}
        for token, kind, sealed in shuffled
    ]
    connection.execute(insert(BALLOT), rows)
    if cast.mark:
        connection.execute(insert(BALLOT_MARK), {"round": round_, "mark": cast.mark})


def counted(connection: Connection, round_: str, kind: Kind) -> int:
    """How many envelopes of a kind there are."""
    rows = select(func.count()).where(BALLOT.c.round == round_, BALLOT.c.kind == kind.value)
    return int(connection.execute(rows).scalar_one())


def marks(connection: Connection, round_: str) -> frozenset[str]:
    """The forms and files that were taken in."""
    return frozenset(
        connection.execute(select(BALLOT_MARK.c.mark).where(BALLOT_MARK.c.round == round_)).scalars()
    )


def envelopes(connection: Connection, round_: str, kind: Kind) -> tuple[Envelope, ...]:
    """All envelopes of a kind, in the order of their random tokens."""
    chosen = select(BALLOT.c.token, BALLOT.c.sealed).where(BALLOT.c.round == round_)
    rows = connection.execute(chosen.where(BALLOT.c.kind == kind.value).order_by(BALLOT.c.token))
    return tuple(Envelope(*row) for row in rows)


def destroy(connection: Connection, round_: str, kind: Kind) -> None:
    """Delete the envelopes of a kind; SQLite overwrites them with zeros."""
    connection.execute(delete(BALLOT).where(BALLOT.c.round == round_, BALLOT.c.kind == kind.value))


def destroy_one(connection: Connection, token: bytes) -> None:
    """Delete one text that was paraphrased or put aside; answers are only ever deleted together."""
    gone = delete(BALLOT).where(BALLOT.c.token == token, BALLOT.c.kind == Kind.WORDS.value)
    connection.execute(gone)


def end(connection: Connection, round_: str, empty: Sequence[bytes]) -> None:
    """Delete every answer and the words that turned out to be empty; the key too when none are left."""
    destroy(connection, round_, Kind.ANSWERS)
    for token in empty:
        destroy_one(connection, token)
    if not counted(connection, round_, Kind.WORDS):
        destroy_key(connection, round_)


def destroy_key(connection: Connection, round_: str) -> None:
    """Delete the key and the marks of a round: whatever is left can never be read again."""
    connection.execute(delete(ROUND_KEY).where(ROUND_KEY.c.round == round_))
    connection.execute(delete(BALLOT_MARK).where(BALLOT_MARK.c.round == round_))


def destroy_all(connection: Connection, round_: str) -> None:
    """Delete everything of a round: answers, words, key and marks."""
    destroy(connection, round_, Kind.ANSWERS)
    destroy(connection, round_, Kind.WORDS)
    destroy_key(connection, round_)


def strip(copy: sqlite3.Connection) -> None:
    """Take everything secret out of a copy of the file, of whatever format."""
    copy.execute("PRAGMA secure_delete = ON")
    there = {name for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for table in there.intersection(SECRET_TABLES):
        copy.execute(f'DELETE FROM "{table}"')
