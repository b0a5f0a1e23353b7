"""What a report tells beyond sound or changed: trust, weak methods, wrong times, false signatures."""

import socket
from dataclasses import replace
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12

from app.domain.messages import Refusal
from app.domain.signatures.certificates import KeyKind, KeyMake, Permitted
from app.domain.signatures.reports import Soundness, Trust, Weakness
from app.reports.signing import key_files
from app.reports.signing import sign as signing
from app.reports.signing.certificates import visible
from app.reports.signing.rehearsal import throwaway_key
from app.reports.signing.sign import sign
from app.reports.signing.validate import validate
from app.reports.signing.weaknesses import weaknesses
from tests.support.identities import NOW, Person, certificate, key, key_file, root
from tests.support.signing import ADVISER, EMPLOYER, HELENE, act, prepared, signed_once, signed_twice


def test_without_a_list_of_roots_trust_is_not_checked() -> None:
    assert [report.trust for report in validate(signed_twice())] == [Trust.UNCHECKED] * 2


def test_a_root_of_somebody_else_does_not_vouch() -> None:
    stranger = certificate(Person("Vreemd", "p384")).public_bytes(Encoding.DER)
    assert {report.trust for report in validate(signed_twice(), [stranger])} == {Trust.UNKNOWN}


@pytest.mark.parametrize("content", [b"", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"])
def test_a_root_that_is_no_certificate_is_refused(content: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        validate(signed_once(), [content])
    assert refused.value.field == "roots"


def test_checking_never_touches_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_network(*_: object, **__: object) -> None:
        raise AssertionError("somebody asks for the network")

    monkeypatch.setattr(socket.socket, "connect", no_network)
    monkeypatch.setattr(socket, "getaddrinfo", no_network)
    assert all(report.holds for report in validate(signed_twice(), [root()]))


def test_a_certificate_that_expires_later_still_held_when_it_signed() -> None:
    person = Person(ends=NOW + timedelta(hours=1))
    content = sign(prepared(), EMPLOYER, key_file(person), act())
    (report,) = validate(content, [root()])
    assert report.trust is Trust.TRUSTED
    assert report.weaknesses == ()


def test_weak_methods_and_wrong_times_are_named() -> None:
    (report,) = validate(signed_once())
    signer = report.signer
    assert signer is not None
    late = signer.ends + timedelta(days=1)
    assert list(weaknesses(signer, "sha1", NOW)) == [Weakness.DIGEST]
    assert list(weaknesses(replace(signer, digest="md5"), "sha256", NOW)) == [Weakness.DIGEST]
    assert list(weaknesses(replace(signer, key=KeyMake(KeyKind.RSA, 1024)), "sha256", NOW)) == [Weakness.KEY]
    assert list(weaknesses(signer, "sha256", late)) == [Weakness.OUT_OF_TIME]
    assert list(weaknesses(signer, "sha256", None)) == [Weakness.OUT_OF_TIME]
    for_web = Permitted(frozenset({"key_encipherment"}), frozenset({"server_auth"}))
    assert list(weaknesses(replace(signer, permitted=for_web), "sha256", NOW)) == [Weakness.NOT_FOR_DOCUMENTS]


def test_a_signature_with_somebody_elses_key_is_false(monkeypatch: pytest.MonkeyPatch) -> None:
    owner = pkcs12.PKCS12Certificate(certificate(Person()), None)
    borrowed = pkcs12.PKCS12KeyAndCertificates(key("p256", 7), owner, [])  # type: ignore[arg-type]
    monkeypatch.setattr(key_files, "load_pkcs12", lambda *_: borrowed)
    with pytest.raises(Refusal, match="does not belong to the certificate"):
        sign(prepared(), EMPLOYER, key_file(), act())
    monkeypatch.setattr(key_files, "_belong_together", lambda _: True)
    (report,) = validate(sign(prepared(), EMPLOYER, key_file(), act()))
    assert report.soundness is Soundness.FORGED
    assert not report.holds


def test_a_broken_signature_does_not_hide_the_good_one() -> None:
    content = signed_twice()
    second = content.rindex(b"/Contents <") + len(b"/Contents <")
    first, other = validate(content[:second] + b"FF" + content[second + 2 :])
    assert {first.soundness, other.soundness} == {Soundness.SOUND, Soundness.UNREADABLE}
    assert sum(report.holds for report in (first, other)) <= 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Jan\u202e neppeJ", "Jan neppeJ"),
        ("a\x00b\n\tc", "a b c"),
        ("  twee  woorden ", "twee woorden"),
        ("e\u0301", "é"),
        ("\ud800x", "x"),
        ("x" * 500, "x" * 200 + "…"),
    ],
)
def test_nothing_hides_in_a_name(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_the_moment_and_the_words_are_those_of_the_signer() -> None:
    content = sign(prepared(), EMPLOYER, key_file(HELENE), act(reason="x" * 10_000, place="Luik\u202e"))
    (report,) = validate(content)
    assert len(report.stated.reason) <= 201
    assert report.stated.place == "Luik"


def test_a_clock_that_is_set_back_is_noticed_when_signing() -> None:
    back = replace(act(), moment=NOW - timedelta(days=2))
    with pytest.raises(Refusal, match="clock of this computer is behind"):
        sign(signed_once(), ADVISER, key_file(), back)


def test_clocks_may_differ_a_little() -> None:
    slow = replace(act(), moment=NOW - timedelta(minutes=10))
    reports = validate(sign(signed_once(), ADVISER, key_file(), slow))
    assert [report.weaknesses for report in reports] == [(), ()]


def test_a_moment_before_that_of_an_earlier_signature_is_a_weakness(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signing, "clock_behind", lambda *_: False)
    back = replace(act(), moment=NOW - timedelta(days=2))
    first, second = validate(sign(signed_once(), ADVISER, key_file(), back))
    assert (first.weaknesses, second.weaknesses) == ((), (Weakness.OUT_OF_ORDER,))
    assert second.holds


def test_a_key_made_on_the_spot_signs_and_nobody_vouches_for_it() -> None:
    (report,) = validate(sign(prepared(), EMPLOYER, throwaway_key("Proef", NOW), act()))
    assert report.holds
    assert report.signer is not None
    assert report.signer.self_issued
