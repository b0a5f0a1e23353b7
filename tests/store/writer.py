"""A process of its own: opens a dossier and keeps committing, telling every act that the disk has."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from app.domain.changes import Change
from app.domain.records import Site
from app.store.dossier_file import DossierFile
from tests.store.samples import MOMENT, site


def main() -> None:
    """`writer.py FILE [wait]`: commit two records that belong together, say the number, and again."""
    with DossierFile.open(Path(sys.argv[1])) as file:
        number = len(file.journal())
        tally = file.dossier().get(Site, "s0")
        os.write(1, b"opened\n")
        if "wait" in sys.argv:
            sys.stdin.read()
        while "wait" not in sys.argv:
            number += 1
            next_tally = site(0, str(number))
            changes = (Change(tally, next_tally), Change(None, site(number, "x" * 2000)))
            file.commit(changes, act="Count", moment=MOMENT)
            os.write(1, b"%d\n" % number)
            tally = next_tally


if __name__ == "__main__":
    main()
