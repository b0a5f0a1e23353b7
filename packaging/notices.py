"""Writes THIRD-PARTY-NOTICES.md: whose work travels with PreviPlan, and under which licence."""

from __future__ import annotations

import re
import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.markers import Marker

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
TARGET = HERE / "THIRD-PARTY-NOTICES.md"

HEAD = """# Third-party notices

PreviPlan itself is licensed under the EUPL-1.2 (see LICENSE). It contains or uses the works below, each
under its own licence. Their texts travel with the packages (in the `*.dist-info` folders) and with the fonts.

Qt and PySide6 are used under the LGPL-3.0: they are shipped as separate, replaceable libraries (one folder,
never one file).

This list is made by `packaging/notices.py` from requirements/runtime.txt; do not edit it.

| package | version | licence |
|---|---|---|
"""

FORM = """
## In the questionnaire for the browser

- resources/forms/nacl-fast.min.js: TweetNaCl.js 1.0.3 (npm `tweetnacl`), unchanged;
  Unlicense (public domain), see resources/forms/tweetnacl-LICENSE.txt
"""


def main() -> int:
    """Write the file; with --check only say whether it is still right."""
    text = notices()
    if sys.argv[1:] == ["--check"]:
        right = TARGET.exists() and TARGET.read_text(encoding="utf-8") == text
        print("notices are right" if right else f"{TARGET.name} is old: run packaging/notices.py")
        return 0 if right else 1
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    return 0


def notices() -> str:
    """The whole text."""
    rows = [package_row(name) for name in pinned()]
    fonts = sorted(path.name for path in (ROOT / "resources" / "fonts").glob("*.txt"))
    letters = "".join(f"- resources/fonts/{name}\n" for name in fonts)
    return (
        HEAD
        + "\n".join(rows)
        + f"\n\n## Fonts\n\nThe licence of each bundled font stands beside it:\n\n{letters}{FORM}"
    )


def pinned() -> list[str]:
    """The names in requirements/runtime.txt that this machine needs, whatever else is installed."""
    text = (ROOT / "requirements" / "runtime.txt").read_text(encoding="utf-8")
    found = re.findall(r"^([\w.-]+)==[^\s;]+(?: ; (.*?))? *\\?$", text, re.MULTILINE)
    return sorted(name for name, marker in found if not marker or Marker(marker).evaluate())


def package_row(name: str) -> str:
    """One line of the table."""
    package = distribution(name)
    return f"| {package.metadata['Name']} | {package.version} | {licence(package)} |"


def licence(package: Distribution) -> str:
    """The licence as the package states it: expression, else classifiers, else the free field."""
    metadata = package.metadata
    if "License-Expression" in metadata:
        return metadata["License-Expression"]
    kinds = [line.split(" :: ")[-1] for line in metadata.get_all("Classifier") or [] if "License ::" in line]
    stated = metadata["License"].splitlines() if "License" in metadata else []
    return ", ".join(kinds) or (stated or ["see its licence file"])[0]


if __name__ == "__main__":
    sys.exit(main())
