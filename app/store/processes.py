"""Whether the process that left a mark is still running on this computer."""

from __future__ import annotations

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import ctypes

    def alive(pid: int) -> bool:
        """Whether a process with this number runs; `os.kill(pid, 0)` would end it on Windows."""
        query, still_active = 0x1000, 259
        handle = ctypes.windll.kernel32.OpenProcess(query, False, pid)
        if not handle:
            return False
        code = ctypes.c_ulong()
        ctypes.windll.kernel32.GetExitCodeProcess(handle, ctypes.byref(code))
        ctypes.windll.kernel32.CloseHandle(handle)
        return code.value == still_active
else:

    def alive(pid: int) -> bool:
        """Whether a process with this number runs, also when it is somebody else's."""
        if pid < 1:
            return False
        try:
            os.kill(pid, 0)
        except (ProcessLookupError, OverflowError):
            return False
        except PermissionError:
            return True
        return True


def birth(pid: int) -> str:
    """When the process started, so that a reused number is noticed; empty where Linux does not tell."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return told.rpartition(")")[2].split()[19]
