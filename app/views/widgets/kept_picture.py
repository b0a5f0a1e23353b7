"""A small picture of a kept file: the photo itself, or the first page of a PDF."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy


class KeptPicture(QLabel):
    """Shows a picture no larger than `side`; says in words what it shows to who cannot see it."""

    def __init__(self, name: str, side: int) -> None:
        super().__init__()
        self._side = side
        self.setAccessibleName(name)
        self.setProperty("role", "keptpicture")

    def show_png(self, png: bytes) -> bool:
        """Show a PNG; False when there is nothing to see."""
        return self._show(QPixmap.fromImage(QImage.fromData(QByteArray(png))))

    def show_pdf(self, content: bytes) -> bool:
        """Show the first page of a PDF; False when it has none."""
        from PySide6.QtPdf import QPdfDocument

        buffer = QBuffer()
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument(self)
        document.load(buffer)
        shown = document.pageCount() > 0
        if shown:
            size = document.pagePointSize(0).scaled(
                QSize(self._side, self._side).toSizeF(), Qt.AspectRatioMode.KeepAspectRatio
            )
            whole = QSize(max(round(size.width()), 1), max(round(size.height()), 1))
            shown = self._show(QPixmap.fromImage(document.render(0, whole)))
        document.close()
        return shown

    def _show(self, picture: QPixmap) -> bool:
        if picture.isNull():
            return False
        room = QSize(self._side, self._side)
        fits = picture.width() <= self._side and picture.height() <= self._side
        policy = QSizePolicy.Policy.Fixed
        self.setSizePolicy(policy, policy)
        self.setPixmap(picture if fits else picture.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
        return True
