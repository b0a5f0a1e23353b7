"""Whatever a card answers becomes a sentence with what to do, and says that nothing was signed."""

import pkcs11
import pytest

from app.domain.signatures.keys import Tries
from app.reports.signing.card_errors import refusal, tries_left

FLAGS = pkcs11.TokenFlag


@pytest.mark.parametrize(
    ("flags", "tries"),
    [
        (FLAGS(0), Tries.ENOUGH),
        (FLAGS.LOGIN_REQUIRED, Tries.ENOUGH),
        (FLAGS.USER_PIN_COUNT_LOW, Tries.FEWER),
        (FLAGS.USER_PIN_COUNT_LOW | FLAGS.USER_PIN_FINAL_TRY, Tries.LAST),
        (FLAGS.USER_PIN_COUNT_LOW | FLAGS.USER_PIN_LOCKED, Tries.LOCKED),
        (FLAGS.SO_PIN_LOCKED, Tries.ENOUGH),
    ],
)
def test_a_token_tells_what_is_left(flags: pkcs11.TokenFlag, tries: Tries) -> None:
    assert tries_left(flags) is tries


@pytest.mark.parametrize(
    ("tries", "sentence"),
    [
        (Tries.ENOUGH, "three wrong tries in a row"),
        (Tries.FEWER, "three wrong tries in a row"),
        (Tries.LAST, "One try is left"),
        (Tries.LOCKED, "is locked"),
    ],
)
def test_a_wrong_pin_says_what_is_left(tries: Tries, sentence: str) -> None:
    said = refusal(pkcs11.PinIncorrect(), tries)
    assert sentence in said.message.msgid
    assert said.field == "pin"


@pytest.mark.parametrize(
    ("error", "field", "sentence"),
    [
        (pkcs11.PinLocked(), "pin", "is locked"),
        (pkcs11.PinLenRange(), "pin", "another length"),
        (pkcs11.PinInvalid(), "pin", "other characters"),
        (pkcs11.PinExpired(), "pin", "first be set or changed"),
        (pkcs11.UserPinNotInitialized(), "pin", "first be set or changed"),
        (pkcs11.UserNotLoggedIn(), "pin", "only with its PIN"),
        (pkcs11.FunctionCancelled(), "pin", "You stopped"),
        (pkcs11.FunctionRejected(), "pin", "You stopped"),
        (pkcs11.DeviceRemoved(), "key", "no longer in the reader"),
        (pkcs11.TokenNotPresent(), "key", "no longer in the reader"),
        (pkcs11.SessionHandleInvalid(), "key", "no longer in the reader"),
        (pkcs11.MechanismInvalid(), "key", "kind of signature"),
        (pkcs11.KeySizeRange(), "key", "kind of signature"),
        (pkcs11.DeviceError(), "key", "reports a fault"),
        (pkcs11.GeneralError("0x5"), "key", "reports a fault"),
        (OSError("no such library"), "key", "reports a fault"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_every_answer_has_its_sentence(error: Exception, field: str, sentence: str) -> None:
    said = refusal(error)
    assert sentence in said.message.msgid
    assert said.field == field


def test_a_fault_without_words_is_named_after_its_kind() -> None:
    assert refusal(pkcs11.DeviceError()).message.arguments == {"reason": "DeviceError"}
