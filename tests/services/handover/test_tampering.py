"""A hand-over file that is not exactly what was made is refused, with the part named."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.messages import Refusal
from app.i18n.words import Words
from app.services.handover import envelope, manifest, packing
from app.services.handover.making import Wish, make
from app.services.handover.manifest import listed
from app.services.handover.opening import LARGEST, HandOver, open_, read
from app.services.handover.packing import Entry
from app.services.workspace import Workspace
from app.store.errors import StorageError
from tests.services.handover.conftest import small_firm

NAME = "post.previ-handover"
PASSWORD = "één rustige ochtend"
CHEAP = 8


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A small real file that anybody can read."""
    workspace = small_firm(tmp_path_factory.mktemp("plain"))
    content = make(workspace, Wish(message="Graag tegen vrijdag"))
    workspace.close()
    return content


@pytest.fixture(scope="module")
def sealed(plain: bytes) -> bytes:
    """The same closed with a password."""
    return envelope.seal(plain, PASSWORD, cost=CHEAP)


def why(content: bytes, password: str = "") -> str:
    """What is said in Dutch about a file that must be refused."""
    with pytest.raises(Refusal) as refused:
        read(content, NAME, password)
    return Words("nl").tell(refused.value.message)


def opens(content: bytes, password: str = "") -> bool:
    """Whether a file is taken for whole."""
    try:
        read(content, NAME, password)
    except (Refusal, StorageError):
        return False
    return True


def entries(content: bytes) -> list[Entry]:
    """The parts of a file, the list first."""
    return list(packing.glance(content))


def made(parts: list[Entry], change: Callable[[dict[str, object]], object] = lambda _: None) -> bytes:
    """A file with these parts, sealed like ours, its list changed: what somebody malicious would make."""
    told = json.loads(parts[0].content)
    told["parts"] = [
        {"name": p.name, "kind": k, "sha256": manifest.digest(p.content), "size": len(p.content)}
        for p, k in zip(parts[1:], ["dossier", *["paper"] * len(parts)], strict=False)
    ]
    change(told)
    return packing.pack([Entry(manifest.NAME, json.dumps(told).encode()), *parts[1:]])


def test_both_open_as_they_are(plain: bytes, sealed: bytes) -> None:
    found: list[HandOver] = [read(plain, NAME), read(sealed, NAME, PASSWORD)]
    assert [h.dossier.company.name for h in found] == ["Bakkerij De Korst"] * 2
    assert found[0].manifest.message == "Graag tegen vrijdag"


@pytest.mark.parametrize("turned", [0x01, 0x80, 0xFF])
def test_every_byte_of_a_plain_file_that_is_flipped_is_noticed(plain: bytes, turned: int) -> None:
    changed = bytearray(plain)
    for place in range(len(plain)):
        changed[place] ^= turned
        assert not opens(bytes(changed)), place
        changed[place] ^= turned
    assert opens(bytes(changed))


def test_every_byte_of_a_sealed_file_that_is_flipped_is_noticed(sealed: bytes) -> None:
    changed = bytearray(sealed)
    for place in range(len(sealed)):
        changed[place] ^= 0x01
        assert not opens(bytes(changed), PASSWORD), place
        changed[place] ^= 0x01
    assert opens(bytes(changed), PASSWORD)


def test_a_file_cut_off_anywhere_is_refused(plain: bytes, sealed: bytes) -> None:
    assert not any(opens(plain[:length]) for length in range(len(plain)))
    assert not any(opens(sealed[:length], PASSWORD) for length in range(len(sealed)))


@pytest.mark.parametrize("more", [b"\0", b"x", b"PK\x05\x06" + bytes(18)])
def test_bytes_after_the_end_or_before_the_start_are_refused(
    plain: bytes, sealed: bytes, more: bytes
) -> None:
    assert not opens(plain + more) and not opens(more + plain)
    assert not opens(sealed + more, PASSWORD) and not opens(more + sealed, PASSWORD)


def test_the_part_that_was_changed_is_named(plain: bytes) -> None:
    wrapping, dossier, list_ = bytearray(plain), bytearray(plain), bytearray(plain)
    wrapping[-100] ^= 1
    dossier[plain.index(b"Rustiger")] ^= 1
    list_[plain.index(b'"format"')] ^= 1
    assert "de verpakking rond de onderdelen" in why(bytes(wrapping))
    assert "het dossier (dossier.json)" in why(bytes(dossier))
    assert "de inhoudslijst (manifest.json)" in why(bytes(list_))
    assert "het dossier (dossier.json)" in why(plain[: len(plain) // 2])


def test_swapped_parts_are_refused_by_name(plain: bytes) -> None:
    list_, dossier = entries(plain)
    papers = [Entry("papers/a.pdf", b"A"), Entry("papers/b.pdf", b"B")]
    whole = made([list_, dossier, *papers])
    assert len(read(whole, NAME).papers) == 2
    told = entries(whole)[0]
    for swapped in ([Entry("papers/a.pdf", b"B"), Entry("papers/b.pdf", b"A")], papers[::-1]):
        assert "papers/a.pdf" in why(packing.pack([told, dossier, *swapped]))


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "../x.json", "a/../../x", "C:/x", "a\\b", ".hidden", "papers/", "con:", "A.PDF"]
)
def test_a_name_that_could_lead_somewhere_is_refused(plain: bytes, name: str) -> None:
    assert name in why(made([*entries(plain), Entry(name, b"x")]))


def test_a_name_that_stands_there_twice_is_refused(plain: bytes) -> None:
    list_, dossier = entries(plain)
    twice = [list_, dossier, Entry("papers/a.pdf", b"A"), Entry("papers/a.pdf", b"A")]
    assert "papers/a.pdf" in why(made(twice))
    assert not opens(made([list_, dossier, dossier]))


