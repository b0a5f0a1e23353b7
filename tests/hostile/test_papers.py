"""Hostile words in every field: every report is still made, valid, and says what was typed."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from app.i18n.language import Language
from app.i18n.words import Words
from app.services import exporting
from app.services.overview import overview
from app.services.summary import summary
from tests.hostile.papers import full
from tests.support.validators import assert_archivable, plain_text

MOMENT = datetime(2026, 11, 22, 12, tzinfo=UTC)
TEXTS = {
    "markup": "R&D <b>vet</b> &amp; <para> </font>",
    "formula": "=1+1 {0} {name!r} %(x)s ${y} \\n",
    "sql": "'; DROP TABLE company;--",
    "letters": "Één façade, œuvre — “naïef”",
    "many letters": "x" * 300,
    "scripts": "🙂 👨‍👩‍👧 שלום مرحبا 中文",
    "control": "a\x00b\x01c\x1b[31m\x7f\u200b\u202e\ufeff\uffff",
    "lines": "een\n\n\ttwee\r\ndrie\u2028vier",
    "blank": " \u00a0 ",
    "marks": "Z̷̢̧" * 30,
}
SAID = {
    "markup": TEXTS["markup"],
    "formula": TEXTS["formula"],
    "sql": TEXTS["sql"],
    "letters": TEXTS["letters"],
}


@pytest.mark.parametrize("name", TEXTS)
def test_every_report_is_made_and_valid(name: str) -> None:
    reading = full(TEXTS[name])
    for language in Language:
        for report in exporting.report_ids():
            content = exporting.pdf(reading, report, language, MOMENT)
            assert_archivable(content)
            if name in SAID:
                assert _bare(SAID[name]) in _bare(plain_text(content)), (report, language)


@pytest.mark.parametrize("name", TEXTS)
def test_the_screen_s_words_are_made_too(name: str) -> None:
    reading = full(TEXTS[name])
    for language in Language:
        assert overview(reading, Words(language))
        assert summary(reading, Words(language))["company"]["name"] == TEXTS[name]


def test_twenty_thousand_letters_without_a_space_are_broken_over_the_pages() -> None:
    content = exporting.pdf(full("x" * 10_000), "pre-diagnosis", Language.NL, MOMENT)
    assert_archivable(content)
    assert _bare(plain_text(content)).count("x") >= 10_000


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)
