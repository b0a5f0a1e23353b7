"""Looks at, prints and saves what is kept with a signed version: always the very bytes that were kept."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.records import SignedVersion
from app.domain.scans import SUFFIXES, media_of
from app.i18n.language import Language
from app.services import exporting
from app.services.paperwork import put_down
from app.services.signing import electronic
from app.services.versions import signing_off
from app.services.versions.keeping import scan_to_look_at
from app.views.dialogs.file_choice import Kind, choose_place
from app.views.widgets.asking import Option
from app.wizards.page import Page
from app.wizards.printing import report_title

if TYPE_CHECKING:
    from app.views.preview import Preview, Printable


def look_at_papers(page: Page, version: SignedVersion, report: str) -> Preview:
    """A window with the frozen papers of a version, `report` first, as they were signed."""
    contents = {name: signing_off.kept_file(page.desk.workspace, sha) for name, sha in version.papers}
    titles = [Option(each, report_title(each, page.words)) for each in reports_of(version)]
    return _open(page, _printable(contents, version, titles), report)


def look_at_file(page: Page, title: str, content: bytes, over: QWidget | None = None) -> Preview:
    """A window with one kept file, a paper with its signatures or a scan, in front of `over`."""
    from app.views.preview import Printable

    is_scan = media_of(content) is not None and not content.startswith(b"%PDF-")
    made = Printable(
        make=lambda report, language: scan_to_look_at(content) if is_scan else content,
        name=lambda report, language: exporting.plain_name(title, "previplan") + ".pdf",
        titles=[Option(title, title)],
        show=electronic.shown,
        languages=(),
    )
    return _open(page, made, title, over)


def save_file(page: Page, name: str, content: bytes) -> Path | None:
    """Ask where, and write the kept bytes; the kind of file follows from what they are."""
    media = media_of(content)
    suffix = SUFFIXES[media] if media is not None else ".pdf"
    proposed = Path.home() / f"{exporting.plain_name(name, 'previplan')}{suffix}"
    path = choose_place(
        page.desk.parent_window,
        page.words.say("Where do you want to keep this file?"),
        proposed,
        Kind(suffix.removeprefix(".").upper(), f"*{suffix}"),
    )
    if path is None or not page.attempt(lambda: put_down(path, content)):
        return None
    return path


def paper_title(paper: str, page: Page) -> str:
    """`Yearly plan – NL` for a paper such as `year-plan.nl`."""
    report, _, language = paper.rpartition(".")
    return page.words.say(
        "{paper} – {language}", paper=report_title(report, page.words), language=language.upper()
    )


def reports_of(version: SignedVersion) -> tuple[str, ...]:
    """The reports of a version, in the order in which they are usually read."""
    found = {name.rpartition(".")[0] for name, _ in version.papers}
    return tuple(sorted(found, key=lambda report: (report == "risk-analysis", report)))


def _printable(contents: Mapping[str, bytes], version: SignedVersion, titles: list[Option]) -> Printable:
    from app.views.preview import Printable

    def name(report: str, language: Language) -> str:
        return f"{report}_{version.plan}_v{version.number}_{language.value}.pdf"

    def make(report: str, language: Language) -> bytes:
        return contents[f"{report}.{language.value}"]

    return Printable(make=make, name=name, titles=titles, show=electronic.shown)


def _open(page: Page, printable: Printable, report: str, over: QWidget | None = None) -> Preview:
    from app.views.preview import Preview

    preview = Preview(page.words, page.desk.look, printable, over or page.desk.parent_window)
    preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    preview.open_report(report, page.words.language)
    preview.show()
    return preview
