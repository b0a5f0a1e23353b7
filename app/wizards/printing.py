"""Opens the preview of a report over the reading of this moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.domain.reading import Reading
from app.i18n.language import Language
from app.i18n.marks import N_
from app.i18n.words import Words
from app.runtime.clock import now
from app.runtime.crash import note_crash
from app.services import exporting
from app.views.look import Look
from app.views.widgets.asking import Option

if TYPE_CHECKING:
    from app.views.preview import Preview, Printable

TITLES = {
    "pre-diagnosis": N_("Pre-diagnosis: the warning lights"),
    "risk-analysis": N_("Risk analysis"),
    "global-plan": N_("Five-year plan (global prevention plan)"),
    "year-plan": N_("Yearly plan (annual action plan)"),
    "changes-since-signing": N_("What changed since signing"),
    "commitment": N_("Statement of commitment"),
    "evidence-list": N_("List of evidence"),
    "bundle": N_("Everything in one bundle"),
    "consultation-record": N_("Record of the consultation"),
    "participation-register": N_("Register of direct participation"),
    "adviser-remarks": N_("The adviser’s opinion and the employer’s answer"),
    "survey-forms": N_("Questionnaire on paper: blank forms"),
    "survey-forms-both": N_("Questionnaire on paper: Dutch and French on one page"),
    "survey-forms-large": N_("Questionnaire on paper: large print"),
    "survey-tally": N_("Tally sheet for the team talk"),
    "survey-result": N_("Result of the questionnaire"),
    "wall-poster": N_("Result on one page, for the wall"),
    "wall-plan": N_("The year on one page, for the wall"),
}
LETTERS = "letters"
"""The group of reports with a page of its own."""
GROUPS = {
    "plans": N_("Plans and what they rest on"),
    "consultation": N_("Advice and consultation"),
    "team": N_("With your team"),
    "follow": N_("Doing and learning"),
    "letters": N_("Letters and declarations"),
}


def report_title(report: str, words: Words) -> str:
    """What a report is called in the window."""
    if report in TITLES:
        return words.say(TITLES[report])
    return words.tell(exporting.title(report))


def group_title(group: str, words: Words) -> str:
    """What a group of reports is called in the window."""
    return words.say(GROUPS.get(group, group))


def printable(reading: Reading, words: Words, asked: str = "") -> Printable:
    """The reports of this reading, made when asked; of the letters those that were used, and `asked`."""
    from app.views.preview import Printable  # with Qt's libraries for PDF and printers

    def make(report: str, language: Language) -> bytes:
        try:
            return exporting.pdf(reading, report, language, now())
        except Exception as error:
            note_crash(error)
            raise

    shown = (*exporting.kept_reports(reading), asked)
    return Printable(
        make=make,
        name=lambda report, language: exporting.file_name(reading, report, language),
        titles=[
            Option(report, report_title(report, words), group=group_title(group, words))
            for group, reports in exporting.report_groups().items()
            for report in reports
            if group != LETTERS or report in shown
        ],
    )


@dataclass(frozen=True, slots=True)
class Reader:
    """Who looks at a paper: in which words and look, before which window."""

    words: Words
    look: Look
    window: QWidget | None = None


def open_preview(reading: Reading, reader: Reader, report: str = "") -> Preview:
    """A preview window that is not filled yet; call `open_report` on it. `report` can always be chosen."""
    from app.views.preview import Preview

    return Preview(reader.words, reader.look, printable(reading, reader.words, report), reader.window)
