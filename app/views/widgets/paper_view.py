"""A paper as it reads, in the window: headings, paragraphs, lists and facts, without its layout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QLabel

from app.presenters import paper
from app.presenters.paper import Block, Paper
from app.views.widgets.column import Callout, Card, Column
from app.views.widgets.typography import BodyText, Heading


class PaperView(Column):
    """Shows a paper; the same paper again changes nothing."""

    def __init__(self) -> None:
        super().__init__(gap=10)
        self._shown: Paper | None = None

    def show_paper(self, shown: Paper) -> None:
        """Show another paper."""
        if shown == self._shown:
            return
        self._shown = shown
        self.clear()
        if not shown.bare:
            self.add(Heading(shown.title, 2))
        _write(shown.blocks, self)

    def said(self) -> str:
        """Everything that is shown, one label a line."""
        places = (self._layout.itemAt(place) for place in range(self._layout.count()))
        parts = [place.widget() for place in places if place is not None]
        labels = [
            label
            for part in parts
            if part is not None
            for label in ([part] if isinstance(part, QLabel) else part.findChildren(QLabel))
        ]
        return "\n".join(label.text() for label in labels)


def _write(blocks: Iterable[Block], column: Column) -> None:
    for block in blocks:
        match block:
            case paper.Heading():
                column.add(Heading(block.text, min(block.level + 1, 3)))
            case paper.KeepTogether():
                _write(block.blocks, column)
            case paper.Callout():
                column.add(Callout(block.tone, block.title, block.text))
            case paper.Cards():
                _write_card(block, column)
            case _:
                role = "muted" if isinstance(block, paper.Paragraph) and block.tone == "muted" else "body"
                if said := "\n".join(_said(block)):
                    column.add(BodyText(said, role))


def _write_card(block: paper.Cards, column: Column) -> None:
    """Copies of one card are shown once."""
    for card in dict.fromkeys(block.cards):
        frame = column.add(Card(card.title))
        _write(card.blocks, frame.column)


def _said(block: Block) -> Iterator[str]:
    """What a block says, line by line."""
    match block:
        case paper.Paragraph():
            yield "".join(run.text for run in block.runs) or block.text
        case paper.Bullets():
            yield from (f"• {item}" for item in block.items)
        case paper.Numbered():
            yield from (f"{number}. {item}" for number, item in enumerate(block.items, 1))
        case paper.KeyValues():
            yield from (f"{label}: {value}" for label, value in block.rows)
        case paper.Grid():
            yield from (block.caption, "  |  ".join(column.title for column in block.columns if column.title))
        case paper.Signatures():
            yield from ("  ".join(part for part in (box.role, box.name) if part) for box in block.boxes)
        case _:
            return
