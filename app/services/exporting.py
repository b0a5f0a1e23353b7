"""Putting a reading on paper: one report or all, in a language of its own, and the pictures of both."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.messages import Message
from app.domain.reading import Reading
from app.i18n.language import Language
from app.i18n.words import Words
from app.services.paperwork import make_folder, put_down

if TYPE_CHECKING:
    from app.presenters.pictures import Picture

SAFE_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Printed:
    """A report that was written to disk."""

    report: str
    language: Language
    path: Path
    pages: int


def report_ids() -> tuple[str, ...]:
    """The ids of the reports that every firm has, group by group, in reading order; letters stand apart."""
    from app.reports.letters import is_letter
    from app.reports.registry import REPORTS  # every paper there is: waits until one is asked for

    return tuple(id_ for id_ in REPORTS if not is_letter(id_))


def letter_ids() -> tuple[str, ...]:
    """The ids of the letters, records and cards, the statement of commitment aside."""
    from app.reports.letters import LETTERS

    return tuple(letter.id for letter in LETTERS)


def letter_id(template: str) -> str:
    """The report that prints a document of the catalogue."""
    from app.reports.letters import report_id

    return report_id(template)


def title(report: str) -> Message:
    """What a report is called among the others."""
    from app.reports.registry import REPORTS

    return REPORTS[report].title


def description(report: str) -> Message:
    """What is in it, in one sentence."""
    from app.reports.registry import REPORTS

    return REPORTS[report].description


def report_groups() -> Mapping[str, tuple[str, ...]]:
    """The ids of the reports of each group, such as `plans` and `team`, in reading order."""
    from app.reports.registry import REPORTS

    groups: dict[str, tuple[str, ...]] = {}
    for report in REPORTS.values():
        groups[report.group.value] = (*groups.get(report.group.value, ()), report.id)
    return groups


def kept_reports(reading: Reading) -> tuple[str, ...]:
    """The reports that go along when the whole file of this firm is printed; of the letters those used."""
    from app.reports.registry import REPORTS

    return tuple(report.id for report in REPORTS.values() if report.is_kept(reading))


def is_ready(reading: Reading, report: str) -> bool:
    """Whether there is something to print in a report."""
    from app.reports.registry import REPORTS

    return REPORTS[report].ready(reading)


def pdf(
    reading: Reading, report: str, language: Language, moment: datetime, *, fields: bool = False
) -> bytes:
    """One report as PDF; the same reading, language and moment give the same bytes.

    With `fields` its signature boxes can be signed on screen.
    """
    from app.reports.registry import REPORTS
    from app.reports.render import pdf as render

    return render(REPORTS[report].build(reading, Words(language)), moment, fields=fields)


def docx(reading: Reading, report: str, language: Language, moment: datetime) -> bytes:
    """One report as a Word document; the same reading, language and moment give the same bytes."""
    from app.reports.docx.document import docx as write
    from app.reports.registry import REPORTS

    return write(REPORTS[report].build(reading, Words(language)), moment)


def svg(spec: Picture) -> bytes:
    """A chart as SVG, the same drawing as on paper."""
    from app.reports.charts import svg as draw

    return draw(spec)


def file_name(reading: Reading, report: str, language: Language, suffix: str = ".pdf") -> str:
    """A safe file name such as `bakkerij-de-korst_global-plan_2027_nl.pdf`."""
    firm = plain_name(reading.company.name, "previplan")
    return f"{firm}_{report}_{reading.year}_{language.value}{suffix}"


def plain_name(text: str, otherwise: str) -> str:
    """A text as part of a file name, harmless on every disk; `otherwise` when nothing is left of it."""
    apart = text.replace("’", "-")
    plain = unicodedata.normalize("NFKD", apart).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-").lower()[:SAFE_LENGTH].rstrip("-") or otherwise


def print_all(reading: Reading, folder: Path, language: Language, moment: datetime) -> tuple[Printed, ...]:
    """The whole file of a firm in one language into a folder: every report that belongs in it."""
    make_folder(folder)
    printed = []
    for report in kept_reports(reading):
        path = folder / file_name(reading, report, language)
        content = pdf(reading, report, language, moment)
        put_down(path, content)
        printed.append(Printed(report, language, path, page_count(content)))
    return tuple(printed)


def page_count(content: bytes) -> int:
    """How many pages a PDF has."""
    from app.reports.pages import page_count as count

    return count(content)
