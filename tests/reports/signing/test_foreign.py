"""Files that others signed with programs of their own: time-stamps, other fields, locks, odd structures."""

import io
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

import pikepdf
import pytest
from asn1crypto import keys, x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID
from pyhanko.pdf_utils.generic import DictionaryObject, NumberObject, pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, PdfTimeStamper, SimpleSigner, sign_pdf
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from app.domain.messages import Refusal
from app.domain.signatures.reports import After, Soundness, Weakness
from app.reports.signing.sign import sign
from app.reports.signing.validate import validate
from tests.support.identities import NOW, YEAR, Person, authority, certificate, key, key_file
from tests.support.signing import ADVISER, EMPLOYER, HELENE, act, prepared, signed, signed_once

CLOCK = Person(
    "Tijdstempeldienst", "rsa", binding=False, logging_in=True, purposes=(ExtendedKeyUsageOID.TIME_STAMPING,)
)
LATER = Person("Jan Janssens", ends=NOW + 50 * YEAR)
"""Other programs sign at the real moment, whenever this test runs."""


def certificate_of(person: Person) -> x509.Certificate:
    return x509.Certificate.load(certificate(person).public_bytes(Encoding.DER))


def key_of(person: Person) -> keys.PrivateKeyInfo:
    plain = key(person.key).private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return keys.PrivateKeyInfo.load(plain)


def store() -> SimpleCertificateStore:
    return SimpleCertificateStore.from_certs([x509.Certificate.load(authority().public_bytes(Encoding.DER))])


def clock() -> DummyTimeStamper:
    """A third party that states the moment."""
    return DummyTimeStamper(certificate_of(CLOCK), key_of(CLOCK), store(), fixed_dt=NOW)


def stranger(person: Person = HELENE) -> SimpleSigner:
    return SimpleSigner(certificate_of(person), key_of(person), store())


def added(writer: IncrementalPdfFileWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def writer(content: bytes) -> IncrementalPdfFileWriter:
    return IncrementalPdfFileWriter(io.BytesIO(content))


@cache
def signed_elsewhere(how: SigSeedSubFilter = SigSeedSubFilter.PADES, md: str = "sha256") -> bytes:
    """Signed with another program's settings, in our field."""
    about = PdfSignatureMetadata(field_name=EMPLOYER, subfilter=how, md_algorithm=md)
    return bytes(sign_pdf(writer(prepared()), about, stranger()).getbuffer())


@pytest.mark.parametrize("how", [SigSeedSubFilter.PADES, SigSeedSubFilter.ADOBE_PKCS7_DETACHED])
def test_a_signature_of_another_program_holds(how: SigSeedSubFilter) -> None:
    (report,) = validate(signed_elsewhere(how))
    assert (report.soundness, report.after, report.weaknesses[:1]) == (Soundness.SOUND, After.NOTHING, ())


def test_we_sign_after_another_program_and_it_after_us() -> None:
    theirs = signed_elsewhere(SigSeedSubFilter.ADOBE_PKCS7_DETACHED)
    ours_last = sign(theirs, ADVISER, key_file(LATER), replace(act(), moment=datetime.now(UTC)))
    assert [report.after for report in validate(ours_last)] == [After.SIGNATURES, After.NOTHING]
    about = PdfSignatureMetadata(field_name=ADVISER)
    theirs_last = bytes(sign_pdf(writer(signed_once()), about, stranger()).getbuffer())
    assert [report.after for report in validate(theirs_last)] == [After.SIGNATURES, After.NOTHING]


def test_a_time_stamp_of_a_third_party_is_told() -> None:
    about = PdfSignatureMetadata(field_name=EMPLOYER, subfilter=SigSeedSubFilter.PADES)
    content = PdfSigner(about, stranger(), timestamper=clock()).sign_pdf(writer(prepared()))
    (report,) = validate(bytes(content.getbuffer()))
    assert report.stamped == NOW
    assert report.holds


def test_a_time_stamp_of_the_whole_file_is_no_signature_of_a_person() -> None:
    content = PdfTimeStamper(clock()).timestamp_pdf(writer(signed_once()), "sha256")
    person, stamp = validate(bytes(content.getbuffer()))
    assert (person.time_stamp, stamp.time_stamp) == (False, True)
    assert (person.after, stamp.stamped) == (After.SIGNATURES, NOW)
    assert stamp.holds


def test_an_old_method_is_a_weakness_and_not_a_change() -> None:
    (report,) = validate(signed_elsewhere(md="sha1"))
    assert report.soundness is Soundness.SOUND
    assert Weakness.DIGEST in report.weaknesses


def with_text_field(content: bytes) -> bytes:
    """The same file with a field in which one types."""
    with pikepdf.open(io.BytesIO(content)) as file:
        field = file.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot,
                Subtype=pikepdf.Name.Widget,
                FT=pikepdf.Name.Tx,
                T=pikepdf.String("bedrag"),
                V=pikepdf.String("100"),
                Rect=[10, 10, 60, 30],
                F=4,
            )
        )
        file.Root.AcroForm.Fields.append(field)
        file.pages[0].obj.Annots.append(field)
        out = io.BytesIO()
        file.save(out)
    return out.getvalue()


def test_what_the_second_signer_types_over_is_a_change_for_the_first() -> None:
    once = signed(with_text_field(prepared()), EMPLOYER)
    change = writer(once)
    field = change.root["/AcroForm"]["/Fields"][2]
    field[pdf_name("/V")] = pdf_string("100000")
    change.update_container(field)
    about = PdfSignatureMetadata(field_name=ADVISER)
    first, second = validate(bytes(sign_pdf(change, about, stranger()).getbuffer()))
    assert (first.after, second.after) == (After.CHANGES, After.NOTHING)


def test_a_file_locked_with_a_password_is_refused() -> None:
    with pikepdf.open(io.BytesIO(prepared())) as file:
        out = io.BytesIO()
        file.save(out, encryption=pikepdf.Encryption(owner="x", user="y"))
    with pytest.raises(Refusal, match="locked with a password"):
        validate(out.getvalue())


def test_a_signature_that_is_no_signature_is_unreadable() -> None:
    change = writer(prepared())
    field = change.root["/AcroForm"]["/Fields"][0]
    nonsense = DictionaryObject(
        {pdf_name("/Type"): pdf_name("/Sig"), pdf_name("/ByteRange"): NumberObject(3)}
    )
    field[pdf_name("/V")] = change.add_object(nonsense)
    change.update_container(field)
    (report,) = validate(added(change))
    assert report.soundness is Soundness.UNREADABLE
    assert report.field == EMPLOYER
