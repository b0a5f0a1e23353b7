"""What the index of an inspection folder says: which papers are there, which are not yet, how to check."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.paper import Block, Bullets, Column, Grid, Heading, Paper, Paragraph, Row
from app.presenters.papers.frame import Front, firm_facts, firm_name, framed, legal_notice

CHECKSUMS = "checksums-sha256.txt"
_SHOWN_DIGEST = 16


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One paper of the folder."""

    file: str
    title: str
    pages: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Index:
    """The index in words, for a page of a browser and for paper."""

    language: str
    title: str
    intro: str
    facts: tuple[tuple[str, str], ...]
    columns: tuple[str, str, str]
    entries: tuple[IndexEntry, ...]
    missing_title: str
    missing: tuple[str, ...]
    check_title: str
    check: str


def index(entries: Sequence[IndexEntry], missing: Sequence[str], reading: Reading, words: Words) -> Index:
    """The index of these papers; `missing` are the titles of what the firm has not made yet."""
    say = words.say
    facts = (*firm_facts(reading, words), (say("Made on"), words.date(reading.today)))
    return Index(
        language=words.language.tag,
        title=say("Inspection folder of {firm}", firm=firm_name(reading, words)),
        intro=say("Everything about the prevention of psychosocial risks at work, in the state of this day."),
        facts=facts,
        columns=(say("Paper"), say("File"), say("Pages")),
        entries=tuple(entries),
        missing_title=say("Not there yet"),
        missing=tuple(missing),
        check_title=say("How to check that nothing was changed"),
        check=say(
            "The file {file} holds the SHA-256 checksum of every other file in this folder. Most systems can "
            "recompute it, for instance with: sha256sum -c {file}",
            file=CHECKSUMS,
        ),
    )


def paper(found: Index, reading: Reading, words: Words) -> Paper:
    """The same index as a printed page."""
    say = words.say
    front = Front(title=found.title, subtitle=found.intro, facts=found.facts, contents=False)
    columns = (
        Column(found.columns[0], 3),
        Column(found.columns[1], 3.6),
        Column(found.columns[2], 0.9, align="right"),
        Column(say("Checksum (beginning)"), 2),
    )
    rows = tuple(Row((e.title, e.file, str(e.pages), e.sha256[:_SHOWN_DIGEST])) for e in found.entries)
    blocks: list[Block] = [Heading(1, say("What is in this folder")), Grid(columns, rows, row_titles=True)]
    if found.missing:
        blocks += [Heading(1, found.missing_title), Bullets(found.missing)]
    blocks += [Heading(1, found.check_title), Paragraph(found.check), legal_notice(reading, words)]
    return framed(front, blocks, reading, words)
