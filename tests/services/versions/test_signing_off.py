"""A plan that is signed is frozen: text, papers, chain; later edits change nothing of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pikepdf
import pytest

from app.domain.choices import PlanKind, VersionEventKind
from app.domain.commands.entries import EditEntry, RemoveEntry
from app.domain.commands.firm import DescribeCompany
from app.domain.commands.versions import SignOff, gaps
from app.domain.dossier import same_facts
from app.domain.messages import Refusal
from app.domain.records import PlannedMeasure, SignedVersion
from app.domain.versions.chain import ATTESTATIONS, in_force, versions
from app.i18n.language import Language
from app.models import triggers
from app.runtime.paths import resources
from app.services import files
from app.services.checking import check_dossier
from app.services.exchanging import import_text
from app.services.versions import signing_off
from app.services.versions.frozen import frozen_dossier
from app.services.versions.proving import broken
from app.services.workspace import Workspace

DAY = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


class Clock:
    """A clock that can be set."""

    def __init__(self) -> None:
        self.moment = DAY

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def garage(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    """The worked garage in a dossier of its own."""
    workspace = files.create(tmp_path / "garage.previ", clock=clock)
    import_text(workspace, (resources() / "demo" / "garage.json").read_text(encoding="utf-8"))
    yield workspace
    workspace.close()


def wanted(workspace: Workspace, kind: PlanKind = PlanKind.YEAR, **changes: object) -> SignOff:
    """Everything attested, every gap explained."""
    states = signing_off.states_of(kind, workspace.reading)
    sign = SignOff(
        kind=kind,
        plan=signing_off.plan_in_view(kind, workspace.reading),
        signed_by="An Peeters",
        attested=ATTESTATIONS,
        gaps={state.element.id: "komt nog" for state in gaps(states)},
    )
    return replace(sign, **changes)


def test_a_signed_plan_keeps_its_text_and_its_papers(garage: Workspace) -> None:
    version = signing_off.sign_off(garage, wanted(garage))
    assert in_force(PlanKind.YEAR, version.plan, garage.dossier) == version
    frozen = signing_off.kept_file(garage, version.text)
    assert same_facts(frozen_dossier(frozen, garage.catalogue), without_versions(garage))
    paper = signing_off.paper_of(garage, version, "year-plan", Language.FR)
    assert paper.startswith(b"%PDF")


def test_number_and_fingerprint_stand_on_every_page(garage: Workspace, tmp_path: Path) -> None:
    version = signing_off.sign_off(garage, wanted(garage))
    path = tmp_path / "plan.pdf"
    path.write_bytes(signing_off.paper_of(garage, version, "year-plan", Language.NL))
    pages = texts(path)
    assert len(pages) > 2
    assert all(version.text[:16] in page for page in pages)


def test_both_plans_hang_in_one_chain(garage: Workspace) -> None:
    first = signing_off.sign_off(garage, wanted(garage, PlanKind.GLOBAL))
    second = signing_off.sign_off(garage, wanted(garage))
    third = signing_off.sign_off(garage, wanted(garage))
    assert (second.previous, third.previous, third.number) == (first.text, second.text, 2)
    assert versions(garage.dossier) == (first, second, third)
    assert broken(garage) == ()


def test_a_later_edit_changes_nothing_of_what_was_signed(garage: Workspace) -> None:
    version = signing_off.sign_off(garage, wanted(garage))
    before = signing_off.kept_file(garage, version.text)
    garage.execute(DescribeCompany({"name": "Een andere naam"}))
    assert signing_off.kept_file(garage, version.text) == before
    assert frozen_dossier(before, garage.catalogue).company.name != "Een andere naam"


def test_no_undo_takes_a_signature_back(garage: Workspace) -> None:
    signing_off.sign_off(garage, wanted(garage))
    assert not garage.can_undo


@pytest.mark.parametrize(
    "changes", [{"signed_by": "  "}, {"attested": ATTESTATIONS[1:]}, {"gaps": {}}], ids=str
)
def test_without_name_confirmation_or_reason_nothing_is_signed(
    garage: Workspace, changes: dict[str, object]
) -> None:
    with pytest.raises(Refusal):
        signing_off.sign_off(garage, wanted(garage, **changes))
    assert garage.dossier.all(SignedVersion) == ()


def test_a_clock_that_was_set_back_is_refused(garage: Workspace, clock: Clock) -> None:
    signing_off.sign_off(garage, wanted(garage))
    clock.moment = DAY - timedelta(days=400)
    with pytest.raises(Refusal):
        signing_off.sign_off(garage, wanted(garage))
    assert len(garage.dossier.all(SignedVersion)) == 1


def test_what_was_signed_is_withdrawn_by_an_event_and_stays(garage: Workspace) -> None:
    version = signing_off.sign_off(garage, wanted(garage))
    signing_off.withdraw(garage, version, "fout budget")
    assert in_force(PlanKind.YEAR, version.plan, garage.dossier) is None
    assert garage.dossier.all(SignedVersion) == (version,)
    with pytest.raises(Refusal):
        signing_off.withdraw(garage, version, "nog eens")


def test_a_version_can_be_neither_removed_nor_rewritten(garage: Workspace) -> None:
    version = signing_off.sign_off(garage, wanted(garage))
    with pytest.raises(Refusal):
        garage.execute(RemoveEntry(SignedVersion, version.id))
    with closing(sqlite3.connect(garage.path)) as link, pytest.raises(sqlite3.IntegrityError):
        link.execute("UPDATE signed_version SET signed_by = 'Iemand anders'")


def test_a_scan_is_kept_with_the_version(garage: Workspace) -> None:
    version = signing_off.sign_off(garage, wanted(garage))
    scan = b"%PDF-1.7 scan"
    event = signing_off.event(garage, version, VersionEventKind.SCAN)
    signing_off.note_event(garage, replace(event, blob=signing_off.blobs.name_of(scan)), scan)
    (kept,) = garage.dossier.all(type(event))
    assert signing_off.kept_file(garage, kept.blob) == scan


@pytest.mark.parametrize("column", ["content"])
def test_one_changed_byte_in_a_kept_file_is_found(garage: Workspace, column: str) -> None:
    version = signing_off.sign_off(garage, wanted(garage))
    path = garage.path
    for name in (version.text, version.papers[0][1]):
        tamper(path, name, column)
    again = files.open_dossier(copy_of(garage))
    found = {id_ for id_, _ in broken(again)}
    said = [finding.id for finding in check_dossier(again) if finding.part == "versions"]
    again.close()
    assert found == {version.id} and len(said) == 2


def test_a_signed_plan_is_read_again_after_a_later_migration(garage: Workspace, tmp_path: Path) -> None:
    """What a migration does to a table (batch mode rebuilds it) leaves every byte of it as it was."""
    version = signing_off.sign_off(garage, wanted(garage))
    measure = garage.dossier.all(PlannedMeasure)[0]
    garage.execute(EditEntry(PlannedMeasure, measure.id, {"title": "Anders"}))
    rebuilt = tmp_path / "rebuilt.previ"
    with closing(sqlite3.connect(garage.path)) as source, closing(sqlite3.connect(rebuilt)) as target:
        source.backup(target)
        rebuild(target, "signed_version")
        rebuild(target, "blob")
        for statement in triggers.TRIGGERS.values():
            target.execute("DROP TRIGGER IF EXISTS " + statement.split()[2])
            target.execute(statement)
        target.commit()
    again = files.open_dossier(rebuilt)
    assert broken(again) == ()
    assert again.dossier.get(SignedVersion, version.id) == version
    again.close()


def rebuild(link: sqlite3.Connection, table: str) -> None:
    """What a batch migration does to a table."""
    (sql,) = link.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    link.execute(sql.replace(f"TABLE {table}", f"TABLE fresh_{table}", 1))
    link.execute(f"INSERT INTO fresh_{table} SELECT * FROM {table}")
    link.execute(f"DROP TABLE {table}")
    link.execute(f"ALTER TABLE fresh_{table} RENAME TO {table}")


def tamper(path: Path, name: str, column: str) -> None:
    """Flip the last byte of a kept file, past the triggers."""
    with closing(sqlite3.connect(path)) as link:
        (content,) = link.execute("SELECT content FROM blob WHERE sha256 = ?", (name,)).fetchone()
        link.execute("DROP TRIGGER blob_no_update")
        flipped = content[:-1] + bytes([content[-1] ^ 1])
        link.execute(f"UPDATE blob SET {column} = ? WHERE sha256 = ?", (flipped, name))
        link.execute(triggers.TRIGGERS["blob_no_update"])
        link.commit()


def copy_of(workspace: Workspace) -> Path:
    """The file under another name, to be opened beside."""
    path = workspace.path.with_name("copy.previ")
    with closing(sqlite3.connect(workspace.path)) as source, closing(sqlite3.connect(path)) as target:
        source.backup(target)
    return path


def texts(path: Path) -> list[str]:
    """The text of every page after the cover."""
    import subprocess

    with pikepdf.open(path) as document:
        count = len(document.pages)
    return [
        subprocess.run(
            ["pdftotext", "-f", str(n), "-l", str(n), str(path), "-"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for n in range(1, count + 1)
    ]


def without_versions(workspace: Workspace) -> object:
    """What the frozen text can know: the dossier without the version that was just made."""
    from app.domain.dossier import Dossier

    kept = [record for record in workspace.dossier if not isinstance(record, SignedVersion)]
    return Dossier.of(kept, edition=workspace.dossier.edition)


@pytest.mark.parametrize("language", list(Language))
def test_hostile_names_and_long_reasons_print_and_leave_the_fingerprint_on_every_page(
    garage: Workspace, tmp_path: Path, language: Language
) -> None:
    typed = dict.fromkeys(("signed_by", "role", "place"), ("<b>An</b> & Zn 🙂 שלום =1+1 " * 10)[:120])
    reasons = dict.fromkeys(wanted(garage).gaps, "y" * 20_000)
    version = signing_off.sign_off(garage, wanted(garage, gaps=reasons, **typed))
    path = tmp_path / "plan.pdf"
    path.write_bytes(signing_off.paper_of(garage, version, "year-plan", language))
    pages = texts(path)
    assert all(version.text[:16] in page for page in pages)
    assert any("<b>An</b> & Zn" in page for page in pages)
