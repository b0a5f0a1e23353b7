"""Records of what others said about the plans, and of the versions that were signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.choices import PlanKind, Reply, Target, Verdict, VersionEventKind, Voter


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A remark or opinion and the employer's reasoned answer to it.

    `kind` and `plan` (its first year as text) say about which plan; an empty `plan` is a proposal of the
    workers' own in the permanent register (Codex II.8). `item` is a factor, objective or measure; a name is
    never asked.
    """

    id: str
    kind: PlanKind | None = None
    plan: str = ""
    target: Target = Target.PLAN
    item: str = ""
    voter: Voter = Voter.WORKERS
    verdict: Verdict | None = None
    text: str = ""
    author: str = ""
    made_on: date | None = None
    service_advice: str = ""
    service_advice_on: date | None = None
    reply: Reply | None = None
    reason: str = ""
    replied_on: date | None = None
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityRisk:
    """One of the five priority risks in the strategic advice of the external service.

    `factors` links it to the plan; a psychosocial one that is not taken up says why in `left_out`.
    """

    id: str
    text: str = ""
    domain: str = "psychosocial"
    factors: tuple[str, ...] = ()
    left_out: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedVersion:
    """A plan as it was signed; never changed, never removed, `id` such as `global-2027-1`.

    `text` is the sha256 of the frozen text, which names `previous`, the text of the version signed before it
    (the chain runs over both plans). `papers` gives the sha256 of each PDF by `report.language`; `gaps` the
    legal elements that were missing, with why it was signed all the same.
    """

    id: str
    kind: PlanKind
    plan: str
    number: int
    moment: str
    signed_by: str
    role: str = ""
    place: str = ""
    attested: tuple[str, ...] = ()
    gaps: tuple[tuple[str, str], ...] = ()
    text: str
    previous: str = ""
    papers: tuple[tuple[str, str], ...] = ()
    app_version: str = ""
    edition: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionEvent:
    """What happened to a signed version: signed electronically, scanned, handed over, withdrawn.

    `blob` is the sha256 of the file that belongs to it; `detail` who received it, or why it was withdrawn.
    """

    id: str
    version: str
    kind: VersionEventKind
    on: date
    paper: str = ""
    blob: str = ""
    detail: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file kept in the dossier; `owner` is `<record type>/<id>`, its bytes lie under their sha256."""

    id: str
    owner: str
    name: str
    media: str
    blob: str
    size: int
    note: str = ""
    added_on: date | None = None
    position: int = 0
