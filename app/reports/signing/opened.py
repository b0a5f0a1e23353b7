"""A key made ready to sign, and the judgement that comes before any PIN is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from asn1crypto import x509
from pyhanko.sign.signers import Signer

from app.domain.messages import Message, Refusal
from app.domain.signatures.certificates import Certificate, objection
from app.reports.signing.certificates import UNREADABLE, described


@dataclass(frozen=True, slots=True)
class Opened:
    """Who signs, and pyHanko's hand that does it."""

    certificate: Certificate
    signer: Signer


def judged(raw: x509.Certificate, moment: datetime, label: str = "") -> Certificate:
    """The facts of a certificate that may sign at this moment; `Refusal` says why it may not."""
    try:
        certificate = described(raw, label)
    except UNREADABLE as error:
        raise Refusal(Message("The certificate cannot be read. Choose another one."), field="key") from error
    if message := objection(certificate, moment):
        raise Refusal(message, field="key")
    return certificate
