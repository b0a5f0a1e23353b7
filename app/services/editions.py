"""Which catalogue edition a dossier is read with."""

from __future__ import annotations

from functools import lru_cache

from app.content.editions import latest, open_edition
from app.domain.catalogue import Catalogue
from app.runtime.paths import catalogue_root


def newest() -> str:
    """The newest edition that ships with this program."""
    return latest(catalogue_root())


def catalogue(edition: str = "") -> Catalogue:
    """An edition by name, or the newest one."""
    return _opened(edition or newest())


@lru_cache(maxsize=4)
def _opened(edition: str) -> Catalogue:
    return open_edition(catalogue_root(), edition)
