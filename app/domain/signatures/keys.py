"""With what somebody signs: a key in a file, or a key on a card or token. Secrets never show in a log."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.signatures.certificates import Certificate


@dataclass(frozen=True, slots=True)
class KeyFile:
    """A PKCS#12 file (.p12, .pfx) and the password that opens it."""

    content: bytes = field(repr=False)
    password: str = field(default="", repr=False)
    name: str = "PKCS#12"
    """The name of the file, for sentences."""


class Software(StrEnum):
    """The programs that talk to cards and tokens."""

    EID = "eid"
    OPENSC = "opensc"
    OTHER = "other"


class Tries(StrEnum):
    """What a token tells about the tries that are left for its PIN; it never gives the number."""

    ENOUGH = "enough"
    FEWER = "fewer"
    """A wrong PIN was given since the last right one."""
    LAST = "last"
    """One more wrong PIN locks it."""
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class Library:
    """A PKCS#11 library on this computer and what was seen through it."""

    path: str
    software: Software
    readers: int = 0
    trouble: str = ""
    """Why it could not be used, in the words of the system."""


@dataclass(frozen=True, slots=True)
class Token:
    """A card or token that is there now."""

    library: str
    slot: int
    label: str
    serial: str
    software: Software = Software.OTHER
    certificates: tuple[Certificate, ...] = ()
    tries: Tries = Tries.ENOUGH
    asks_itself: bool = False
    """Its own software or keypad asks for the PIN: we must not."""


@dataclass(frozen=True, slots=True)
class TokensFound:
    """What could sign on this computer at this moment."""

    libraries: tuple[Library, ...] = ()
    tokens: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class CardKey:
    """A key on a card or token; `certificate` is a label or fingerprint, "" the only one fit to sign.

    No PIN when the token asks for it itself.
    """

    token: Token
    certificate: str = ""
    pin: str = field(default="", repr=False)


SigningKey = KeyFile | CardKey
