"""Signing the papers of a version on screen: which places are free, one more signature, what a file proves.

What is slow here knows no dossier, so that it may run in another thread.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.messages import Message, Refusal
from app.domain.records import SignedVersion
from app.domain.signatures.keys import SigningKey
from app.domain.signatures.reports import SignatureField, SignatureReport
from app.domain.versions.chain import is_withdrawn
from app.i18n.words import Words
from app.runtime.clock import Clock, now
from app.services.signing import electronic
from app.services.versions.keeping import Signed, standing_paper
from app.services.workspace import Workspace
from app.store.errors import ReadOnly

LONGEST = 200
"""Of the function, the reason and the place: more would not fit in the stamp."""


@dataclass(frozen=True, slots=True)
class PaperToSign:
    """A paper of a version (`year-plan.nl`) as it stands, and the places in it."""

    paper: str
    content: bytes = field(repr=False)
    fields: tuple[SignatureField, ...]

    @property
    def free(self) -> tuple[SignatureField, ...]:
        """The places where nobody signed yet, in the order of the boxes."""
        return tuple(place for place in self.fields if not place.signed)


@dataclass(frozen=True, slots=True)
class Wish:
    """One signature as it was asked for: where, with which key, and what the signer says about it."""

    paper: PaperToSign
    field: str
    key: SigningKey
    role: str = ""
    reason: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """A file, what its signatures prove, and what each of its places is called."""

    name: str
    content: bytes = field(repr=False)
    reports: tuple[SignatureReport, ...]
    places: Mapping[str, str]


def admit(workspace: Workspace, version: SignedVersion) -> None:
    """Refuse before any PIN is used: a dossier to look at only, or a version that no longer holds."""
    if workspace.read_only:
        raise ReadOnly(workspace.path.name)
    if is_withdrawn(version, workspace.dossier):
        raise Refusal(Message("This version was withdrawn, so nobody signs it any more."))


def standing_papers(workspace: Workspace, version: SignedVersion) -> dict[str, bytes]:
    """Every paper of a version with its signatures so far."""
    return {paper: standing_paper(workspace, version, paper) for paper, _ in version.papers}


def papers_to_sign(papers: Mapping[str, bytes]) -> tuple[PaperToSign, ...]:
    """The papers with their places; takes a moment."""
    return tuple(PaperToSign(paper, content, electronic.fields(content)) for paper, content in papers.items())


def check_wish(wish: Wish) -> None:
    """Refuse words that are too long before a PIN is used."""
    for name in ("role", "reason", "place"):
        if len(getattr(wish, name)) > LONGEST:
            raise Refusal(
                Message("Shorten this to at most {limit} characters.", {"limit": LONGEST}), field=name
            )


def sign_paper(wish: Wish, clock: Clock = now) -> Signed:
    """The paper with one more signature, which was checked; takes some seconds. A PIN is used once."""
    check_wish(wish)
    paper = wish.paper
    how = electronic.act(
        Words(paper.paper.rpartition(".")[2]),
        role=wish.role,
        reason=wish.reason,
        place=wish.place,
        clock=clock,
    )
    content = electronic.sign(paper.content, wish.field, wish.key, how)
    signer = electronic.check(content)[-1].signer
    return Signed(paper.paper, paper.content, content, signer.name if signer else "")


def check_file(path: Path) -> Checked:
    """A file that somebody sent; takes some seconds. Refused when it is no PDF, or too damaged to check."""
    return check_content(path.name, electronic.read_pdf(path))


def check_content(name: str, content: bytes) -> Checked:
    """The same for a file that is kept here."""
    return Checked(name, content, electronic.check(content), electronic.places(content))
