"""The papers of a version signed on screen: by key file and by card, one after the other, and checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.choices import PlanKind
from app.domain.commands.firm import DescribeCompany
from app.domain.messages import Refusal
from app.domain.reading import Reading
from app.domain.records import VersionEvent
from app.domain.signatures.keys import CardKey
from app.domain.signatures.reports import After, Soundness, all_hold
from app.domain.versions.stamp import Stamp
from app.i18n.language import Language
from app.services import exporting
from app.services.signing import electronic
from app.services.versions import keeping, on_screen, signing_off
from app.services.versions.keeping import Signed, signed_elsewhere
from app.services.versions.on_screen import LONGEST, PaperToSign
from app.services.versions.preparing import PAPERS
from app.store.errors import ReadOnly
from tests.reports.signing.test_sign import POPPLER_VALID, pdfsig
from tests.support.identities import NOW, Person, key_file
from tests.support.signed_firm import PAPER, Firm, sign, signed_firm
from tests.support.signing import HELENE, JAN
from tests.support.soft_cards import PIN, drawer, make_card, missing
from tests.support.validators import complaints, plain_text

HOSTILE = "<b>&amp; =1+1 \u202egrof 🙂 שלום"


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Firm]:
    with signed_firm(tmp_path) as found:
        yield found


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The papers of the version before anybody signed."""
    with signed_firm(tmp_path_factory.mktemp("firm")) as found:
        return on_screen.standing_papers(*found)


@pytest.fixture(scope="module")
def once(papers: dict[str, bytes]) -> Signed:
    """The employer signed, with a key file."""
    return sign(papers[PAPER], "employer", key_file(HELENE))


@pytest.fixture(scope="module")
def twice(once: Signed) -> Signed:
    """Then the external service did."""
    return sign(once.content, "service", key_file(JAN))


def paper(content: bytes) -> PaperToSign:
    (found,) = on_screen.papers_to_sign({PAPER: content})
    return found


def flipped(content: bytes, place: int) -> bytes:
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


@pytest.mark.parametrize(
    ("facts", "said", "places"),
    [
        ({"committee": True}, "comité", ["employer", "body", "service"]),
        (
            {"union_delegation": True, "committee": False},
            "délégation syndicale",
            ["employer", "body", "service"],
        ),
        ({"employer_is_adviser": False}, "travailleurs", ["employer", "body", "adviser", "service"]),
    ],
)
@pytest.mark.parametrize("kind", PlanKind)
def test_every_frozen_paper_has_a_place_for_each_who_signs(
    firm: Firm, kind: PlanKind, facts: dict[str, object], said: str, places: list[str]
) -> None:
    firm[0].execute(DescribeCompany(facts))
    stamp = Stamp(1, NOW.date(), "An Peeters", "0" * 64)
    reading = Reading(firm[0].dossier, firm[0].catalogue, NOW.date(), stamp)
    for report in PAPERS[kind]:
        found = electronic.fields(exporting.pdf(reading, report, Language.FR, NOW, fields=True))
        assert [place.name for place in found] == places
        assert said in found[1].description


def test_two_signers_with_key_files_are_valid_to_us_and_to_poppler(once: Signed, twice: Signed) -> None:
    first, second = electronic.check(twice.content)
    assert (first.field, first.after, second.field) == ("employer", After.SIGNATURES, "service")
    assert all_hold((first, second))
    assert pdfsig(twice.content).count(POPPLER_VALID) == 2
    assert (once.signer, twice.signer) == (HELENE.name, JAN.name)


def test_the_next_place_that_is_proposed_is_the_first_free_one(once: Signed) -> None:
    assert [place.name for place in paper(once.content).free] == ["body", "service"]


def test_a_paper_signed_twice_stays_accessible(twice: Signed) -> None:
    assert complaints(twice.content, "pdfua-1") == []


def test_one_altered_byte_is_told_by_us_and_by_poppler(papers: dict[str, bytes], twice: Signed) -> None:
    in_a_font = papers[PAPER].index(b"stream\n", papers[PAPER].index(b"/Length1")) + 200
    changed = flipped(twice.content, in_a_font)
    reports = electronic.check(changed)
    assert {report.soundness for report in reports} == {Soundness.CHANGED}
    assert pdfsig(changed).count("Digest Mismatch") == 2


