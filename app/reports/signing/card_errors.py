"""What a card or token says when it will not: each error as a sentence with what to do."""

from __future__ import annotations

import pkcs11

from app.domain.messages import Message, Refusal
from app.domain.signatures.keys import Tries

_GONE = (
    pkcs11.DeviceRemoved,
    pkcs11.TokenNotPresent,
    pkcs11.TokenNotRecognised,
    pkcs11.SessionHandleInvalid,
    pkcs11.SessionClosed,
    pkcs11.SlotIDInvalid,
    pkcs11.NoSuchToken,
    pkcs11.ObjectHandleInvalid,
    pkcs11.KeyHandleInvalid,
)
_CANCELLED = (pkcs11.FunctionCancelled, pkcs11.FunctionRejected)
_UNABLE = (
    pkcs11.MechanismInvalid,
    pkcs11.MechanismParamInvalid,
    pkcs11.KeySizeRange,
    pkcs11.KeyTypeInconsistent,
    pkcs11.FunctionNotSupported,
)
_MISTYPED = (pkcs11.PinLenRange, pkcs11.PinInvalid)


def tries_left(flags: pkcs11.TokenFlag) -> Tries:
    """What a token's flags tell about its PIN."""
    if flags & pkcs11.TokenFlag.USER_PIN_LOCKED:
        return Tries.LOCKED
    if flags & pkcs11.TokenFlag.USER_PIN_FINAL_TRY:
        return Tries.LAST
    return Tries.FEWER if flags & pkcs11.TokenFlag.USER_PIN_COUNT_LOW else Tries.ENOUGH


def wrong_pin(tries: Tries) -> Refusal:
    """The PIN was wrong; what the token tells about the next try. Nothing tries again by itself."""
    if tries is Tries.LOCKED:
        return locked()
    if tries is Tries.LAST:
        return Refusal(
            Message(
                "The PIN is wrong. One try is left: another wrong PIN locks the card. "
                "Nothing was signed. Look the PIN up before you try again."
            ),
            field="pin",
        )
    return Refusal(
        Message(
            "The PIN is wrong. Nothing was signed. After three wrong tries in a row most cards lock: "
            "type it with care."
        ),
        field="pin",
    )


def locked() -> Refusal:
    """No PIN helps any more."""
    return Refusal(
        Message(
            "The PIN of this card is locked after too many wrong tries. Nothing was signed. "
            "For an eID the municipality can unlock it with your PUK code; otherwise whoever gave the card."
        ),
        field="pin",
    )


def removed() -> Refusal:
    """The card is not there any more, or it is another one."""
    return Refusal(
        Message(
            "The card is no longer in the reader. Nothing was signed. Put it in, wait a moment and start "
            "signing again."
        ),
        field="key",
    )


def refusal(error: Exception, tries: Tries = Tries.ENOUGH) -> Refusal:
    """The sentence for whatever the library raised; `tries` is what the token tells after a wrong PIN."""
    if isinstance(error, pkcs11.PinIncorrect):
        return wrong_pin(tries)
    if isinstance(error, pkcs11.PinLocked):
        return locked()
    if isinstance(error, _GONE):
        return removed()
    message, field = _sentence(error)
    return Refusal(message, field=field)


def _sentence(error: Exception) -> tuple[Message, str]:
    if isinstance(error, _MISTYPED):
        text = Message("A PIN of this card has another length or other characters. Nothing was signed.")
        return text, "pin"
    if isinstance(error, pkcs11.PinExpired | pkcs11.UserPinNotInitialized):
        text = Message("The PIN of this card must first be set or changed with the software of the card.")
        return text, "pin"
    if isinstance(error, _CANCELLED):
        return Message("You stopped at the PIN. Nothing was signed; you can start again."), "pin"
    if isinstance(error, pkcs11.UserNotLoggedIn):
        return Message("This card signs only with its PIN. Type the PIN."), "pin"
    if isinstance(error, _UNABLE):
        text = Message("This card cannot make the kind of signature that a PDF needs. Use another card.")
        return text, "key"
    text = Message(
        "The card or its software reports a fault ({reason}). Nothing was signed. Take the card out, put it "
        "back and try again.",
        {"reason": str(error) or type(error).__name__},
    )
    return text, "key"
