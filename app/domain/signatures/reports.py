"""What a file with signatures proves: who, when, whether anything changed since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.signatures.certificates import Certificate

CLOCKS_DIFFER = timedelta(hours=1)
"""So much the clocks of two honest computers may differ."""


@dataclass(frozen=True, slots=True)
class SignatureField:
    """A place in a PDF where one person signs."""

    name: str
    description: str
    page: int
    """Counted from 1."""
    signed: bool


class Soundness(StrEnum):
    """Whether what was signed is what stands there."""

    SOUND = "sound"
    CHANGED = "changed"
    """The signed part of the file is not as it was."""
    FORGED = "forged"
    """The signature was not made with the key of this certificate."""
    UNREADABLE = "unreadable"


class After(StrEnum):
    """What was added to the file after this signature."""

    NOTHING = "nothing"
    SIGNATURES = "signatures"
    """Further signatures, and only those."""
    EVIDENCE = "evidence"
    """Only what helps to check signatures later, as some programs add it by themselves."""
    CHANGES = "changes"


class Trust(StrEnum):
    """Whether the certificate leads to a root that is trusted here."""

    UNCHECKED = "unchecked"
    """No list of trusted roots was given: the name stands in the certificate, nobody vouched for it."""
    TRUSTED = "trusted"
    UNKNOWN = "unknown"


class Weakness(StrEnum):
    """What makes a signature worth less, though nothing changed."""

    DIGEST = "digest"
    """An old way of summing up the file (SHA-1, MD5)."""
    KEY = "key"
    """A key that is too short."""
    OUT_OF_TIME = "out-of-time"
    """The certificate was not valid at the moment that the signature states."""
    NOT_FOR_DOCUMENTS = "not-for-documents"
    OUT_OF_ORDER = "out-of-order"
    """It states a moment long before that of a signature that was already there."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What the signer stated; only as true as the clock and the words of the signer."""

    moment: datetime | None = None
    reason: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class SignatureReport:
    """One signature of a file, checked without internet: whether a certificate was withdrawn is not known."""

    field: str
    soundness: Soundness
    after: After = After.NOTHING
    signer: Certificate | None = None
    stated: Statement = Statement()
    stamped: datetime | None = None
    """The moment in a time-stamp of a third party; None: there is none."""
    trust: Trust = Trust.UNCHECKED
    root: str = ""
    """The name of the trusted root."""
    weaknesses: tuple[Weakness, ...] = ()
    time_stamp: bool = False
    """A time-stamp of the whole file by a third party, not a signature of a person."""

    @property
    def holds(self) -> bool:
        """Nothing changed in what was signed, and nothing but signatures came after."""
        return self.soundness is Soundness.SOUND and self.after is not After.CHANGES


def clock_behind(reports: Sequence[SignatureReport], moment: datetime) -> bool:
    """Whether somebody signed earlier at a moment that is yet to come, by more than clocks differ."""
    return any(each.stated.moment and each.stated.moment - moment > CLOCKS_DIFFER for each in reports)


def grew_from(signed: bytes, prepared: bytes) -> bool:
    """Whether a signed file is the prepared one with something added at its end, not another document."""
    return len(signed) > len(prepared) and signed.startswith(prepared)


def all_hold(reports: Sequence[SignatureReport]) -> bool:
    """Whether there are signatures and every one of them holds."""
    return bool(reports) and all(report.holds for report in reports)
