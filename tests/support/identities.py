"""People who sign in tests: keys and certificates made on the fly, once, under an authority of their own."""

from __future__ import annotations

import datetime
import warnings
from dataclasses import dataclass
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, ObjectIdentifier

from app.domain.signatures.keys import KeyFile

PASSWORD = "geheim"
NOW = datetime.datetime(2026, 11, 22, 9, 30, tzinfo=datetime.UTC)
YEAR = datetime.timedelta(days=365)
Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey


@dataclass(frozen=True, slots=True)
class Person:
    """How the certificate of somebody is to be; usages as in the eID certificate for signing."""

    name: str = "Hélène Dupont"
    key: str = "p256"
    starts: datetime.datetime = NOW - YEAR
    ends: datetime.datetime = NOW + YEAR
    binding: bool = True
    logging_in: bool = False
    purposes: tuple[ObjectIdentifier, ...] = ()
    bare: bool = False
    """Without any bounds of use."""


@cache
def key(kind: str, number: int = 0) -> Key:
    """A private key: "rsa", "weak", "p256", "p384" or "ed25519"; each number another one."""
    if kind in ("rsa", "weak"):
        return rsa.generate_private_key(65537, 2048 if kind == "rsa" else 1024)
    if kind == "ed25519":
        return ed25519.Ed25519PrivateKey.generate()
    return ec.generate_private_key({"p256": ec.SECP256R1(), "p384": ec.SECP384R1()}[kind])


@cache
def authority() -> x509.Certificate:
    """The root that vouches for everybody here."""
    maker = key("p256", -1)
    builder = _started(_named("Proefautoriteit"), maker, Person(starts=NOW - 2 * YEAR, ends=NOW + 9 * YEAR))
    builder = builder.issuer_name(_named("Proefautoriteit"))
    usage = x509.KeyUsage(False, False, False, False, False, True, True, False, False)
    builder = builder.add_extension(x509.BasicConstraints(True, 1), True).add_extension(usage, True)
    return builder.sign(maker, hashes.SHA256())  # type: ignore[arg-type]


def root() -> bytes:
    """The same, as a file."""
    return authority().public_bytes(Encoding.PEM)


@cache
def certificate(person: Person) -> x509.Certificate:
    """What the authority says about this person."""
    builder = _started(_named(person.name), key(person.key), person).issuer_name(authority().subject)
    if not person.bare:
        usage = (person.logging_in, person.binding, *[False] * 7)
        builder = builder.add_extension(x509.KeyUsage(*usage), True)
    if person.purposes:
        builder = builder.add_extension(x509.ExtendedKeyUsage(person.purposes), False)
    return builder.sign(key("p256", -1), hashes.SHA256())  # type: ignore[arg-type]


@cache
def key_file(person: Person = Person()) -> KeyFile:
    """The PKCS#12 file of this person, with its password."""
    lock = BestAvailableEncryption(PASSWORD.encode())
    owned = key(person.key)
    content = pkcs12.serialize_key_and_certificates(b"x", owned, certificate(person), [authority()], lock)
    return KeyFile(content, PASSWORD, "sleutel.p12")


FOR_WEB_PAGES = (ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.CLIENT_AUTH)
FOR_MAIL = (ExtendedKeyUsageOID.EMAIL_PROTECTION,)


def _named(name: str) -> x509.Name:
    with warnings.catch_warnings(action="ignore"):  # a name longer than the standard allows
        return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name, _validate=len(name) <= 64)])


def _started(subject: x509.Name, owner: Key, person: Person) -> x509.CertificateBuilder:
    builder = x509.CertificateBuilder().subject_name(subject).public_key(owner.public_key())
    builder = builder.serial_number(x509.random_serial_number())
    return builder.not_valid_before(person.starts).not_valid_after(person.ends)
