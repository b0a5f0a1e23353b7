"""What edition 2026.1 must hold: counts, provenance, Belgian words, lights that fit the example firms."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from app.domain.catalogue import Catalogue, Origin, Plan, Provenance, Text
from app.domain.formula import evaluate, holds

FOREIGN = r"\bPSA\b|RI&E|arbodienst|Arbowet|document unique|DUERP|\bCSE\b|CHSCT|QVCT|médecine préventive"
COUNTS = {"indicators": 16, "factors": 50, "measures": 102, "deadlines": 29, "phases": 7, "steps": 5}
COUNTS |= {"dimensions": 5, "welfare_domains": 7, "nace_sections": 21, "documents": 16, "actors": 24}
COUNTS |= {"checklist": 22, "evaluation_elements": 13, "example_firms": 3, "participation_steps": 5}
COUNTS |= {"groups": 5, "terms": 104, "cases": 24, "reference_values": 14, "basics": 6}


def texts(thing: object) -> Iterator[Text]:
    if isinstance(thing, Text):
        yield thing
    elif is_dataclass(thing):
        for item in fields(thing):
            yield from texts(getattr(thing, item.name))
    elif isinstance(thing, tuple):
        for part in thing:
            yield from texts(part)
    elif hasattr(thing, "values"):
        for part in thing.values():
            yield from texts(part)


@pytest.mark.parametrize(("name", "count"), COUNTS.items())
def test_nothing_was_lost(catalogue: Catalogue, name, count):
    assert len(getattr(catalogue, name)) == count


def test_twelve_lights_are_scored(catalogue):
    assert sum(indicator.scored for indicator in catalogue.indicators.values()) == 12


def test_both_plans_have_their_legal_elements(catalogue):
    assert [len(catalogue.elements_of(plan)) for plan in (Plan.GPP, Plan.JAP)] == [21, 20]


def test_the_five_as_stand_in_their_order(catalogue):
    assert list(catalogue.dimensions) == ["ORG", "CON", "TER", "ENV", "REL"]


@pytest.mark.parametrize("shelf", ["indicators", "factors", "measures", "legal_elements", "deadlines"])
def test_every_entry_says_how_sure_we_are(catalogue, shelf):
    for entry in getattr(catalogue, shelf).values():
        assert isinstance(entry.origin, Origin)
        assert entry.origin.provenance in Provenance


@pytest.mark.parametrize("shelf", ["legal_elements", "deadlines", "welfare_domains"])
def test_what_is_called_verified_names_its_source(catalogue, shelf):
    verified = [e for e in getattr(catalogue, shelf).values() if e.origin.provenance is Provenance.VERIFIED]
    assert verified
    assert all(entry.origin.sources for entry in verified)


def test_what_comes_from_memory_stays_marked(catalogue):
    doubtful = {e.id for e in catalogue.legal_elements.values() if e.origin.provenance is Provenance.MEMORY}
    assert doubtful == {"GPP-11", "GPP-14", "JAP-06e", "JAP-15"}


def test_every_factor_has_a_measure(catalogue):
    assert all(catalogue.measures_for(factor) for factor in catalogue.factors)


def test_every_count_table_covers_1_to_19_workers(catalogue):
    for table in catalogue.count_tables.values():
        assert list(table.rows) == list(range(1, 20))


def test_no_words_from_the_netherlands_or_france(catalogue):
    found = [t for t in texts(catalogue) if re.search(FOREIGN, f"{t.nl} {t.fr}")]
    assert found == []


def test_arbeidsvoorwaarden_are_conditions_de_travail(catalogue):
    for text in texts(catalogue):
        nl, fr = text.nl.lower(), text.fr.lower()
        assert ("arbeidsvoorwaarden" not in nl) or "conditions de travail" in fr, text
        assert ("arbeidsomstandigheden" not in nl) or "conditions de vie au travail" in fr, text
        assert ("conditions de vie au travail" not in fr) or "arbeidsomstandigheden" in nl, text


def test_the_glossary_keeps_the_two_conditions_apart(catalogue):
    pairs = {term.nl: term.fr for term in catalogue.terms}
    assert pairs["arbeidsvoorwaarden"] == "conditions de travail"
    assert pairs["arbeidsomstandigheden"] == "conditions de vie au travail"


def test_french_high_punctuation_has_its_no_break_space(catalogue):
    assert [t.fr for t in texts(catalogue) if re.search(r"[^\u00a0?!:.…][?!;»]|« | :|«[^\u00a0]", t.fr)] == []


def test_apostrophes_are_curly(catalogue):
    assert [t for t in texts(catalogue) if "'" in t.nl + t.fr] == []


def test_the_reader_is_addressed_formally_outside_the_letters(catalogue):
    letters = {document.body.nl for document in catalogue.documents.values()}
    informal = [t.nl for t in texts(catalogue) if re.search(r"\b([Jj]e|[Jj]ij|[Jj]ouw)\b", t.nl)]
    assert set(informal) <= letters


def test_the_lights_of_the_example_firms_follow_from_the_formulas(catalogue):
    for firm in catalogue.example_firms.values():
        for name, colour in firm.lights.items():
            assert (name, colour_of(catalogue, name, firm)) == (name, colour)


def colour_of(catalogue: Catalogue, name: str, firm) -> str:
    indicator = catalogue.indicators[name]
    limits = indicator.thresholds
    facts = {key: asked.default for key, asked in catalogue.company_inputs.items()}
    facts |= {"headcount": firm.headcount, "fte": firm.fte, "third_party_contact": firm.third_party_contact}
    facts |= firm.inputs
    facts["value"] = evaluate(indicator.formula, facts)
    facts["benchmark"] = indicator.benchmark.value if indicator.benchmark else None
    if limits.table:
        facts["k_orange"], facts["k_red"] = catalogue.count_tables[limits.table].rows[firm.headcount]
    facts["green"], facts["red"] = holds(limits.green, facts), holds(limits.red, facts)
    burns = not limits.guard or holds(limits.guard, facts)
    if burns and facts["red"]:
        return "red"
    if burns and limits.orange and holds(limits.orange, facts):
        return "orange"
    return "green" if facts["green"] else "grey"
