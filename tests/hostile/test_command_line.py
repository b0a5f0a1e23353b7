"""Verbs, options and places as nobody intended them: the right exit code, a sentence, no harm."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.command_line import DEMO, ROOT, Line, answers, process

VERBS = {
    "new": ["F"],
    "import": ["F", "A"],
    "export": ["F"],
    "show": ["F"],
    "report": ["F", "commitment", "-o", "O"],
    "reports": ["F", "-o", "O"],
    "check": ["F"],
    "handover": ["F", "-o", "O"],
    "inspection": ["F", "-o", "O"],
    "calendar": ["F", "O"],
    "upgrade": ["F"],
    "demo": ["D"],
}
ON_A_DOSSIER = [verb for verb in VERBS if verb not in {"new", "demo"}]


@pytest.mark.parametrize("verb", VERBS)
def test_a_missing_or_extra_argument_is_wrong_usage(verb: str, line: Line) -> None:
    assert line(verb).code == 2
    assert line(verb, *VERBS[verb], "more").code == 2
    assert line(verb, *VERBS[verb], "--unheard-of").code == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["nothing"],
        ["show", "f", "--lang", "de"],
        ["show", "f", "--today", "2027-02-29"],
        ["show", "f", "--today", "20270101"],
        ["show", "f", "--today", "0001-01-01"],
        ["export", "f", "--today", "2027-01-01"],
        ["report", "f", "poem", "-o", "x.pdf"],
        ["report", "f", "commitment"],
        ["self-test", "x"],
    ],
)
def test_what_does_not_exist_is_wrong_usage(arguments: list[str], line: Line) -> None:
    assert line(*arguments).code == 2


def test_the_language_may_stand_before_or_after_the_verb(line: Line, worked: Path) -> None:
    french = line("show", worked, "--lang", "fr").out
    assert "Calendrier" in french
    assert line("--lang", "fr", "show", worked).out == french
    assert line("--lang", "nl", "show", worked, "--lang", "fr").out == french


@pytest.mark.parametrize(
    "name", ["a b é.previ", "🙂.previ", "zonder", "-o.previ", "%41?x#y&.previ", "x'\".previ"]
)
def test_any_name_will_do(name: str, line: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = f"./{name}"
    assert line("new", path).code == 0
    assert line("import", path, DEMO / "bakery.json").code == 0
    assert line("report", path, "commitment", "-o", f"{path}.pdf").code == 0
    assert line("show", path).code == 0
    assert {f.name for f in tmp_path.iterdir()} == {name, f"{name}.pdf"}


@pytest.mark.skipif(sys.platform == "win32", reason="names are text there")
def test_a_name_that_is_no_text_will_do_too(tmp_path: Path) -> None:
    path = Path(os.fsdecode(bytes(tmp_path) + b"/bad\xff.previ"))
    for arguments in (["new", path], ["import", path, DEMO / "bakery.json"], ["show", path]):
        done = process(*arguments)
        assert done.returncode == 0, done.stderr


def test_a_name_that_is_too_long_is_refused_with_a_sentence(line: Line, tmp_path: Path) -> None:
    for length in (245, 300):
        said = line("new", tmp_path / f"{'x' * length}.previ", "--lang", "nl")
        assert (said.code, "te lang" in said.err) == (3, True)
    assert list(tmp_path.iterdir()) == []


def test_a_new_dossier_wants_its_folder_to_be_there(line: Line, tmp_path: Path) -> None:
    said = line("new", tmp_path / "no" / "such" / "f.previ", "--lang", "nl")
    assert (said.code, "map" in said.err) == (3, True)
    assert list(tmp_path.iterdir()) == []


def test_what_goes_out_gets_the_folders_it_needs(line: Line, worked: Path, tmp_path: Path) -> None:
    assert line("export", worked, "-o", tmp_path / "a" / "b" / "x.json").code == 0
    assert line("report", worked, "commitment", "-o", tmp_path / "c" / "x.pdf").code == 0
    assert (tmp_path / "c" / "x.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("verb", [["export"], ["report", "commitment"]])
def test_a_dossier_is_never_written_over(verb: list[str], line: Line, worked: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.previ"
    assert line("new", other).code == 0
    for target in (worked, other):
        before = target.read_bytes()
        assert line(verb[0], worked, *verb[1:], "-o", target).code == 1
        assert target.read_bytes() == before


def test_a_folder_in_the_way_is_said(line: Line, worked: Path, tmp_path: Path) -> None:
    said = line("report", worked, "commitment", "-o", tmp_path, "--lang", "nl")
    assert (said.code, "Errno" in said.err) == (3, False)
    said = line("reports", worked, "-o", worked, "--lang", "nl")
    assert (said.code, "Errno" in said.err) == (3, False)


def test_an_older_report_is_replaced(line: Line, worked: Path, tmp_path: Path) -> None:
    target = tmp_path / "x.pdf"
    target.write_bytes(b"old")
    assert line("report", worked, "commitment", "-o", target).code == 0
    assert target.read_bytes().startswith(b"%PDF")
    assert {path.name for path in tmp_path.iterdir()} == {"x.pdf", worked.name}


@pytest.mark.parametrize("verb", ["show", "export", "check", "report"])
def test_looking_leaves_no_trace(verb: str, line: Line, worked: Path, tmp_path: Path) -> None:
    before = worked.stat()
    line(verb, worked, *(["commitment", "-o", tmp_path / "out" / "x.pdf"] if verb == "report" else []))
    assert worked.stat() == before or worked.stat().st_mtime_ns == before.st_mtime_ns
    assert {path.name for path in tmp_path.iterdir()} <= {worked.name, "out"}


def test_the_day_is_that_day_wherever_the_computer_stands(worked: Path) -> None:
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Brussels"):
        done = process("show", worked, "--json", "--today", "2028-02-29", env={"TZ": zone})
        assert json.loads(done.stdout)["today"] == "2028-02-29"


def test_a_reader_that_stops_early_is_no_mistake(worked: Path) -> None:
    for verb in ("show", "export"):
        command = [sys.executable, "-m", "app", verb, str(worked)]
        with subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        ) as running:
            assert running.stdout and running.stderr
            running.stdout.close()
            assert (running.stderr.read(), running.wait(60)) == (b"", 0)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_output_that_cannot_be_written_is_said(worked: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = process("export", worked, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert (done.returncode, done.stderr.count(b"\n"), b"Traceback" in done.stderr) == (3, 1, False)


@pytest.mark.skipif(sys.platform == "win32", reason="the shell's own words")
def test_without_standard_output_the_work_is_still_done(worked: Path) -> None:
    command = f'"{sys.executable}" -m app export "{worked}" >&-'
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")
def test_without_a_screen_the_window_says_so(worked: Path) -> None:
    no_screen = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    for arguments in ([], [worked]):
        done = process(*arguments, env=no_screen)
        assert (done.returncode, done.stderr.count(b"\n"), b"--help" in done.stderr) == (3, 1, True)


@pytest.mark.parametrize("verb", [*VERBS, "self-test"])
def test_no_verb_needs_a_window(verb: str, worked: Path, tmp_path: Path) -> None:
    named = {"F": worked, "A": DEMO / "garage.json", "O": tmp_path / "out", "D": tmp_path / "demo"}
    given = [str(named.get(part, part)) for part in VERBS.get(verb, [])]
    code = (
        "import sys\nclass Wall:\n    def find_spec(self, name, *rest):\n"
        "        if name.split('.')[0] in ('PySide6', 'shiboken6'): raise ImportError(name)\n"
        "sys.meta_path.insert(0, Wall())\nfrom app.cli import main\n"
        "import app.services.demo as demo\n"
        "demo.example_files = lambda found=demo.example_files: found()[:1]\n"
        f"code = main({[verb, *given]!r})\n"
        "assert not any('PySide' in name for name in sys.modules)\nsys.exit(code)"
    )
    if verb == "new":
        worked.unlink()
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        timeout=200,
        check=False,
        env={key: value for key, value in os.environ.items() if key not in {"DISPLAY", "QT_QPA_PLATFORM"}},
    )
    assert done.returncode == (1 if verb == "check" else 0), done.stderr


def test_an_export_of_nothing_can_be_read_again(line: Line, empty: Path, tmp_path: Path) -> None:
    first = line("export", empty).out
    path = tmp_path / "nothing.json"
    path.write_text(first, encoding="utf-8")
    assert line("import", empty, path).code == 0
    assert line("export", empty).out == first


def test_show_json_has_the_promised_keys(line: Line, worked: Path) -> None:
    shown = json.loads(line("show", worked, "--json", "--today", "2026-11-22").out)
    assert {"group", "consultation_body"} <= set(shown["company"])
    for one in shown["prediagnosis"]:
        assert one["overall"] in {"green", "orange", "red", "grey"}
        assert len(one["lights"]) == 16
        for light in one["lights"].values():
            assert {"value", "light", "reason"} <= set(light)
            assert light["light"] in {"green", "orange", "red", "grey", None}
            assert (light["light"] is not None) == (light["scored"] and light["applicable"])
            assert light["reason"].strip()
    for one in shown["analysis"]:
        assert set(one["priorities"].values()) <= {"none", "low", "medium", "high"}
    states = {**shown["completeness"]["gpp"], **shown["completeness"]["jap"]}
    assert set(states.values()) <= {"present", "missing", "not_applicable"}
    assert {"GPP-01", "JAP-15"} <= set(states)
    assert [duty["id"] for duty in shown["deadlines"]] == [f"DL-{number:02}" for number in range(1, 30)]
    assert all({"id", "date", "status"} <= set(duty) for duty in shown["deadlines"])


def test_more_leavers_than_workers_is_asked_about(line: Line, empty: Path, tmp_path: Path) -> None:
    given = answers(
        tmp_path,
        company={"headcount": 8, "fte": 12},
        prediagnosis=[{"year": 2026, "inputs": {"voluntary_leavers": 30, "short_sick_days": 900_000}}],
    )
    assert line("import", empty, given).code == 0
    points = json.loads(line("show", empty, "--json", "--lang", "nl").out)["open_points"]
    asked = [point for point in points if "30" in point and "8" in point]
    assert asked and any("12" in point for point in points)


def test_words_cannot_steer_the_terminal(line: Line, empty: Path, tmp_path: Path) -> None:
    assert line("import", empty, answers(tmp_path, company={"name": "\x1b[2J\x9b31mweg\x07"})).code == 0
    assert not {"\x1b", "\x9b", "\x07"} & set(line("show", empty).out)
    said = line("import", empty, answers(tmp_path, **{"\x1b[2J\nx": 1}))
    assert (said.code, "\x1b" in said.err, len(said.err.splitlines())) == (1, False, 2)


@pytest.mark.parametrize("headcount", [0, 0.5, 19.9, 20, 49, 50, 100_000, None])
def test_a_firm_of_any_size_is_read(headcount: float | None, line: Line, empty: Path, tmp_path: Path) -> None:
    inputs = json.loads((DEMO / "garage.json").read_text(encoding="utf-8"))["prediagnosis"]
    given = answers(tmp_path, company={"headcount": headcount, "fte": 7}, prediagnosis=inputs)
    assert line("import", empty, given).code == 0
    for options in ([], ["--json"]):
        assert line("show", empty, "--today", "2028-02-29", *options).code == 0


@pytest.mark.parametrize("month", range(1, 13))
def test_a_service_year_may_begin_in_any_month(month: int, line: Line, empty: Path, tmp_path: Path) -> None:
    given = answers(tmp_path, company={"headcount": 8, "service_year_start_month": month})
    assert line("import", empty, given).code == 0
    shown = json.loads(line("show", empty, "--json", "--today", "2028-02-29").out)
    assert shown["plan"]["year"] == (2029 if month <= 2 else 2028)


@pytest.mark.parametrize("day", ["1990-01-01", "2028-02-29", "2100-12-31"])
def test_any_day_will_do(day: str, line: Line, worked: Path, tmp_path: Path) -> None:
    for options in ([], ["--json"]):
        assert line("show", worked, "--today", day, *options).code == 0
    assert line("report", worked, "bundle", "--today", day, "-o", tmp_path / "b.pdf").code == 0


@pytest.mark.parametrize(
    "name", ["../../x", "CON", "🙂", "x" * 300, 'a/b\\c:d*e?f"g<h>i|j', "\n", "株式会社"]
)
def test_a_hostile_firm_name_makes_a_harmless_file_name(
    name: str, line: Line, empty: Path, tmp_path: Path
) -> None:
    assert line("import", empty, answers(tmp_path, company={"name": name})).code == 0
    folder = tmp_path / "out"
    assert line("reports", empty, "-o", folder).code == 0
    made = [path.name for path in folder.iterdir()]
    assert len(made) == 6
    assert all(len(one) < 120 and one.isascii() and one.endswith(".pdf") for one in made)
