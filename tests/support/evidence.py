"""Files as they come from telephones, scanners and offices, and some that nobody should keep."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pikepdf
from PIL import Image

WHERE = b"\x00\x00\x00\x32"
MAKER, TAKER = "Kamera 3000", "Jan Peeters"


def photo(width: int = 64, height: int = 48, *, orientation: int = 1, progressive: bool = False) -> bytes:
    """A photo that tells where it was taken, with what and by whom, and carries a thumbnail-like comment."""
    picture = Image.radial_gradient("L").resize((width, height)).convert("RGB")
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F], exif[0x013B] = MAKER, TAKER
    exif[0x8825] = {1: "N", 2: (51.0, 3.0, 16.2), 3: "E", 4: (3.0, 43.0, 1.9)}
    made = BytesIO()
    picture.save(
        made, "JPEG", exif=exif.tobytes(), comment=b"bij Jan thuis", progressive=progressive, quality=90
    )
    return made.getvalue()


def drawing() -> bytes:
    """A PNG with words about who made it."""
    from PIL.PngImagePlugin import PngInfo

    said = PngInfo()
    said.add_text("Author", TAKER)
    said.add_itxt("Location", "51.0545,3.7172")
    made = BytesIO()
    Image.new("RGB", (40, 30), "white").save(made, "PNG", pnginfo=said)
    return made.getvalue()


def scan(script: bool = False, password: str = "") -> bytes:
    """A PDF of one page; with a script that runs on opening, or locked."""
    with pikepdf.new() as file:
        file.add_blank_page(page_size=(200, 300))
        if script:
            deed = pikepdf.Dictionary(S=pikepdf.Name("/JavaScript"), JS="app.alert('x')")
            file.Root.OpenAction = deed
        made = BytesIO()
        file.save(made, encryption=pikepdf.Encryption(owner=password, user=password) if password else False)
    return made.getvalue()


def zipped(**files: bytes) -> bytes:
    """A zip; the names stand with __ for a slash and _DOT_ for a dot."""
    made = BytesIO()
    with ZipFile(made, "w") as bundle:
        for name, content in files.items():
            bundle.writestr(name.replace("__", "/").replace("_DOT_", "."), content)
    return made.getvalue()


def letter(*, macros: bool = False) -> bytes:
    """A document of a word processor."""
    made = BytesIO()
    with ZipFile(made, "w") as bundle:
        bundle.writestr("[Content_Types].xml", "<Types/>")
        bundle.writestr("word/document.xml", "<document/>")
        if macros:
            bundle.writestr("word/vbaProject.bin", "x")
    return made.getvalue()


def open_letter(*, macros: bool = False) -> bytes:
    """The same of another office."""
    made = BytesIO()
    with ZipFile(made, "w") as bundle:
        bundle.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        bundle.writestr("content.xml", "<x/>")
        if macros:
            bundle.writestr("Basic/Standard/Module1.xml", "x")
    return made.getvalue()
