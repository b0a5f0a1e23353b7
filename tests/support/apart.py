"""Signing on two copies of one dossier: a clock that somebody sets, and a signature whatever is missing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from app.domain.choices import PlanKind
from app.domain.commands.versions import SignOff, gaps
from app.domain.records import SignedVersion
from app.domain.versions.chain import ATTESTATIONS
from app.services.versions import preparing
from app.services.versions.signing_off import sign_off, states_of
from app.services.workspace import Workspace
from tests.support.desk import MOMENT


@dataclass
class Watch:
    """A clock that somebody sets."""

    moment: datetime = field(default=MOMENT)

    def __call__(self) -> datetime:
        return self.moment


def sign(workspace: Workspace, kind: PlanKind = PlanKind.GLOBAL) -> SignedVersion:
    """Sign the plan in view, gaps and all."""
    reading = workspace.reading
    silent = {state.element.id: "volgt" for state in gaps(states_of(kind, reading))}
    plan = preparing.plan_in_view(kind, reading)
    return sign_off(
        workspace, SignOff(kind=kind, plan=plan, signed_by="An", attested=ATTESTATIONS, gaps=silent)
    )
