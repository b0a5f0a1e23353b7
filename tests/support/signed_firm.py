"""A garage whose yearly plan was signed off: made once, then copied for whoever needs it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.choices import PlanKind
from app.domain.commands.versions import SignOff, gaps
from app.domain.records import SignedVersion
from app.domain.signatures.keys import SigningKey
from app.domain.versions.chain import ATTESTATIONS
from app.runtime.paths import resources
from app.services import files
from app.services.exchanging import import_text
from app.services.versions import signing_off
from app.services.versions.keeping import Signed
from app.services.versions.on_screen import Wish, papers_to_sign, sign_paper
from app.services.workspace import Workspace
from tests.support.identities import NOW

PAPER = "year-plan.nl"
Firm = tuple[Workspace, SignedVersion]


def sign(content: bytes, where: str, key: SigningKey, **said: str) -> Signed:
    """One more signature in the Dutch yearly plan."""
    (paper,) = papers_to_sign({PAPER: content})
    return sign_paper(Wish(paper, where, key, **said), lambda: NOW)


@contextmanager
def signed_firm(folder: Path, *, read_only: bool = False) -> Iterator[Firm]:
    """The dossier, open on the day of `NOW`, and the version in it."""
    path = folder / "garage.previ"
    path.write_bytes(_dossier())
    workspace = files.open_dossier(path, files.Opening(read_only=read_only, clock=lambda: NOW))
    try:
        (version,) = workspace.dossier.all(SignedVersion)
        yield workspace, version
    finally:
        workspace.close()


@cache
def _dossier() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "garage.previ"
        workspace = files.create(path, clock=lambda: NOW)
        import_text(workspace, (resources() / "demo" / "garage.json").read_text(encoding="utf-8"))
        states = signing_off.states_of(PlanKind.YEAR, workspace.reading)
        wanted = SignOff(
            kind=PlanKind.YEAR,
            plan=signing_off.plan_in_view(PlanKind.YEAR, workspace.reading),
            signed_by="An Peeters",
            role="zaakvoerder",
            place="Gent",
            attested=ATTESTATIONS,
            gaps={state.element.id: "komt nog" for state in gaps(states)},
        )
        signing_off.sign_off(workspace, wanted)
        workspace.close()
        return path.read_bytes()
