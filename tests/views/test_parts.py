"""Badges, lists, tables and pictures say what they show and keep user text plain."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.choices import Light
from app.i18n.words import Words
from app.presenters import paper, pictures
from app.runtime.paths import resources
from app.views.help_files import parse
from app.views.look import Look
from app.views.widgets import (
    BodyText,
    Column,
    Entry,
    EntryList,
    LightBadge,
    ListManners,
    PictureView,
    ProgressBar,
    RecordTable,
    TableRow,
    TaskItem,
    light_word,
)
from app.views.widgets.light_badge import LightShape

MANNERS = ListManners("site", "Toevoegen", "Nog geen.")


@pytest.mark.parametrize("light", [*Light, None])
def test_a_light_is_colour_shape_and_word(qtbot: QtBot, words: Words, light: Light | None) -> None:
    badge = LightBadge(light, words)
    qtbot.addWidget(badge)
    assert badge.accessibleName() == light_word(light, words)
    assert badge.grab().toImage().width() > 20


def test_every_light_has_another_shape(qtbot: QtBot) -> None:
    pictures_ = []
    for light in Light:
        shape = LightShape(light, 32)
        qtbot.addWidget(shape)
        pictures_.append(bytes(shape.grab().toImage().constBits()))
    assert len(set(pictures_)) == len(Light)


def test_lights_take_their_colours_from_the_style_sheet(qtbot: QtBot, words: Words) -> None:
    look = Look("dark")
    badge = LightBadge(Light.RED, words)
    qtbot.addWidget(badge)
    badge.setStyleSheet(look.style_sheet)
    badge.show()
    shape = badge.findChild(LightShape)
    assert shape is not None
    assert QColor(shape.red) == look.colour("light.red")


def test_markup_in_user_text_is_shown_not_obeyed(qtbot: QtBot) -> None:
    text = BodyText("<b>vet</b> & <img src='file:///etc/passwd'>")
    qtbot.addWidget(text)
    assert text.textFormat() is Qt.TextFormat.PlainText


def test_an_entry_list_asks_for_what_was_pressed(qtbot: QtBot, words: Words) -> None:
    entries = EntryList(words, MANNERS)
    qtbot.addWidget(entries)
    entries.show_entries([Entry("a", "Atelier"), Entry("b", "Winkel")])
    heard: list[object] = []
    entries.moved.connect(lambda id_, step: heard.append((id_, step)))
    entries.removed.connect(heard.append)
    entries.added.connect(lambda: heard.append("add"))
    _press(entries, "down.a")
    _press(entries, "remove.b")
    entries.add_button.click()
    assert heard == [("a", 1), "b", "add"]


def test_an_opened_card_holds_the_editor(qtbot: QtBot, words: Words) -> None:
    def fill(id_: str, column: Column) -> None:
        column.text(f"velden van {id_}")

    entries = EntryList(words, MANNERS, fill)
    qtbot.addWidget(entries)
    entries.show_entries([Entry("a", "Atelier"), Entry("b", "Winkel")], open_="b")
    shown = [label.text() for label in entries.findChildren(QLabel) if not label.isHidden()]
    assert "velden van b" in shown


def test_new_words_keep_the_buttons_under_the_finger(qtbot: QtBot, words: Words) -> None:
    entries = EntryList(words, MANNERS)
    qtbot.addWidget(entries)
    entries.show_entries([Entry("a", "Atelier")])
    before = entries.findChild(QLabel)
    entries.show_entries([Entry("a", "Bakkerij")])
    assert entries.findChild(QLabel) is before


def test_a_table_announces_the_picked_row(qtbot: QtBot) -> None:
    table = RecordTable("Maatregelen", ["Wat", "Wie"], [2, 1])
    qtbot.addWidget(table)
    table.show_rows([TableRow("m1", ("R&D <b>", "jij")), TableRow("m2", ("b", "ik"))])
    with qtbot.waitSignal(table.picked) as signal:
        table.itemActivated.emit(table.item(1, 0))
    assert signal.args == ["m2"]


def test_progress_is_said_in_words(qtbot: QtBot) -> None:
    bar = ProgressBar("Analyse")
    qtbot.addWidget(bar)
    bar.show_progress(12, 45, "Analyse: 12 van 45")
    assert bar._bar.accessibleDescription() == "Analyse: 12 van 45"


def test_a_picture_can_be_read_as_a_table(qtbot: QtBot, words: Words) -> None:
    grid = paper.Grid((paper.Column("A"), paper.Column("Waarde")), (paper.Row(("Inhoud", "3")),))
    spec = pictures.Bars((pictures.Measured("Inhoud", 3, "3"),))
    view = PictureView(words, paper.Picture(spec, "Scores", table=grid), lambda _: _SVG)
    qtbot.addWidget(view)
    view.show()
    view._toggle.click()
    table = view.findChild(RecordTable)
    assert table is not None
    assert table.isVisible()
    assert table.item(0, 1).text() == "3"


def test_a_task_leads_somewhere(qtbot: QtBot, words: Words) -> None:
    item = TaskItem(words, "Advies ontbreekt", "Ga erheen")
    qtbot.addWidget(item)
    with qtbot.waitSignal(item.chosen):
        next(child for child in item.children() if hasattr(child, "click")).click()


def test_help_files_have_four_sections() -> None:
    topic = parse("# why\nDaarom.\n\n# example\nEen bakkerij.\n# law\nCodex I.3-1\n# words\n- RPS: risico's")
    assert (topic.why, topic.example, topic.law) == ("Daarom.", "Een bakkerij.", "Codex I.3-1")
    assert topic.words == (("RPS", "risico's"),)


def _press(entries: EntryList, name: str) -> None:
    from app.views.widgets import ActionButton

    button = entries.findChild(ActionButton, name)
    assert button is not None
    button.click()


_SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40"/></svg>'


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_no_page_is_left_without_help(language: str) -> None:
    from app.wizards.steps import STEPS

    shared = {"lights.indicator", "analysis.dimension"}
    own = {page.id for station in STEPS for page in station.pages if page.title} | shared | {"home"}
    found = {path.stem for path in (resources() / "help" / language).glob("*.md")}
    assert own - found == set()


@pytest.mark.parametrize("path", sorted((resources() / "help").glob("*/*.md")), ids=lambda path: path.stem)
def test_every_help_file_explains_something(path: Path) -> None:
    assert parse(path.read_text(encoding="utf-8"))
