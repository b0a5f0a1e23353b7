"""A column of things under each other, and the frames that set some of them apart."""

from __future__ import annotations

from typing import Literal, TypeVar

from PySide6.QtWidgets import QFrame, QWidget

from app.views.widgets.flow_row import FlowRow
from app.views.widgets.layouts import empty, horizontal, vertical
from app.views.widgets.typography import BodyText, Heading

W = TypeVar("W", bound=QWidget)
Tone = Literal["note", "warning", "legal", "check"]


class Column(QWidget):
    """Widgets under each other, in the order in which they were added."""

    def __init__(self, *, gap: int = 16, margin: int = 0) -> None:
        super().__init__()
        self._layout = vertical(self, gap=gap, margin=margin)

    def add(self, widget: W) -> W:
        """Put a widget below what is there, and give it back."""
        self._layout.addWidget(widget)
        return widget

    def heading(self, text: str, level: int = 2) -> Heading:
        """Put a heading."""
        return self.add(Heading(text, level))

    def text(self, text: str, role: str = "body") -> BodyText:
        """Put running text; roles: body, muted, small."""
        return self.add(BodyText(text, role))

    def callout(self, tone: Tone, title: str, text: str) -> Callout:
        """Put a framed remark."""
        return self.add(Callout(tone, title, text))

    def card(self, title: str = "") -> Card:
        """Put a card and give it back; add to `card.column`."""
        return self.add(Card(title))

    def row(self, *widgets: QWidget, stretch: bool = True) -> QWidget:
        """Put widgets beside each other, wrapping like words; without `stretch` they share the full width."""
        if stretch:
            return self.add(FlowRow(*widgets))
        box = QWidget()
        layout = horizontal(box, gap=12)
        for widget in widgets:
            layout.addWidget(widget, 1)
        return self.add(box)

    def gap(self, height: int = 8) -> None:
        """Leave room, in pixels."""
        self._layout.addSpacing(height)

    def clear(self) -> None:
        """Take everything out."""
        empty(self._layout)

    def close_off(self) -> None:
        """Keep what is there together at the top."""
        self._layout.addStretch(1)


class Card(QFrame):
    """A framed piece of the page in which something can be done."""

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.column = Column(gap=12)
        vertical(self, margin=16).addWidget(self.column)
        if title:
            self.column.heading(title, 3)


class Callout(QFrame):
    """A framed remark: `note`, `warning`, `legal` (what the law says) or `check` (still to be checked)."""

    def __init__(self, tone: Tone, title: str, text: str) -> None:
        super().__init__()
        self.setProperty("role", "callout")
        self.setProperty("tone", tone)
        layout = vertical(self, gap=4, margin=12)
        self._title = BodyText(title, "callouttitle")
        self._text = BodyText(text, "callouttext")
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        self.show_words(title, text)

    def show_words(self, title: str, text: str) -> None:
        """Say something else; an empty half is not shown."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(title or text)
