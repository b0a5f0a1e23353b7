"""Where things lie: shipped resources, translations, and the user's own folders."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import PlatformDirs

_PACKAGE = Path(__file__).resolve().parents[1]


def resources() -> Path:
    """The shipped resources: beside `app/` in a checkout, inside it in an installed wheel."""
    return _beside("resources")


def translations() -> Path:
    """The shipped translations, found like `resources`."""
    return _beside("translations")


def catalogue_root() -> Path:
    """The folder that holds one folder per catalogue edition."""
    return resources() / "catalogue"


def user_state() -> Path:
    """Preferences, logs and crash notes of this user; `PREVIPLAN_HOME` moves it."""
    return _own("state", PlatformDirs("PreviPlan", appauthor=False).user_state_dir)


def user_backups() -> Path:
    """Dated copies of dossiers; `PREVIPLAN_HOME` moves it."""
    return _own("backups", str(Path(PlatformDirs("PreviPlan", appauthor=False).user_data_dir) / "backups"))


def user_documents() -> Path:
    """Where a new dossier is proposed to be saved."""
    return _own("documents", PlatformDirs("PreviPlan", appauthor=False).user_documents_dir)


def _own(name: str, otherwise: str) -> Path:
    home = os.environ.get("PREVIPLAN_HOME")
    return Path(home) / name if home else Path(otherwise)


def _beside(name: str) -> Path:
    inside = _PACKAGE / f"_{name}"
    return inside if inside.is_dir() else _PACKAGE.parent / name
