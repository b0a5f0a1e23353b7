"""Which editions of the catalogue are shipped, and opening one; every edition ever released stays."""

from __future__ import annotations

import re
from pathlib import Path

from app.content.loader import load
from app.domain.catalogue import Catalogue

_EDITION = re.compile(r"\d{4}\.\d+")


def editions(root: Path) -> tuple[str, ...]:
    """The names of the editions under the catalogue's root, oldest first."""
    names = [path.name for path in root.iterdir() if path.is_dir() and _EDITION.fullmatch(path.name)]
    return tuple(sorted(names, key=_age))


def latest(root: Path) -> str:
    """The newest edition; raises `LookupError` when there is none."""
    found = editions(root)
    if not found:
        raise LookupError(f"no edition of the catalogue in {root}")
    return found[-1]


def open_edition(root: Path, edition: str) -> Catalogue:
    """Read one edition; raises `LookupError` when it is not there and `CatalogueErrors` when it is wrong."""
    if edition not in editions(root):
        raise LookupError(f"no edition {edition} of the catalogue in {root}")
    return load(root / edition)


def _age(name: str) -> tuple[int, ...]:
    return tuple(int(part) for part in name.split("."))
