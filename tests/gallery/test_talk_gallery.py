"""The talk on the big screen shows no clipped words, in any language, at any usual size of a projector."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.domain.choices import HandsScale
from app.i18n.words import Words
from app.views.look import load_fonts
from tests.gallery.measuring import clipped, shown_texts
from tests.gallery.stretched import OPEN, Stretched
from tests.gallery.talk import Show, settle, stand_at, stops, talk_over

LETTERS = re.compile(r"[^\W\d_]{3}")
SIZES = ((1280, 720), (1024, 768))
"""Letters grow with the window: 1920 × 1080 shows the same as 1280 × 720."""

OWN_WORDS = {
    "De sfeer aan de oven",
    "We helpen elkaar op zaterdag",
    "Vaste klanten",
    "Een vaste vervanger per post",
}


@pytest.fixture(scope="module", autouse=True)
def _dressed(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    load_fonts()


def speaker(language: str) -> Words:
    return Stretched() if language == "xx" else Words(language)


@pytest.mark.parametrize("scale", HandsScale)
@pytest.mark.parametrize("languages", [("nl",), ("nl", "fr")], ids=["one", "both"])
@pytest.mark.parametrize("language", ["nl", "fr", "xx"])
def test_all_words_of_the_talk_fit_where_they_stand(
    language: str, languages: tuple[str, ...], scale: HandsScale, tmp_path: Path
) -> None:
    with talk_over(Show(speaker(language), languages, scale), tmp_path) as window:
        for stop in stops(window):
            stand_at(window, stop)
            for size in SIZES:
                window.resize(*size)
                settle()
                assert (stop, size, clipped(window), broken(window)) == (stop, size, [], [])


def test_the_sheet_of_keys_fits(tmp_path: Path) -> None:
    with talk_over(Show(Stretched()), tmp_path) as window:
        window.show_keys()
        settle()
        assert clipped(window.sheet) == []


def test_everything_that_is_said_in_the_talk_went_through_the_words(tmp_path: Path) -> None:
    with talk_over(Show(Stretched(), ("nl", "fr")), tmp_path) as window:
        window.show_keys()
        for stop in stops(window):
            stand_at(window, stop)
            lines = {line.strip("• ") for text in shown_texts(window) for line in text.split("\n")}
            unmarked = {line for line in lines if OPEN not in line and LETTERS.search(line)}
            assert (stop, unmarked - OWN_WORDS) == (stop, set())


def broken(window: QWidget) -> list[str]:
    """Labels narrower than their longest word, of which the eye then sees a part."""
    return [
        f"«{label.text()[:40]}» is {label.width()} wide"
        for label in window.findChildren(QLabel)
        if label.isVisible() and label.wordWrap() and label.width() + 2 < widest_word(label)
    ]


def widest_word(label: QLabel) -> int:
    """In pixels."""
    return max((label.fontMetrics().horizontalAdvance(word) for word in label.text().split()), default=0)
