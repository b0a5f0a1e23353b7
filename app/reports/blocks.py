"""Each block of a paper as a box on the page and a branch of the structure tree."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import singledispatch

from app.presenters import forms, paper
from app.presenters.paper import Block, PaperLabels
from app.reports.cards import CardBox, card_styles
from app.reports.figures import FigureBox, LightLine, ProgressBox
from app.reports.frames import CalloutBox, PanelBox
from app.reports.grids import grid_table, key_value_table, run_spans
from app.reports.headings import HeadingBox
from app.reports.layout import Box, Break, Gap, Stack, Together
from app.reports.lines import spans_of
from app.reports.questions import QuestionBox, WritingBox
from app.reports.signature_boxes import FieldNames, SignatureRow
from app.reports.styles import Styles, styles
from app.reports.tagging import Element
from app.reports.text import Text

_NUMBER_ROOM = 17.0


@dataclass(slots=True)
class Setting:
    """Where blocks are being set: the branch they grow on, the deepest heading so far, a name for keys."""

    element: Element
    labels: PaperLabels
    part: str = "p"
    shift: int = 0
    """How far headings are moved down: 1 inside a bundle."""
    level: int = 0
    count: int = 0
    styles: Styles = field(default_factory=styles)
    fields: FieldNames | None = None
    """Given: signature boxes become fields that are signed on screen."""


SHORT = 240
"""So many letters are about three lines: an introduction, no running text."""


def boxes(blocks: Iterable[Block], setting: Setting) -> list[Box]:
    """The boxes of all blocks, in order; their elements are added to the setting's branch."""
    made: list[Box] = []
    row = list(blocks)
    for place, block in enumerate(row):
        found = box_of(block, setting)
        if _announces(row, place):
            found[-1].keep = True
        made.extend(found)
    return made


def _announces(row: Sequence[Block], place: int) -> bool:
    """A sentence or two between a heading and its table or picture: it moves on with them."""
    block, after = row[place], row[place + 1 : place + 2]
    if not after or not isinstance(after[0], paper.Grid | paper.KeyValues | paper.Picture):
        return False
    if isinstance(block, paper.KeepTogether):
        return _is_introduction(block.blocks[-2:])
    return _is_introduction(row[max(place - 1, 0) : place + 1])


def _is_introduction(pair: Sequence[Block]) -> bool:
    """A heading and a few sentences under it."""
    if len(pair) < 2 or not isinstance(pair[0], paper.Heading) or not isinstance(pair[1], paper.Paragraph):
        return False
    return len(pair[1].text) + sum(len(run.text) for run in pair[1].runs) <= SHORT


@singledispatch
def box_of(block: object, setting: Setting) -> Sequence[Box]:
    """The boxes of one block; a block this engine does not know is our bug."""
    raise TypeError(type(block).__name__)


@box_of.register
def _(block: paper.Heading, setting: Setting) -> Sequence[Box]:
    level = min(max(block.level, 1) + setting.shift, setting.level + 1)
    setting.level = level
    setting.count += 1
    key = f"{setting.part}-{setting.count}"
    return [HeadingBox(block.text, level, key, setting.element.add(f"H{level}"), setting.styles)]


@box_of.register
def _(block: paper.Paragraph, setting: Setting) -> Sequence[Box]:
    kind = setting.styles.muted if block.tone == "muted" else setting.styles.body
    if block.tone not in ("plain", "muted"):
        kind = replace(kind, colour=setting.styles.look.tint(block.tone).edge)
    spans = run_spans(block.runs, kind, setting.styles) if block.runs else spans_of(block.text, kind)
    return [_spaced(Text(spans, kind, setting.element.add("P")), 0, 6.5)]


@box_of.register
def _(block: paper.Bullets, setting: Setting) -> Sequence[Box]:
    return _listed(block.items, ["•"] * len(block.items), setting)


@box_of.register
def _(block: paper.Numbered, setting: Setting) -> Sequence[Box]:
    return _listed(block.items, [f"{number}." for number in range(1, len(block.items) + 1)], setting)


@box_of.register
def _(block: paper.KeyValues, setting: Setting) -> Sequence[Box]:
    return [key_value_table(block, setting.element, setting.styles)] if block.rows else []


@box_of.register
def _(block: paper.Grid, setting: Setting) -> Sequence[Box]:
    return grid_table(block, setting.element, setting.labels, setting.styles)


