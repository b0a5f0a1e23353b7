"""The window "Check a signed file", as a user goes through it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.domain.places import Place
from app.domain.records import VersionEvent
from app.services.versions import keeping
from app.services.versions.on_screen import standing_papers
from app.views.signing.check_window import CheckWindow
from app.wizards import signing
from app.wizards.page import Page
from tests.support.answering import will_use
from tests.support.desk import desk_for
from tests.support.identities import key_file
from tests.support.signed_firm import PAPER, Firm, sign, signed_firm
from tests.support.signing import HELENE
from tests.support.signing_windows import Bare, press, said, sent_back


@pytest.fixture
def checking(qtbot: QtBot, bare_page: Page, signed: Firm) -> CheckWindow:
    made = CheckWindow(signing._checking(bare_page, signed[1]), bare_page.words, bare_page.desk.look, None)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_signed_file_that_came_back_says_who_and_can_be_kept(
    bare_page: Page, signed: Firm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sent_back(signed, tmp_path)
    monkeypatch.setattr("app.views.signing.check_window.choose_file", lambda *_: path)
    told: list[str] = []

    def go(window: CheckWindow) -> None:
        press(window, "checking.choose")
        told.append(said(window))
        press(window, "checking.keep")

    will_use(CheckWindow, go)
    signing.check_signed_file(bare_page, signed[1])
    assert "Jan Janssens" in told[0] and "sindsdien niet gewijzigd" in told[0]
    assert "Proefautoriteit" in told[0]
    (event,) = signed[0].dossier.all(VersionEvent)
    assert (event.detail, event.paper) == ("Jan Janssens", PAPER)


def test_a_changed_file_says_so_and_cannot_be_kept(
    checking: CheckWindow, signed: Firm, tmp_path: Path
) -> None:
    path = sent_back(signed, tmp_path)
    content = bytearray(path.read_bytes())
    content[content.index(b"stream\n", content.index(b"/Length1")) + 200] ^= 1
    path.write_bytes(content)
    checking.check_path(path)
    assert "is daarna gewijzigd" in said(checking) and "Vertrouw er niet op" in said(checking)
    assert checking.findChild(QAbstractButton, "checking.keep") is None


def test_what_is_no_pdf_is_a_sentence(checking: CheckWindow, tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_text("geen pdf")
    checking.check_path(path)
    assert "beschadigd" in said(checking)


def test_a_paper_that_is_kept_already_can_be_checked(qtbot: QtBot, bare_page: Page, signed: Firm) -> None:
    keeping.keep_signed(*signed, sign(standing_papers(*signed)[PAPER], "employer", key_file(HELENE)))
    told: list[str] = []

    def check(window: CheckWindow) -> None:
        press(window, f"checking.kept.{PAPER}")
        told.append(said(window))
        window.close()

    will_use(CheckWindow, check)
    signing.check_signed_file(bare_page, signed[1])
    assert "Hélène Dupont" in told[0]


def test_in_a_dossier_to_look_at_only_a_file_is_checked_but_not_kept(qtbot: QtBot, tmp_path: Path) -> None:
    with signed_firm(tmp_path, read_only=True) as firm:
        page = Bare(desk_for(firm[0], "fr")[0], Place("plans.sign"))
        qtbot.addWidget(page)
        window = CheckWindow(signing._checking(page, firm[1]), page.words, page.desk.look, None)
        qtbot.addWidget(window)
        window.show()
        window.check_path(sent_back(firm, tmp_path))
        assert "Jan Janssens" in said(window) and "lecture seule" in said(window)
        assert window.findChild(QAbstractButton, "checking.keep") is None
