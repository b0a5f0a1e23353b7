"""`python -m tests.gallery DIR` makes a picture of every page; look at them before a customer does.

--firm bakery --language nl        only this firm, only this language (nl, fr, xx: the stretched one)
--page firm.size                   only pages whose id begins so
--tall                             the whole page instead of what fits in 1280 × 860
--dark, --zoom 1.5                 another look
--readme                           only the two pictures of docs/pictures
--talk                             only the team talk on the big screen, in one language and in both
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from app.runtime.immortal import keep_singletons
from app.views.look import Look, load_fonts
from tests.gallery.pictures import Tour, picture_firm, picture_front, picture_questionnaire, picture_readme
from tests.gallery.rooms import FIRMS
from tests.gallery.talk import picture_talk


def main() -> None:
    """Read the command line and make the pictures."""
    keep_singletons()
    asked = _parser().parse_args()
    application = QApplication([])
    application.setStyle("Fusion")
    load_fonts()
    look = Look("dark" if asked.dark else "light", asked.zoom)
    application.setPalette(look.palette())
    asked.folder.mkdir(parents=True, exist_ok=True)
    if asked.readme:
        picture_readme(asked.folder)
        return
    for language in asked.language or ("nl", "fr", "xx"):
        if asked.talk:
            picture_talk(asked.folder, language, look)
            continue
        tour = Tour(asked.folder, language, look, page=asked.page, tall=asked.tall)
        for firm in asked.firm or FIRMS[:2]:
            with tempfile.TemporaryDirectory() as folder:
                picture_firm(tour, firm, Path(folder))
        if not asked.page:
            picture_front(tour)
            picture_questionnaire(tour)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.gallery", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--firm", action="append", choices=FIRMS)
    parser.add_argument("--language", action="append", choices=("nl", "fr", "xx"))
    parser.add_argument("--page", default="")
    parser.add_argument("--tall", action="store_true")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--zoom", type=float, default=1.0)
    parser.add_argument("--readme", action="store_true")
    parser.add_argument("--talk", action="store_true")
    return parser


if __name__ == "__main__":
    main()
