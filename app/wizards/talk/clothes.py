"""How the window of the talk looks: letters that grow with the screen, light or dark."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.views.look import Look

HIGH, WIDE = 500, 889
"""Pixels that go with letters at 100 %: running text is then a thirty-second of the height of the screen, so
that its capitals on a picture of 1.2 m high are 25 mm: readable from five metres.
"""

LEAST, MOST = 1.0, 3.6
STEP, SMALLEST, LARGEST = 1.15, 0.6, 1.6


class Clothes:
    """Dresses one window; `own` is what the leader made of the letters, beside what the screen asks."""

    def __init__(self, window: QWidget, look: Look) -> None:
        self._window, self._look = window, look
        self._own = 1.0
        self._worn: Look | None = None

    def fit(self) -> None:
        """Letters as large as the window asks."""
        size = self._window.size()
        asked = min(size.height() / HIGH, size.width() / WIDE) * self._own
        look = replace(self._look, zoom=round(min(max(asked, LEAST * self._own), MOST), 2))
        if look != self._worn:
            self._worn = look
            self._window.setPalette(look.palette())
            self._window.setStyleSheet(look.style_sheet)

    def resize(self, step: int) -> None:
        """Larger (1), smaller (-1) or usual (0) letters."""
        self._own = min(max(self._own * STEP**step, SMALLEST), LARGEST) if step else 1.0
        self.fit()

    def other_scheme(self) -> None:
        """From light to dark, or back."""
        self._look = replace(self._look, scheme="light" if self._look.scheme == "dark" else "dark")
        self.fit()
