"""Nothing of the machine it was made on, nor the address of any package registry, is committed."""

from __future__ import annotations

import re
from pathlib import Path

from tests.architecture.source import ROOT, committed

TEXT = (".py", ".toml", ".txt", ".in", ".md", ".po", ".pot", ".json", ".cfg", ".yaml", ".yml", ".sh", ".spec")
REGISTRY = re.compile(
    r"pypi\.org/simple|pythonhosted\.org|registry\.npmjs|(?:index-url|find-links)[ =][h/]|deb\.debian\.org",
    re.IGNORECASE,
)
MACHINE = re.compile(r"(?<![\w.~])/(?:root|home/\w+|work|opt/wheels|Users/\w+)/|[A-Z]:\\Users\\")


def test_no_registry_address_is_committed() -> None:
    assert found(REGISTRY) == []


def test_no_path_of_somebodys_machine_is_committed() -> None:
    assert found(MACHINE) == []


def test_the_pinned_requirements_name_no_address_and_every_package_has_a_hash() -> None:
    for path in (ROOT / "requirements").glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        assert "://" not in text
        pins = re.findall(r"^\S+==", text, re.MULTILINE)
        assert pins
        assert len(re.findall(r"^\S+==.*\\\n    --hash=sha256:", text, re.MULTILINE)) == len(pins)


def found(wrong: re.Pattern[str]) -> list[tuple[str, str]]:
    """Where the pattern stands in a committed text, this file aside."""
    texts = [path for path in [*committed(*TEXT), ROOT / "Makefile"] if path != Path(__file__)]
    return [
        (path.relative_to(ROOT).as_posix(), hit.group())
        for path in texts
        for hit in wrong.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
