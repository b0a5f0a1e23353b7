"""Signing with a key in a file: several people one after the other, valid to us and to poppler."""

import io
import subprocess
import tempfile
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import pikepdf
import pytest

from app.domain.messages import Refusal
from app.domain.signatures.reports import After, Soundness, Trust, all_hold, grew_from
from app.reports.signing.sign import sign
from app.reports.signing.validate import validate
from tests.support.identities import NOW, Person, key_file, root
from tests.support.signing import (
    ADVISER,
    EMPLOYER,
    HELENE,
    act,
    prepared,
    signed,
    signed_once,
    signed_twice,
)
from tests.support.validators import bare_pdf, complaints, missing_for_verapdf, plain_text, verapdf

POPPLER_VALID = "Signature Validation: Signature is Valid."


def pdfsig(content: bytes) -> str:
    """What poppler says about the signatures of a file."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(content)
        file.flush()
        done = subprocess.run(["pdfsig", "-nocert", file.name], capture_output=True, check=False)
    return done.stdout.decode("utf-8")


def test_two_signers_one_after_the_other_are_valid_to_poppler() -> None:
    said = pdfsig(signed_twice())
    assert said.count(POPPLER_VALID) == 2
    assert said.count("- Total document signed") == 1
    assert said.count("Not total document signed") == 1
    assert said.count("ETSI.CAdES.detached") == 2


def test_two_signers_one_after_the_other_hold_for_us() -> None:
    first, second = validate(signed_twice(), [root()])
    assert (first.field, second.field) == (EMPLOYER, ADVISER)
    assert (first.soundness, first.after) == (Soundness.SOUND, After.SIGNATURES)
    assert (second.soundness, second.after) == (Soundness.SOUND, After.NOTHING)
    assert {first.trust, second.trust} == {Trust.TRUSTED}
    assert first.root == "Proefautoriteit"
    assert first.weaknesses == second.weaknesses == ()


def test_who_and_when_are_told_and_that_there_is_no_time_stamp() -> None:
    content = sign(prepared(), EMPLOYER, key_file(HELENE), act(reason="Goedgekeurd", place="Luik"))
    (report,) = validate(content)
    assert report.signer is not None
    assert report.signer.name == "Hélène Dupont"
    assert (report.stated.moment, report.stated.reason, report.stated.place) == (NOW, "Goedgekeurd", "Luik")
    assert report.stamped is None
    assert report.trust is Trust.UNCHECKED


def test_signing_only_adds_to_the_end() -> None:
    assert grew_from(signed_once(), prepared())
    assert grew_from(signed_twice(), signed_once())
    assert not grew_from(prepared(), prepared())


def about_itself(content: bytes) -> tuple[bytes, dict[str, str], bool]:
    """The metadata of a file, its old-style statements, and whether it claims another version."""
    with pikepdf.open(io.BytesIO(content)) as file:
        stated = {name: str(value) for name, value in file.docinfo.items()}
        return file.Root.Metadata.read_bytes(), stated, "/Version" in file.Root


def test_signing_leaves_what_the_file_says_about_itself_alone() -> None:
    assert about_itself(signed_twice()) == about_itself(prepared())


def test_what_people_see_is_in_the_language_of_the_paper() -> None:
    summer = replace(act("fr", role="L’employeur"), moment=NOW.astimezone(timezone(timedelta(hours=2))))
    text = plain_text(sign(prepared(), EMPLOYER, key_file(HELENE), summer))
    assert "Hélène Dupont" in text
    assert "L’employeur" in text
    assert "22 novembre 2026 à 11:30 (UTC+2)" in text
    assert "sans horodatage" in text


def test_a_file_signed_once_or_twice_stays_accessible() -> None:
    assert complaints(signed_once(), "pdfua-1") == []
    assert complaints(signed_twice(), "pdfua-1") == []


@pytest.mark.verapdf
@pytest.mark.skipif(bool(missing_for_verapdf()), reason=missing_for_verapdf())
@pytest.mark.parametrize("flavour", ["ua1", "2a"])
def test_verapdf_finds_no_fault_before_between_and_after_signing(flavour: str, tmp_path: Path) -> None:
    for name, content in (("none", prepared()), ("once", signed_once()), ("twice", signed_twice())):
        (tmp_path / f"{name}.pdf").write_bytes(content)
    assert verapdf(tmp_path, flavour) == []


@pytest.mark.parametrize("kind", ["rsa", "p256", "p384"])
def test_every_usual_kind_of_key_signs(kind: str) -> None:
    content = signed(prepared(), EMPLOYER, key_file(Person("Piet", kind)))
    assert all_hold(validate(content))
    assert POPPLER_VALID in pdfsig(content)


HOSTILE = [
    "<b>vet</b> &amp; =1+1",
    "שלום عقد",
    "漢字",
    "Jan\u202e neppeJ",
    "(\\) %%EOF endobj",
    "x" * 10_000,
    "n " * 5_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_in_certificate_role_reason_and_place_do_no_harm(text: str) -> None:
    content = sign(prepared(), EMPLOYER, key_file(Person(text)), act(role=text, reason=text, place=text))
    (report,) = validate(content)
    assert report.holds
    assert complaints(content, "pdfua-1") == []
    assert report.signer is not None
    assert report.signer.name.startswith(text[:3])
    assert len(report.signer.name) <= 201
    assert "\u202e" not in report.signer.name


def test_emoji_are_fine_where_people_type_and_refused_in_a_certificate() -> None:
    content = sign(prepared(), EMPLOYER, key_file(HELENE), act(role="😀", reason="😀", place="😀"))
    assert validate(content)[0].stated.reason == "😀"
    with pytest.raises(Refusal, match="certificate cannot be read"):
        signed(prepared(), EMPLOYER, key_file(Person("😀")))


def test_nobody_signs_where_somebody_has_signed() -> None:
    with pytest.raises(Refusal, match="already signed") as refused:
        signed(signed_once(), EMPLOYER)
    assert refused.value.field == "field"


@pytest.mark.parametrize("name", ["elders", "", "<b>", "x" * 10_000])
def test_there_must_be_such_a_place(name: str) -> None:
    with pytest.raises(Refusal, match="no place to sign"):
        signed(prepared(), name)


def test_a_paper_without_fields_cannot_be_signed() -> None:
    with pytest.raises(Refusal, match="no place to sign"):
        signed(bare_pdf(), EMPLOYER)


@pytest.mark.parametrize("content", [b"", b"no pdf", b"%PDF-1.7\n", signed_once()[:-700]])
def test_a_damaged_file_is_not_signed(content: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        signed(content, ADVISER)
    assert refused.value.field == "file"


def test_a_file_changed_after_the_first_signature_gets_no_second() -> None:
    added = b"\n% a line that changes nothing one sees\n"
    with pytest.raises(Refusal, match="changed after somebody signed") as refused:
        signed(signed_once() + added, ADVISER)
    assert refused.value.field == "file"
