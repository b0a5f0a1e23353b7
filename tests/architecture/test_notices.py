"""Whoever's work we ship is named, with the licence, in the version that we ship."""

from __future__ import annotations

import hashlib
import subprocess
import sys

from tests.architecture.source import ROOT

TWEETNACL = "3ec535c004aeeb225785d8e93fb33bf99f52e399bd7dfc01969b5629baea5131"
"""sha256 of nacl-fast.min.js in tweetnacl 1.0.3 as it was published."""


def test_the_third_party_notices_name_the_packages_that_are_pinned() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "notices.py"), "--check"]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_tweetnacl_travels_unchanged_with_its_licence() -> None:
    forms = ROOT / "resources" / "forms"
    assert hashlib.sha256((forms / "nacl-fast.min.js").read_bytes()).hexdigest() == TWEETNACL
    assert "public domain" in (forms / "tweetnacl-LICENSE.txt").read_text(encoding="utf-8")
    assert "TweetNaCl" in (ROOT / "packaging" / "THIRD-PARTY-NOTICES.md").read_text(encoding="utf-8")
