"""What the hostile tests share: the command line, an empty dossier and a worked one."""

from pathlib import Path

import pytest

from tests.hostile.command_line import DEMO, Line


@pytest.fixture
def line(capsys: pytest.CaptureFixture[str]) -> Line:
    """The command line in this process."""
    return Line(capsys)


@pytest.fixture
def empty(line: Line, tmp_path: Path) -> Path:
    """A new dossier."""
    path = tmp_path / "firma.previ"
    assert line("new", path).code == 0
    return path


@pytest.fixture
def worked(line: Line, empty: Path) -> Path:
    """The dossier of a worked firm."""
    assert line("import", empty, DEMO / "garage.json").code == 0
    return empty
