"""Certificates read into facts: names cleaned of tricks, purposes, dates and make of the key."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from asn1crypto import keys, x509

from app.domain.signatures.certificates import Certificate, KeyKind, KeyMake, Permitted

UNREADABLE = (ValueError, KeyError, TypeError, OverflowError)
"""What asn1crypto raises for a certificate that is not what it should be."""

LONGEST_NAME = 200
_SIGNATURE_SUFFIX = " (Signature)"
_NAMES = ("common_name", "organization_name", "organizational_unit_name", "email_address")


def described(certificate: x509.Certificate, label: str = "") -> Certificate:
    """The facts of one certificate; raises one of `UNREADABLE` when it is malformed."""
    usages, purposes = certificate.key_usage_value, certificate.extended_key_usage_value
    return Certificate(
        name=_person(certificate.subject).removesuffix(_SIGNATURE_SUFFIX),
        issuer=_person(certificate.issuer),
        starts=certificate.not_valid_before,
        ends=certificate.not_valid_after,
        key=_make(certificate.public_key),
        permitted=Permitted(
            None if usages is None else frozenset(usages.native),
            None if purposes is None else frozenset(purposes.native),
        ),
        digest=_digest(certificate),
        fingerprint=certificate.sha256.hex(),
        label=visible(label),
        self_issued=certificate.subject == certificate.issuer,
    )


def visible(text: str, longest: int = LONGEST_NAME) -> str:
    """Text that hides nothing: no control or direction marks, one line, not endless."""
    kept = (" " if unicodedata.category(each) in ("Cc", "Zl", "Zp") else each for each in text)
    shown = "".join(each for each in kept if unicodedata.category(each) not in ("Cf", "Cs", "Cn"))
    clean = " ".join(unicodedata.normalize("NFC", shown).split())
    return clean if len(clean) <= longest else clean[:longest].rstrip() + "…"


def _person(name: x509.Name) -> str:
    parts: Mapping[str, object] = name.native
    for part in _NAMES:
        if found := visible(", ".join(_texts(parts.get(part)))):
            return found
    return visible(name.human_friendly) or "?"


def _texts(value: object) -> Iterable[str]:
    if isinstance(value, str):
        return (value,)
    return (str(each) for each in value) if isinstance(value, list) else ()


def _make(key: keys.PublicKeyInfo) -> KeyMake:
    if key.algorithm in ("rsa", "rsassa_pss"):
        return KeyMake(KeyKind.RSA, key.bit_size)
    if key.algorithm == "ec":
        form, curve = key.curve
        return KeyMake(KeyKind.EC, key.bit_size, str(curve) if form == "named" else "")
    return KeyMake(KeyKind.OTHER, 0)


def _digest(certificate: x509.Certificate) -> str:
    try:
        return str(certificate.hash_algo)
    except ValueError:  # a kind of signature that sums up in its own way
        return ""