@pytest.mark.skipif(bool(missing()), reason=missing())
def test_a_card_signs_after_a_key_file_and_a_wrong_pin_signs_nothing(once: Signed, tmp_path: Path) -> None:
    with drawer(tmp_path):
        token = make_card("BELPIC", Person("Jan Peeters (Signature)", "p384"))
        with pytest.raises(Refusal, match="The PIN is wrong"):
            sign(once.content, "body", CardKey(token, pin="9999"))
        signed = sign(once.content, "body", CardKey(token, pin=PIN))
    assert all_hold(electronic.check(signed.content))
    assert pdfsig(signed.content).count(POPPLER_VALID) == 2


def test_what_is_kept_is_the_signed_paper_and_the_next_signer_begins_from_it(
    firm: Firm, once: Signed, twice: Signed
) -> None:
    keeping.keep_signed(*firm, once)
    assert keeping.standing_paper(*firm, PAPER) == once.content
    keeping.keep_signed(*firm, twice)
    (first, second) = firm[0].dossier.all(VersionEvent)
    assert (first.detail, second.detail, second.paper) == (HELENE.name, JAN.name, PAPER)
    assert signing_off.kept_file(firm[0], second.blob) == twice.content


def test_a_signature_made_over_an_older_paper_is_not_kept(firm: Firm, once: Signed) -> None:
    keeping.keep_signed(*firm, once)
    with pytest.raises(Refusal, match="in the meantime"):
        keeping.keep_signed(*firm, once)


def test_a_signed_file_that_was_sent_back_is_recognised(papers: dict[str, bytes], twice: Signed) -> None:
    found = signed_elsewhere(twice.content, electronic.check(twice.content), papers)
    assert (found.paper, found.base, found.signer) == (PAPER, papers[PAPER], JAN.name)


def test_what_does_not_belong_to_the_version_says_why(papers: dict[str, bytes], once: Signed) -> None:
    bodied = sign(papers[PAPER], "body", key_file(JAN)).content
    standing = {**papers, PAPER: once.content}
    for content, sentence in (
        (once.content, "Nothing was signed"),
        (papers[PAPER], "Nothing was signed"),
        (bodied, "without the signatures that were added here"),
        (flipped(once.content, 40) + b"x", "not a paper of this version"),
    ):
        with pytest.raises(Refusal, match=sentence):
            signed_elsewhere(content, (), standing, papers.values())


def test_a_paper_of_ours_with_something_else_added_is_not_kept(
    papers: dict[str, bytes], once: Signed
) -> None:
    broken = once.content[: len(papers[PAPER])] + flipped(once.content[len(papers[PAPER]) :], 60)
    with pytest.raises(Refusal, match="do not hold"):
        reports = tuple(replace(each, soundness=Soundness.CHANGED) for each in electronic.check(once.content))
        signed_elsewhere(broken, reports, papers)


def test_hostile_words_stand_in_the_signature_as_typed(papers: dict[str, bytes]) -> None:
    signed = sign(papers[PAPER], "employer", key_file(HELENE), role=HOSTILE, reason=HOSTILE, place=HOSTILE)
    (report,) = electronic.check(signed.content)
    assert report.holds and report.stated.reason.startswith("<b>&amp; =1+1")
    assert "<b>&amp; =1+1" in plain_text(signed.content)
    assert complaints(signed.content, "pdfua-1") == []


@pytest.mark.parametrize("name", ["role", "reason", "place"])
def test_words_that_are_too_long_are_refused_before_a_key_is_used(
    papers: dict[str, bytes], name: str
) -> None:
    with pytest.raises(Refusal) as refused:
        sign(papers[PAPER], "employer", key_file(HELENE), **{name: "x" * (LONGEST + 1)})
    assert refused.value.field == name


def test_an_expired_certificate_and_a_wrong_password_sign_nothing(papers: dict[str, bytes]) -> None:
    expired = key_file(Person("Oud", ends=NOW - timedelta(days=1)))
    with pytest.raises(Refusal, match="expired on"):
        sign(papers[PAPER], "employer", expired)
    with pytest.raises(Refusal) as refused:
        sign(papers[PAPER], "employer", replace(key_file(HELENE), password="fout"))
    assert refused.value.field == "password"


def test_nobody_signs_what_was_withdrawn(firm: Firm) -> None:
    signing_off.withdraw(*firm, "fout")
    with pytest.raises(Refusal, match="withdrawn"):
        on_screen.admit(*firm)


def test_nobody_signs_in_a_dossier_to_look_at_only(tmp_path: Path) -> None:
    with signed_firm(tmp_path, read_only=True) as firm, pytest.raises(ReadOnly):
        on_screen.admit(*firm)
