"""What makes a signature worth less though nothing changed: an old method, a short key, a wrong time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from app.domain.signatures.certificates import Certificate, KeyKind, meant_for_documents
from app.domain.signatures.reports import Weakness

_OLD_SUMS = frozenset({"md2", "md5", "sha1"})
_SMALLEST = {KeyKind.RSA: 2048, KeyKind.EC: 224}


def weaknesses(signer: Certificate, digest: str, stated: datetime | None) -> Iterator[Weakness]:
    """Everything that a careful reader would want to know about this signature."""
    if digest.lower() in _OLD_SUMS or signer.digest in _OLD_SUMS:
        yield Weakness.DIGEST
    if signer.key.bits < _SMALLEST.get(signer.key.kind, 0):
        yield Weakness.KEY
    if stated is None or not signer.valid_at(stated):
        yield Weakness.OUT_OF_TIME
    if not meant_for_documents(signer.permitted):
        yield Weakness.NOT_FOR_DOCUMENTS
