"""The preview of a report: shown, in another language, kept, printed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from app.i18n.language import Language
from app.i18n.words import Words
from app.views.look import Look
from app.views.preview import Preview, Printable
from app.views.widgets import Option


def some_pdf(folder: Path, pages: int, *, sideways: bool = False) -> bytes:
    """A PDF with this many pages."""
    path = folder / "some.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    if sideways:
        writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    painter = QPainter(writer)
    for page in range(pages):
        if page:
            writer.newPage()
        painter.drawText(200, 400, f"Blad {page}")
    painter.end()
    return path.read_bytes()


@pytest.fixture
def preview(qtbot: QtBot, tmp_path: Path) -> Iterator[Preview]:
    wide = some_pdf(tmp_path, 2, sideways=True)
    made = {Language.NL: some_pdf(tmp_path, 2), Language.FR: some_pdf(tmp_path, 3)}

    def make(report: str, language: Language) -> bytes:
        if report == "broken":
            raise ValueError(report)
        if report == "wide":
            return wide
        return made[language]

    titles = [
        Option("global-plan", "Vijfjarenplan"),
        Option("broken", "Stuk", group="Nog meer"),
        Option("wide", "Breed"),
    ]
    shown = Preview(Words("nl"), Look(), Printable(make, lambda r, t: f"{r}_{t.value}.pdf", titles))
    qtbot.addWidget(shown)
    yield shown
    shown.stop()


def shows(preview: Preview, pages: int) -> bool:
    return bool(preview.content) and preview.document.pageCount() == pages


def test_the_pages_are_shown(qtbot: QtBot, preview: Preview) -> None:
    preview.open_report("global-plan", Language.NL)
    qtbot.waitUntil(lambda: shows(preview, 2))


def test_the_paper_can_be_in_the_other_language(qtbot: QtBot, preview: Preview) -> None:
    preview.open_report("global-plan", Language.NL)
    qtbot.waitUntil(lambda: shows(preview, 2))
    next(b for b in preview._languages.buttons() if b.objectName() == "paper.fr").click()
    qtbot.waitUntil(lambda: shows(preview, 3))


def test_a_copy_can_be_kept(qtbot: QtBot, preview: Preview, tmp_path: Path) -> None:
    preview.open_report("global-plan", Language.NL)
    qtbot.waitUntil(lambda: shows(preview, 2))
    preview.save_to(tmp_path / "plan.pdf")
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")


def test_a_folder_that_refuses_is_told(qtbot: QtBot, preview: Preview, tmp_path: Path) -> None:
    preview.open_report("global-plan", Language.NL)
    qtbot.waitUntil(lambda: shows(preview, 2))
    preview.save_to(tmp_path / "nergens" / "plan.pdf")
    assert preview.banner.text()


def test_a_report_that_cannot_be_made_is_told(qtbot: QtBot, preview: Preview) -> None:
    preview.open_report("broken", Language.NL)
    qtbot.waitUntil(lambda: bool(preview.banner.text()))
    assert not preview.content


def test_every_page_goes_to_the_printer(qtbot: QtBot, preview: Preview, tmp_path: Path) -> None:
    from PySide6.QtPdf import QPdfDocument

    preview.open_report("global-plan", Language.NL)
    qtbot.waitUntil(lambda: shows(preview, 2))
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "gedrukt.pdf"))
    preview.print_on(printer)
    printed = QPdfDocument()
    printed.load(str(tmp_path / "gedrukt.pdf"))
    assert printed.pageCount() == 2


def test_a_page_on_its_side_is_printed_on_its_side(qtbot: QtBot, preview: Preview, tmp_path: Path) -> None:
    from PySide6.QtPdf import QPdfDocument

    preview.open_report("wide", Language.NL)
    qtbot.waitUntil(lambda: shows(preview, 2))
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "gedrukt.pdf"))
    preview.print_on(printer)
    printed = QPdfDocument()
    printed.load(str(tmp_path / "gedrukt.pdf"))
    sizes = [printed.pagePointSize(page) for page in range(2)]
    assert all(size.width() > size.height() for size in sizes)


def test_closing_while_pages_are_made_leaves_nothing_behind(preview: Preview) -> None:
    preview.open_report("global-plan", Language.NL)
    preview.close()
    assert preview._work is None
