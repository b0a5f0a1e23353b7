"""Signing with a card, for which SoftHSM stands in: RSA and EC keys, PINs, certificates, cards that go."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pkcs11
import pytest

from app.domain.messages import Refusal
from app.domain.signatures.keys import CardKey, Software, Token, Tries
from app.domain.signatures.reports import Trust, all_hold
from app.reports.signing import cards
from app.reports.signing.tokens import find_tokens
from app.reports.signing.validate import validate
from tests.support.identities import NOW, Person, root
from tests.support.signing import ADVISER, EMPLOYER, prepared, signed, signed_once
from tests.support.soft_cards import PIN, card, drawer, library, make_card, missing

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())


@pytest.fixture(scope="module", autouse=True)
def cards_in_a_drawer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with drawer(tmp_path_factory.mktemp("cards")):
        make_card("RSA", Person("Hélène Dupont", "rsa"))
        make_card("BELPIC", Person("Jan Peeters (Signature)", "p384"))
        make_card("EXPIRED", Person("Oud", ends=NOW - timedelta(days=1)), second=False)
        make_card("KEYLESS", Person("Zonder"), with_key=False, second=False)
        yield


def refused(key: CardKey) -> Refusal:
    """How signing with this card is refused."""
    with pytest.raises(Refusal) as caught:
        signed(prepared(), EMPLOYER, key)
    return caught.value


@pytest.mark.parametrize("label", ["RSA", "BELPIC"])
def test_a_card_signs_with_its_pin(label: str) -> None:
    content = signed(prepared(), EMPLOYER, CardKey(card(label), "Signature", PIN))
    (report,) = validate(content, [root()])
    assert report.holds
    assert report.trust is Trust.TRUSTED


def test_two_cards_sign_one_after_the_other() -> None:
    once = signed(prepared(), EMPLOYER, CardKey(card("RSA"), pin=PIN))
    twice = signed(once, ADVISER, CardKey(card("BELPIC"), pin=PIN))
    assert all_hold(validate(twice))


def test_without_a_wish_the_certificate_for_signing_is_taken() -> None:
    (report,) = validate(signed(prepared(), EMPLOYER, CardKey(card("BELPIC"), pin=PIN)))
    assert report.signer is not None
    assert report.signer.name == "Jan Peeters"


def test_a_certificate_can_be_named_by_its_fingerprint() -> None:
    token = card("RSA")
    chosen = next(each for each in token.certificates if each.label == "Signature")
    assert signed(prepared(), EMPLOYER, CardKey(token, chosen.fingerprint, PIN))


def test_the_card_is_found_with_its_certificates_but_without_those_of_authorities() -> None:
    token = card("BELPIC")
    assert {each.label for each in token.certificates} == {"Signature", "Authentication"}
    assert (token.software, token.asks_itself) == (Software.OTHER, False)


def test_the_card_of_the_eid_asks_for_the_pin_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.reports.signing.tokens.installed", lambda _: [(Software.EID, library())])
    (eid,) = [token for token in find_tokens().tokens if token.label == "BELPIC"]
    assert eid.asks_itself
    assert cards._pin(CardKey(eid, pin="1234")) is None


def test_the_certificate_for_logging_in_is_refused_in_favour_of_the_one_for_signing() -> None:
    refusal = refused(CardKey(card("BELPIC"), "Authentication", PIN))
    assert "for logging in" in refusal.message.msgid


class _Counted:
    """Counts how often a PIN goes to the card."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.pins: list[object] = []
        real = cards._session

        def counting(token: pkcs11.Token, pin: str | object | None = None) -> pkcs11.Session:
            if pin is not None:
                self.pins.append(pin)
            return real(token, pin)

        monkeypatch.setattr(cards, "_session", counting)


def test_a_wrong_pin_goes_to_the_card_once(monkeypatch: pytest.MonkeyPatch) -> None:
    sent = _Counted(monkeypatch)
    refusal = refused(CardKey(card("RSA"), pin="9999"))
    assert sent.pins == ["9999"]
    assert "The PIN is wrong" in refusal.message.msgid
    assert refusal.field == "pin"


def test_the_right_pin_goes_to_the_card_once(monkeypatch: pytest.MonkeyPatch) -> None:
    sent = _Counted(monkeypatch)
    signed(prepared(), EMPLOYER, CardKey(card("RSA"), pin=PIN))
    assert sent.pins == [PIN]


def test_after_a_wrong_pin_the_card_tells_and_after_a_right_one_it_forgets() -> None:
    refused(CardKey(card("RSA"), pin="9999"))
    assert card("RSA").tries is Tries.FEWER
    signed(prepared(), EMPLOYER, CardKey(card("RSA"), pin=PIN))
    assert card("RSA").tries is Tries.ENOUGH


def test_an_expired_card_is_refused_before_the_pin_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    sent = _Counted(monkeypatch)
    assert "expired on" in refused(CardKey(card("EXPIRED"), pin="9999")).message.msgid
    assert sent.pins == []


def test_a_locked_card_is_refused_before_the_pin_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    sent = _Counted(monkeypatch)
    monkeypatch.setattr(cards, "tries_left", lambda _: Tries.LOCKED)
    assert "locked" in refused(CardKey(card("RSA"), pin=PIN)).message.msgid
    assert sent.pins == []


@pytest.mark.parametrize("pin", ["", "1", "x" * 10_000, "é\x00"])
def test_a_pin_that_cannot_be_right_is_a_sentence(pin: str) -> None:
    refusal = refused(CardKey(card("RSA"), pin=pin))
    assert refusal.field == "pin"


def test_a_certificate_without_its_key_on_the_card() -> None:
    assert "is not on this card" in refused(CardKey(card("KEYLESS"), pin=PIN)).message.msgid


def test_a_certificate_that_is_not_on_the_card() -> None:
    assert "is not on this card" in refused(CardKey(card("RSA"), "elders", PIN)).message.msgid


@pytest.mark.parametrize("other", [{"slot": 7}, {"serial": "0000"}])
def test_another_card_or_none_is_not_taken_for_it(other: dict[str, int | str]) -> None:
    token = replace(card("RSA"), **other)  # type: ignore[arg-type]
    assert "no longer in the reader" in refused(CardKey(token, pin=PIN)).message.msgid


def test_a_card_that_goes_while_signing_leaves_nothing_signed(monkeypatch: pytest.MonkeyPatch) -> None:
    real = cards._signer

    def pulled(*args: object) -> object:
        signer = real(*args)  # type: ignore[arg-type]
        signer._load_objects()
        signer.pkcs11_session.close()
        return signer

    monkeypatch.setattr(cards, "_signer", pulled)
    assert "no longer in the reader" in refused(CardKey(card("RSA"), pin=PIN)).message.msgid


def test_a_library_that_is_gone_is_a_sentence(tmp_path: Path) -> None:
    token = Token(str(tmp_path / "weg.so"), 0, "weg", "1")
    assert refused(CardKey(token, pin=PIN)).field == "key"


def test_a_file_that_is_no_library_is_named_with_its_trouble(tmp_path: Path) -> None:
    path = tmp_path / "geen.so"
    path.write_text("no library")
    found = find_tokens((str(path), str(tmp_path / "weg.so"), os.devnull))
    (wrong,) = [each for each in found.libraries if each.path == str(path)]
    assert wrong.trouble
    assert wrong.readers == 0


def test_a_card_signs_after_somebody_with_a_file() -> None:
    assert all_hold(validate(signed(signed_once(), ADVISER, CardKey(card("RSA"), pin=PIN))))
