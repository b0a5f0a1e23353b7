"""Which version of the program this is."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import tomli


@lru_cache(maxsize=1)
def app_version() -> str:
    """The installed version, or in a checkout the one in pyproject.toml."""
    project = Path(__file__).resolve().parents[2] / "pyproject.toml"
    if project.is_file():
        return str(tomli.loads(project.read_text(encoding="utf-8"))["project"]["version"])
    from importlib.metadata import PackageNotFoundError, version  # slow, and not needed in a checkout

    try:
        return version("previplan")
    except PackageNotFoundError:
        return ""
