"""The paper that tells what changed since signing: subject by subject, what it was and what it is now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.commands.entries import EditEntry
from app.domain.commands.plans import DescribeYearPlan
from app.domain.records import PlannedMeasure
from app.i18n.language import Language
from app.i18n.words import Words
from app.presenters.paper import Grid, Heading, Paper, Paragraph
from app.presenters.papers import changes_since
from app.services import exporting
from app.services.workspace import Workspace
from tests.support.identities import NOW
from tests.support.signed_firm import signed_firm

HOSTILE = "<b>Anders</b> & =1+1 🙂 שלום"


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Workspace]:
    with signed_firm(tmp_path) as (workspace, _):
        yield workspace


def change(firm: Workspace, text: str = HOSTILE) -> None:
    measure = firm.reading.year_plan.measures[0].record
    firm.execute(EditEntry(PlannedMeasure, measure.id, {"responsible": text}))
    firm.execute(DescribeYearPlan(firm.reading.year, {"evaluation": text}))


def paper(firm: Workspace, language: str = "nl") -> Paper:
    return changes_since.build(firm.reading, Words(language))


def rows(made: Paper) -> list[tuple[str, ...]]:
    grids = [block for block in made.blocks if isinstance(block, Grid)]
    return [tuple(map(str, row.cells)) for grid in grids for row in grid.rows]


def test_without_a_change_the_paper_says_so_and_nobody_needs_it(firm: Workspace) -> None:
    said = [block.text for block in paper(firm).blocks if isinstance(block, Paragraph)]
    assert "Er is niets in dit plan veranderd sinds het ondertekend werd." in said
    assert not changes_since.ready(firm.reading)


def test_each_change_stands_with_what_it_was_and_what_it_is(firm: Workspace) -> None:
    before = firm.reading.year_plan.measures[0].record.responsible
    change(firm)
    assert changes_since.ready(firm.reading)
    assert ("Verantwoordelijke", before, HOSTILE) in rows(paper(firm))


def test_measures_and_the_words_of_the_plan_are_told_apart(firm: Workspace) -> None:
    change(firm)
    titles = [block.text for block in paper(firm, "fr").blocks if isinstance(block, Heading)]
    assert titles[1:] == ["Objectifs et mesures", "Ce que dit le plan, en mots et en dates"]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("text", [HOSTILE, "x" * 10_000], ids=["hostile", "long"])
def test_it_prints_whatever_was_typed(firm: Workspace, language: Language, text: str) -> None:
    change(firm, text)
    assert exporting.pdf(firm.reading, "changes-since-signing", language, NOW).startswith(b"%PDF")
