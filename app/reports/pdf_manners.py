"""What a PDF from outside would do when it is opened."""

from __future__ import annotations

from enum import StrEnum
from io import BytesIO
from typing import Any

_DEEDS = frozenset({"/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/RichMediaExecute"})
_DEEPEST = 12


class PdfManner(StrEnum):
    """What there is to say about a PDF."""

    CALM = "calm"
    LOCKED = "locked"
    DAMAGED = "damaged"
    ACTIVE = "active"
    """It runs something, or carries other files."""


def manner_of(content: bytes) -> PdfManner:
    """Whether a PDF can be kept and shown."""
    import pikepdf

    try:
        with pikepdf.open(BytesIO(content)) as file:
            if len(file.pages) == 0:
                return PdfManner.DAMAGED
            active = _carries(file) or _is_active(file.Root) or any(_page_acts(p.obj) for p in file.pages)
            return PdfManner.ACTIVE if active else PdfManner.CALM
    except pikepdf.PasswordError:
        return PdfManner.LOCKED
    except (pikepdf.PdfError, ValueError, KeyError, AttributeError, TypeError, RuntimeError):
        return PdfManner.DAMAGED


def _carries(file: Any) -> bool:
    """Whether there are files inside; an invoice carries itself as XML, which does nothing."""
    return any(not name.lower().endswith(".xml") for name in file.attachments)


def _is_active(root: Any) -> bool:
    """Acts of the document as a whole, and scripts by name."""
    names = root.get("/Names")
    return (
        (names is not None and "/JavaScript" in names) or "/AA" in root or _does(root.get("/OpenAction"), 0)
    )


def _page_acts(page: Any) -> bool:
    marks = page.get("/Annots")
    return "/AA" in page or any("/AA" in m or _does(m.get("/A"), 0) for m in (marks or ()))


def _does(action: Any, depth: int) -> bool:
    """Whether an action, or one that follows it, does more than go somewhere."""
    import pikepdf

    if not isinstance(action, pikepdf.Dictionary) or depth > _DEEPEST:
        return False
    return str(action.get("/S", "")) in _DEEDS or _does(action.get("/Next"), depth + 1)
