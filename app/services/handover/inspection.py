"""The inspection folder: every paper an inspector asks for, with an index and a list of checksums."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from app.i18n.words import Words
from app.presenters.inspection import CHECKSUMS, Index, IndexEntry, index, paper
from app.services import exporting
from app.services.handover import kept
from app.services.handover.inspection_sheets import CONTRIBUTORS, Asked, Contributor, Sheet
from app.services.handover.packing import Entry, pack
from app.services.paperwork import put_down, put_down_folder
from app.services.workspace import Workspace

ZIP, PDF = ".zip", ".pdf"
INDEX = "00"
Told = Callable[[int, int], None]
"""Hears how many subjects are done, of how many."""


def asked_of(workspace: Workspace, words: Words) -> Asked:
    """Everything the folder is made of, at this moment; it can then be made in another thread."""
    files = dict(kept.contents(workspace, workspace.dossier))
    return Asked(workspace.reading, workspace.journal(), files, words, workspace.clock())


def inspection_files(
    workspace: Workspace, words: Words, contributors: Sequence[Contributor] = CONTRIBUTORS
) -> Mapping[str, bytes]:
    """Every file of the folder by its name; the same dossier and moment give the same bytes."""
    return files_of(asked_of(workspace, words), contributors)


def files_of(
    asked: Asked, contributors: Sequence[Contributor] = CONTRIBUTORS, told: Told = lambda *_: None
) -> Mapping[str, bytes]:
    """The same, of what was asked before."""
    sheets: list[Sheet] = []
    for done, each in enumerate(contributors):
        told(done, len(contributors))
        sheets += each(asked)
    papers = dict(_named(sheets))
    entries = tuple(_entry(name, *found) for name, found in papers.items())
    missing = tuple(sheet.title for sheet in sheets if sheet.content is None)
    found = index(entries, missing, asked.reading, asked.words)
    files = dict(_index(found, asked)) | {name: content for name, (_, content) in papers.items()}
    return files | {CHECKSUMS: checksums(files)}


def write_inspection(workspace: Workspace, words: Words, path: Path) -> tuple[Path, ...]:
    """Make the folder at `path`, or one zip when its name ends in .zip; whole or not at all."""
    return write_asked(asked_of(workspace, words), path)


def write_asked(asked: Asked, path: Path, told: Told = lambda *_: None) -> tuple[Path, ...]:
    """The same, of what was asked before; the index comes first."""
    files = files_of(asked, told=told)
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


def _named(sheets: Iterable[Sheet]) -> Iterator[tuple[str, tuple[str, bytes]]]:
    """File name → title and content, numbered so that the names sort as the index does."""
    there = [sheet for sheet in sheets if sheet.content is not None]
    width = max(2, len(str(len(there))))
    for number, sheet in enumerate(there, start=1):
        name = f"{number:0{width}}_{exporting.plain_name(sheet.title, 'paper')}{sheet.ending}"
        yield name, (sheet.title, sheet.content or b"")


def _entry(name: str, title: str, content: bytes) -> IndexEntry:
    """A scan or a photo counts as one page."""
    from app.reports.pages import pages_of_any

    return IndexEntry(name, title, pages_of_any(content) if name.endswith(PDF) else 1, _digest(content))


def _index(found: Index, asked: Asked) -> Iterator[tuple[str, bytes]]:
    """The index for a browser and for paper, before everything else."""
    from app.reports.index_page import index_page
    from app.reports.render import pdf

    name = f"{INDEX}_{exporting.plain_name(asked.words.say('Contents'), 'index')}"
    yield f"{name}.html", index_page(found)
    yield f"{name}.pdf", pdf(paper(found, asked.reading, asked.words), asked.moment)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
