"""A password around a hand-over file: AES-256-GCM over everything, the key from scrypt (docs/handover.md)."""

from __future__ import annotations

import secrets
import struct
import unicodedata
from dataclasses import dataclass

MAGIC = b"PREVIHO1"
COST = 17
"""Base 2 logarithm of scrypt's N: 128 MiB and about half a second for each guess."""

LEAST_COST, MOST_COST = 8, 18
"""What is accepted when reading: nobody can make us use more memory than this."""

FEWEST_SIGNS = 8
"""Of a password: whoever has the file may guess as long as he likes."""

_BLOCKS, _LANES, _KEY = 8, 1, 32
_HEAD = struct.Struct("<8sB16s12s")
_TAG = 16


class WrongPassword(Exception):
    """The password is another one, or the file was changed: the two cannot be told apart."""


@dataclass(frozen=True, slots=True)
class _Head:
    cost: int
    salt: bytes
    nonce: bytes
    raw: bytes


def is_sealed(content: bytes) -> bool:
    """Whether a password is needed."""
    return content.startswith(MAGIC)


def seal(content: bytes, password: str, *, cost: int = COST) -> bytes:
    """The content closed with a password; every time with another salt and nonce."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # OpenSSL: only where a password is

    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    head = _HEAD.pack(MAGIC, cost, salt, nonce)
    return head + AESGCM(_key(password, salt, cost)).encrypt(nonce, content, head)


def unseal(content: bytes, password: str) -> bytes:
    """What `seal` closed; raises `WrongPassword`, also when any byte was changed, added or cut off."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    head = _head(content)
    if head is None:
        raise WrongPassword
    cipher = AESGCM(_key(password, head.salt, head.cost))
    try:
        return cipher.decrypt(head.nonce, content[len(head.raw) :], head.raw)
    except InvalidTag:
        raise WrongPassword from None


def _head(content: bytes) -> _Head | None:
    if len(content) < _HEAD.size + _TAG:
        return None
    magic, cost, salt, nonce = _HEAD.unpack_from(content)
    if magic != MAGIC or not LEAST_COST <= cost <= MOST_COST:
        return None
    return _Head(cost, salt, nonce, content[: _HEAD.size])


def _key(password: str, salt: bytes, cost: int) -> bytes:
    """The key of a password as typed, without blanks around it, the same on every keyboard."""
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    secret = unicodedata.normalize("NFC", password.strip()).encode("utf-8", "surrogatepass")
    return Scrypt(salt=salt, length=_KEY, n=2**cost, r=_BLOCKS, p=_LANES).derive(secret)
