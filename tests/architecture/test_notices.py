"""Whoever's work we ship is named, with the licence, in the version that we ship."""

from __future__ import annotations

import subprocess
import sys

from tests.architecture.source import ROOT


def test_the_third_party_notices_name_the_packages_that_are_pinned() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "notices.py"), "--check"]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
