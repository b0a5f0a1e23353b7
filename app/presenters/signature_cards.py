"""Cards and tokens in words: what they are called, what is missing, what the PIN still allows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath

from app.domain.messages import Message
from app.domain.signatures.certificates import Certificate, is_for_logging_in, objection
from app.domain.signatures.keys import Software, Token, TokensFound, Tries
from app.i18n.words import Words

_EID_LABEL = "BELPIC"


def token_name(token: Token, words: Words) -> str:
    """How a card or token is called."""
    if token.label == _EID_LABEL:
        return words.say("Belgian identity card (eID)")
    return token.label or words.say("Card without a name")


def what_is_missing(found: TokensFound) -> Message | None:
    """Why there is no card to sign with, and what to do; None when there is one."""
    if any(_could_sign(token) for token in found.tokens):
        return None
    if found.tokens:
        return Message("There is no certificate on this card with which one can sign.")
    if not found.libraries:
        return Message(
            "The software that reads identity cards is not installed on this computer. Install the eID "
            "software from eid.belgium.be, put the card in the reader and look again."
        )
    if all(library.trouble for library in found.libraries):
        return Message(
            "The software that reads cards does not start ({reason}). Install it again from eid.belgium.be.",
            {"reason": found.libraries[0].trouble},
        )
    if any(library.readers for library in found.libraries):
        return Message("There is no card in the reader. Put the card in, wait a moment and look again.")
    return Message("No card reader was found. Connect it, put the card in and look again.")


def unusable(found: TokensFound, chosen: Iterable[str]) -> Message | None:
    """The file that the user pointed at and that is no software of a card here; None when all work."""
    for library in found.libraries:
        if library.path in chosen and library.trouble:
            name = {"name": PurePath(library.path).name, "reason": library.trouble}
            return Message("{name} is not the software of a card, or does not start here ({reason}).", name)
    return None


def _could_sign(token: Token) -> bool:
    shown = token.certificates
    return not shown or any(not is_for_logging_in(certificate) for certificate in shown)


def pin_warning(token: Token) -> Message | None:
    """What somebody should know before typing the PIN."""
    if token.tries is Tries.LOCKED:
        return Message("The PIN of this card is locked. First have it unlocked.")
    if token.tries is Tries.LAST:
        return Message("One try is left: a wrong PIN locks the card.")
    if token.tries is Tries.FEWER:
        return Message("A wrong PIN was typed before. Type it with care.")
    if token.asks_itself and token.software is Software.EID:
        return Message("The software of the eID asks for the PIN itself, in a window of its own.")
    if token.asks_itself:
        return Message("Type the PIN on the keypad of the reader.")
    return None


@dataclass(frozen=True, slots=True)
class CardChoice:
    """One certificate on one card: what can be chosen, and how it is called."""

    token: Token
    certificate: Certificate | None
    text: str

    @property
    def fingerprint(self) -> str:
        """What names the certificate to the card; "" when the card shows none without its PIN."""
        return self.certificate.fingerprint if self.certificate else ""


def card_choices(found: TokensFound, words: Words) -> tuple[CardChoice, ...]:
    """Everything that could sign, those for logging in left out; a card that shows nothing is offered too."""
    choices: list[CardChoice] = []
    for token in found.tokens:
        name = token_name(token, words)
        signing = [each for each in token.certificates if not is_for_logging_in(each)]
        for certificate in signing:
            said = words.say(
                "{card} – {name}, valid until {date}",
                card=name,
                name=certificate.name,
                date=certificate.ends.astimezone().date(),
            )
            choices.append(CardChoice(token, certificate, said))
        if not token.certificates:
            choices.append(CardChoice(token, None, name))
    return tuple(choices)


def what_stops(choice: CardChoice, moment: datetime) -> Message | None:
    """Why nobody can sign with this choice, before a PIN is asked; None when it seems fit."""
    if choice.token.tries is Tries.LOCKED:
        return pin_warning(choice.token)
    return objection(choice.certificate, moment) if choice.certificate else None
