"""Sentences of doing and learning."""

from __future__ import annotations

import pytest

from app.domain.follow.improved import improved
from app.i18n.words import Words
from app.presenters.follow_sentences import better
from tests.support.learned import a_year_later


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_what_became_better_is_one_sentence_without_a_full_stop_in_its_middle(language: str) -> None:
    reading, words = a_year_later(), Words(language)
    said = [better(each, reading, words) for each in improved(reading.dossier, reading.catalogue)]
    assert said
    assert not [line for line in said if ".:" in line.replace("\u00a0", "").replace("\u202f", "")]
