"""A kept file is shown in a window of its own, whatever it is, and closed by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.i18n.words import Words
from app.reports.photos import smaller
from app.views.dialogs.kept_file import KeptFile
from app.views.look import Look
from app.views.widgets.kept_picture import KeptPicture
from tests.support.evidence import photo, scan
from tests.support.typing import press


@pytest.fixture
def window(qtbot: QtBot) -> KeptFile:
    made = KeptFile(Words("fr"), Look(), "preuve")
    qtbot.addWidget(made)
    return made


def test_a_photo(window: KeptFile) -> None:
    window.show_photo(smaller(photo(200, 100), 1000))
    picture = window.findChild(KeptPicture)
    assert picture is not None and (picture.pixmap().width(), picture.accessibleName()) == (200, "preuve")


def test_a_pdf_with_its_pages(window: KeptFile) -> None:
    window.show_pdf(scan())
    view = window.findChild(QPdfView)
    assert view is not None and view.document().pageCount() == 1


def test_a_text_is_only_text(window: KeptFile) -> None:
    window.show_text("<b>vet</b> & <script>")
    paper = window.findChild(QPlainTextEdit)
    assert paper is not None and paper.toPlainText() == "<b>vet</b> & <script>" and paper.isReadOnly()


def test_escape_closes_it(window: KeptFile) -> None:
    window.show_text("notitie")
    window.show()
    press(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 broken"])
def test_what_cannot_be_drawn_has_no_small_picture(qtbot: QtBot, content: bytes) -> None:
    picture = KeptPicture("preuve", 100)
    qtbot.addWidget(picture)
    assert not picture.show_pdf(content) and not picture.show_png(content)
