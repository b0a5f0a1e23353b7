"""The table of contents of the journey names pages that exist."""

from __future__ import annotations

import pytest

from app.wizards.flow import spec
from app.wizards.page import Page
from app.wizards.steps import HOME, STEPS

IDS = [HOME.id, *(page.id for station in STEPS for page in station.pages)]


@pytest.mark.parametrize("id_", IDS)
def test_a_page_of_the_journey_can_be_built(id_: str) -> None:
    assert issubclass(spec(id_).page, Page)
