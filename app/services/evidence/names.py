"""A name for a kept file that is harmless on every disk and reads as it is."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePath

LONGEST = 80
_LONGEST_ENDING = 6
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def shown_name(name: str) -> str:
    """The last part of a name as it can be read in a sentence: nothing hidden, nothing turned round."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    seen = "".join(sign for sign in last if unicodedata.category(sign) not in _HIDDEN)
    stem, ending = _parts(" ".join(seen.split()))
    return f"{stem[:LONGEST]}{ending}"


def tidy_name(name: str, suffix: str, otherwise: str) -> str:
    """A name that means nothing to any disk, with the ending of what the file is.

    `otherwise` when nothing is left. `factuur.pdf.exe`, which is a photo, becomes `factuur.pdf.jpg`.
    """
    stem, _ = _parts(_FORBIDDEN.sub("-", shown_name(name)))
    stem = stem.strip(" .-") or otherwise
    return f"{'_' if _RESERVED.fullmatch(stem) else ''}{stem}{suffix}"


def _parts(name: str) -> tuple[str, str]:
    ending = PurePath(name).suffix
    return (name.removesuffix(ending), ending) if 1 < len(ending) <= _LONGEST_ENDING else (name, "")
