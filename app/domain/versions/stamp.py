"""What stands on every page of a signed version: its number, its day, its signer, its fingerprint."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Stamp:
    """A version as its pages name it; `fingerprint` is the sha256 of the frozen text, in hexadecimal.

    `attested` is what the signer confirmed, `gaps` the legal elements that were missing, with the reasons.
    """

    number: int
    signed_on: date
    signed_by: str
    fingerprint: str
    role: str = ""
    place: str = ""
    attested: tuple[str, ...] = ()
    gaps: tuple[tuple[str, str], ...] = ()
