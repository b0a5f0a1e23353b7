"""Words of the register that were replaced or deleted leave no copy behind, however they were moved about."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from sqlalchemy import Connection

from app.domain.follow.declaration import Declaration
from app.store import declarations
from app.store.dossier_file import DossierFile

SEEDS = (97,)
"""Runs in which SQLite itself leaves something behind, although it overwrites what it deletes."""


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_replaced_and_deleted_leaves_no_trace(seed: int, tmp_path: Path) -> None:
    with DossierFile.create(tmp_path / "firm.previ", "2026.1") as file:
        gone = file.beside(lambda connection: busy(connection, random.Random(seed)), writing=True)
        file.compact()
    content = (tmp_path / "firm.previ").read_bytes()
    assert [words for words in gone if words.encode() in content] == []


def busy(connection: Connection, chance: random.Random) -> list[str]:
    """Enter, correct and delete at random; gives what may not be found any more."""
    lying: dict[str, str] = {}
    gone: list[str] = []
    for number in range(chance.randint(20, 200)):
        words = f"geheim{chance.getrandbits(48):012x}"
        told = Declaration(words * chance.choice((1, 3, 10, 60, 400)))
        luck = chance.random()
        if luck < 0.6 or not lying:
            fact = f"{chance.getrandbits(32):08x}{number}"
        else:
            fact = chance.choice(sorted(lying))
            gone.append(lying.pop(fact))
        if luck < 0.8:
            declarations.put(connection, fact, told)
            lying[fact] = words
        else:
            declarations.erase(connection, fact)
    return gone
