"""The look of a Word document: paper, typeface, colours and language, set once in its styles."""

from __future__ import annotations

from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.font import Font

from app.reports.docx.marks import element
from app.reports.look import Look, look

FACE = "Arial"
"""On every Windows and macOS; LibreOffice and Android put Liberation Sans in its place, as wide as it."""

MUTED, SMALL, CELL, KICKER, CARD = "Muted Text", "Small Text", "Cell Text", "Kicker", "Card Text"
_BODY = 10.5
_MARGINS = {"left": 25, "right": 25, "top": 24, "bottom": 22}
_KEPT_TABLES = {"Normal Table", "Table Grid"}
LANGUAGES = {"nl": "nl-BE", "fr": "fr-BE"}


@dataclass(frozen=True, slots=True)
class _Type:
    """How a style is set: size and room after it in points, colour `#rrggbb`."""

    size: float
    colour: str
    after: float
    bold: bool = False


def dress(document: Document, language: str) -> Look:
    """Give an empty document our paper, typeface and colours; returns the colours."""
    sheet = look("light")
    _drop_unused(document)
    _speak(document, LANGUAGES[language])
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    for side, room in _MARGINS.items():
        setattr(section, f"{side}_margin", Mm(room))
    section.header_distance = section.footer_distance = Mm(11)
    ink, muted = sheet.colour("text.primary"), sheet.colour("text.muted")
    _set(document, "Normal", _Type(_BODY, ink, after=5))
    _headings(document, sheet)
    for name in ("List Bullet", "List Number"):
        _set(document, name, _Type(_BODY, ink, after=2))
    _add(document, MUTED, _Type(_BODY, muted, after=5))
    _add(document, SMALL, _Type(8.5, muted, after=4))
    _add(document, CELL, _Type(9, ink, after=1))
    _add(document, KICKER, _Type(10, sheet.colour("accent"), after=6))
    _add(document, CARD, _Type(9, ink, after=2))
    return sheet


def colour(font: Font, role: str) -> None:
    """Write in a colour `#rrggbb`."""
    font.color.rgb = RGBColor.from_string(role.lstrip("#").upper())


def text_width(document: Document) -> int:
    """The width between the margins, in EMU."""
    section = document.sections[0]
    return int((section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0))


def text_height(document: Document) -> int:
    """The height between the margins, in EMU."""
    section = document.sections[0]
    return int((section.page_height or 0) - (section.top_margin or 0) - (section.bottom_margin or 0))


def _headings(document: Document, sheet: Look) -> None:
    accent, ink = sheet.colour("accent.strong"), sheet.colour("text.primary")
    _set(document, "Title", _Type(26, accent, after=4, bold=True))
    _set(document, "Subtitle", _Type(13, sheet.colour("text.muted"), after=6))
    for level, (size, before, shade) in enumerate(((18, 18, accent), (13, 13, accent), (11, 10, ink)), 1):
        style = _set(document, f"Heading {level}", _Type(size, shade, after=4, bold=True))
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.keep_with_next = True


def _set(document: Document, name: str, kind: _Type) -> ParagraphStyle:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    font, spacing = style.font, style.paragraph_format
    _plain_face(style)
    font.size, font.bold, font.italic, font.all_caps = Pt(kind.size), kind.bold, False, False
    colour(font, kind.colour)
    spacing.space_before, spacing.space_after = Pt(0), Pt(kind.after)
    spacing.line_spacing_rule, spacing.line_spacing = WD_LINE_SPACING.MULTIPLE, 1.12
    borders = style.element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        style.element.get_or_add_pPr().remove(borders)
    return style


def _add(document: Document, name: str, kind: _Type) -> None:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    _set(document, name, kind)


def _plain_face(style: ParagraphStyle) -> None:
    """Our typeface for every script; the theme's own would win over it."""
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:rFonts")) + properties.findall(qn("w:spacing")):
        properties.remove(old)
    properties.insert(0, element("w:rFonts", ascii=FACE, hAnsi=FACE, cs=FACE, eastAsia=FACE))


def _speak(document: Document, language: str) -> None:
    """Word checks the spelling in this language, and a screen reader speaks it."""
    for spoken in document.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), language)
    settings = document.settings.element
    for theme in settings.iter(qn("w:themeFontLang")):
        theme.set(qn("w:val"), language)


def _drop_unused(document: Document) -> None:
    """The template's hundred table styles, of which we use none."""
    root = document.styles.element
    for style in list(root.findall(qn("w:style"))):
        name = style.find(qn("w:name"))
        said = name.get(qn("w:val")) if name is not None else ""
        if style.get(qn("w:type")) == "table" and said not in _KEPT_TABLES:
            root.remove(style)
