"""Whatever is altered in a signed file is noticed; added signatures and proof are not called changes."""

import io
import random
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.validation.dss import DocumentSecurityStore

from app.domain.messages import Refusal
from app.domain.signatures.reports import After, Soundness, all_hold
from app.presenters.paper import Paragraph
from app.reports.render import pdf
from app.reports.signing.validate import validate
from tests.reports.demo import small_paper
from tests.support.identities import NOW, authority
from tests.support.signing import prepared, signed_once, signed_twice
from tests.support.validators import bare_pdf

SAMPLE = 90


def holds(content: bytes) -> bool:
    """Whether both signatures are there and hold; a file that is refused does not."""
    try:
        reports = validate(content)
    except Refusal:
        return False
    return all_hold(reports) and len(reports) == 2


def telling_places(content: bytes) -> Iterator[int]:
    """Where one byte matters most: ranges, the ends of each hole and of the file, the way to the fields."""
    for match in re.finditer(rb"/ByteRange \[0 (\d+) (\d+) ", content):
        yield from range(match.start(), match.end(), 4)
        start, end = int(match[1]), int(match[2])
        yield from (start, start + 1, start + 2, start + 60, end - 30, end - 2, end - 1, end)
        yield from range(start, end, 97)
    for word in (rb"/Contents", rb"/V \d", rb"/AP", rb"/Root", rb"/Prev", rb"startxref\n\d", rb"/SubFilter"):
        yield from (match.end() - 1 for match in re.finditer(word, content))
    yield from (0, 9, len(content) - 2, len(content) - 7)


def sampled_places(content: bytes) -> list[int]:
    """Places all over the file, most of them in what the signatures added; steady from run to run."""
    chance = random.Random(4)
    start = len(prepared())
    return chance.sample(range(start), SAMPLE // 3) + chance.sample(range(start, len(content)), SAMPLE)


def test_one_altered_byte_is_noticed_wherever_it_is() -> None:
    content = signed_twice()
    assert holds(content)
    unseen = []
    for place in sorted({*telling_places(content), *sampled_places(content)}):
        altered = bytearray(content)
        altered[place] ^= (0x01, 0x20, 0x80)[place % 3]
        if holds(bytes(altered)):
            unseen.append((place, content[place - 20 : place + 20]))
    assert unseen == []


def test_a_change_in_what_the_first_signed_breaks_both() -> None:
    place = prepared().index(b"stream\n") + 30
    content = bytearray(signed_twice())
    content[place] ^= 1
    try:
        reports = validate(bytes(content))
    except Refusal:
        return
    assert {report.soundness for report in reports} == {Soundness.CHANGED}


@pytest.mark.parametrize("tail", [b"\n", b"%"])
def test_bytes_after_the_end_are_a_change(tail: bytes) -> None:
    assert [report.after for report in validate(signed_twice() + tail)] == [After.CHANGES] * 2


@pytest.mark.parametrize("tail", [b"\n% more\n%%EOF\n", b"\0" * 5000, b"startxref\n0\n%%EOF", b" " * 900])
def test_a_file_with_rubbish_at_its_end_does_not_hold(tail: bytes) -> None:
    assert not holds(signed_twice() + tail)


def test_cutting_off_the_second_signature_leaves_the_first_whole() -> None:
    (report,) = validate(signed_twice()[: len(signed_once())])
    assert report.holds
    assert report.after is After.NOTHING


def test_a_file_cut_short_is_refused_or_does_not_hold() -> None:
    content = signed_twice()
    assert not any(holds(content[: len(content) - cut]) for cut in (1, 2, 10, 300, 3000, 20_000))


def later(content: bytes, *, title: str = "", page: bool = False) -> bytes:
    """The same file with something else added by another program."""
    writer = IncrementalPdfFileWriter(io.BytesIO(content))
    if title:
        writer.root[pdf_name("/Lang")] = pdf_string(title)
        writer.update_root()
    if page:
        first = writer.root["/Pages"]["/Kids"][0]
        first[pdf_name("/Rotate")] = pdf_name("/Odd")
        writer.update_container(first)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("change", [{"title": "en-US"}, {"page": True}])
def test_another_program_that_changes_the_file_is_noticed(change: dict[str, str | bool]) -> None:
    content = later(signed_once(), **change)  # type: ignore[arg-type]
    (report,) = validate(content)
    assert report.soundness is Soundness.SOUND
    assert report.after is After.CHANGES
    assert not report.holds


def test_new_statements_of_another_program_are_a_change() -> None:
    (report,) = validate(later(signed_once(), title="nl-BE"))
    assert report.after is After.CHANGES


def test_proof_for_later_checks_is_not_called_a_change() -> None:
    """Some programs add the certificates of the authorities after a signature."""
    writer = IncrementalPdfFileWriter(io.BytesIO(signed_once()))
    root = asn1_x509.Certificate.load(authority().public_bytes(Encoding.DER))
    DocumentSecurityStore.supply_dss_in_writer(writer, None, certs=[root])
    writer._update_meta = lambda: None  # type: ignore[method-assign]
    out = io.BytesIO()
    writer.write(out)
    (report,) = validate(out.getvalue())
    assert report.after is After.EVIDENCE
    assert report.holds


def test_a_signature_whose_value_is_taken_away_is_missed() -> None:
    writer = IncrementalPdfFileWriter(io.BytesIO(signed_once()))
    field = writer.root["/AcroForm"]["/Fields"][0]
    del field["/V"]
    writer.update_container(field)
    out = io.BytesIO()
    writer.write(out)
    with pytest.raises(Refusal, match="taken out"):
        validate(out.getvalue())


def test_the_words_of_a_signature_in_a_text_are_no_signature() -> None:
    text = "/ByteRange [0 10 20 30]"
    paper = replace(small_paper((Paragraph(text),)), title=text, firm=text)
    assert validate(pdf(paper, NOW)) == ()


def test_a_pdf_that_nobody_signed_has_no_reports() -> None:
    assert validate(prepared()) == ()
    assert validate(bare_pdf()) == ()


@pytest.mark.parametrize(
    "content", [b"", b"\x00" * 200, b"PK\x03\x04", b"%PDF-1.7\n%%EOF", prepared()[2000:]]
)
def test_what_is_no_pdf_is_refused(content: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        validate(content)
    assert refused.value.field == "file"