@box_of.register
def _(block: paper.Callout, setting: Setting) -> Sequence[Box]:
    inside = setting.element.add("Div")
    sheet = setting.styles
    made: list[Box] = []
    if block.title:
        title = Text(spans_of(block.title, sheet.cell_head), sheet.cell_head.larger(1.5), inside.add("P"))
        title.keep, title.after = True, 1.5
        made.append(title)
    if block.text:
        kind = sheet.cell.larger(0.5)
        made.append(Text(spans_of(block.text, kind), kind, inside.add("P")))
    return [CalloutBox(made, block.tone, sheet)]


@box_of.register
def _(block: paper.LightMark, setting: Setting) -> Sequence[Box]:
    return [LightLine(block, setting.element.add("P"), setting.styles)]


@box_of.register
def _(block: paper.Picture, setting: Setting) -> Sequence[Box]:
    figure = FigureBox(block.spec, setting.element.add("Figure", alt=block.alt), setting.styles)
    made: list[Box] = [figure]
    if block.caption:
        caption = setting.styles.caption
        figure.keep, figure.after = True, 3.0
        made.append(_spaced(Text(spans_of(block.caption, caption), caption, setting.element.add("P")), 3, 8))
    if block.table:
        made.extend(box_of(block.table, setting))
    return made


@box_of.register
def _(block: paper.Signatures, setting: Setting) -> Sequence[Box]:
    inside = setting.element.add("Div")
    pairs = [block.boxes[place : place + 2] for place in range(0, len(block.boxes), 2)]
    rows = [SignatureRow(pair, inside, setting.styles, setting.fields) for pair in pairs]
    return [_kept(rows, setting)] if rows else []


@box_of.register
def _(block: forms.Question, setting: Setting) -> Sequence[Box]:
    return [QuestionBox(block, setting.element, setting.styles)]


@box_of.register
def _(block: forms.WritingSpace, setting: Setting) -> Sequence[Box]:
    return [WritingBox(block.lines, setting.styles)]


@box_of.register
def _(block: forms.Panel, setting: Setting) -> Sequence[Box]:
    sheet, inside = setting.styles, replace(setting, element=setting.element.add("Div"))
    setting.level = level = min(1 + setting.shift, setting.level + 1)
    kind = replace(sheet.headings[1], face="bold")
    title = _spaced(Text(spans_of(block.title, kind), kind, inside.element.add(f"H{level}")), 0, 3)
    title.keep = True
    said = boxes((paper.Bullets(block.items), *_remark(block.remark)), inside)
    return [PanelBox([title, *said], block.tone, sheet)]


@box_of.register
def _(block: paper.Progress, setting: Setting) -> Sequence[Box]:
    return [ProgressBox(block, setting.element.add("P"), setting.styles)]


@box_of.register
def _(block: paper.PageBreak, setting: Setting) -> Sequence[Box]:
    return [Break()]


@box_of.register
def _(block: paper.Spacer, setting: Setting) -> Sequence[Box]:
    return [Gap(block.lines * setting.styles.body.leading)]


@box_of.register
def _(block: paper.KeepTogether, setting: Setting) -> Sequence[Box]:
    inside = boxes(block.blocks, setting)
    return [_kept(inside, setting)] if inside else []


def _remark(text: str) -> Sequence[Block]:
    return (paper.Paragraph(text, tone="muted"),) if text else ()


@box_of.register
def _(block: paper.Cards, setting: Setting) -> Sequence[Box]:
    usual, made = setting.styles, []
    setting.styles = card_styles(usual)
    for card in block.cards:
        setting.level = 0
        made.append(CardBox(boxes((paper.Heading(1, card.title), *card.blocks), setting), usual))
    setting.styles = usual
    return made


def _listed(items: Sequence[str], labels: Sequence[str], setting: Setting) -> list[Box]:
    if not items:
        return []
    branch = setting.element.add("L")
    made = [
        _item(item, label, branch.add("LI"), setting.styles)
        for item, label in zip(items, labels, strict=True)
    ]
    made[-1].after = 7.5
    return list(made)


def _item(item: str, label: str, element: Element, sheet: Styles) -> Text:
    colour = sheet.look.colour("accent")
    mark = Text(spans_of(label, replace(sheet.body, colour=colour)), sheet.body, element.add("Lbl"))
    text = Text(spans_of(item, sheet.body), sheet.body, element.add("LBody"))
    text.indent, text.label = _NUMBER_ROOM * sheet.ratio, mark
    return _spaced(text, 0, 2.2 * sheet.ratio)


def _spaced(text: Text, before: float, after: float) -> Text:
    text.before, text.after = before, after
    return text


def _kept(inside: Sequence[Box], setting: Setting) -> Stack:
    stack = Together(inside, inside[0].before, inside[-1].after)
    stack.page_height = setting.styles.text_height
    return stack
