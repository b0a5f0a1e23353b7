"""packaging/messages.py: no sentence is lost, none slips through."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest

from tests.architecture.source import ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of one module and the tool."""
    (tmp_path / "app").mkdir()
    (tmp_path / "packaging").mkdir()
    for name in ("messages.py", "msgids.py", "mofiles.py"):
        shutil.copy(ROOT / "packaging" / name, tmp_path / "packaging")
    write(tmp_path, 'words.say("Hello {name}", name=1)\nwords.plural("{n} day", "{n} days", 3)')
    return tmp_path


def test_a_fragment_fills_both_languages_and_nothing_is_left_to_complain_about(project: Path) -> None:
    run(project, HELLO, DAYS)
    assert run(project, check=True).returncode == 0
    assert translated(project, "fr", "Hello {name}") == "Bonjour {name}\u00a0!"


def test_a_translation_given_before_its_sentence_exists_waits_for_it(project: Path) -> None:
    run(project, HELLO, DAYS, {"Later": ["Straks", "Plus tard"]})
    write(project, 'N_("Later")')
    run(project)
    assert translated(project, "nl", "Later") == "Straks"


def test_a_sentence_that_goes_and_comes_back_keeps_its_translation(project: Path) -> None:
    run(project, HELLO, DAYS)
    write(project, "")
    run(project)
    write(project, 'N_("Hello {name}")')
    run(project)
    assert translated(project, "nl", "Hello {name}") == "Dag {name}"


def test_a_module_that_does_not_parse_makes_nothing_disappear(project: Path) -> None:
    run(project, HELLO, DAYS)
    write(project, "oops(")
    run(project)
    assert translated(project, "nl", "Hello {name}") == "Dag {name}"


@pytest.mark.parametrize(
    "line",
    [
        'words.say(f"Hello {name}")',
        'Message("Hello " + name)',
        'N_("Hello {}".format(name))',
        'N_("Hello {")',
    ],
)
def test_a_sentence_assembled_in_code_is_refused(project: Path, line: str) -> None:
    write(project, line)
    run(project)
    assert run(project, check=True).returncode == 1


def test_a_translation_with_another_placeholder_is_refused(project: Path) -> None:
    run(project, DAYS, {"Hello {name}": ["Dag {naam}", "Bonjour {name}"]})
    assert run(project, check=True).returncode == 1


HELLO = {"Hello {name}": ["Dag {name}", "Bonjour {name} !"]}
DAYS = {"{n} day": {"plural": "{n} days", "nl": ["{n} dag", "{n} dagen"], "fr": ["{n} jour", "{n} jours"]}}


def run(project: Path, *fragments: object, check: bool = False) -> subprocess.CompletedProcess[str]:
    """The tool on this project, with fragments or with --check."""
    paths = [project / f"{number}.json" for number in range(len(fragments))]
    for path, fragment in zip(paths, fragments, strict=True):
        path.write_text(json.dumps(fragment), encoding="utf-8")
    command = [sys.executable, str(project / "packaging" / "messages.py"), *map(str, paths)]
    return subprocess.run(command + ["--check"] * check, capture_output=True, text=True, check=False)


def write(project: Path, code: str) -> None:
    """Replace the only module."""
    (project / "app" / "room.py").write_text(code, encoding="utf-8")


def translated(project: Path, language: str, msgid: str) -> str:
    """What the catalogue says for a msgid, '' when nothing."""
    entry = polib.pofile(str(project / "translations" / language / "LC_MESSAGES" / "app.po")).find(msgid)
    return entry.msgstr if entry else ""
