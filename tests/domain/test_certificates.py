"""With which certificates one may sign a document, and what is said about the others."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.signatures.certificates import (
    Certificate,
    KeyKind,
    KeyMake,
    Permitted,
    is_for_logging_in,
    objection,
)
from app.domain.signatures.reports import After, SignatureReport, Soundness, all_hold, grew_from

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
BINDING = Permitted(frozenset({"non_repudiation"}))
LOGGING_IN = Permitted(frozenset({"digital_signature"}))
JAN = Certificate(
    "Jan Peeters",
    "Citizen CA",
    NOW - timedelta(days=1),
    NOW + timedelta(days=1),
    KeyMake(KeyKind.EC, 384, "secp384r1"),
    BINDING,
    "sha256",
    "00",
    "Signature",
)


def said(certificate: Certificate, moment: datetime = NOW) -> str:
    message = objection(certificate, moment)
    return message.msgid if message else ""


def test_the_certificate_for_signing_of_an_eid_is_fine() -> None:
    assert said(JAN) == ""


@pytest.mark.parametrize(
    ("moment", "sentence"),
    [(JAN.ends + timedelta(seconds=1), "expired"), (JAN.starts - timedelta(seconds=1), "valid only from")],
)
def test_outside_its_term_a_certificate_does_not_sign(moment: datetime, sentence: str) -> None:
    assert sentence in said(JAN, moment)


@pytest.mark.parametrize("moment", [JAN.starts, JAN.ends])
def test_on_the_first_and_the_last_moment_it_does(moment: datetime) -> None:
    assert said(JAN, moment) == ""


@pytest.mark.parametrize(
    "name_and_label", [("Jan Peeters (Authentication)", ""), ("Jan Peeters", "Authentication")]
)
def test_the_certificate_for_logging_in_is_known_by_name_or_label(name_and_label: tuple[str, str]) -> None:
    name, label = name_and_label
    certificate = replace(JAN, name=name, label=label, permitted=LOGGING_IN)
    assert is_for_logging_in(certificate)
    assert "for logging in" in said(certificate)


def test_a_binding_certificate_signs_whatever_it_is_called() -> None:
    assert said(replace(JAN, name="Firma (Authentication)")) == ""


@pytest.mark.parametrize(
    ("permitted", "fine"),
    [
        (Permitted(), True),
        (LOGGING_IN, True),
        (Permitted(frozenset({"key_encipherment"})), False),
        (Permitted(frozenset()), False),
        (Permitted(None, frozenset({"server_auth"})), False),
        (Permitted(frozenset({"digital_signature"}), frozenset({"client_auth"})), False),
        (Permitted(frozenset({"digital_signature"}), frozenset({"client_auth", "email_protection"})), True),
        (Permitted(frozenset({"digital_signature"}), frozenset({"1.3.6.1.5.5.7.3.36"})), True),
        (Permitted(frozenset({"non_repudiation"}), frozenset({"client_auth"})), True),
    ],
)
def test_the_issuer_decides_for_what_it_serves(permitted: Permitted, fine: bool) -> None:
    assert (said(replace(JAN, permitted=permitted)) == "") is fine


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        (KeyMake(KeyKind.RSA, 2048), ""),
        (KeyMake(KeyKind.RSA, 1024), "too weak"),
        (KeyMake(KeyKind.EC, 256, "secp256r1"), ""),
        (KeyMake(KeyKind.EC, 521, "secp521r1"), ""),
        (KeyMake(KeyKind.EC, 256, "secp256k1"), "kind of key"),
        (KeyMake(KeyKind.EC, 256), "kind of key"),
        (KeyMake(KeyKind.OTHER, 0), "kind of key"),
    ],
)
def test_the_key_must_be_one_that_others_can_check(key: KeyMake, sentence: str) -> None:
    words = said(replace(JAN, key=key))
    assert sentence in words if sentence else words == ""


@pytest.mark.parametrize(
    ("soundness", "after", "holds"),
    [
        (Soundness.SOUND, After.NOTHING, True),
        (Soundness.SOUND, After.SIGNATURES, True),
        (Soundness.SOUND, After.EVIDENCE, True),
        (Soundness.SOUND, After.CHANGES, False),
        (Soundness.CHANGED, After.NOTHING, False),
        (Soundness.FORGED, After.NOTHING, False),
        (Soundness.UNREADABLE, After.NOTHING, False),
    ],
)
def test_a_signature_holds_when_nothing_changed(soundness: Soundness, after: After, holds: bool) -> None:
    assert SignatureReport("x", soundness, after).holds is holds


def test_all_hold_only_when_there_are_some_and_none_fails() -> None:
    good, bad = SignatureReport("a", Soundness.SOUND), SignatureReport("b", Soundness.FORGED)
    assert all_hold([good, good])
    assert not all_hold([good, bad])
    assert not all_hold([])


def test_a_signed_file_begins_with_what_was_prepared() -> None:
    assert grew_from(b"abc+", b"abc")
    assert not grew_from(b"abc", b"abc")
    assert not grew_from(b"abd+", b"abc")
