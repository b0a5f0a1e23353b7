"""What could sign on this computer now: the libraries, the readers, the cards and their certificates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pkcs11
from asn1crypto import x509

from app.domain.signatures.certificates import Certificate
from app.domain.signatures.keys import Library, Software, Token, TokensFound
from app.reports.signing.card_errors import tries_left
from app.reports.signing.certificates import UNREADABLE, described, visible
from app.reports.signing.libraries import installed

BELGIAN_EID = "BELPIC"
"""The label that every Belgian identity card gives itself."""

FAULTS = (pkcs11.PKCS11Error, OSError)
"""What the library of a card raises."""


def find_tokens(extra: Iterable[str] = ()) -> TokensFound:
    """Every card and token there is; `extra` are libraries that the user pointed at. Never raises."""
    libraries: list[Library] = []
    tokens: dict[tuple[str, str], Token] = {}
    for software, path in installed(extra):
        try:
            slots = pkcs11.lib(path).get_slots()
        except FAULTS as error:
            libraries.append(Library(path, software, trouble=str(error) or type(error).__name__))
            continue
        libraries.append(Library(path, software, len(slots)))
        for slot in slots:
            if token := _seen(path, software, slot):
                tokens.setdefault((token.label, token.serial), token)
    return TokensFound(tuple(libraries), tuple(tokens.values()))


def serial_of(token: pkcs11.Token) -> str:
    """The serial number of a token as text."""
    return visible(token.serial.decode("ascii", "replace").strip("\0 "))


def certificate_objects(session: pkcs11.Session) -> Iterator[tuple[pkcs11.Object, x509.Certificate, str]]:
    """Each certificate on a token that can be read: its object, itself, its label."""
    for found in list(session.get_objects({pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE})):
        try:
            yield found, x509.Certificate.load(found[pkcs11.Attribute.VALUE]), label_of(found)
        except (*FAULTS, *UNREADABLE):
            continue


def label_of(thing: pkcs11.Object) -> str:
    """The label of an object on a token; "" when it has none."""
    try:
        return str(thing[pkcs11.Attribute.LABEL])
    except FAULTS:
        return ""


def _seen(path: str, software: Software, slot: pkcs11.Slot) -> Token | None:
    """The token in a slot; None when the slot is empty or the token cannot be read."""
    try:
        token = slot.get_token()
        if not token.flags & pkcs11.TokenFlag.TOKEN_INITIALIZED:
            return None
        own_keypad = bool(token.flags & pkcs11.TokenFlag.PROTECTED_AUTHENTICATION_PATH)
        return Token(
            path,
            slot.slot_id,
            visible(token.label),
            serial_of(token),
            software,
            tuple(_certificates(token)),
            tries_left(token.flags),
            own_keypad or (software is Software.EID and token.label.strip() == BELGIAN_EID),
        )
    except FAULTS:
        return None


def _certificates(token: pkcs11.Token) -> Iterator[Certificate]:
    """The certificates of persons on a token; those of the authorities above them are left out."""
    with token.open() as session:
        for _, raw, label in certificate_objects(session):
            try:
                if not raw.ca:
                    yield described(raw, label)
            except UNREADABLE:
                continue
