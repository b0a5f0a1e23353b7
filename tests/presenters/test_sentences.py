"""Small sentences: risks named as risks, money, periods, citations, counts that leave the firm."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain.catalogue import Origin, Provenance
from app.i18n.words import Words
from app.presenters import sentences
from tests.support.firms import worked

NL, FR = Words("nl"), Words("fr")


def test_a_support_that_is_missing_is_said_to_be_missing() -> None:
    reading = worked("bakery")
    said = sentences.factor_title("RF-REL-11", reading.dossier, reading.catalogue, NL)
    assert said.startswith("Onvoldoende: ‘We kennen iemand")


def test_a_burden_is_said_as_it_is() -> None:
    reading = worked("bakery")
    said = sentences.factor_title("RF-ENV-04", reading.dossier, reading.catalogue, FR)
    assert said.startswith("Le travail est physiquement lourd")


def test_an_own_risk_keeps_its_words_and_an_unknown_id_stays_visible() -> None:
    reading = worked("bakery")
    assert "kassa" in sentences.factor_title("eigen-1", reading.dossier, reading.catalogue, FR)
    assert sentences.factor_title("RF-X", reading.dossier, reading.catalogue, FR) == "RF-X"


@pytest.mark.parametrize(
    ("amount", "said"), [(None, "–"), (Decimal(0), "geen kosten"), (Decimal("1234.5"), "€ 1.234,50")]
)
def test_money(amount: Decimal | None, said: str) -> None:
    assert sentences.budget(amount, NL).replace("\u00a0", " ") == said


def test_an_open_period_is_left_open() -> None:
    day = date(2027, 1, 4)
    assert sentences.period(day, None, NL) == "vanaf 4 januari 2027"
    assert sentences.period(None, day, NL) == "tot 4 januari 2027"
    assert sentences.period(None, None, NL) == "nog niet gepland"
    assert sentences.short_period(day, None, NL) == "04/01/2027 – …"


@pytest.mark.parametrize(
    ("count", "said"), [(None, "–"), (0, "0"), (1, "<\u00a03"), (2, "<\u00a03"), (3, "3")]
)
def test_one_and_two_persons_do_not_leave_the_firm(count: int | None, said: str) -> None:
    assert sentences.outward(count, NL) == said


@pytest.mark.parametrize(
    ("reference", "nl", "fr"),
    [
        ("I.2-8, 1°", "Codex, art. I.2-8, 1°", "Code, art. I.2-8, 1°"),
        ("I.2-8 (KB/AR 14-8-2021)", "Codex, art. I.2-8 (KB 14-8-2021)", "Code, art. I.2-8 (AR 14-8-2021)"),
        (
            "II.8; W/L 4-8-1996, art. 53",
            "Codex, boek II, titel 8 – Wet van 4-8-1996, art. 53",
            "Code, livre II, titre 8 – Loi du 4-8-1996, art. 53",
        ),
        ("", "", ""),
    ],
)
def test_an_article_is_cited_in_the_readers_language(reference: str, nl: str, fr: str) -> None:
    assert (sentences.article(reference, NL), sentences.article(reference, FR)) == (nl, fr)


def test_what_was_quoted_from_memory_asks_to_be_checked() -> None:
    assert "externe dienst" in sentences.origin_note(Origin(Provenance.MEMORY), NL)
    assert sentences.origin_note(Origin(Provenance.VERIFIED), NL) == ""
    assert "eigen oordeel" in sentences.origin_note(Origin(Provenance.JUDGEMENT), NL)


def test_a_measure_has_the_catalogues_words_until_the_firm_has_its_own() -> None:
    measures = {m.id: m for m in worked("bakery").global_plan.measures}
    assert sentences.measure_title(measures["maatregel-1"], FR) == "Horaires connus bien à l’avance"
    assert sentences.measure_title(measures["maatregel-8"], FR) == "Samen afsluiten, kassa eerst leeg"
    assert sentences.measure_description(measures["maatregel-11"], FR) == ""


def test_a_budget_that_nobody_filled_in_is_not_called_free() -> None:
    measures = worked("bakery").global_plan.measures
    blank = [replace(each, record=replace(each.record, budget_eur=None)) for each in measures]
    assert sentences.summed_budget(Decimal(0), blank, NL) == "–"
    assert sentences.summed_budget(Decimal(0), measures, NL) == "geen kosten"


@pytest.mark.parametrize("pressed", ["Geen.", "Aucune.", " Geen. "])
def test_our_own_none_speaks_the_language_of_the_paper(pressed: str) -> None:
    nones = {Words(language).say("None.") for language in ("nl", "fr")}
    assert {sentences.none_or(pressed, Words(language)) for language in ("nl", "fr")} == nones


def test_a_text_of_the_firm_s_own_stays_as_it_is() -> None:
    assert sentences.none_or("Geen, zegt de ploeg.", Words("fr")) == "Geen, zegt de ploeg."
