"""Keeps PySide6 from reading, and holding on to, the source of every module that is imported after it."""

from __future__ import annotations

import linecache
import sys
from types import ModuleType

import PySide6.QtCore  # noqa: F401 - it is there from now on, with its hook on every import

OWN = __name__.partition(".")[0]


def spare_sources() -> None:
    """Answer by name what PySide6 reads each source for: whether `from __feature__ import` could matter.

    It never does here, and the reading costs a quarter of the start and 25 MB: `inspect.getsource` keeps the
    lines of every module in `linecache`. A PySide6 that no longer asks is left alone.
    """
    asked = sys.modules.get("shibokensupport.feature")
    if asked is not None and hasattr(asked, "_mod_uses_pyside"):
        asked._mod_uses_pyside = _is_ours  # type: ignore[attr-defined]
        linecache.clearcache()


def _is_ours(module: ModuleType) -> bool:
    return module.__name__.partition(".")[0] == OWN
