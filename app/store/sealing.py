"""Sealing what one worker answered: anybody can close an envelope, only the round's code opens it.

Envelope: 32 bytes of a key used once, 24 bytes nonce, then NaCl's `box` (X25519, XSalsa20-Poly1305), so that
a browser with TweetNaCl makes the same ones. The private key is locked with Argon2id over the code.
"""

from __future__ import annotations

from dataclasses import dataclass

BLOCK = 256
"""Envelopes are filled up to a multiple of this, so that their length tells nothing."""

_KEY, _NONCE = 32, 24
_TOP_BIT = 0x80


class WrongCode(Exception):
    """The code does not open this key."""


class Unsealable(Exception):
    """An envelope that was not made for this key, or was changed afterwards."""


@dataclass(frozen=True, slots=True)
class RoundKey:
    """The key of a round: `public` closes envelopes, `locked` opens them once the code has unlocked it."""

    public: bytes
    locked: bytes
    salt: bytes


def make_key(code: str) -> RoundKey:
    """A fresh key that only this code unlocks."""
    from nacl.public import PrivateKey  # libsodium: wanted only where somebody answers
    from nacl.pwhash.argon2id import SALTBYTES
    from nacl.secret import SecretBox
    from nacl.utils import random

    private, salt = PrivateKey.generate(), random(SALTBYTES)
    locked = SecretBox(_stretched(code, salt)).encrypt(bytes(private))
    return RoundKey(bytes(private.public_key), bytes(locked), salt)


def unlock(key: RoundKey, code: str) -> bytes:
    """The private key; raises `WrongCode`."""
    from nacl.exceptions import CryptoError
    from nacl.secret import SecretBox

    try:
        return SecretBox(_stretched(code, key.salt)).decrypt(key.locked)
    except CryptoError as error:
        raise WrongCode from error


def seal(public: bytes, plain: bytes) -> bytes:
    """An envelope around `plain`, filled up with spaces."""
    from nacl.public import Box, PrivateKey, PublicKey

    once = PrivateKey.generate()
    filled = plain + b" " * (-len(plain) % BLOCK)
    return bytes(once.public_key) + bytes(Box(once, PublicKey(public)).encrypt(filled))


def unseal(private: bytes, sealed: bytes) -> bytes:
    """What lies in an envelope, without the filling; raises `Unsealable`."""
    from nacl.exceptions import CryptoError
    from nacl.public import Box, PrivateKey, PublicKey

    if len(sealed) <= _KEY + _NONCE or sealed[_KEY - 1] & _TOP_BIT:  # X25519 itself overlooks that bit
        raise Unsealable
    try:
        return Box(PrivateKey(private), PublicKey(sealed[:_KEY])).decrypt(sealed[_KEY:]).rstrip(b" ")
    except CryptoError as error:
        raise Unsealable from error


def lasting(sealed: bytes) -> bytes:
    """The part of an envelope that cannot be changed without breaking it.

    Several keys used once lead to the same secret (the curve has a cofactor), so the first 32 bytes can be
    replaced by others that open the same box.
    """
    return sealed[_KEY:]


def _stretched(code: str, salt: bytes) -> bytes:
    """Argon2id of the code as typed, without blanks around it: 64 MiB, a tenth of a second."""
    from nacl.pwhash.argon2id import MEMLIMIT_INTERACTIVE, OPSLIMIT_INTERACTIVE, kdf

    secret = code.strip().encode("utf-8", "surrogatepass")
    return bytes(kdf(_KEY, secret, salt, opslimit=OPSLIMIT_INTERACTIVE, memlimit=MEMLIMIT_INTERACTIVE))
