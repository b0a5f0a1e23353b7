"""The register of third-party facts: what is deleted is nowhere to be found, and nothing goes unasked."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.domain.commands.base import Command
from app.domain.commands.bulk import ImportRecords
from app.domain.commands.entries import EditEntry, MoveEntry, RemoveEntry
from app.domain.commands.firm import DescribeCompany
from app.domain.follow.declaration import Declaration
from app.domain.follow_choices import FactKind
from app.domain.messages import Refusal
from app.domain.records import ThirdPartyFact
from app.services import exchanging, files, register
from app.services.workspace import Workspace
from app.store.backups import Reason, copies
from app.store.errors import ReadOnly

DAY = date(2026, 9, 14)
FACT = ThirdPartyFact(id="f1", kind=FactKind.VIOLENCE, happened_on=DAY, entered_on=DAY)
TOLD = Declaration(
    "De klant riep <b>R&D</b> en sloeg op de toog – zuurdesemkwestie", "Fatima Zuurdesem", True
)
SECRETS = ("zuurdesemkwestie", "Zuurdesem")
HOSTILE = ("<b>&</b>", "=1+1", "'; DROP TABLE declaration;--", "🙂 שלום", "x" * 10_000, "a\x00b")


class Clock:
    """A clock that tests set."""

    moment = datetime(2026, 9, 15, 10, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    """The fifteenth of September 2026."""
    return Clock()


@pytest.fixture
def firm(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """A bakery whose workers meet customers, with a folder for dated copies."""
    monkeypatch.setattr(files, "user_backups", lambda: tmp_path / "copies")
    workspace = files.create(tmp_path / "firm.previ", clock=clock)
    workspace.execute(DescribeCompany({"name": "Bakkerij", "third_party_contact": True}))
    yield workspace
    workspace.close()


def bytes_of(folder: Path) -> bytes:
    """Every byte of every file in a folder."""
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


def found_in(folder: Path, *words: str) -> list[str]:
    """Which of these words stand anywhere in the files of a folder."""
    content = bytes_of(folder)
    return [word for word in words if word.encode() in content]


def later(clock: Clock, firm: Workspace, year: int) -> None:
    """So many years go by."""
    clock.moment = datetime(year, 9, 15, 10, tzinfo=UTC)
    firm.execute(DescribeCompany({"activity": str(year)}))


def test_a_declaration_is_kept_with_its_words_beside_the_records(firm: Workspace) -> None:
    register.enter(firm, FACT, TOLD)
    assert register.told(firm) == {"f1": TOLD}
    assert firm.dossier.get(ThirdPartyFact, "f1") == replace(FACT, position=1)
    assert firm.replayed().get(ThirdPartyFact, "f1") is not None
    assert all("Zuurdesem" not in repr(entry.changes) for entry in firm.journal())


@pytest.mark.parametrize("text", HOSTILE)
def test_any_words_come_back_as_they_were_typed(firm: Workspace, text: str) -> None:
    register.enter(firm, FACT, Declaration(text, text, consent=True))
    assert register.told(firm)["f1"].text == text


def test_after_five_years_the_words_are_deleted_from_the_file_and_from_its_dated_copies(
    firm: Workspace, clock: Clock, tmp_path: Path
) -> None:
    register.enter(firm, FACT, TOLD)
    firm.keep_copy(Reason.OPENED)
    clock.moment = datetime(2027, 1, 1, tzinfo=UTC)
    firm.keep_copy(Reason.SIGNED)
    assert found_in(tmp_path / "copies", *SECRETS) == list(SECRETS)
    later(clock, firm, 2031)
    assert register.delete(firm, ["f1"]) == ()
    assert found_in(tmp_path, *SECRETS) == []
    kept = firm.dossier.get(ThirdPartyFact, "f1")
    assert kept is not None and kept.deleted_on == date(2031, 9, 15)
    assert len(copies(tmp_path / "copies", firm.path)) == 2


def test_nothing_can_bring_the_words_back(firm: Workspace, clock: Clock) -> None:
    register.enter(firm, FACT, TOLD)
    later(clock, firm, 2031)
    register.delete(firm, ["f1"])
    assert not firm.can_undo
    assert firm.replayed() == firm.dossier
    with pytest.raises(Refusal):
        register.correct(firm, "f1", {}, TOLD)


@pytest.mark.parametrize(
    ("entered", "day", "may"),
    [
        (date(2024, 2, 29), datetime(2029, 2, 28, 10, tzinfo=UTC), False),
        (date(2024, 2, 29), datetime(2029, 3, 1, 10, tzinfo=UTC), True),
        (DAY, datetime(2031, 9, 14, 10, tzinfo=UTC), False),
    ],
)
def test_nothing_is_deleted_before_five_years_are_over(
    firm: Workspace, clock: Clock, entered: date, day: datetime, *, may: bool
) -> None:
    register.enter(firm, replace(FACT, happened_on=entered, entered_on=entered), TOLD)
    clock.moment = day
    try:
        register.delete(firm, ["f1"])
    except Refusal:
        assert not may
    assert ("f1" in register.told(firm)) != may


def test_a_name_that_is_taken_out_is_gone_everywhere(firm: Workspace, tmp_path: Path) -> None:
    register.enter(firm, FACT, TOLD)
    firm.keep_copy(Reason.OPENED)
    register.correct(firm, "f1", {"physical": True}, Declaration(TOLD.text))
    assert found_in(tmp_path, "Fatima") == []
    assert found_in(tmp_path / "copies", "zuurdesemkwestie") == ["zuurdesemkwestie"]
    assert firm.dossier.get(ThirdPartyFact, "f1") == replace(FACT, physical=True, position=1)


def test_what_was_entered_by_mistake_is_struck_out_with_its_words(firm: Workspace, tmp_path: Path) -> None:
    register.enter(firm, FACT, TOLD)
    register.strike(firm, "f1")
    assert firm.dossier.all(ThirdPartyFact) == ()
    assert found_in(tmp_path, *SECRETS) == []


def test_a_copy_of_another_dossier_keeps_its_own_register(firm: Workspace, tmp_path: Path) -> None:
    other = files.create(tmp_path / "other.previ", clock=lambda: datetime(2026, 9, 15, 10, 1, tzinfo=UTC))
    register.enter(other, FACT, Declaration("roggebrood"))
    other.keep_copy(Reason.OPENED)
    other.close()
    register.enter(firm, FACT, TOLD)
    register.strike(firm, "f1")
    assert found_in(tmp_path / "copies", "roggebrood") == ["roggebrood"]


def test_a_copy_that_cannot_be_changed_is_named(firm: Workspace, tmp_path: Path) -> None:
    register.enter(firm, FACT, TOLD)
    broken = tmp_path / "copies" / "elsewhere" / "20260915T100000000000Z-opened.previ"
    broken.parent.mkdir(parents=True)
    broken.write_bytes(b"SQLite format 3\0" + b"x" * 200)
    assert register.strike(firm, "f1") == (broken.name,)


def test_whatever_is_written_and_deleted_leaves_no_trace(firm: Workspace, clock: Clock) -> None:
    chance, gone = random.Random(5), []
    for number in range(60):
        words = f"geheim{chance.getrandbits(48):012x}" * chance.choice((1, 3, 10, 60, 400))
        fact = replace(FACT, id=f"f{number}")
        register.enter(firm, fact, Declaration(words))
        if chance.random() < 0.5:
            register.correct(firm, fact.id, {}, Declaration("rust"))
            gone.append(words[:18])
    later(clock, firm, 2031)
    register.delete(firm, [f"f{number}" for number in range(60)])
    assert found_in(firm.path.parent, *gone, "geheim") == []


@pytest.mark.parametrize(
    ("fact", "told", "field"),
    [
        (FACT, Declaration(""), "text"),
        (FACT, Declaration("x" * 20_001), "text"),
        (FACT, Declaration("roepen \ud800"), "text"),
        (FACT, Declaration("roepen", "Fatima"), "name"),
        (replace(FACT, happened_on=None), TOLD, "happened_on"),
        (replace(FACT, entered_on=None), TOLD, "entered_on"),
        (replace(FACT, happened_on=date(2026, 9, 15), entered_on=DAY), TOLD, "happened_on"),
        (replace(FACT, entered_on=date(2026, 9, 16)), TOLD, "entered_on"),
    ],
    ids=[
        "no words",
        "too long",
        "half a sign",
        "no consent",
        "no day",
        "no entry",
        "wrong order",
        "tomorrow",
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    firm: Workspace, fact: ThirdPartyFact, told: Declaration, field: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        register.enter(firm, fact, told)
    assert refusal.value.field == field
    assert register.told(firm) == {} and firm.dossier.all(ThirdPartyFact) == ()


@pytest.mark.parametrize(
    "command",
    [
        EditEntry(ThirdPartyFact, "f1", {"kind": FactKind.HARASSMENT}),
        RemoveEntry(ThirdPartyFact, "f1"),
        ImportRecords((replace(FACT, kind=FactKind.HARASSMENT),)),
    ],
    ids=["edit", "remove", "import"],
)
def test_no_other_way_leads_to_the_register(firm: Workspace, command: Command) -> None:
    register.enter(firm, FACT, TOLD)
    with pytest.raises(Refusal):
        firm.execute(command)


def test_moving_in_the_list_leaves_the_words_where_they_are(firm: Workspace) -> None:
    register.enter(firm, FACT, TOLD)
    firm.execute(MoveEntry(ThirdPartyFact, "f1", 1))
    assert register.told(firm) == {"f1": TOLD}


def test_the_exchange_file_holds_the_kind_and_the_days_only(firm: Workspace) -> None:
    register.enter(firm, FACT, TOLD)
    text = exchanging.export_text(firm)
    assert "Zuurdesem" not in text and '"happened_on": "2026-09-14"' in text


def test_who_only_looks_reads_the_register_and_cannot_enter(firm: Workspace) -> None:
    register.enter(firm, FACT, TOLD)
    firm.close()
    looking = files.open_dossier(firm.path, files.Opening(read_only=True))
    assert register.told(looking) == {"f1": TOLD}
    with pytest.raises(ReadOnly):
        register.enter(looking, replace(FACT, id="f2"), TOLD)
    looking.close()


def test_the_file_is_whole_after_it_was_written_anew(firm: Workspace) -> None:
    register.enter(firm, FACT, TOLD)
    register.strike(firm, "f1")
    firm.execute(DescribeCompany({"name": "De Korst"}))
    with closing(sqlite3.connect(firm.path)) as link:
        assert link.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert link.execute("SELECT count(*), max(seq) FROM journal").fetchall() == [(4, 4)]
