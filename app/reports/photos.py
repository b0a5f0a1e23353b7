"""Photos that are kept as evidence: looked at with Pillow, and stripped of where and by whom they were
taken.
"""

from __future__ import annotations

from io import BytesIO
from typing import Literal
from warnings import catch_warnings

from app.reports.photo_parts import BrokenPhoto, bare_jpeg, bare_png

MOST_PIXELS = 80_000_000
"""Own judgement: what a telephone makes as a rule is far smaller; more is made to fill the memory."""

_ORIENTATION = 0x0112

PhotoKind = Literal["JPEG", "PNG"]


class HugePhoto(BrokenPhoto):
    """More pixels than can be shown everywhere."""


def cleaned(content: bytes, kind: PhotoKind) -> bytes:
    """The photo without position, camera, names, times, comments and thumbnails; not one pixel changes.

    Raises `BrokenPhoto` when it cannot be shown, `HugePhoto` when it is too large to be shown everywhere.
    """
    from PIL import Image

    try:
        with catch_warnings(action="ignore"), Image.open(BytesIO(content), formats=(kind,)) as photo:
            if photo.width * photo.height > MOST_PIXELS:
                raise HugePhoto
            orientation = int(photo.getexif().get(_ORIENTATION, 1) or 1)
        turned = orientation if orientation in range(1, 9) else 1
        bare = bare_jpeg(content, turned) if kind == "JPEG" else bare_png(content)
        with Image.open(BytesIO(bare), formats=(kind,)) as photo:
            photo.load()
    except Image.DecompressionBombError as error:
        raise HugePhoto from error
    except BrokenPhoto:
        raise
    except (OSError, ValueError, SyntaxError, TypeError) as error:
        raise BrokenPhoto from error  # Pillow says what is wrong with a file in all of these ways
    return bare


def smaller(content: bytes, side: int) -> bytes:
    """A picture of the photo, upright and at most `side` pixels wide and high, as PNG.

    Raises `BrokenPhoto` when it cannot be shown.
    """
    from PIL import Image, ImageOps

    try:
        with catch_warnings(action="ignore"), Image.open(BytesIO(content), formats=("JPEG", "PNG")) as photo:
            if photo.width * photo.height > MOST_PIXELS:
                raise HugePhoto
            photo.draft("RGB", (side, side))
            upright = ImageOps.exif_transpose(photo)
            upright.thumbnail((side, side))
            made = BytesIO()
            upright.convert("RGBA" if "A" in upright.getbands() else "RGB").save(made, "PNG")
    except BrokenPhoto:
        raise
    except (OSError, ValueError, SyntaxError, TypeError, Image.DecompressionBombError) as error:
        raise BrokenPhoto from error  # Pillow says what is wrong with a file in all of these ways
    return made.getvalue()
