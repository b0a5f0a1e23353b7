"""The inspection folder: every paper an inspector asks for, with an index and a list of checksums."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from app.i18n.words import Words
from app.presenters.inspection import CHECKSUMS, Index, IndexEntry, index, paper
from app.presenters.paper import Paper
from app.services import exporting
from app.services.handover.packing import Entry, pack
from app.services.paperwork import put_down, put_down_folder
from app.services.workspace import Workspace

ZIP = ".zip"
INDEX = "00"


@dataclass(frozen=True, slots=True)
class Asked:
    """Of which dossier, in which language, at which moment."""

    workspace: Workspace
    words: Words
    moment: datetime


@dataclass(frozen=True, slots=True)
class Sheet:
    """One paper for the folder: its title, and its content as PDF; None while the firm has not made it."""

    title: str
    content: bytes | None


Contributor: TypeAlias = Callable[[Asked], Iterable[Sheet]]
"""Gives the papers of one subject, in reading order; later parts of the program add theirs to the list."""


def inspection_files(
    workspace: Workspace, words: Words, contributors: Sequence[Contributor] | None = None
) -> Mapping[str, bytes]:
    """Every file of the folder by its name; the same dossier and moment give the same bytes."""
    asked = Asked(workspace, words, workspace.clock())
    sheets = [sheet for each in contributors or CONTRIBUTORS for sheet in each(asked)]
    papers = dict(_named(sheets))
    entries = tuple(_entry(name, *found) for name, found in papers.items())
    missing = tuple(sheet.title for sheet in sheets if sheet.content is None)
    found = index(entries, missing, workspace.reading, words)
    files = dict(_index(found, asked)) | {name: content for name, (_, content) in papers.items()}
    return files | {CHECKSUMS: checksums(files)}


def write_inspection(workspace: Workspace, words: Words, path: Path) -> tuple[Path, ...]:
    """Make the folder at `path`, or one zip when its name ends in .zip; whole or not at all."""
    files = inspection_files(workspace, words)
    if path.suffix.lower() == ZIP:
        folder = exporting.plain_name(path.stem, "inspection")
        put_down(path, pack((Entry(f"{folder}/{name}", f) for name, f in files.items()), sealed=False))
        return (path,)
    put_down_folder(path, files)
    return tuple(path / name for name in files)


def folder_name(workspace: Workspace, words: Words) -> str:
    """A name for the folder that says which firm and which day, and sorts."""
    firm = exporting.plain_name(workspace.dossier.company.name, "previplan")
    return f"{firm}_{exporting.plain_name(words.say('inspection'), 'inspection')}_{workspace.reading.today}"


def checksums(files: Mapping[str, bytes]) -> bytes:
    """What `sha256sum -c` reads."""
    return "".join(f"{_digest(content)}  {name}\n" for name, content in files.items()).encode("ascii")


def _plans(asked: Asked) -> Iterator[Sheet]:
    yield from _reports(asked, ("global-plan", "year-plan"))


def _analysis(asked: Asked) -> Iterator[Sheet]:
    yield from _reports(asked, ("risk-analysis", "pre-diagnosis", "commitment"))


def _calendar(asked: Asked) -> Iterator[Sheet]:
    from app.presenters.papers import duty_calendar

    title = asked.words.say("Calendar of duties")
    yield Sheet(title, _pdf(duty_calendar.build(asked.workspace.reading, asked.words), asked))


def _evidence(asked: Asked) -> Iterator[Sheet]:
    from app.presenters.papers import evidence

    title = asked.words.say("List of evidence")
    yield Sheet(title, _pdf(evidence.build(asked.workspace.reading, asked.words), asked))


def _change_log(asked: Asked) -> Iterator[Sheet]:
    from app.presenters.papers import change_log

    title = asked.words.say("Change log")
    yield Sheet(title, _pdf(change_log.build(asked.workspace.reading, asked.words), asked))


def _reports(asked: Asked, ids: Iterable[str]) -> Iterator[Sheet]:
    """Reports of the registry; one whose facts are not filled in yet is missing."""
    from app.reports.registry import REPORTS

    reading = asked.workspace.reading
    for id_ in ids:
        ready = REPORTS[id_].ready(reading)
        content = exporting.pdf(reading, id_, asked.words.language, asked.moment) if ready else None
        yield Sheet(asked.words.tell(REPORTS[id_].title), content)


def _pdf(document: Paper, asked: Asked) -> bytes:
    from app.reports.render import pdf

    return pdf(document, asked.moment)


def _named(sheets: Iterable[Sheet]) -> Iterator[tuple[str, tuple[str, bytes]]]:
    """File name → title and content, numbered so that the names sort as the index does."""
    there = [sheet for sheet in sheets if sheet.content is not None]
    for number, sheet in enumerate(there, start=1):
        name = f"{number:02}_{exporting.plain_name(sheet.title, 'paper')}.pdf"
        yield name, (sheet.title, sheet.content or b"")


def _entry(name: str, title: str, content: bytes) -> IndexEntry:
    return IndexEntry(name, title, exporting.page_count(content), _digest(content))


def _index(found: Index, asked: Asked) -> Iterator[tuple[str, bytes]]:
    """The index for a browser and for paper, before everything else."""
    from app.reports.index_page import index_page

    name = f"{INDEX}_{exporting.plain_name(asked.words.say('Contents'), 'index')}"
    yield f"{name}.html", index_page(found)
    yield f"{name}.pdf", _pdf(paper(found, asked.workspace.reading, asked.words), asked)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


CONTRIBUTORS: tuple[Contributor, ...] = (_plans, _analysis, _calendar, _evidence, _change_log)
"""Who puts papers in the folder, in the order of the index."""
