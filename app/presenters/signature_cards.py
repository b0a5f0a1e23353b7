"""Cards and tokens in words: what they are called, what is missing, what the PIN still allows."""

from __future__ import annotations

from app.domain.messages import Message
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
    if found.tokens:
        return None
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
