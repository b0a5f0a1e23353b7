"""Letters among the reports: which are printed with everything else, as PDF and as Word document."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

import docx as library
import pytest

from app.i18n.language import Language
from app.services import exporting
from tests.presenters.letters import drafted
from tests.support.firms import worked
from tests.support.validators import assert_archivable

MOMENT = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize("report", exporting.letter_ids())
@pytest.mark.parametrize(("firm", "language"), [("bakery", Language.NL), ("garage", Language.FR)])
def test_every_letter_can_be_archived(firm: str, language: Language, report: str) -> None:
    assert_archivable(exporting.pdf(worked(firm), report, language, MOMENT))


@pytest.mark.parametrize("report", [*exporting.report_ids(), "letter-infosessie"])
def test_any_report_can_become_a_word_document(report: str) -> None:
    document = library.Document(io.BytesIO(exporting.docx(worked("garage"), report, Language.FR, MOMENT)))
    assert document.core_properties.language == "fr-BE"
    assert document.sections[0].header.paragraphs[0].text.startswith("Garage de la Meuse")


def test_a_letter_nobody_wrote_in_is_not_printed_with_the_rest() -> None:
    assert not set(exporting.kept_reports(worked("bakery"))) & set(exporting.letter_ids())


def test_a_letter_somebody_wrote_in_is_printed_with_the_rest(tmp_path: Path) -> None:
    reading = drafted("incidentkaart", values={"opvang_dienst": "Slachtofferhulp"})
    printed = [each.report for each in exporting.print_all(reading, tmp_path, Language.NL, MOMENT)]
    assert [each for each in printed if each in exporting.letter_ids()] == ["letter-incidentkaart"]
    assert printed == list(exporting.kept_reports(reading))
    assert len(list(tmp_path.glob("*.pdf"))) == len(printed)


def test_the_statement_of_commitment_keeps_its_name() -> None:
    assert exporting.letter_id("intentieverklaring") == "commitment"
    assert exporting.letter_id("incidentkaart") in exporting.letter_ids()


def test_the_file_name_says_firm_letter_year_and_language() -> None:
    name = exporting.file_name(worked("bakery"), "letter-incidentkaart", Language.FR, ".docx")
    assert name == "bakkerij-de-korenbloem_letter-incidentkaart_2027_fr.docx"
