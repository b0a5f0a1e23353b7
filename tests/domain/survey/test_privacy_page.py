"""docs/privacy.md says the numbers that the guard works with."""

from __future__ import annotations

import re
from dataclasses import fields

from tests.architecture.source import ROOT
from tests.support.planning import catalogue

PAGE = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")


def test_every_number_of_the_guard_stands_in_the_page_as_it_is() -> None:
    guard = catalogue().privacy_guard
    numbers = {
        field.name: getattr(guard, field.name)
        for field in fields(guard)
        if isinstance(getattr(guard, field.name), int | float)
    }
    told = dict(re.findall(r"^\| `(\w+)` \| ([\d.]+) \|", PAGE, re.MULTILINE))
    assert {name: float(value) for name, value in told.items()} == numbers


def test_every_file_that_the_page_names_is_there() -> None:
    named = re.findall(r"`((?:app|tests)/[\w/.]+)`", PAGE)
    assert len(named) >= 4
    assert [place for place in named if not (ROOT / place).exists()] == []
