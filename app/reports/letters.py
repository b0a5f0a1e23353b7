"""The letters, records and cards among the reports; with the others only those are printed that were used."""

from __future__ import annotations

from functools import partial

from app.domain.letters.drafts import COMMITMENT
from app.domain.messages import Message
from app.domain.places import Place
from app.presenters.papers.letters import document
from app.reports.report import Keeping, Report, ReportGroup

PREFIX = "letter-"
"""What the id of such a report begins with; the id of its template follows."""


def report_id(template: str) -> str:
    """The report that prints a template; the statement of commitment has a name of its own."""
    return "commitment" if template == COMMITMENT else f"{PREFIX}{template}"


def is_letter(report: str) -> bool:
    """Whether a report is one of these."""
    return report.startswith(PREFIX)


def _letter(template: str, title: Message) -> Report:
    return Report(
        report_id(template),
        title,
        Message("Filled in from your dossier; you can change every word before you print it."),
        partial(document.build, template),
        Place("start.document", template),
        partial(document.ready, template),
        ReportGroup.LETTERS,
        Keeping.READY,
    )


LETTERS: tuple[Report, ...] = (
    _letter("vraag_externe_dienst", Message("Question to the external service")),
    _letter("infosessie", Message("Outline of an information session")),
    _letter("werkgroepmandaat", Message("Mandate of the working group")),
    _letter("uitnodigingsbrief", Message("Invitation to the risk analysis")),
    _letter("privacyverklaring", Message("Privacy notice for the questionnaire")),
    _letter("anoniem_pakket", Message("Letter with a package without names")),
    _letter("adviesvraag", Message("Request for advice (committee or union delegation)")),
    _letter("voorlegging_werknemers", Message("Proposal put to all workers")),
    _letter("overlegverslag", Message("Report of the consultation")),
    _letter("verklaring_op_eer", Message("Declaration on honour: the workers were consulted")),
    _letter("terugkoppeling", Message("Results for the team")),
    _letter("overdrachtsbewijs", Message("Hand-over and receipt of the file")),
    _letter("gedragscode", Message("Code of conduct and house rules")),
    _letter("incidentkaart", Message("Incident card")),
    _letter("nazorgkaart", Message("Aftercare card")),
)
"""In the order of the catalogue; a test keeps ids and titles in step with it."""