def test_what_the_list_does_not_name_is_refused(plain: bytes) -> None:
    hidden = [*entries(plain), Entry("papers/hidden.pdf", b"x")]
    assert "manifest.json" in why(packing.pack(hidden))


@pytest.mark.parametrize(
    "change",
    [
        lambda told: told.pop("purpose"),
        lambda told: told.update(purpose="gift"),
        lambda told: told.update(purpose="return"),
        lambda told: told.update(made_on="yesterday"),
        lambda told: told.update(edition=""),
        lambda told: told.update(base="0" * 64),
        lambda told: told.update(parts=[]),
        lambda told: told.update(parts=7),
        lambda told: told["parts"][0].update(size=-1),
        lambda told: told["parts"][0].update(sha256="x"),
        lambda told: told.update(version=0),
        lambda told: told.update(firm="De Korst"),
    ],
)
def test_a_list_that_contradicts_itself_is_refused(
    plain: bytes, change: Callable[[dict[str, object]], object]
) -> None:
    def based(told: dict[str, object]) -> None:
        told["base"] = told["parts"][0]["sha256"]  # type: ignore[index]
        change(told)

    assert opens(made(entries(plain)))
    assert not opens(made(entries(plain), based))


def test_a_newer_version_is_refused_as_newer(plain: bytes) -> None:
    assert "nieuwere versie" in why(made(entries(plain), lambda told: told.update(version=2)))


def test_an_unknown_edition_of_the_catalogue_is_refused(plain: bytes) -> None:
    with pytest.raises(StorageError):
        read(made(entries(plain), lambda told: told.update(edition="2099.1")), NAME)


def test_parts_of_a_later_kind_are_kept_and_not_refused(plain: bytes) -> None:
    parts = [*entries(plain), Entry("signed/2027.pdf", b"%PDF")]
    found = read(
        made(parts, lambda told: told["parts"][1].update(kind="signed", notes={"year": "2027"})), NAME
    )  # type: ignore[index]
    assert [(each.part.kind, each.part.notes, each.content) for each in found.enclosed] == [
        ("signed", {"year": "2027"}, b"%PDF")
    ]


def test_records_that_break_the_rules_are_refused_with_the_part_and_the_reason(plain: bytes) -> None:
    list_, dossier = entries(plain)
    told = json.loads(dossier.content)
    told["measures"][0]["objectives"] = ["O9"]
    wrong = Entry(dossier.name, json.dumps(told).encode())
    based = lambda listed: listed.update(base=manifest.digest(wrong.content))  # noqa: E731
    said = why(made([list_, wrong], based))
    assert "dossier.json" in said and "O9" in said


@pytest.mark.parametrize("content", [b"", b"PK", b"\0" * 500, b"%PDF-1.7", b"PREVIHO", b"{}"])
def test_another_kind_of_file_is_said_to_be_one(content: bytes) -> None:
    assert "geen volledig overhandigingsbestand" in why(content)


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_foreign_zip_is_refused(compression: int) -> None:
    assert "geen volledig overhandigingsbestand" in why(zipped({"x.txt": b"x" * 5000}, compression))


def test_our_own_parts_zipped_by_another_program_are_refused(plain: bytes) -> None:
    again = {entry.name: entry.content for entry in entries(plain)}
    for compression in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        assert not opens(zipped(again, compression))
        assert not opens(zipped(again, compression, comment=plain[-90:]))


def test_a_bomb_is_never_unpacked(plain: bytes) -> None:
    bomb = zipped({"manifest.json": entries(plain)[0].content, "dossier.json": b"0" * 50_000_000})
    assert len(bomb) < 100_000
    assert not opens(bomb)


def test_a_file_that_is_far_too_large_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / NAME
    with path.open("wb") as file:
        file.truncate((LARGEST + 1) * 1024 * 1024)
    with pytest.raises(Refusal) as refused:
        open_(path)
    assert str(LARGEST) in Words("nl").tell(refused.value.message)


@pytest.mark.parametrize("password", ["", "een rustige ochtend", "ÉÉN RUSTIGE OCHTEND"])
def test_without_the_right_password_nothing_opens(sealed: bytes, password: str) -> None:
    assert "wachtwoord" in why(sealed, password)


def test_the_password_is_the_same_on_every_keyboard(sealed: bytes) -> None:
    assert opens(sealed, "  e\u0301e\u0301n rustige ochtend ")


@pytest.mark.parametrize("cost", [0, 7, 19, 255])
def test_nobody_makes_us_work_for_hours_on_a_key(sealed: bytes, cost: int) -> None:
    assert "wachtwoord" in why(sealed[:8] + bytes([cost]) + sealed[9:], PASSWORD)


def test_a_password_that_is_too_short_is_refused_before_anything_is_made(employer: Workspace) -> None:
    with pytest.raises(Refusal) as refused:
        make(employer, Wish(password="kort"))
    assert refused.value.field == "password"


def test_every_sealed_file_is_another_one(plain: bytes) -> None:
    assert envelope.seal(plain, PASSWORD, cost=CHEAP) != envelope.seal(plain, PASSWORD, cost=CHEAP)


def test_the_digest_of_a_part_covers_its_size(plain: bytes) -> None:
    part = listed("x", "paper", b"abc")
    assert part.vouches_for(b"abc") and not part.vouches_for(b"abcd")


def zipped(parts: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED, comment: bytes = b"") -> bytes:
    """A zip as other programs make it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        archive.comment = comment
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()
