"""Putting a reading on paper: one report or all, in a language of its own, and the pictures of both."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

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
    """The ids of every report, in reading order, the bundle last."""
    from app.reports.registry import REPORTS  # every paper there is: waits until one is asked for

    return tuple(REPORTS)


def pdf(
    reading: Reading, report: str, language: Language, moment: datetime, *, fields: bool = False
) -> bytes:
    """One report as PDF; the same reading, language and moment give the same bytes.

    With `fields` its signature boxes can be signed on screen.
    """
    from app.reports.registry import REPORTS
    from app.reports.render import pdf as render

    return render(REPORTS[report].build(reading, Words(language)), moment, fields=fields)


def svg(spec: Picture) -> bytes:
    """A chart as SVG, the same drawing as on paper."""
    from app.reports.charts import svg as draw

    return draw(spec)


def file_name(reading: Reading, report: str, language: Language, suffix: str = ".pdf") -> str:
    """A safe file name such as `bakkerij-de-korst_global-plan_2027_nl.pdf`."""
    firm = unicodedata.normalize("NFKD", reading.company.name).encode("ascii", "ignore").decode()
    firm = re.sub(r"[^A-Za-z0-9]+", "-", firm).strip("-").lower()[:SAFE_LENGTH] or "previplan"
    return f"{firm}_{report}_{reading.year}_{language.value}{suffix}"


def print_all(reading: Reading, folder: Path, language: Language, moment: datetime) -> tuple[Printed, ...]:
    """Every report in one language into a folder."""
    make_folder(folder)
    printed = []
    for report in report_ids():
        path = folder / file_name(reading, report, language)
        content = pdf(reading, report, language, moment)
        put_down(path, content)
        printed.append(Printed(report, language, path, page_count(content)))
    return tuple(printed)


def page_count(content: bytes) -> int:
    """How many pages a PDF has."""
    from app.reports.pages import page_count as count

    return count(content)
