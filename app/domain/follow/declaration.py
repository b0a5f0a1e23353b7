"""What a declaration of the register tells: kept outside the records and the journal, so that it can go."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Declaration:
    """What happened, in the worker's words, and the worker's name where the worker agreed to it.

    The file keeps text and name; that there is a name says that there was consent.
    """

    text: str = ""
    name: str = ""
    consent: bool = False
