"""Parts with kept files and signed versions that somebody put together with harm in mind."""

from __future__ import annotations

import json

import pytest

from app.domain.messages import Refusal
from app.i18n.words import Words
from app.services.handover import manifest, packing
from app.services.handover.making import Wish, make
from app.services.handover.opening import read
from app.services.handover.packing import Entry
from app.services.workspace import Workspace

NAME = "post.previ-handover"
A_FILE = manifest.digest(b"x")
VERSION = {"id": "global-2027-1", "kind": "global", "plan": "2027", "number": 1, "moment": "2026"}
VERSION |= {"signed_by": "An", "text": A_FILE}


def why(workspace: Workspace, *more: tuple[str, str, bytes]) -> str:
    """What is said of the firm's file with these parts (name, kind, content) put in; "" when it opens."""
    listed, *parts = packing.glance(make(workspace, Wish()))
    told = json.loads(listed.content)
    told["parts"] += [
        {"name": name, "kind": kind, "sha256": manifest.digest(content), "size": len(content)}
        for name, kind, content in more
    ]
    entries = [Entry(manifest.NAME, json.dumps(told).encode()), *parts]
    content = packing.pack([*entries, *(Entry(name, content) for name, _, content in more)])
    try:
        read(content, NAME)
    except Refusal as refusal:
        return Words("nl").tell(refusal.message)
    return ""


def records(**lists: object) -> tuple[str, str, bytes]:
    """The part with signed versions and attachments."""
    return "more.json", "more", json.dumps({"dossier": lists}).encode()


def test_a_kept_file_under_its_own_digest_is_taken(employer: Workspace) -> None:
    assert why(employer, (f"kept/{A_FILE}", "kept", b"x")) == ""


@pytest.mark.parametrize("name", ["kept/photo.jpg", "kept/" + "0" * 64, "other/" + A_FILE])
def test_a_kept_file_under_another_name_is_refused_by_name(employer: Workspace, name: str) -> None:
    assert f"het bewaarde bestand {name}" in why(employer, (name, "kept", b"x"))


@pytest.mark.parametrize(
    "part",
    [
        ("more.json", "more", b"{"),
        ("more.json", "more", b"[]"),
        ("more.json", "more", b"[" * 100_000),
        ("more.json", "more", b'{"other": {}}'),
        records(versions={}),
        records(objectives=[{"id": "O1"}]),
        records(versions=[VERSION | {"hidden": 1}]),
        records(versions=[VERSION | {"text": "../../etc"}]),
        records(versions=[VERSION | {"number": "one"}]),
        records(versions=[VERSION, VERSION]),
        records(versions=[{key: value for key, value in VERSION.items() if key != "text"}]),
        records(version_events=[{"id": "E1", "version": "none", "kind": "scan", "on": "2026-09-01"}]),
        records(attachments=[{"id": "", "owner": "x", "name": "x", "media": "x", "blob": A_FILE, "size": 1}]),
        records(attachments=[{"id": "A", "owner": "x", "name": "x", "media": "x", "blob": "x", "size": 1}]),
    ],
)
def test_records_that_make_no_sense_are_refused_and_the_part_is_named(
    employer: Workspace, part: tuple[str, str, bytes]
) -> None:
    assert "more.json" in why(employer, part)


def test_two_lists_of_records_contradict_each_other(employer: Workspace) -> None:
    assert why(employer, records(), ("again.json", "more", b"{}"))
