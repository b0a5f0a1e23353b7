"""What changed since signing, on paper: for whoever must give advice on the change or sign it."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.choices import PlanKind
from app.domain.reading import Reading
from app.domain.revision import Revision
from app.i18n.words import Words
from app.presenters.paper import Block, Column, Grid, Heading, Paper, Paragraph, Row
from app.presenters.papers.frame import Front, firm_facts, framed, legal_notice, note
from app.presenters.revisions import ToldGroup, elsewhere_line, told_revision
from app.presenters.versions import plan_name, signed_line, version_name


def build(reading: Reading, words: Words) -> Paper:
    """The changes of both plans in view; without a signed version it says so."""
    say = words.say
    front = Front(
        title=say("What changed since signing"),
        subtitle=say("The plans of today beside the plans as they were signed"),
        facts=firm_facts(reading, words),
        contents=False,
    )
    blocks = [block for kind in PlanKind for block in _plan(kind, reading, words)]
    blocks = blocks or [Paragraph(say("No plan in view was signed yet."))]
    return framed(front, [*blocks, legal_notice(reading, words)], reading, words)


def ready(reading: Reading) -> bool:
    """Whether a plan changed since it was signed."""
    return any(revision.changed for revision in reading.revisions.values())


def _plan(kind: PlanKind, reading: Reading, words: Words) -> Iterator[Block]:
    revision = reading.revisions.get(kind)
    if revision is None:
        return
    version = revision.version
    yield Heading(1, plan_name(kind, version.plan, words))
    yield Paragraph(f"{version_name(version, words)}. {signed_line(version, words)}.")
    yield from _changes(revision, reading, words)
    if rest := elsewhere_line(revision, words):
        yield Paragraph(rest, tone="muted")


def _changes(revision: Revision, reading: Reading, words: Words) -> Iterator[Block]:
    groups = told_revision(revision, reading, words, outward=True)
    if not groups:
        yield Paragraph(words.say("Nothing in this plan changed since it was signed."))
        return
    for group in groups:
        yield Heading(2, group.title)
        yield _grid(group, words)
    if revision.version.kind is PlanKind.GLOBAL:
        yield _advice_first(words)


def _advice_first(words: Words) -> Block:
    return note(
        words.say("What a change asks"),
        words.say(
            "A change of the five-year plan goes to whoever must be consulted before it is carried out "
            "(Codex, art. I.2-10). The signed version stays as it was, until a new one is signed."
        ),
    )


def _grid(group: ToldGroup, words: Words) -> Grid:
    columns = (
        Column(words.say("What changed"), 2.4),
        Column(words.say("When it was signed"), 2.6),
        Column(words.say("Now"), 2.6),
    )
    return Grid(columns, tuple(_rows(group)))


def _rows(group: ToldGroup) -> Iterator[Row]:
    for what, rows in group.by_record():
        yield Row((what,), tone="header")
        yield from (Row((row.field, row.before, row.after)) for row in rows)
