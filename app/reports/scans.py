"""Scans that were handed in: opened once to see that they are whole, and set on a page to look at."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from app.domain.messages import Message, Refusal
from app.domain.scans import Media, admitted

if TYPE_CHECKING:
    from PIL.Image import Image

_MOST_PIXELS = 80_000_000
"""An A3 sheet at 600 dots per inch is 70 million."""
_A4 = (595.28, 841.89)
_MARGIN = 18.0


def examined(content: bytes) -> Media:
    """The kind of a scan that can be opened; refuses what is damaged or closed with a password."""
    media = admitted(content)
    if media is Media.PDF:
        _open_pdf(content)
    else:
        _open_picture(content)
    return media


def to_look_at(content: bytes, media: Media) -> bytes:
    """The scan as PDF: itself, or the picture on one page, turned as the camera says."""
    if media is Media.PDF:
        return content
    from PIL import ImageOps
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    picture = ImageOps.exif_transpose(_open_picture(content)).convert("RGB")
    width, height = _A4 if picture.height >= picture.width else _A4[::-1]
    room = (width - 2 * _MARGIN, height - 2 * _MARGIN)
    scale = min(room[0] / picture.width, room[1] / picture.height)
    size = (picture.width * scale, picture.height * scale)
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(width, height), invariant=1)
    corner = ((width - size[0]) / 2, (height - size[1]) / 2)
    canvas.drawImage(ImageReader(picture), *corner, *size)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _open_pdf(content: bytes) -> None:
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(content)) as document:
            pages = len(document.pages)
    except pikepdf.PasswordError as error:
        raise Refusal(
            Message("This PDF is closed with a password. Save it without one, then choose it again."),
            field="file",
        ) from error
    except (pikepdf.PdfError, ValueError, RecursionError, TypeError) as error:
        raise _damaged() from error
    if not pages:
        raise _damaged()


def _open_picture(content: bytes) -> Image:
    from PIL import Image as pictures

    try:
        picture = pictures.open(io.BytesIO(content), formats=("JPEG", "PNG"))
        if picture.width * picture.height > _MOST_PIXELS:
            raise pictures.DecompressionBombError
        picture.load()
    except pictures.DecompressionBombError as error:
        raise Refusal(
            Message("This picture has too many dots. Scan it again at 150 or 200 dots per inch."),
            field="file",
        ) from error
    except (OSError, SyntaxError, ValueError) as error:
        raise _damaged() from error
    return picture


def _damaged() -> Refusal:
    return Refusal(Message("This file is damaged or cut off. Scan the paper again."), field="file")
