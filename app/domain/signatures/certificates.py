"""Certificates: who somebody is according to whom, and whether one may sign a document with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.messages import Message


class KeyKind(StrEnum):
    """What a key is made of."""

    RSA = "rsa"
    EC = "ec"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class KeyMake:
    """The make of a key: kind, size in bits, and the name of its curve."""

    kind: KeyKind
    bits: int
    curve: str = ""


@dataclass(frozen=True, slots=True)
class Permitted:
    """For what the issuer gave the certificate; None: the issuer set no bounds."""

    usages: frozenset[str] | None = None
    purposes: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a certificate says; names are cleaned of what cannot be seen and cut to a bearable length.

    The national register number that stands in a certificate of the eID is left out on purpose.
    """

    name: str
    issuer: str
    starts: datetime
    ends: datetime
    key: KeyMake
    permitted: Permitted
    digest: str
    """How its issuer signed it: "sha256"."""
    fingerprint: str
    """sha256 of the whole certificate, hexadecimal."""
    label: str = ""
    """Its name on a card or token."""
    self_issued: bool = False

    def valid_at(self, moment: datetime) -> bool:
        return self.starts <= moment <= self.ends


_BINDING = "non_repudiation"
_SIGNING = "digital_signature"
_DOCUMENT_PURPOSES = frozenset(
    {
        "any_extended_key_usage",
        "email_protection",
        "adobe_authentic_documents_trust",
        "microsoft_document_signing",
        "1.3.6.1.4.1.311.10.3.12",
        "1.3.6.1.5.5.7.3.36",
    }
)
"""Extended key usages that go with signing a document; a certificate for web pages has none of them."""

_SMALLEST = {KeyKind.RSA: 2048, KeyKind.EC: 256}
CURVES = frozenset({"secp256r1", "secp384r1", "secp521r1"})
"""The curves that every reader of PDF knows."""


def objection(certificate: Certificate, moment: datetime) -> Message | None:
    """Why one cannot sign a document with this certificate at `moment`, or None."""
    name = {"name": certificate.name}
    if moment > certificate.ends:
        since = {**name, "date": certificate.ends.date()}
        return Message(
            "The certificate of {name} expired on {date}: it cannot sign any more. "
            "Use a newer certificate or card.",
            since,
        )
    if moment < certificate.starts:
        return Message(
            "The certificate of {name} is valid only from {date}. "
            "Check the date of this computer, or use another certificate.",
            {**name, "date": certificate.starts.date()},
        )
    return _unfit_use(certificate) or _unfit_key(certificate.key)


def meant_for_documents(permitted: Permitted) -> bool:
    """Whether the issuer meant it for documents: a binding signature, or no bound that says otherwise."""
    if permitted.usages is not None and not permitted.usages & {_BINDING, _SIGNING}:
        return False
    if permitted.usages is not None and _BINDING in permitted.usages:
        return True
    return permitted.purposes is None or bool(permitted.purposes & _DOCUMENT_PURPOSES)


def binding(permitted: Permitted) -> bool:
    """Whether it is meant for binding signatures; that of the eID for logging in is not."""
    return permitted.usages is not None and _BINDING in permitted.usages


def _unfit_use(certificate: Certificate) -> Message | None:
    if is_for_logging_in(certificate):
        return Message(
            "This is the certificate for logging in ({name}), not the one for signing. "
            "Choose the certificate “Signature” of the same card.",
            {"name": certificate.name},
        )
    if not meant_for_documents(certificate.permitted):
        return Message(
            "The certificate of {name} is not meant for signing documents. Choose another certificate.",
            {"name": certificate.name},
        )
    return None


def is_for_logging_in(certificate: Certificate) -> bool:
    """The second certificate of the eID, which proves who is there but signs nothing."""
    if binding(certificate.permitted):
        return False
    return certificate.label == "Authentication" or "(authentication)" in certificate.name.lower()


def _unfit_key(key: KeyMake) -> Message | None:
    if key.kind is KeyKind.OTHER or (key.kind is KeyKind.EC and key.curve not in CURVES):
        return Message(
            "This certificate has a kind of key that many programs cannot check. "
            "Use one with an RSA key, or an EC key on curve P-256, P-384 or P-521."
        )
    if key.bits < _SMALLEST[key.kind]:
        return Message(
            "The key of this certificate is too weak ({bits} bits): others would not trust the signature. "
            "Ask for a newer certificate.",
            {"bits": key.bits},
        )
    return None
