"""Hostile words in every blank, field and text of the letters: PDF and Word files are made and say them."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime

import docx as library
import pytest
from docx.oxml.ns import qn

from app.domain.dossier import Dossier
from app.domain.reading import Reading
from app.domain.records import DocumentDraft
from app.i18n.language import Language
from app.presenters.papers.letters.values import blanks_in
from app.services import editions, exporting
from tests.hostile.papers import DAY
from tests.hostile.test_papers import TEXTS
from tests.support.validators import assert_archivable, plain_text

MOMENT = datetime(2026, 11, 22, 12, tzinfo=UTC)
CATALOGUE = editions.catalogue()
SAID = ("markup", "formula", "sql", "letters")
SAMPLE = ("overlegverslag", "incidentkaart", "werkgroepmandaat")


def rewritten(text: str) -> Reading:
    """A firm that made this the text of every document."""
    drafts = [DocumentDraft(id=id_, text_nl=text, text_fr=text) for id_ in CATALOGUE.documents]
    return Reading(Dossier.of(drafts, edition=CATALOGUE.edition), CATALOGUE, DAY)


def filled(text: str) -> Reading:
    """A firm that typed this in every blank, and left the texts as they are."""
    values = tuple((name, text) for name in CATALOGUE.placeholders)
    drafts = [DocumentDraft(id=id_, values=values, signed_by=text, place=text) for id_ in CATALOGUE.documents]
    return Reading(Dossier.of(drafts, edition=CATALOGUE.edition), CATALOGUE, DAY)


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("made", [filled, rewritten])
def test_every_letter_is_made_in_both_forms(name: str, made: object) -> None:
    reading: Reading = made(TEXTS[name])  # type: ignore[operator]
    for report in exporting.letter_ids():
        assert exporting.pdf(reading, report, Language.NL, MOMENT).startswith(b"%PDF")
        assert read(exporting.docx(reading, report, Language.FR, MOMENT)).strip()


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("template", SAMPLE)
def test_what_was_typed_can_be_archived_and_is_said(name: str, template: str) -> None:
    report = exporting.letter_id(template)
    content = exporting.pdf(filled(TEXTS[name]), report, Language.FR, MOMENT)
    assert_archivable(content)
    if name in SAID:
        word = read(exporting.docx(filled(TEXTS[name]), report, Language.FR, MOMENT))
        assert bare(TEXTS[name]) in bare(plain_text(content))
        assert bare(TEXTS[name]) in bare(word)


def test_no_blank_of_the_model_is_left_in_a_filled_letter() -> None:
    for report in exporting.letter_ids():
        assert blanks_in(read(exporting.docx(filled("x"), report, Language.NL, MOMENT))) == ()


def test_ten_thousand_letters_without_a_space_are_broken_over_the_pages() -> None:
    content = exporting.pdf(filled("x" * 10_000), "letter-incidentkaart", Language.NL, MOMENT)
    assert_archivable(content)
    assert bare(plain_text(content)).count("x") >= 10_000


def read(content: bytes) -> str:
    """The text of a Word document as another program reads it."""
    document = library.Document(io.BytesIO(content))
    return "".join(node.text or "" for node in document.element.iter(qn("w:t")))


def bare(text: str) -> str:
    """Without white space, which layout may change."""
    return re.sub(r"\s+", "", text)
