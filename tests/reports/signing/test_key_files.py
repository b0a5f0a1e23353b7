"""Keys in a file: every reason why one cannot sign is a sentence, and nothing is signed."""

from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)

from app.domain.messages import Refusal
from app.domain.signatures.keys import KeyFile
from app.reports.signing.key_files import certificate_in
from tests.support.identities import (
    FOR_MAIL,
    FOR_WEB_PAGES,
    NOW,
    PASSWORD,
    Person,
    authority,
    certificate,
    key,
    key_file,
)
from tests.support.signing import EMPLOYER, prepared, signed

DAY = timedelta(days=1)
LOCK = BestAvailableEncryption(PASSWORD.encode())


def refused(using: KeyFile) -> Refusal:
    """How signing with this file is refused."""
    with pytest.raises(Refusal) as caught:
        signed(prepared(), EMPLOYER, using)
    return caught.value


@pytest.mark.parametrize("password", ["", "Geheim", "geheim ", "é€", "x" * 10_000, "\ud800"])
def test_a_wrong_password_is_asked_again(password: str) -> None:
    refusal = refused(KeyFile(key_file().content, password, "sleutel.p12"))
    assert refusal.field == "password"
    assert refusal.message.arguments == {"name": "sleutel.p12"}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.7",
        b"-----BEGIN PRIVATE KEY-----",
        key_file().content[:-30],
        b"\x30\x80",
        key("p256").private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()),
        certificate(Person()).public_bytes(Encoding.DER),
    ],
    ids=range(7),
)
def test_another_kind_of_file_is_named_as_such(content: bytes) -> None:
    refusal = refused(KeyFile(content, PASSWORD, "foto.jpg"))
    assert "is not a file with a key" in refusal.message.msgid
    assert refusal.field == "key"


def test_a_certificate_without_its_key_cannot_sign() -> None:
    content = pkcs12.serialize_key_and_certificates(b"x", None, None, [certificate(Person())], LOCK)
    assert "not its private key" in refused(KeyFile(content, PASSWORD)).message.msgid


def test_a_key_without_a_certificate_cannot_sign() -> None:
    content = pkcs12.serialize_key_and_certificates(b"x", key("p256"), None, None, LOCK)  # type: ignore[arg-type]
    assert "no certificate" in refused(KeyFile(content, PASSWORD)).message.msgid


def test_a_file_without_a_password_signs() -> None:
    content = pkcs12.serialize_key_and_certificates(
        b"x",
        key("p256"),
        certificate(Person()),
        None,
        NoEncryption(),  # type: ignore[arg-type]
    )
    assert signed(prepared(), EMPLOYER, KeyFile(content))


@pytest.mark.parametrize(
    ("person", "sentence"),
    [
        (Person(ends=NOW - DAY), "expired on {date}"),
        (Person(starts=NOW + DAY), "valid only from {date}"),
        (Person("Jan (Authentication)", binding=False, logging_in=True), "for logging in"),
        (Person(binding=False), "not meant for signing documents"),
        (Person(binding=False, logging_in=True, purposes=FOR_WEB_PAGES), "not meant for signing documents"),
        (Person(key="weak"), "too weak"),
        (Person(key="ed25519"), "kind of key"),
    ],
)
def test_a_certificate_that_may_not_sign_is_refused_before_signing(person: Person, sentence: str) -> None:
    refusal = refused(key_file(person))
    assert sentence in refusal.message.msgid
    assert refusal.field == "key"


@pytest.mark.parametrize(
    "person",
    [
        Person(bare=True),
        Person(binding=False, logging_in=True),
        Person(binding=False, logging_in=True, purposes=FOR_MAIL),
        Person(purposes=FOR_WEB_PAGES),
        Person(ends=NOW),
        Person(starts=NOW),
    ],
    ids=["no bounds", "signing", "mail", "binding", "last moment", "first moment"],
)
def test_a_certificate_that_may_sign_does(person: Person) -> None:
    assert signed(prepared(), EMPLOYER, key_file(person))


def test_the_certificate_of_an_authority_signs_no_papers() -> None:
    content = pkcs12.serialize_key_and_certificates(b"x", key("p256", -1), authority(), None, LOCK)  # type: ignore[arg-type]
    assert "not meant for signing" in refused(KeyFile(content, PASSWORD)).message.msgid


def test_whose_key_it_is_is_told_also_when_it_has_expired() -> None:
    person = Person("Jan Peeters (Signature)", ends=NOW - DAY)
    assert certificate_in(key_file(person)).name == "Jan Peeters"


def test_secrets_do_not_show_in_a_log() -> None:
    assert PASSWORD not in repr(key_file())
    assert repr(key_file().content[:20]) not in repr(key_file())
