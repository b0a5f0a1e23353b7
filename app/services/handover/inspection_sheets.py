"""What goes into the inspection folder: papers of the registry, what was signed, the evidence, the log."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import TypeAlias

from app.domain.choices import VersionEventKind
from app.domain.handing.sent import is_sent_mark
from app.domain.reading import Reading
from app.domain.records import Attachment, SignedVersion
from app.domain.versions.chain import events_of, is_withdrawn, signed_day, standing, versions
from app.i18n.words import Words
from app.presenters.paper import Paper
from app.services import exporting

FIRST = ("global-plan", "year-plan", "risk-analysis", "pre-diagnosis", "commitment")
"""The papers an inspector asks for first; one that is not ready is named as missing."""

OWN = frozenset({*FIRST, "bundle", "change-log", "evidence-list"})
"""What stands elsewhere in the folder, or would be in it twice."""

_ENDINGS: Mapping[str, str] = MappingProxyType(
    {
        "application/pdf": ".pdf",
        "image/jpeg": ".jpg",
        "image/png": ".png",
        "text/plain": ".txt",
        "text/csv": ".csv",
        "application/vnd.oasis.opendocument.text": ".odt",
        "application/vnd.oasis.opendocument.spreadsheet": ".ods",
        "application/vnd.oasis.opendocument.presentation": ".odp",
        "application/vnd.oasis.opendocument.graphics": ".odg",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    }
)
_UNKNOWN = ".bin"


@dataclass(frozen=True, slots=True)
class Asked:
    """Of which dossier, in which language, at which moment; `files` are its kept files by their sha256."""

    reading: Reading
    files: Mapping[str, bytes]
    words: Words
    moment: datetime


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file for the folder: its title, its content, its ending; None while the firm has not made it."""

    title: str
    content: bytes | None
    ending: str = ".pdf"


Contributor: TypeAlias = Callable[[Asked], Iterable[Sheet]]
"""Gives the papers of one subject, in reading order."""


def _first(asked: Asked) -> Iterator[Sheet]:
    yield from _reports(asked, FIRST, also_missing=True)


def _signed(asked: Asked) -> Iterator[Sheet]:
    """Every signed paper in the language of the folder, with its signatures so far, and the scans."""
    say, dossier = asked.words.say, asked.reading.dossier
    found = versions(dossier)
    for version in found:
        yield from _signed_papers(version, asked)
        for event in events_of(version, dossier):
            if event.kind is VersionEventKind.SCAN:
                title = _version_title(say("Signed on paper"), version, asked)
                content = asked.files.get(event.blob)
                yield Sheet(title, content, _ending_of(content))
    if not found:
        yield Sheet(say("Signed version"), None)


def _signed_papers(version: SignedVersion, asked: Asked) -> Iterator[Sheet]:
    """A paper in the other language comes along when it is the one that somebody signed on screen."""
    from app.reports.registry import REPORTS

    for name, frozen in version.papers:
        report, _, language = name.rpartition(".")
        sha, own = standing(version, name, asked.reading.dossier), language == asked.words.language.value
        if report not in REPORTS or not (own or sha != frozen):
            continue
        title = _version_title(asked.words.tell(REPORTS[report].title), version, asked)
        if not own:
            title = asked.words.say("{paper} – {language}", paper=title, language=language.upper())
        yield Sheet(title, asked.files.get(sha))


def _others(asked: Asked) -> Iterator[Sheet]:
    """Every other paper of the registry that belongs in the file of this firm, whoever added it."""
    from app.reports.registry import REPORTS

    kept = exporting.kept_reports(asked.reading)
    yield from _reports(asked, [id_ for id_ in REPORTS if id_ in kept and id_ not in OWN])


def _calendar(asked: Asked) -> Iterator[Sheet]:
    from app.presenters.papers import duty_calendar

    title = asked.words.say("Calendar of duties")
    yield Sheet(title, _pdf(duty_calendar.build(asked.reading, asked.words), asked))


def _evidence(asked: Asked) -> Iterator[Sheet]:
    """The list, and the files themselves."""
    from app.presenters.papers import evidence

    title = asked.words.say("List of evidence")
    yield Sheet(title, _pdf(evidence.build(asked.reading, asked.words), asked))
    for attachment in asked.reading.dossier.all(Attachment):
        if not is_sent_mark(attachment):
            told = asked.words.say("Evidence: {name}", name=attachment.name)
            ending = _ENDINGS.get(attachment.media, _UNKNOWN)
            yield Sheet(told, asked.files.get(attachment.blob), ending)


def _change_log(asked: Asked) -> Iterator[Sheet]:
    from app.presenters.papers import change_log

    title = asked.words.say("Change log")
    yield Sheet(title, _pdf(change_log.build(asked.reading, asked.words), asked))


def _reports(asked: Asked, ids: Iterable[str], *, also_missing: bool = False) -> Iterator[Sheet]:
    """Reports of the registry; one whose facts are not filled in yet is missing, or not spoken of."""
    from app.reports.registry import REPORTS

    reading = asked.reading
    for id_ in ids:
        if REPORTS[id_].ready(reading):
            content = exporting.pdf(reading, id_, asked.words.language, asked.moment)
            yield Sheet(asked.words.tell(REPORTS[id_].title), content)
        elif also_missing:
            yield Sheet(asked.words.tell(REPORTS[id_].title), None)


def _version_title(paper: str, version: SignedVersion, asked: Asked) -> str:
    say, day = asked.words.say, asked.words.date(signed_day(version))
    if is_withdrawn(version, asked.reading.dossier):
        return say("{paper}, version {n} of {day} (withdrawn)", paper=paper, n=version.number, day=day)
    return say("{paper}, version {n} of {day}", paper=paper, n=version.number, day=day)


def _ending_of(content: bytes | None) -> str:
    """By the first bytes: a scan is a PDF, a JPG or a PNG."""
    starts = ((b"%PDF", ".pdf"), (b"\xff\xd8\xff", ".jpg"), (b"\x89PNG", ".png"))
    return next((ending for start, ending in starts if content and content.startswith(start)), _UNKNOWN)


def _pdf(document: Paper, asked: Asked) -> bytes:
    from app.reports.render import pdf

    return pdf(document, asked.moment)


CONTRIBUTORS: tuple[Contributor, ...] = (_first, _signed, _others, _calendar, _evidence, _change_log)
"""Who puts papers in the folder, in the order of the index."""
