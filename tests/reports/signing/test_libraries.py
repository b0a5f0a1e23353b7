"""Where the software of cards is looked for, and that nothing breaks when there is none."""

from pathlib import Path

import pytest

from app.domain.signatures.keys import Software, TokensFound
from app.reports.signing import libraries
from app.reports.signing.libraries import installed, known_places
from app.reports.signing.tokens import find_tokens


@pytest.mark.parametrize("platform", ["win32", "darwin", "linux"])
def test_on_every_system_the_eid_is_looked_for_first(platform: str) -> None:
    places = known_places(platform)
    assert places[0][0] is Software.EID
    assert {software for software, _ in places} == {Software.EID, Software.OPENSC}


def test_windows_may_lie_on_another_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SystemRoot", "D:\\Windows")
    assert (Software.EID, "D:\\Windows\\System32\\beidpkcs11.dll") in known_places("win32")


def test_a_computer_without_any_software_has_no_tokens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "known_places", lambda _: ())
    assert find_tokens() == TokensFound()


def test_one_library_for_each_program_and_each_file_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, own = (tmp_path / name for name in ("eid.so.0", "eid.so", "own.so"))
    for path in (first, own):
        path.touch()
    second.symlink_to(first)
    places = (
        (Software.EID, str(first)),
        (Software.EID, str(second)),
        (Software.OPENSC, str(tmp_path / "no")),
    )
    monkeypatch.setattr(libraries, "known_places", lambda _: places)
    found = list(installed((str(own), str(own), str(tmp_path / "none"))))
    assert found == [(Software.OTHER, str(own)), (Software.EID, str(first))]


def test_a_folder_is_no_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "known_places", lambda _: ())
    assert list(installed((str(tmp_path),))) == []
