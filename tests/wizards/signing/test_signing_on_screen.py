"""The window "Sign on screen", as a user goes through it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.places import Place
from app.domain.records import VersionEvent
from app.domain.signatures.keys import TokensFound
from app.domain.signatures.reports import all_hold
from app.services.signing import electronic
from app.services.versions import keeping, signing_off
from app.services.versions.on_screen import papers_to_sign, standing_papers
from app.views.dialogs.long_work import LongWork
from app.views.preview import Preview
from app.views.signing.sign_window import CARD, FILE, SignWindow
from app.views.work import Work
from app.wizards import signing
from app.wizards.page import Page
from app.wizards.pages.plans_sign import PlansSign
from tests.support.answering import will_use
from tests.support.desk import desk_for
from tests.support.identities import NOW, PASSWORD, Person, key_file
from tests.support.signed_firm import PAPER, Firm, sign
from tests.support.signing import HELENE, JAN
from tests.support.signing_windows import choose, press, said, use_file
from tests.support.soft_cards import PIN, drawer, library, make_card, missing
from tests.support.typing import type_into

HOSTILE = "<b>&amp; =1+1"


@pytest.fixture
def window(qtbot: QtBot, bare_page: Page, signed: Firm) -> SignWindow:
    """The window before anything was chosen."""
    papers = [each for each in papers_to_sign(standing_papers(*signed)) if each.paper == PAPER]
    made = SignWindow(
        signing._signing(bare_page, signed[1], papers), bare_page.words, bare_page.desk.look, None
    )
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_key_file_signs_in_the_first_free_place(window: SignWindow, tmp_path: Path) -> None:
    use_file(window, tmp_path, key_file(HELENE))
    type_into(window.said["reason"], HOSTILE)
    press(window, "signing.sign")
    assert window.signed is not None and not window.isVisible()
    (report,) = electronic.check(window.signed.content)
    assert (report.field, report.stated.reason, report.stated.place) == ("employer", HOSTILE, "Gent")


def test_enter_in_the_password_signs(qtbot: QtBot, window: SignWindow, tmp_path: Path) -> None:
    use_file(window, tmp_path, key_file(HELENE))
    qtbot.keyClick(window.file_part.password.control, Qt.Key.Key_Return)
    assert window.signed is not None


def test_cancelling_signs_nothing_and_forgets_the_password(window: SignWindow, tmp_path: Path) -> None:
    use_file(window, tmp_path, key_file(HELENE))
    press(window, "signing.cancel")
    assert (window.signed, window.file_part.password.control.text()) == (None, "")


def test_what_cannot_be_kept_is_shown_all_the_same_so_that_it_can_be_saved(
    bare_page: Page, signed: Firm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[bytes] = []
    monkeypatch.setattr(signing, "look_at_file", lambda _page, _title, content: shown.append(content))
    meanwhile = sign(standing_papers(*signed)[PAPER], "body", key_file(JAN))

    def go(window: SignWindow) -> None:
        keeping.keep_signed(*signed, meanwhile)
        use_file(window, tmp_path, key_file(HELENE))
        press(window, "signing.sign")

    will_use(SignWindow, go)
    signing.sign_on_screen(bare_page, signed[1])
    assert "Iemand anders" in said(bare_page) and all_hold(electronic.check(shown[0]))


def test_a_wrong_password_is_told_at_the_password_and_can_be_typed_again(
    window: SignWindow, tmp_path: Path
) -> None:
    use_file(window, tmp_path, key_file(HELENE), "fout")
    press(window, "signing.sign")
    assert "opent sleutel.p12 niet" in window.file_part.password.error()
    assert (window.signed, window.file_part.password.control.text()) == (None, "")
    type_into(window.file_part.password, PASSWORD)
    press(window, "signing.sign")
    assert window.signed is not None


def test_an_expired_certificate_is_told_at_the_key_file(window: SignWindow, tmp_path: Path) -> None:
    use_file(window, tmp_path, key_file(Person("Oud", ends=NOW - timedelta(days=1))))
    press(window, "signing.sign")
    assert window.signed is None
    assert "verlopen op" in window.file_part.file.error()


def test_nothing_is_signed_before_it_is_said_with_what(window: SignWindow) -> None:
    press(window, "signing.sign")
    assert window.way.error() and window.signed is None
    choose(window, FILE)
    press(window, "signing.sign")
    assert "sleutelbestand" in window.file_part.file.error()


def test_it_says_that_there_is_no_time_stamp_from_outside(window: SignWindow) -> None:
    assert "geen tijdstempel van buitenaf" in said(window)


def test_without_software_for_cards_it_says_what_to_install(
    window: SignWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.reports.signing.tokens.installed", lambda _extra: [])
    choose(window, CARD)
    assert "eid.belgium.be" in said(window)
    press(window, "signing.sign")
    assert window.signed is None and "Steek de kaart in de lezer" in said(window)


def test_software_of_a_card_that_never_answers_can_be_left(
    qtbot: QtBot, window: SignWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer, ended = Event(), Event()

    def hang(_libraries: object) -> TokensFound:
        answer.wait(20)
        ended.set()
        return TokensFound()

    monkeypatch.setattr(electronic, "find_tokens", hang)
    will_use(LongWork, lambda waiting: press(waiting, "longwork.stop"))
    choose(window, CARD)
    assert not ended.is_set() and window.card_part.choices == ()
    use_file(window, tmp_path, key_file(HELENE))
    press(window, "signing.sign")
    assert window.signed is not None
    answer.set()
    qtbot.waitUntil(lambda: not QApplication.instance().findChildren(Work))
    assert ended.is_set()


def test_a_file_that_is_no_software_of_a_card_is_named(
    window: SignWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_path / "brief.so"
    wrong.write_text("geen software")
    monkeypatch.setattr("app.views.signing.card_part.choose_file", lambda *_: wrong)
    choose(window, CARD)
    press(window, "signing.library")
    assert "brief.so is geen software van een kaart" in said(window)


@pytest.mark.skipif(bool(missing()), reason=missing())
def test_a_card_signs_after_one_wrong_pin(
    window: SignWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.views.signing.card_part.choose_file", lambda *_: Path(library()))
    with drawer(tmp_path):
        make_card("KAART", JAN)
        choose(window, CARD)
        press(window, "signing.library")
        assert window.card_part.select is not None
        assert "Jan Janssens" in window.card_part.choices[0].text
        type_into(window.card_part.pin, "9999")
        press(window, "signing.sign")
        assert "fout" in window.card_part.pin.error() and window.signed is None
        assert "al eens een foute pincode" in said(window)
        type_into(window.card_part.pin, PIN)
        press(window, "signing.sign")
    assert window.signed is not None and all_hold(electronic.check(window.signed.content))


def test_what_is_signed_is_kept_with_the_version_and_shown(
    qtbot: QtBot, bare_page: Page, signed: Firm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(signing, "look_at_file", lambda _page, title, *_: shown.append(title))

    def go(window: SignWindow) -> None:
        use_file(window, tmp_path, key_file(HELENE))
        press(window, "signing.sign")

    will_use(SignWindow, go)
    signing.sign_on_screen(bare_page, signed[1])
    (event,) = signed[0].dossier.all(VersionEvent)
    assert (event.paper, event.detail, len(shown)) == (PAPER, HELENE.name, 1)
    assert all_hold(electronic.check(signing_off.kept_file(signed[0], event.blob)))


def test_from_the_page_sign_to_the_event_under_the_version(
    qtbot: QtBot, signed: Firm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = PlansSign(desk_for(signed[0])[0], Place("plans.sign"))
    qtbot.addWidget(page)
    page.show()
    monkeypatch.setattr(signing, "look_at_file", lambda *_: None)

    def go(window: SignWindow) -> None:
        use_file(window, tmp_path, key_file(HELENE))
        press(window, "signing.sign")

    will_use(SignWindow, go)
    press(page, f"on.screen.{signed[1].id}")
    assert "Hélène Dupont" in said(page)


def test_a_withdrawn_version_opens_no_window(bare_page: Page, signed: Firm) -> None:
    signing_off.withdraw(*signed, "fout")
    signing.sign_on_screen(bare_page, signed[1])
    assert "ingetrokken" in said(bare_page)


def test_the_paper_can_be_read_before_it_is_signed(qtbot: QtBot, window: SignWindow) -> None:
    press(window, "signing.look")
    preview = window.findChild(Preview)
    assert preview is not None and preview.isVisible()
    qtbot.waitUntil(lambda: preview.document.pageCount() > 2)
    preview.close()
