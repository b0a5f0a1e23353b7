"""The shipped edition, and a copy of it that a test may spoil."""

import shutil
from pathlib import Path

import pytest

from app.content.loader import load
from app.content.problems import CatalogueErrors, Problem
from app.domain.catalogue import Catalogue
from app.runtime.paths import catalogue_root

EDITION = catalogue_root() / "2026.1"


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load(EDITION)


class Spoiled:
    """A copy of the edition with helpers to break it and to hear the loader complain."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def replace(self, file: str, old: str, new: str) -> int:
        """Replace the first `old`; returns the line it stood on."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return text[: text.index(old)].count("\n") + 1

    def problems(self) -> tuple[Problem, ...]:
        with pytest.raises(CatalogueErrors) as caught:
            load(self.folder)
        return caught.value.problems


@pytest.fixture
def spoiled(tmp_path: Path) -> Spoiled:
    return Spoiled(Path(shutil.copytree(EDITION, tmp_path / "2026.1")))
