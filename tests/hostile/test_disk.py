"""Disks and neighbours that do not help: read only, full, in use, damaged, too new; the file stays whole."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.services import files
from app.store.dossier_file import DossierFile
from tests.hostile.command_line import DEMO, ROOT, Line

LOOKING = (["show"], ["show", "--json"], ["export"], ["check"], ["report", "commitment", "-o", "{out}"])
WORKING = (["import", str(DEMO / "garage.json")], ["upgrade"])
posix = pytest.mark.skipif(sys.platform == "win32", reason="rights and limits of POSIX")


def everything(line: Line, path: Path) -> list[tuple[str, int, str]]:
    """Every verb that opens a dossier, with its exit code and what it says in Dutch."""
    out = path.with_name("out.pdf")
    found = []
    for verb, *options in (*LOOKING, *WORKING):
        rest = [option.format(out=out) for option in options]
        said = line(verb, path, *rest, "--lang", "nl")
        found.append((verb, said.code, said.err))
    return found


def text(path: Path) -> None:
    path.write_text("dit is geen dossier\n" * 500, encoding="utf-8")


def nothing(path: Path) -> None:
    path.write_bytes(b"")


def another_database(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE company (name TEXT)")


def too_new(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 99")


def cut_short(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 3)


def scratched(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for page in range(8192, len(content), 4096):
        content[page : page + 64] = b"\xff" * 64
    path.write_bytes(content)


def unknown_edition(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE header SET value = '2031.1' WHERE key = 'edition'")
        other.commit()


def without_end(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE company SET headcount = 1e999")
        other.commit()


def without_a_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("DROP TABLE own_risk")
        other.commit()


@pytest.mark.parametrize(
    "spoil",
    [text, nothing, another_database, too_new, cut_short, scratched, without_end, without_a_table],
)
def test_a_file_that_cannot_be_opened_is_left_as_it_is(
    spoil: Callable[[Path], None], line: Line, worked: Path
) -> None:
    spoil(worked)
    before = worked.read_bytes()
    for verb, code, said in everything(line, worked):
        if verb == "upgrade" and code == 0:
            continue  # it only looks at the format
        assert (verb, code) == (verb, 3)
        assert worked.name in said and len(said.splitlines()) == 1
    assert worked.read_bytes() == before
    assert {path.name for path in worked.parent.iterdir()} == {worked.name}


def test_an_edition_of_the_catalogue_that_is_not_here_is_said(line: Line, worked: Path) -> None:
    unknown_edition(worked)
    said = line("show", worked, "--lang", "nl")
    assert (said.code, "2031.1" in said.err) == (3, True)
    assert line("export", worked).code == 0, "its facts can still be taken out"


@pytest.mark.parametrize("statement", ["DELETE FROM objective", "UPDATE company SET name = 'X'"])
def test_a_change_behind_the_back_of_the_journal_is_a_finding(
    statement: str, line: Line, worked: Path
) -> None:
    with closing(sqlite3.connect(worked)) as other:
        other.execute(statement)
        other.commit()
    said = line("check", worked)
    assert (said.code, "journal: " in said.out) == (1, True)


def test_a_journal_that_contradicts_itself_is_a_finding(line: Line, worked: Path) -> None:
    with closing(sqlite3.connect(worked)) as other:
        other.execute("INSERT INTO journal (moment, act, changes) SELECT moment, act, changes FROM journal")
        other.commit()
    said = line("check", worked)
    assert (said.code, "journal: " in said.out) == (1, True)


def test_a_dossier_in_use_can_be_looked_at_but_not_changed(line: Line, worked: Path, tmp_path: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom app.services import files\n"
        "held = files.open_dossier(Path(sys.argv[1]))\n"
        "print('held', flush=True)\nsys.stdin.read()\nheld.close()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(worked)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdin and other.stdout and other.stdout.readline() == b"held\n"
        codes = {verb: code for verb, code, _ in everything(line, worked)}
        said = line("import", worked, DEMO / "garage.json", "--lang", "nl").err
        other.stdin.close()
        assert other.wait(60) == 0
    assert codes == {"show": 0, "export": 0, "check": 1, "report": 0, "import": 3, "upgrade": 3}
    assert str(other.pid) in said
    assert line("import", worked, DEMO / "garage.json").code == 0


def test_many_imports_at_once_leave_a_whole_dossier(line: Line, empty: Path) -> None:
    sources = [DEMO / f"{firm}.json" for firm in ("bakery", "garage", "care_practice")] * 2
    command = [sys.executable, "-m", "app", "import", str(empty)]
    running = [
        subprocess.Popen([*command, str(source)], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for source in sources
    ]
    told = [one.communicate(timeout=120)[1] for one in running]
    codes = {one.returncode for one in running}
    assert 0 in codes and codes <= {0, 1, 3}, told
    assert not any(b"Traceback" in one for one in told)
    assert "journal: " not in line("check", empty).out
    assert {path.name for path in empty.parent.iterdir()} == {empty.name}


def without_root_s_privilege(*arguments: object) -> tuple[int, str]:
    """Exit code and words of a verb for which the rights of a folder count, also when root runs the tests."""
    plain = [sys.executable, "-m", "app", *map(str, arguments), "--lang", "nl"]
    bound = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    done = subprocess.run([*bound, *plain], cwd=ROOT, capture_output=True, timeout=60, check=False)
    return done.returncode, done.stderr.decode()


@posix
@pytest.mark.skipif(shutil.which("setpriv") is None, reason="setpriv takes root's privilege away")
def test_a_folder_that_may_not_be_written_in_is_said(line: Line, worked: Path, tmp_path: Path) -> None:
    place = tmp_path / "locked up"
    place.mkdir()
    dossier = place / "firma.previ"
    shutil.copy(worked, dossier)
    before = dossier.read_bytes()
    place.chmod(0o555)
    try:
        assert without_root_s_privilege("show", dossier) == (0, "")
        for arguments in (
            ["import", dossier, DEMO / "bakery.json"],
            ["upgrade", dossier],
            ["new", place / "x.previ"],
            ["export", dossier, "-o", place / "x.json"],
            ["report", dossier, "commitment", "-o", place / "x.pdf"],
            ["reports", dossier, "-o", place / "out"],
            ["demo", place / "demo"],
        ):
            code, said = without_root_s_privilege(*arguments)
            assert (code, "Errno" in said, "Traceback" in said) == (3, False, False), (arguments, said)
        assert dossier.read_bytes() == before
        assert [path.name for path in place.iterdir()] == [dossier.name]
    finally:
        place.chmod(0o755)


@posix
@pytest.mark.parametrize("room", [0, 1_000, 100_000, 150_000, 210_000])
def test_a_disk_that_fills_up_costs_nothing_that_was_there(
    room: int, line: Line, empty: Path, tmp_path: Path
) -> None:
    before = files.read(empty)
    code = (
        f"import resource, sys\nresource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))\n"
        "from app.cli import main\nsys.exit(main(sys.argv[1:]))"
    )

    def cramped(*arguments: object) -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-c", code, *map(str, arguments), "--lang", "nl"],
            cwd=ROOT,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
        return done.returncode, done.stderr.decode()

    for arguments in (
        ["import", empty, DEMO / "bakery.json"],
        ["new", tmp_path / "x.previ"],
        ["report", empty, "bundle", "-o", tmp_path / "x.pdf"],
    ):
        ended, said = cramped(*arguments)
        assert ended in {0, 3}, said
        assert (ended == 0) == (said == ""), said
    assert cramped("import", empty, DEMO / "bakery.json")[0] == 3
    assert files.read(empty) == before
    with DossierFile.open(empty) as file:
        assert file.journal() == ()
    for path in tmp_path.iterdir():
        assert path.name in {empty.name, "x.previ", "x.pdf"}
        if path.suffix == ".previ":
            assert line("show", path).code == 0
        else:
            assert path.read_bytes().rstrip().endswith(b"%%EOF")
