"""A scan is told by its content; everything else is refused with what to do instead."""

from __future__ import annotations

import pytest

from app.domain.messages import Refusal
from app.domain.scans import Media, admitted


@pytest.mark.parametrize(
    ("content", "media"),
    [
        (b"%PDF-1.4 ...", Media.PDF),
        (b"\xef\xbb\xbf\r\n%PDF-1.7", Media.PDF),
        (b"\xff\xd8\xff\xe0 JFIF", Media.JPEG),
        (b"\x89PNG\r\n\x1a\n....", Media.PNG),
    ],
)
def test_a_scan_is_recognised(content: bytes, media: Media) -> None:
    assert admitted(content) is media


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "empty"),
        (b"MZ\x90\x00", "program"),
        (b"#!/bin/sh", "program"),
        (b"PK\x03\x04 docx", "document or an archive"),
        (b"II*\0 tiff", "kind of picture"),
        (b"\0\0\0\x18ftypheic", "telephones"),
        (b"<html><b>%PDF-</b>", "no PDF, JPG or PNG"),
    ],
)
def test_what_is_no_scan_is_refused_with_its_reason(content: bytes, told: str) -> None:
    with pytest.raises(Refusal) as caught:
        admitted(content)
    assert told in str(caught.value)
