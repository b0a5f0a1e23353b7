"""Dutch and French: complete, Belgian, polite, and the agreed word for every notion."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator

import polib
import pytest

from tests.architecture.source import ROOT, catalogue_files

GLOSSARY = tomllib.loads((ROOT / "translations" / "glossary.toml").read_text(encoding="utf-8"))
PAIRS = [(pair["nl"], pair["fr"]) for pair in GLOSSARY["pair"]]


def test_every_sentence_is_translated_with_its_placeholders_and_none_is_assembled_in_code() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "messages.py"), "--check"]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_no_word_of_another_country_or_of_a_too_familiar_tone(language: str) -> None:
    wrong = re.compile(
        "|".join(rf"(?<!\w)(?:{word})(?!\w)" for word in GLOSSARY["forbidden"][language]), re.I
    )
    texts = [(msgid, text) for msgid, translations in spoken().items() for text in translations[language]]
    assert [(msgid, text) for msgid, text in texts if wrong.search(text)] == []


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_catalogue_uses_no_term_of_another_country(language: str) -> None:
    wrong = re.compile("|".join(rf"(?<!\w)(?:{word})(?!\w)" for word in GLOSSARY["foreign"][language]))
    texts = [(place, both[language]) for place, both in bilingual_texts()]
    assert [(place, text) for place, text in texts if wrong.search(text)] == []


@pytest.mark.parametrize(("dutch", "french"), PAIRS, ids=[dutch[0] for dutch, _ in PAIRS])
def test_one_word_per_notion(dutch: list[str], french: list[str]) -> None:
    said = [(" ".join(each["nl"]).lower(), " ".join(each["fr"]).lower()) for each in spoken().values()]
    odd = [(nl, fr) for nl, fr in said if any(w in nl for w in dutch) != any(w in fr for w in french)]
    assert odd == []


def test_conditions_de_travail_and_conditions_de_vie_au_travail_are_never_swapped() -> None:
    swapped = []
    for place, both in bilingual_texts():
        nl, fr = both["nl"].lower(), both["fr"].lower()
        terms, surroundings = "arbeidsvoorwaarden" in nl, "arbeidsomstandigheden" in nl
        if terms and not surroundings and "conditions de vie au travail" in fr:
            swapped.append((place, nl, fr))
        if surroundings and not terms and "conditions de travail" in fr and "conditions de vie" not in fr:
            swapped.append((place, nl, fr))
    assert swapped == []


def test_french_signs_are_held_to_their_word_by_a_no_break_space() -> None:
    loose = re.compile(r"(?:^|\S) [:;?!»]|« |\w[?!»]|'")
    assert [(place, both["fr"]) for place, both in bilingual_texts() if loose.search(both["fr"])] == []


def spoken() -> dict[str, dict[str, list[str]]]:
    """msgid → language → its translation, or its singular and plural."""
    said: dict[str, dict[str, list[str]]] = {}
    for language in ("nl", "fr"):
        for entry in polib.pofile(str(ROOT / "translations" / language / "LC_MESSAGES" / "app.po")):
            texts = [entry.msgstr, *entry.msgstr_plural.values()]
            said.setdefault(entry.msgid, {"nl": [], "fr": []})[language] = [text for text in texts if text]
    return said


def bilingual_texts() -> Iterator[tuple[str, dict[str, str]]]:
    """Every text that the program or its catalogue has in both languages, with its place."""
    for msgid, each in spoken().items():
        yield msgid, {language: " ".join(texts) for language, texts in each.items()}
    for place, content in catalogue_files():
        yield from ((place, both) for both in side_by_side(content))


def side_by_side(value: object) -> Iterator[dict[str, str]]:
    """The tables {nl, fr} anywhere inside a TOML value."""
    if isinstance(value, dict):
        if isinstance(value.get("nl"), str) and isinstance(value.get("fr"), str):
            yield {"nl": value["nl"], "fr": value["fr"]}
        for item in value.values():
            yield from side_by_side(item)
    elif isinstance(value, list):
        for item in value:
            yield from side_by_side(item)
