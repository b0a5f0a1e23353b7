"""A kept file looked at in a window of its own: a photo, the pages of a PDF, or a text."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QScrollArea, QWidget

from app.i18n.words import Words
from app.views.look import Look
from app.views.widgets import PlainLabel, button
from app.views.widgets.kept_picture import KeptPicture
from app.views.widgets.layouts import vertical

SIDE = 1400


class KeptFile(QDialog):
    """Shows one file; nothing in it is run, followed or changed."""

    def __init__(self, words: Words, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(name)
        self.setStyleSheet(look.style_sheet)
        self.setPalette(look.palette())
        self.resize(900, 800)
        self._name = name
        self._column = vertical(self, gap=8, margin=8)
        self._column.addWidget(PlainLabel(name, "label"))
        self._close = button(words.say("Close"), self.close)
        self._close.setObjectName("kept.close")
        self._column.addWidget(self._close)

    def show_photo(self, png: bytes) -> None:
        """Show a picture, to scroll along when it is large."""
        picture = KeptPicture(self._name, SIDE)
        picture.show_png(png)
        room = QScrollArea()
        room.setWidget(picture)
        room.setAccessibleName(self._name)
        self._put(room)

    def show_text(self, text: str) -> None:
        """Show a text as it is."""
        paper = QPlainTextEdit(text)
        paper.setReadOnly(True)
        paper.setAccessibleName(self._name)
        self._put(paper)

    def show_pdf(self, content: bytes) -> None:
        """Show the pages."""
        from PySide6.QtPdf import QPdfDocument
        from PySide6.QtPdfWidgets import QPdfView

        buffer = QBuffer(self)
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument(self)
        document.load(buffer)
        pages = QPdfView(self)
        pages.setDocument(document)
        pages.setPageMode(QPdfView.PageMode.MultiPage)
        pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        pages.setAccessibleName(self._name)
        self._put(pages)

    def _put(self, widget: QWidget) -> None:
        self._column.insertWidget(1, widget, 1)
