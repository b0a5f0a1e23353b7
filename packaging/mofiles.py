"""Compiles every app.po into the app.mo that the program reads; needs only Babel."""

from __future__ import annotations

import os
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

FOLDER = Path(__file__).resolve().parent.parent / "translations"


def compile_all(folder: Path = FOLDER) -> None:
    """Write app.mo beside every app.po, in one go each."""
    for path in sorted(folder.glob("*/LC_MESSAGES/app.po")):
        with path.open("rb") as source:
            catalogue = read_po(source, locale=path.parent.parent.name)
        beside = path.with_suffix(".mo.new")
        with beside.open("wb") as target:
            write_mo(target, catalogue)
        os.replace(beside, path.with_suffix(".mo"))


if __name__ == "__main__":
    compile_all()
