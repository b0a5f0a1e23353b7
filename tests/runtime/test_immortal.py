"""Long sessions: nothing that Qt gives back may use up None, True or False."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject

ALWAYS = 1_000_000


def test_a_long_session_does_not_use_up_none_true_and_false(qapp: QObject) -> None:
    for _ in range(2_000):
        qapp.setProperty("title", "x")
        qapp.setObjectName("x")
    assert all(sys.getrefcount(each) > ALWAYS for each in (None, True, False))
