"""Streams whose checksum would end in a carriage return are lengthened, fonts too."""

import zlib

import pikepdf
import pytest

from app.reports.finish import _saved, _steady


@pytest.mark.parametrize("font", [True, False])
def test_an_unlucky_stream_is_lengthened_and_it_ends(font: bool) -> None:
    pdf = pikepdf.new()
    unlucky = next(bytes([7, n]) for n in range(256) if zlib.adler32(bytes([7, n])) & 0xFF == 0x0D)
    stream = pdf.make_stream(unlucky)
    if font:
        stream.Length1 = len(unlucky)
    _steady(stream)
    assert zlib.adler32(stream.read_bytes()) & 0xFF != 0x0D


def test_no_stream_of_objects_ends_in_a_carriage_return_however_many_there_are() -> None:
    for seed in range(8):
        pdf = pikepdf.new()
        rows = [pdf.make_indirect(pikepdf.Dictionary(N=seed * 10_000 + n)) for n in range(8_000)]
        pdf.Root["/Rows"] = pikepdf.Array(rows)
        assert b"\r\nendstream" not in _saved(pdf)
