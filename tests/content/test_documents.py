"""The letters, records and cards of edition 2026.1: what each must say, in both languages."""

from __future__ import annotations

import re

import pytest

from app.domain.catalogue import Catalogue, Layout, Moment, Provenance
from app.domain.letters.text import blanks_in, parts_of
from app.reports.letters import LETTERS, report_id

OLD = (
    *("intentieverklaring", "uitnodigingsbrief", "infosessie", "terugkoppeling", "werkgroepmandaat"),
    *("adviesvraag", "voorlegging_werknemers", "overlegverslag", "verklaring_op_eer"),
    *("vraag_externe_dienst", "overdrachtsbewijs"),
)
NEW = ("privacyverklaring", "anoniem_pakket", "gedragscode", "incidentkaart", "nazorgkaart")
ON_SITE = {
    "nl": ("student", "uitzendkracht", "onderaannemer"),
    "fr": ("étudiant", "intérimaire", "sous-traitant"),
}


def test_no_document_was_lost_and_the_new_ones_are_there(catalogue: Catalogue) -> None:
    assert set(catalogue.documents) == {*OLD, *NEW}


def test_every_moment_has_its_documents(catalogue: Catalogue) -> None:
    assert {document.moment for document in catalogue.documents.values()} == set(Moment)


def test_both_languages_of_a_document_have_the_same_parts(catalogue: Catalogue) -> None:
    for document in catalogue.documents.values():
        nl, fr = ([type(part) for part in parts_of(text)] for text in (document.body.nl, document.body.fr))
        assert nl == fr, document.id


def test_every_document_of_the_catalogue_can_be_printed_under_its_own_title(catalogue: Catalogue) -> None:
    titles = {letter.id: letter.title.msgid for letter in LETTERS}
    assert {report_id(id_) for id_ in catalogue.documents} == {*titles, "commitment"}
    assert len(set(titles.values())) == len(titles)


def test_no_placeholder_is_left_over(catalogue: Catalogue) -> None:
    used = {name for document in catalogue.documents.values() for name in blanks_in(document.body.nl)}
    closing = {"werkgever_naam", "werkgever_functie"}
    assert set(catalogue.placeholders) == used | closing


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("document", ["uitnodigingsbrief", "gedragscode", "incidentkaart", "nazorgkaart"])
def test_whoever_works_on_site_is_named(catalogue: Catalogue, document: str, language: str) -> None:
    text = getattr(catalogue.documents[document].body, language)
    assert all(who in text for who in ON_SITE[language])


@pytest.mark.parametrize("document", ["intentieverklaring", "uitnodigingsbrief", "terugkoppeling"])
def test_whoever_promises_is_warned_to_promise_what_can_be_kept(catalogue: Catalogue, document: str) -> None:
    caution = catalogue.documents[document].caution
    assert caution is not None
    assert "waarmaken" in caution.nl
    assert "tenir" in caution.fr


def test_the_privacy_notice_says_who_why_basis_access_retention_rights_and_contact(
    catalogue: Catalogue,
) -> None:
    asked = {
        "firma_naam",
        "gegevens_contact",
        "verwerker_naam",
        "bewaartermijn",
        "minimum_aantal",
        "edpbw_contact",
    }
    text = catalogue.documents["privacyverklaring"].body
    assert asked <= set(blanks_in(text.nl))
    assert "art. I.3-1" in text.nl
    assert "Gegevensbeschermingsautoriteit" in text.nl
    assert "Autorité de protection des données" in text.fr


def test_what_the_law_says_beside_a_document_names_its_source_or_is_marked(catalogue: Catalogue) -> None:
    notes = [note for document in catalogue.documents.values() for note in document.notes]
    assert {note.origin.provenance for note in notes} == set(Provenance)
    assert all(note.origin.sources for note in notes if note.origin.provenance is Provenance.VERIFIED)


def test_our_own_texts_are_never_called_verified(catalogue: Catalogue) -> None:
    for id_ in NEW:
        assert catalogue.documents[id_].origin.provenance is not Provenance.VERIFIED


def test_the_mandate_tells_to_watch_the_mix_and_to_name_nobody_unasked(catalogue: Catalogue) -> None:
    caution = catalogue.documents["werkgroepmandaat"].caution
    assert caution is not None
    assert re.search("mix|functies", caution.nl)
    assert "naam" in caution.nl


def test_the_information_session_has_a_sheet_to_sign(catalogue: Catalogue) -> None:
    sheet = catalogue.documents["infosessie"].sheet
    assert sheet is not None
    assert sheet.rows >= 10


def test_cards_are_cards(catalogue: Catalogue) -> None:
    cards = {id_ for id_, found in catalogue.documents.items() if found.layout is Layout.CARD}
    assert cards == {"incidentkaart", "nazorgkaart"}
