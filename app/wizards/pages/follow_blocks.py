"""Blocks of a paper on a page: pictures that can be read as a table, tables, sentences, remarks."""

from __future__ import annotations

from collections.abc import Iterable

from app.presenters import paper
from app.presenters.paper import Block
from app.views.widgets import Callout, Column, PictureView, figures
from app.wizards.page import Page


def show_blocks(page: Page, blocks: Iterable[Block], column: Column) -> None:
    """The same blocks as on paper, under each other."""
    for block in blocks:
        match block:
            case paper.Picture():
                column.add(PictureView(page.words, block, page.desk.picture))
            case paper.Grid() if block.rows:
                column.add(figures(block, block.caption or block.columns[0].title))
            case paper.Grid():
                column.text(block.empty, "muted")
            case paper.Callout():
                column.add(Callout(block.tone, block.title, block.text))
            case paper.Paragraph():
                column.text(block.text, "muted" if block.tone == "muted" else "body")
            case _:
                raise TypeError(f"{type(block).__name__} is not shown on a page")
