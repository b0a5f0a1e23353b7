"""A file is what is in it: what can be kept is recognised, what could do harm is refused with a way out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.messages import Refusal
from app.services.evidence.kinds import Kind, as_text, recognised
from app.services.evidence.names import shown_name, tidy_name
from tests.support.evidence import drawing, letter, open_letter, photo, scan, zipped


@pytest.mark.parametrize(
    ("name", "content", "kind", "suffix"),
    [
        ("foto.JPG", photo(), Kind.JPEG, ".jpg"),
        ("foto.exe", photo(), Kind.JPEG, ".jpg"),
        ("plan.png", drawing(), Kind.PNG, ".png"),
        ("scan", scan(), Kind.PDF, ".pdf"),
        ("nota.txt", "Rooster besproken – iedereen was er.".encode(), Kind.TEXT, ".txt"),
        ("nota.txt", "Réunion d’équipe".encode("cp1252"), Kind.TEXT, ".txt"),
        ("nota.txt", "Réunion".encode("utf-16"), Kind.TEXT, ".txt"),
        ("uren.csv", b"dag;uren\nmaandag;8\n", Kind.TEXT, ".csv"),
        ("verslag.docx", letter(), Kind.OFFICE, ".docx"),
        ("verslag.odt", open_letter(), Kind.OFFICE, ".odt"),
    ],
)
def test_what_can_be_kept_is_recognised_by_its_content(
    name: str, content: bytes, kind: Kind, suffix: str
) -> None:
    found = recognised(name, content)
    assert (found.kind, found.suffix) == (kind, suffix)


def test_an_office_document_is_named_by_its_own_media_type() -> None:
    assert recognised("verslag", letter()).media.endswith("wordprocessingml.document")
    assert recognised("foto", photo()).media == "image/jpeg"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("leeg.pdf", b"", "is empty"),
        ("foto.jpg", b"MZ\x90\x00\x03", "is a program"),
        ("foto.jpg", b"\x7fELF\x02\x01", "is a program"),
        ("snelkoppeling.pdf", b"L\x00\x00\x00\x01\x14\x02\x00", "is a program"),
        ("script", b"#!/bin/sh\nrm -rf ~\n", "is a program"),
        ("start.bat", b"del *.*\r\n", "is a program"),
        ("start.js", b"alert(1)", "is a program"),
        ("pagina.txt", b"  <!DOCTYPE html><script>", "web page"),
        ("plan.svg", b"<svg onload='x'>", "web page"),
        ("brief.rtf", b"{\\rtf1}", "web page"),
        ("oud.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 20, "older office"),
        ("alles.zip", zipped(a_DOT_txt=b"x"), "bundle of files"),
        ("alles.docx", zipped(a_DOT_exe=b"MZ"), "bundle of files"),
        ("alles.7z", b"7z\xbc\xaf\x27\x1c", "bundle of files"),
        ("verslag.docm", letter(macros=True), "macros"),
        ("verslag.odt", open_letter(macros=True), "macros"),
        ("half.docx", letter()[:40], "damaged"),
        ("foto.heic", b"\0\0\0\x18ftypheic", "another form|in a form"),
        ("foto.gif", b"GIF89a", "in a form"),
        ("foto.webp", b"RIFF\0\0\0\0WEBP", "in a form"),
        ("ding.bin", b"\x00\x01\x02\x03", "kind of file"),
    ],
)
def test_what_could_do_harm_or_cannot_be_read_is_refused_with_a_sentence(
    name: str, content: bytes, said: str
) -> None:
    with pytest.raises(Refusal, match=said) as refused:
        recognised(name, content)
    assert refused.value.message.arguments["name"] == name


@given(st.binary(max_size=200), st.text(max_size=20))
def test_any_bytes_are_recognised_or_refused_and_nothing_else(content: bytes, name: str) -> None:
    try:
        recognised(name, content)
    except Refusal:
        return
    assert content


def test_a_zip_with_too_much_in_it_is_refused_without_being_unpacked() -> None:
    with pytest.raises(Refusal, match="bundle"):
        recognised("bom.docx", zipped(**{f"n{number}": b"" for number in range(10_001)}))


@pytest.mark.parametrize(
    ("name", "tidy"),
    [
        ("factuur.pdf.exe", "factuur.pdf.jpg"),
        ("../../etc/passwd", "passwd.jpg"),
        ("C:\\Users\\jan\\foto 1.JPG", "foto 1.jpg"),
        ("foto\u202egpj.exe", "fotogpj.jpg"),
        ("con.jpg", "_con.jpg"),
        ("<b>R&D.jpg", "b-R&D.jpg"),
        ("=1+1|rm *.jpg", "=1+1-rm.jpg"),
        ("\0\n ..", "file.jpg"),
        ("équipe 🎉 été.jpeg", "équipe 🎉 été.jpg"),
        ("x" * 10_000 + ".jpg", "x" * 80 + ".jpg"),
    ],
)
def test_a_name_is_harmless_on_every_disk(name: str, tidy: str) -> None:
    assert tidy_name(name, ".jpg", "file") == tidy


@given(st.text())
def test_no_name_hides_or_leads_elsewhere(name: str) -> None:
    made = tidy_name(name, ".jpg", "file")
    assert made.endswith(".jpg") and not set(made) & set('/\\<>:"|?*\n\u202e\0')
    assert len(made) <= 86 and made.strip() == made
    assert "\u202e" not in shown_name(name)


def test_what_is_no_text_is_no_text() -> None:
    assert as_text(b"\x00\x01") is None
    assert as_text("\ufeffé".encode()) == "é"
