"""Keys on a card or token: looked at without a PIN first, then opened with the PIN, once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pkcs11
from asn1crypto import x509
from pyhanko.sign.pkcs11 import PKCS11Signer

from app.domain.messages import Message, Refusal
from app.domain.signatures.certificates import Certificate, KeyKind, is_for_logging_in, objection
from app.domain.signatures.keys import CardKey, Software, Tries
from app.reports.signing.card_errors import locked, refusal, removed, tries_left
from app.reports.signing.certificates import UNREADABLE, described
from app.reports.signing.opened import Opened, judged
from app.reports.signing.tokens import FAULTS, certificate_objects, serial_of

_RAW_TOO = {KeyKind.RSA: pkcs11.Mechanism.SHA256_RSA_PKCS}
"""Cards that lack this sign the digest itself; with EC keys all are asked to."""


@dataclass(frozen=True, slots=True)
class _OnCard:
    """One certificate on the card, and what finds its key."""

    raw: x509.Certificate
    label: str
    id: bytes


@contextmanager
def open_card(key: CardKey, moment: datetime) -> Iterator[Opened]:
    """The key on the card, ready to sign; every reason why not is a `Refusal`.

    What can be said without the PIN is said before it is used. The PIN goes to the card once.
    """
    token = _token(key)
    try:
        with _session(token) as session:
            shown = _all(session)
            chosen = _chosen(shown, key, moment) if shown else None
            certificate = judged(chosen.raw, moment, chosen.label) if chosen else None
        if tries_left(token.flags) is Tries.LOCKED:
            raise locked()
        with _session(token, _pin(key)) as session:
            chosen = chosen or _chosen(_all(session), key, moment)
            certificate = certificate or judged(chosen.raw, moment, chosen.label)
            yield Opened(certificate, _signer(session, chosen, certificate, key))
    except FAULTS as error:
        raise refusal(error, _tries(token)) from error


def _token(key: CardKey) -> pkcs11.Token:
    """The same token as was chosen; another card in the same reader is not taken for it."""
    try:
        for slot in pkcs11.lib(key.token.library).get_slots(token_present=True):
            if slot.slot_id == key.token.slot:
                token = slot.get_token()
                if serial_of(token) == key.token.serial:
                    return token
    except FAULTS as error:
        raise refusal(error) from error
    raise removed()


def _session(token: pkcs11.Token, pin: str | object | None = None) -> pkcs11.Session:
    return token.open() if pin is None else token.open(user_pin=pin)


def _pin(key: CardKey) -> str | object | None:
    """What goes to the card: the PIN, a sign to use the keypad, or nothing when the eID asks at signing."""
    if key.token.asks_itself:
        return None if key.token.software is Software.EID else pkcs11.PROTECTED_AUTH
    return key.pin or None


def _tries(token: pkcs11.Token) -> Tries:
    try:
        return tries_left(token.flags)
    except FAULTS:
        return Tries.ENOUGH


def _all(session: pkcs11.Session) -> list[_OnCard]:
    return [
        _OnCard(raw, label, bytes(found[pkcs11.Attribute.ID] or b""))
        for found, raw, label in certificate_objects(session)
    ]


def _chosen(shown: Sequence[_OnCard], key: CardKey, moment: datetime) -> _OnCard:
    """The certificate asked for; without a wish the only one of the card that may sign."""
    if key.certificate:
        for each in shown:
            if key.certificate in (each.label, each.raw.sha256.hex()):
                return each
        raise Refusal(
            Message("The certificate {name} is not on this card. Choose another.", {"name": key.certificate}),
            field="key",
        )
    persons = [(each, facts) for each in shown if (facts := _facts(each))]
    fit = [each for each, facts in persons if objection(facts, moment) is None]
    if len(fit) == 1:
        return fit[0]
    if fit:
        raise Refusal(Message("This card has several certificates that can sign. Choose one."), field="key")
    signing = [each for each, facts in persons if not is_for_logging_in(facts)]
    if signing or persons:
        return (signing or [each for each, _ in persons])[0]
    raise Refusal(Message("There is no certificate on this card with which one can sign."), field="key")


def _facts(each: _OnCard) -> Certificate | None:
    try:
        return None if each.raw.ca else described(each.raw, each.label)
    except UNREADABLE:
        return None


def _signer(session: pkcs11.Session, chosen: _OnCard, certificate: Certificate, key: CardKey) -> PKCS11Signer:
    finder: dict[str, Any] = {"key_id": chosen.id} if chosen.id else {"key_label": chosen.label}
    wanted: dict[pkcs11.Attribute, Any] = {pkcs11.Attribute.CLASS: pkcs11.ObjectClass.PRIVATE_KEY}
    wanted |= {pkcs11.Attribute.ID: chosen.id} if chosen.id else {pkcs11.Attribute.LABEL: chosen.label}
    found = list(session.get_objects(wanted))
    if not found:
        raise _keyless(certificate, key)
    simple = _RAW_TOO.get(certificate.key.kind)
    return PKCS11Signer(
        session,
        signing_cert=chosen.raw,
        ca_chain=[raw for _, raw, _ in certificate_objects(session) if raw.ca],
        use_raw_mechanism=simple is None or simple not in session.token.slot.get_mechanisms(),
        base_sign_kwargs=_each_time(found[0], key),
        **finder,
    )


def _keyless(certificate: Certificate, key: CardKey) -> Refusal:
    if not key.pin and not key.token.asks_itself:
        return Refusal(Message("This card signs only with its PIN. Type the PIN."), field="pin")
    return Refusal(
        Message(
            "The private key that goes with the certificate of {name} is not on this card. "
            "Choose another certificate.",
            {"name": certificate.name},
        ),
        field="key",
    )


def _each_time(private_key: pkcs11.Object, key: CardKey) -> dict[str, Any]:
    """Some keys want the PIN again for the very signature; it is the same act, and still asked only once."""
    try:
        again = bool(private_key[pkcs11.Attribute.ALWAYS_AUTHENTICATE])
    except FAULTS:
        again = False
    return {"pin": key.pin} if again and key.pin and not key.token.asks_itself else {}
