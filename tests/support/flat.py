"""A paper as plain text, line by line, so that two versions can be compared and searched."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from app.presenters import forms, paper
from app.presenters.paper import Block, Paper


def flat(document: Paper) -> str:
    """Everything the paper says, in order."""
    head = [document.title, document.subtitle, document.firm, document.version_line, document.notice]
    if document.layout != "standard":
        head.append(f"[{document.layout}] {' '.join(document.copies)}".strip())
    facts = [f"{name}: {value}" for name, value in document.cover.facts] if document.cover else []
    remark = [document.cover.remark] if document.cover else []
    body = [line for block in document.blocks for line in lines(block)]
    return "\n".join(line for line in (*head, *facts, *remark, *body) if line) + "\n"


@singledispatch
def lines(block: Block) -> Iterator[str]:
    """What one block says."""
    raise TypeError(type(block).__name__)


@lines.register
def _(block: paper.Heading) -> Iterator[str]:
    yield f"{'#' * block.level} {block.text}"


@lines.register
def _(block: paper.Paragraph) -> Iterator[str]:
    yield block.text or "".join(run.text for run in block.runs)


@lines.register(paper.Bullets)
@lines.register(paper.Numbered)
def _(block: paper.Bullets | paper.Numbered) -> Iterator[str]:
    yield from (f"- {item}" for item in block.items)


@lines.register
def _(block: paper.KeyValues) -> Iterator[str]:
    yield from (f"{name}: {value}" for name, value in block.rows)


@lines.register
def _(block: paper.Grid) -> Iterator[str]:
    yield block.caption
    yield " | ".join(column.title or _spoken(column.runs) for column in block.columns)
    for row in block.rows:
        yield " | ".join(map(_cell, row.cells))
    if not block.rows:
        yield block.empty


@lines.register
def _(block: paper.Callout) -> Iterator[str]:
    yield f"[{block.tone}] {block.title}"
    yield block.text


@lines.register
def _(block: paper.LightMark) -> Iterator[str]:
    yield f"({block.light}) {block.label} {block.text}"


@lines.register
def _(block: paper.Picture) -> Iterator[str]:
    yield f"[{type(block.spec).__name__}] {block.alt}"
    yield block.caption
    if block.table:
        yield from lines(block.table)


@lines.register
def _(block: paper.Signatures) -> Iterator[str]:
    yield from (f"[signature] {box.role} {box.name}" for box in block.boxes)


@lines.register
def _(block: forms.Question) -> Iterator[str]:
    yield f"{block.number} {block.text}".strip()
    yield " ".join(f"[ ] {tick.text}" for tick in block.ticks)


@lines.register
def _(block: forms.WritingSpace) -> Iterator[str]:
    yield f"[{block.lines} lines]"


@lines.register
def _(block: forms.Panel) -> Iterator[str]:
    yield f"[{block.tone}] {block.title}"
    yield from (f"- {item}" for item in block.items)
    yield block.remark


@lines.register
def _(block: paper.Progress) -> Iterator[str]:
    yield f"{block.label}: {block.text}"


@lines.register(paper.PageBreak)
@lines.register(paper.Spacer)
def _(block: paper.PageBreak | paper.Spacer) -> Iterator[str]:
    yield ""


@lines.register
def _(block: paper.KeepTogether) -> Iterator[str]:
    for inner in block.blocks:
        yield from lines(inner)


def _cell(cell: str | paper.Cell) -> str:
    if isinstance(cell, str):
        return cell
    said = cell.text or _spoken(cell.runs)
    return f"[{said}]" if cell.box else said


def _spoken(runs: tuple[paper.Run, ...]) -> str:
    return "".join(run.text for run in runs).replace("\n", " / ")


@lines.register
def _(block: paper.Cards) -> Iterator[str]:
    for card in block.cards:
        yield f"[card] {card.title}"
        for inner in card.blocks:
            yield from lines(inner)
