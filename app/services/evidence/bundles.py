"""Documents of office programs, which are zips inside; one that holds macros is never kept."""

from __future__ import annotations

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from app.services.evidence import refusals

_LARGEST_INSIDE = 300 * 1024 * 1024
_MOST_INSIDE = 10_000
_OFFICE = {"word/": ".docx", "xl/": ".xlsx", "ppt/": ".pptx"}
_OPEN = {
    b"application/vnd.oasis.opendocument.text": ".odt",
    b"application/vnd.oasis.opendocument.spreadsheet": ".ods",
    b"application/vnd.oasis.opendocument.presentation": ".odp",
    b"application/vnd.oasis.opendocument.graphics": ".odg",
}
_LONGEST_TYPE = 100


def office_suffix(name: str, content: bytes) -> str:
    """The ending of an office document; raises `Refusal` for macros and for any other zip."""
    try:
        with ZipFile(BytesIO(content)) as bundle:
            inside = bundle.namelist()
            size = sum(entry.file_size for entry in bundle.infolist())
            if len(inside) > _MOST_INSIDE or size > _LARGEST_INSIDE:
                raise refusals.bundle(name)
            suffix = _suffix(bundle, inside)
    except (BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        raise refusals.damaged(name) from error  # what zipfile says of what is not whole, or locked
    if suffix is None:
        raise refusals.bundle(name)
    if any(_is_macro(each) for each in inside):
        raise refusals.macros(name)
    return suffix


def _suffix(bundle: ZipFile, inside: list[str]) -> str | None:
    if "[Content_Types].xml" in inside:
        return next((suffix for folder, suffix in _OFFICE.items() if _holds(inside, folder)), None)
    if "mimetype" in inside and bundle.getinfo("mimetype").file_size <= _LONGEST_TYPE:
        return _OPEN.get(bundle.read("mimetype").strip())
    return None


def _holds(inside: list[str], folder: str) -> bool:
    return any(each.startswith(folder) for each in inside)


def _is_macro(inside: str) -> bool:
    lower = inside.lower()
    return lower.endswith("vbaproject.bin") or "activex/" in lower or lower.startswith(("basic/", "scripts/"))
