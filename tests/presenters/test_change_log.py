"""The journal told in words."""

from __future__ import annotations

import ast
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.acts import Log, LoggedAct
from app.domain.changes import Change, reverse
from app.domain.commands.base import Command
from app.domain.commands.entries import AddEntry, EditEntry, MoveEntry, RemoveEntry
from app.domain.commands.firm import DescribeCompany
from app.domain.commands.lights import AnswerInput
from app.domain.records import Objective, PlannedMeasure, Site
from app.i18n.words import Words
from app.presenters.change_log import LogRow, rows
from app.presenters.naming.acts import ACTS, act_name
from tests.support.edits import CATALOGUE, before

BEGAN = tuple(Change(None, record) for record in before())
NOON = datetime(2026, 9, 15, 10, 0, tzinfo=UTC)
COMMANDS = Path(__file__).parents[2] / "app" / "domain" / "commands"


def logged(*acts: Command, minutes: int = 1) -> list[LoggedAct]:
    """A journal that begins with the imported dossier."""
    dossier, told = before(), [LoggedAct(NOON, "ImportRecords", BEGAN)]
    for number, act in enumerate(acts, start=1):
        changes = act.decide(dossier, CATALOGUE)
        dossier = dossier.with_(changes)
        told.append(LoggedAct(NOON + timedelta(minutes=number * minutes), type(act).__name__, changes))
    return told


def shown(acts: list[LoggedAct], language: str = "nl") -> tuple[LogRow, ...]:
    """The rows after the import."""
    return rows(Log(tuple(acts)), CATALOGUE, Words(language))[1:]


def test_every_command_has_a_name_in_the_log() -> None:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in COMMANDS.glob("*.py")]
    classes = [node for tree in trees for node in tree.body if isinstance(node, ast.ClassDef)]
    verbs = {
        node.name
        for node in classes
        if any(isinstance(d, ast.FunctionDef) and d.name == "decide" for d in node.body)
    }
    assert sorted(verbs - {"Command"} - ACTS.keys()) == []


def test_an_act_of_another_version_is_simply_a_change() -> None:
    assert act_name("FoldPaper", Words("fr")) == "Modifié"


def test_an_act_is_told_with_its_day_and_what_changed() -> None:
    (row,) = shown(logged(EditEntry(Objective, "O1", {"text": "Rust"})))
    assert row.day == "15/09/2026"
    assert (row.what, row.lines) == ("Gewijzigd", ("Doelstelling: Rust – Doelstelling: doel 1 → Rust",))


def test_typing_on_at_one_field_is_one_row() -> None:
    acts = [DescribeCompany({"activity": text}) for text in ("b", "br", "brood")]
    (row,) = shown(logged(*acts))
    assert row.lines == ("De firma – Activiteit: (leeg) → brood",)


def test_another_day_or_another_record_is_another_row() -> None:
    acts = [DescribeCompany({"activity": "b"}), DescribeCompany({"activity": "br"})]
    assert len(shown(logged(*acts, minutes=24 * 60))) == 2
    edits = [EditEntry(Objective, id_, {"text": "x"}) for id_ in ("O1", "O2")]
    assert len(shown(logged(*edits))) == 2


def test_what_was_taken_back_says_so_and_stays_in_the_log() -> None:
    told = logged(AddEntry(Objective(id="OX", text="Rust")))
    added = told[-1]
    undone = LoggedAct(added.moment, added.act, added.changes, undone=True)
    back = LoggedAct(added.moment, "Undo", reverse(added.changes))
    first, second = shown([told[0], undone, back])
    assert first.what == "Toegevoegd (later ongedaan gemaakt)"
    assert (second.what, second.lines) == ("Ongedaan gemaakt", ("Doelstelling: Rust: verwijderd",))


def test_a_large_act_is_told_by_kind_and_by_what_is_gone() -> None:
    (imported, *_) = rows(Log(tuple(logged())), CATALOGUE, Words("nl"))
    assert "Doelstelling (3)" in imported.lines
    (row,) = shown(logged(RemoveEntry(Objective, "O1")))
    assert "Doelstelling: doel 1: verwijderd" in row.lines


def test_a_move_is_told_as_another_order() -> None:
    (row,) = shown(logged(MoveEntry(PlannedMeasure, "M1", 1)), "fr")
    assert row.lines == ("Mesure\u00a0: autre ordre",)


def test_small_counts_and_what_the_team_said_stay_inside() -> None:
    answer, site = shown(
        logged(AnswerInput("2026", "sick_spells", value=2), EditEntry(Site, "S1", {"headcount": 1}))
    )
    assert answer.lines[0].endswith("3 → <\u00a03")
    assert site.lines[0].endswith("<\u00a03")


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_a_journal_that_somebody_changed_is_told_all_the_same(language: str) -> None:
    odd = LoggedAct(NOON, "EditEntry", (Change(Objective(id="O9", text="a"), Objective(id="O9", text="b")),))
    assert shown([*logged(), odd], language)[0].lines
    assert rows(Log(), CATALOGUE, Words(language)) == ()
