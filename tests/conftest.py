"""What every test gets: no screen, a home of its own, and steady random examples."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

# Before any Qt import: without a screen Qt aborts the whole process instead of raising an error.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# In the locale "C" Qt warns once, and a warning of Qt fails a test.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.setdefault("HYPOTHESIS_STORAGE_DIRECTORY", "build/hypothesis")

_HOME = tempfile.TemporaryDirectory(prefix="previplan-tests-")
os.environ["PREVIPLAN_HOME"] = _HOME.name
for _name in ("CONFIG", "DATA", "STATE", "CACHE"):
    os.environ[f"XDG_{_name}_HOME"] = str(Path(_HOME.name) / _name.lower())

from app.runtime.immortal import keep_singletons  # noqa: E402 - the environment comes first

keep_singletons()

import pytest  # noqa: E402
from hypothesis import HealthCheck, settings  # noqa: E402

settings.register_profile(
    "here", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("ci", settings.get_profile("here"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Preferences, backups and crash notes of one test never meet those of another (or yours)."""
    home = tmp_path.with_name(tmp_path.name + "-home")
    monkeypatch.setenv("PREVIPLAN_HOME", str(home))
    return home
