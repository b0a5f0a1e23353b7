"""What stands in a signature field once somebody has signed it, in the language of the paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from app.domain.signatures.certificates import Certificate
from app.i18n.words import Words

Weight = Literal["title", "name", "plain", "small"]


@dataclass(frozen=True, slots=True)
class SigningAct:
    """How somebody signs: in which language, when, and, if wished, in which role, why and where.

    The moment is written in its own time zone; one without a zone is taken as UTC.
    """

    words: Words
    moment: datetime
    role: str = ""
    reason: str = ""
    place: str = ""

    @property
    def aware(self) -> datetime:
        return self.moment if self.moment.tzinfo else self.moment.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class StampLine:
    """One line of the stamp and how much it weighs."""

    text: str
    weight: Weight = "plain"


def stamp(certificate: Certificate, act: SigningAct) -> tuple[StampLine, ...]:
    """Who signed, as the certificate says; role, moment, reason and place as the signer says."""
    say, moment = act.words.say, act.aware
    when = say("{date} at {time}", date=moment.date(), time=clock_time(moment))
    lines = [
        StampLine(say("Signed electronically"), "title"),
        StampLine(certificate.name, "name"),
        StampLine(act.role),
        StampLine(when),
        StampLine(say("Reason: {reason}", reason=act.reason) if act.reason.strip() else ""),
        StampLine(say("Place: {place}", place=act.place) if act.place.strip() else ""),
        StampLine(say("Time of the signer’s computer, without time-stamp."), "small"),
    ]
    return tuple(line for line in lines if line.text.strip())


def clock_time(moment: datetime) -> str:
    """`14:05 (UTC+1)`: the hour, and what it is counted from."""
    minutes = int((moment.utcoffset() or timedelta()).total_seconds() // 60)
    hours, rest = divmod(abs(minutes), 60)
    past = f":{rest:02}" if rest else ""
    zone = f"{'-' if minutes < 0 else '+'}{hours}{past}" if minutes else ""
    return f"{moment:%H:%M} (UTC{zone})"
