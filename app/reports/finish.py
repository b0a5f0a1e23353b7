"""The last hand on a PDF: archive metadata, colour profile and clean character maps (PDF/UA-1, PDF/A-2a)."""

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from xml.sax.saxutils import escape as xml_escape

import pikepdf
from PIL import ImageCms

from app.reports.form import plant_form

PRODUCER = "PreviPlan"
_CHARACTER = re.compile(r"<([0-9A-F]{2})> <([0-9A-F]{4,6})>")
_MAP = re.compile(r"\d+ beginbfchar\n.*endbfchar", re.DOTALL)
_PER_SECTION = 100
_CARRIAGE_RETURN = 13
_ATTEMPTS = 60


@dataclass(frozen=True, slots=True)
class Identity:
    """What a finished file says about itself; `moment` is aware (a naive one is taken as UTC)."""

    title: str
    language: str
    author: str
    moment: datetime

    def utc(self) -> datetime:
        aware = self.moment if self.moment.tzinfo else self.moment.replace(tzinfo=UTC)
        return aware.astimezone(UTC)


def finished(raw: bytes, identity: Identity) -> bytes:
    """The same document, valid and byte for byte repeatable."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        for number, page in enumerate(pdf.pages):
            page.obj.StructParents = number
            page.obj.Tabs = pikepdf.Name.S
        root = pdf.Root
        root.MarkInfo = pikepdf.Dictionary(Marked=True)
        root.Lang = pikepdf.String(identity.language)
        root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        root.OutputIntents = pikepdf.Array([pdf.make_indirect(_output_intent(pdf))])
        root.Metadata = _metadata(pdf, identity)
        _name(pdf, identity)
        for font in _fonts(pdf):
            font.ToUnicode.write(_clean_map(font.ToUnicode.read_bytes()))
        for stream in _streams(pdf):
            _steady(stream)
        plant_form(pdf)
        return _saved(pdf)


def tidied(raw: bytes) -> bytes:
    """reportlab's file with clean fonts and streams only, for a picture that goes into another file."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        for font in _fonts(pdf):
            font.ToUnicode.write(_clean_map(font.ToUnicode.read_bytes()))
        for stream in _streams(pdf):
            _steady(stream)
        return _saved(pdf)


def _saved(pdf: pikepdf.Pdf) -> bytes:
    """The file; saved again while a stream that the library adds ends in a carriage return.

    Each time one more small object shifts what the streams of objects after it hold.
    """
    for attempt in range(_ATTEMPTS):
        if attempt == 1:
            pdf.Root["/PreviPlanPadding"] = pikepdf.Array()
        if attempt:
            pdf.Root["/PreviPlanPadding"].append(pdf.make_indirect(pikepdf.Dictionary(N=attempt)))
        out = io.BytesIO()
        pdf.save(
            out,
            min_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            deterministic_id=True,
        )
        if b"\r\nendstream" not in out.getvalue():
            break
    return out.getvalue()


def _streams(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Stream]:
    for found in pdf.objects:
        if isinstance(found, pikepdf.Stream):
            yield found


def _steady(stream: pikepdf.Stream) -> None:
    """Lengthens a stream whose compressed form would end in a carriage return.

    Its last byte comes from the checksum. Before the line feed that follows, some readers take that byte
    for half of the line end and find the stream one byte short. Fonts, content and maps all allow a tail.
    """
    data = stream.read_bytes()
    tail = b"\1" if "/Length1" in stream else b"\n"  # never a zero: it would leave the checksum as it is
    longer = data
    while zlib.adler32(longer) & 0xFF == _CARRIAGE_RETURN:
        longer += tail
    if longer is data:
        return
    stream.write(longer)
    if "/Length1" in stream:
        stream.Length1 = len(longer)


def _output_intent(pdf: pikepdf.Pdf) -> pikepdf.Dictionary:
    profile = pdf.make_stream(_srgb())
    profile.N = 3
    return pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFA1,
        OutputConditionIdentifier=pikepdf.String("sRGB"),
        Info=pikepdf.String("sRGB"),
        DestOutputProfile=profile,
    )


@cache
def _srgb() -> bytes:
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = bytes((7, 234, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0))  # made on 1 January 2026, always
    profile[84:100] = bytes(16)
    return bytes(profile)


def _name(pdf: pikepdf.Pdf, identity: Identity) -> None:
    moment = identity.utc().strftime("D:%Y%m%d%H%M%S+00'00'")
    for key in list(pdf.docinfo.keys()):
        del pdf.docinfo[key]
    pdf.docinfo["/Title"] = pikepdf.String(identity.title)
    pdf.docinfo["/Author"] = pikepdf.String(identity.author)
    pdf.docinfo["/Producer"] = pikepdf.String(PRODUCER)
    pdf.docinfo["/CreationDate"] = pdf.docinfo["/ModDate"] = pikepdf.String(moment)


def _metadata(pdf: pikepdf.Pdf, identity: Identity) -> pikepdf.Stream:
    stamp = identity.utc().strftime("%Y-%m-%dT%H:%M:%S+00:00")
    text = _XMP.format(
        title=xml_escape(identity.title),
        author=xml_escape(identity.author),
        language=identity.language,
        stamp=stamp,
        producer=PRODUCER,
    )
    stream = pdf.make_stream(text.encode("utf-8"))
    stream.Type, stream.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
    return stream


def _fonts(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for found in pdf.objects:
        if isinstance(found, pikepdf.Dictionary) and found.get("/Type") == "/Font" and "/ToUnicode" in found:
            yield found


def _clean_map(data: bytes) -> bytes:
    """reportlab's character map without U+0000, in sections of 100, in pairs for what lies beyond U+FFFF."""
    text = data.decode("latin-1")
    known = [
        f"<{code}> <{chr(int(point, 16)).encode('utf-16-be').hex().upper()}>"
        for code, point in _CHARACTER.findall(text[text.index("beginbfchar") :])
        if int(point, 16)
    ]
    sections = (known[start : start + _PER_SECTION] for start in range(0, len(known), _PER_SECTION))
    body = "\n".join("\n".join((f"{len(part)} beginbfchar", *part, "endbfchar")) for part in sections)
    return _MAP.sub(lambda _: body, text).encode("latin-1")


_XMP = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
    'xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" '
    'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" '
    'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" '
    'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" '
    'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
    "<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>"
    "<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>"
    "<xmp:CreateDate>{stamp}</xmp:CreateDate><xmp:ModifyDate>{stamp}</xmp:ModifyDate>"
    "<pdf:Producer>{producer}</pdf:Producer>"
    "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>"
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
    "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>PDF/UA version</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)
