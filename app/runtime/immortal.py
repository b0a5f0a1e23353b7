"""Keeps None, True and False alive under a Qt that gives them away without counting."""

from __future__ import annotations

import sys

_MANY = 1 << 40
"""So many calls are never made: a million in a second would take twelve days."""


def keep_singletons() -> None:
    """Raise the reference counts that PySide6 6.12 lowers by one with every call that returns nothing.

    It was built for Python 3.12, where these objects are immortal. Under 3.11 the count of None reaches
    zero after some tens of thousands of calls, and Python ends the process: "none_dealloc". Measured on
    6.12.0; 6.11 is sound. From 3.12 on there is nothing to do.
    """
    if sys.version_info >= (3, 12):
        return
    import ctypes

    for each in (None, True, False, NotImplemented):
        ctypes.c_ssize_t.from_address(id(each)).value += _MANY
