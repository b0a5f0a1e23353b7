"""Any letter, record or card of the catalogue as a paper in one language."""

from __future__ import annotations

from dataclasses import replace

from app.domain.catalogue import DocumentTemplate, Layout, Provenance
from app.domain.letters.drafts import DraftState, draft_of, own_text, state_of
from app.domain.letters.text import parts_of
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.paper import Block, Card, Cards, Grid, Heading, KeepTogether, Paper, Paragraph
from app.presenters.papers.frame import Front, check, framed
from app.presenters.papers.letters.filling import Filler, blocks_of, title_in
from app.presenters.papers.letters.signing import closing, sign_sheet
from app.presenters.papers.letters.values import Letter, letter
from app.presenters.sentences import to_check

_COPIES = 2
"""A card stands twice on its page: one to hang up, one to take along."""


def build(template: str, reading: Reading, words: Words) -> Paper:
    """The document of this template id; an edition without it gives a page that says so."""
    found = reading.catalogue.documents.get(template)
    if found is None:
        told = Paragraph(words.say("This edition of the catalogue has no such document."))
        return framed(Front(title=template, contents=False), (told,), reading, words)
    made = letter(found, reading, words)
    filler = Filler(made.values, reading.catalogue.placeholders, words)
    parts = parts_of(made.text)
    title = title_in(parts, filler) or words.pick(found.title)
    body = tuple(blocks_of(parts, filler))
    blocks = _cards(title, body, made, words) if found.layout is Layout.CARD else ()
    if not blocks:
        ending = closing(made, reading, words)
        blocks = (Heading(1, title), *_held(body, ending), *_after(made, reading, words))
    paper = framed(Front(title=title, contents=False), blocks, reading, words)
    return replace(paper, bare=True)


def ready(template: str, reading: Reading) -> bool:
    """Whether the firm wrote anything in it: only then it is printed with everything else."""
    return state_of(draft_of(template, reading.dossier)) is not DraftState.BLANK


def doubt(made: Letter, words: Words) -> str:
    """What must be checked by somebody else as long as the words are ours, not the firm's own."""
    if own_text(made.draft, words.language.value):
        return ""
    return origin_doubt(made.template, words)


def origin_doubt(template: DocumentTemplate, words: Words) -> str:
    """How sure we are of the model text; nothing when it was read in a source."""
    match template.origin.provenance:
        case Provenance.MEMORY:
            return to_check(words)
        case Provenance.JUDGEMENT:
            return words.say("Our own words, not the law’s: to be checked with your external service.")
        case Provenance.VERIFIED:
            return ""


def _held(body: tuple[Block, ...], ending: tuple[Block, ...]) -> tuple[Block, ...]:
    """The last words stay on the page of the signatures, so that nobody signs an empty sheet."""
    if not body or not ending or not isinstance(body[-1], Paragraph):
        return (*body, *ending)
    grids = tuple(block for block in ending if isinstance(block, Grid))
    signed = tuple(block for block in ending if not isinstance(block, Grid))
    return (*body[:-1], KeepTogether((body[-1], *signed)), *grids)


def _after(made: Letter, reading: Reading, words: Words) -> tuple[Block, ...]:
    """What must be checked, and the sheet that goes with it."""
    told = doubt(made, words)
    asked: tuple[Block, ...] = (check(words.say("To be checked"), told),) if told else ()
    sheet = made.template.sheet
    return (*asked, *(sign_sheet(sheet, reading, words) if sheet is not None else ()))


def _cards(title: str, body: tuple[Block, ...], made: Letter, words: Words) -> tuple[Block, ...]:
    told = doubt(made, words)
    note = (Paragraph(told, tone="muted"),) if told else ()
    return (Cards((Card(title, (*body, *note)),) * _COPIES),)
