"""A page and its form: answers become commands, refusals appear in words, everything can be shown again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from pytestqt.qtbot import QtBot

from app.domain.commands.firm import DescribeCompany
from app.domain.places import Place
from app.services.workspace import Notice, Workspace
from app.store.errors import DiskFull
from app.views.help_topic import HelpTopic
from app.views.widgets import Column, NumberField, TextField
from app.wizards.form import Form
from app.wizards.page import Page, new_id
from tests.support.desk import WaysOut, desk_for, workspace_in
from tests.support.typing import type_into


class Small(Page):
    """A page with two fields of the firm."""

    renewed: ClassVar[list[str]] = []

    def title(self) -> str:
        return "Bedrijf"

    def lead(self) -> str:
        return "Waarover het gaat."

    def help(self) -> HelpTopic:
        return HelpTopic(why="Van de pagina", law="Codex")

    def build(self, column: Column) -> None:
        form = Form(self, lambda: self.reading.company, DescribeCompany)
        self.name = form.text("name", "Naam", help=HelpTopic(why="Van het veld"))
        self.count = form.number("headcount", "Aantal")

    def updated(self) -> None:
        self.renewed.append(self.reading.company.name)


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Workspace]:
    workspace = workspace_in(tmp_path)
    yield workspace
    workspace.close()


@pytest.fixture
def ways(firm: Workspace, qtbot: QtBot) -> tuple[Small, WaysOut]:
    desk, out = desk_for(firm)
    page = Small(desk, Place("firm.profile"))
    qtbot.addWidget(page)
    Small.renewed.clear()
    return page, out


@pytest.fixture
def page(ways: tuple[Small, WaysOut]) -> Small:
    return ways[0]


def test_an_answer_is_written_at_once(page: Small, firm: Workspace) -> None:
    type_into(page.name, "Slagerij R&D <b>")
    assert firm.dossier.company.name == "Slagerij R&D <b>"


def test_an_own_answer_renews_what_follows_from_it(page: Small) -> None:
    type_into(page.name, "Slagerij")
    assert page.renewed == ["Slagerij"]


def test_a_refusal_appears_under_the_field(page: Small, firm: Workspace) -> None:
    type_into(page.count, "-3")
    assert page.count.error()
    assert firm.dossier.company.headcount is None


def test_a_good_answer_takes_the_complaint_away(page: Small) -> None:
    type_into(page.count, "-3")
    type_into(page.count, "3")
    assert page.count.error() == ""


def test_trouble_goes_to_the_banner(ways: tuple[Small, WaysOut], monkeypatch: pytest.MonkeyPatch) -> None:
    page, out = ways

    def full(*_: object, **__: object) -> None:
        raise DiskFull("x.previ")

    monkeypatch.setattr(page.desk.workspace, "execute", full)
    type_into(page.name, "Slagerij")
    assert len(out.troubles) == 1


def test_a_change_from_elsewhere_is_shown(page: Small, firm: Workspace) -> None:
    changes = firm.execute(DescribeCompany({"name": "Elders"}))
    page.refresh(Notice(changes))
    assert page.name.value() == "Elders"


def test_the_field_in_focus_decides_what_help_says(page: Small) -> None:
    assert page.help_for(page.name.control) == HelpTopic(why="Van het veld", law="Codex")
    assert page.help_for(page.count.control).why == "Van de pagina"


def test_rebuilding_keeps_answers_and_commits_what_was_typed(page: Small, firm: Workspace) -> None:
    old = page.name
    page.name.control.setText("Nog niet bewaard")
    page.show()
    page.name.control.setText("Nog niet bewaard")
    page.rebuild()
    assert firm.dossier.company.name == "Nog niet bewaard"
    assert (page.name.value(), page.name is old) == ("Nog niet bewaard", False)


def test_focus_is_found_back_by_name(page: Small, qtbot: QtBot) -> None:
    with qtbot.waitActive(page):
        page.show()
    page.count.control.setFocus()
    name = page.focus_name()
    page.rebuild()
    assert page.column.findChild(NumberField, "headcount") is page.count
    assert (name, page.focus_name()) == ("headcount.control", "headcount.control")


def test_ids_are_never_the_same() -> None:
    assert new_id() != new_id()


def test_prefixed_fields_stay_apart(page: Small) -> None:
    form = Form(page, lambda: page.reading.company, DescribeCompany)
    form.prefix = "other."
    form.text("city", "Gemeente")
    assert page.findChild(TextField, "other.city") is not None
