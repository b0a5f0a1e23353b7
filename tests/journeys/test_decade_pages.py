"""Every page of the window over a firm of ten years, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, time

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from app.domain.commands.bulk import ImportRecords
from app.domain.places import Place
from app.services import files
from app.services.workspace import Workspace
from app.wizards.steps import HOME, STEPS, PageSpec
from tests.support.decade.years import at_the_end
from tests.support.desk import desk_for

PAGES = [HOME, *(page for station in STEPS for page in station.pages)]
NOT_SAID = re.compile(r"\{\w+\}|\bNone\b|\bTrue\b|\bFalse\b|Decimal\(|datetime\.")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The firm on the last day of the ninth year: the plan of the tenth is signed."""
    reading = at_the_end(2035)
    moment = datetime.combine(reading.today, time(12), UTC)
    made = files.create(tmp_path_factory.mktemp("decade") / "tien-jaar.previ", clock=lambda: moment)
    made.execute(ImportRecords(tuple(reading.dossier)))
    yield made
    made.close()


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("spec", PAGES, ids=lambda spec: spec.id)
def test_a_page_shows_the_firm_of_ten_years(
    qtbot: QtBot, workspace: Workspace, spec: PageSpec, language: str
) -> None:
    before = workspace.dossier
    desk, out = desk_for(workspace, language)
    page = spec.page(desk, Place(spec.id))
    qtbot.addWidget(page)
    page.resize(760, 900)
    page.show()
    QCoreApplication.processEvents()
    shown = [*page.findChildren(QLabel), *page.findChildren(QAbstractButton)]
    said = "\n".join(each.text() for each in shown if each.isVisibleTo(page))
    assert len(said.split()) > 5
    assert not NOT_SAID.search(said), NOT_SAID.search(said)
    assert not out.troubles
    assert workspace.dossier == before
