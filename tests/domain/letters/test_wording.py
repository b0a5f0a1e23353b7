"""Between braces a reader sees words of a language; ids are kept, so that either language fills them."""

from __future__ import annotations

import pytest

from app.domain.letters.wording import kept, shown, strangers_in
from app.services import editions

CATALOGUE = editions.catalogue()
KNOWN = CATALOGUE.placeholders


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_every_text_of_the_catalogue_comes_back_as_it_was(language: str) -> None:
    for document in CATALOGUE.documents.values():
        text = getattr(document.body, language)
        assert kept(shown(text, KNOWN, language), KNOWN, language) == text


def test_a_french_reader_sees_french_words() -> None:
    assert shown("Appelez {eerste_contact}.", KNOWN, "fr") == "Appelez {premier contact}."


@pytest.mark.parametrize("typed", ["{Premier  contact}", "{premier contact}", "{eerste_contact}"])
def test_capitals_and_spaces_do_not_matter_and_an_id_is_understood_too(typed: str) -> None:
    assert kept(typed, KNOWN, "fr") == "{eerste_contact}"


def test_a_straight_apostrophe_is_understood() -> None:
    assert kept("{numéro d'entreprise}", KNOWN, "fr") == "{ondernemingsnummer}"


def test_a_word_of_the_other_language_is_a_stranger() -> None:
    assert kept("{eerste contact}", KNOWN, "fr") == "{eerste contact}"
    assert strangers_in("{eerste contact} {datum}", KNOWN) == ("eerste contact",)


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_no_two_blanks_share_a_word(language: str) -> None:
    words = [getattr(each.word, language).casefold() for each in KNOWN.values()]
    assert len(set(words)) == len(words)
