"""One line of text that ends in … when there is no room for all of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent

from app.views.widgets import PlainLabel
from app.views.widgets.typography import tooltip


class ElidedLabel(PlainLabel):
    """Shows as much as fits; the whole text stands in the tooltip and for screen readers."""

    def __init__(self, role: str) -> None:
        super().__init__("", role)
        self.setWordWrap(False)
        self._whole = ""

    def show_text(self, text: str) -> None:
        """Show this text on one line."""
        self._whole = " ".join(text.split())
        self.setToolTip(tooltip(self._whole))
        self.setAccessibleName(self._whole)
        self._elide()
        self.updateGeometry()

    def whole(self) -> str:
        """The text, also the part for which there is no room."""
        return self._whole

    def minimumSizeHint(self) -> QSize:
        """Room for a word."""
        return QSize(80, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Room for everything."""
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 8, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show more or less."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(self.width() - 2, 1)
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))
