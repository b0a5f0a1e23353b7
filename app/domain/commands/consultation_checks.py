"""What the records of consultation and signature may hold: plans, items and versions that exist."""

from __future__ import annotations

import re

from app.domain.catalogue import Catalogue
from app.domain.choices import PlanKind, Reply, Target
from app.domain.commands.limits import a_year, between
from app.domain.commands.team_checks import known_factor
from app.domain.dossier import Dossier
from app.domain.messages import Message, Refusal
from app.domain.records import (
    Attachment,
    Objective,
    PlannedMeasure,
    PriorityRisk,
    Remark,
    SignedVersion,
    VersionEvent,
)

_YEAR = re.compile(r"[0-9]{4}")
_SHA = re.compile(r"[0-9a-f]{64}")
LARGEST_FILE = 20 * 1024 * 1024


def check_remark(remark: Remark, dossier: Dossier, catalogue: Catalogue) -> None:
    """A remark on a plan or on a part of it."""
    if remark.plan or remark.kind is not None:
        _plan(remark.kind, remark.plan)
    _item(remark, dossier, catalogue)
    if remark.reply is Reply.DEVIATED and not remark.reason.strip():
        raise Refusal(Message("Say why this remark is not followed."), field="reason")


def check_priority_risk(risk: PriorityRisk, dossier: Dossier, catalogue: Catalogue) -> None:
    """A priority risk of the external service."""
    if risk.domain not in catalogue.welfare_domains:
        raise Refusal(Message("Choose one of the seven welfare domains."), field="domain")
    for factor in risk.factors:
        known_factor(factor, dossier, catalogue, field="factors")


def check_version(version: SignedVersion, dossier: Dossier, catalogue: Catalogue) -> None:
    """A signed version."""
    _plan(version.kind, version.plan)
    between(version.number, 1, 10_000, field="number")
    for name in (version.text, *(sha for _, sha in version.papers)):
        _named(name, field="text")


def check_event(event: VersionEvent, dossier: Dossier, catalogue: Catalogue) -> None:
    """What happened to a version."""
    if dossier.get(SignedVersion, event.version) is None:
        raise Refusal(Message("There is no signed version {id}.", {"id": event.version}), field="version")
    if event.blob:
        _named(event.blob, field="blob")


def check_attachment(attachment: Attachment, dossier: Dossier, catalogue: Catalogue) -> None:
    """A kept file."""
    _named(attachment.blob, field="blob")
    between(attachment.size, 0, LARGEST_FILE, field="size")


def _plan(kind: PlanKind | None, plan: str) -> None:
    if kind is None or not _YEAR.fullmatch(plan):
        raise Refusal(Message("Say which plan this is about: its first year, as in 2027."), field="plan")
    a_year(int(plan), field="plan")


def _item(remark: Remark, dossier: Dossier, catalogue: Catalogue) -> None:
    match remark.target:
        case Target.FACTOR:
            known_factor(remark.item, dossier, catalogue, field="item")
        case Target.MEASURE if dossier.get(PlannedMeasure, remark.item) is None:
            raise Refusal(Message("There is no measure {id}.", {"id": remark.item}), field="item")
        case Target.OBJECTIVE if dossier.get(Objective, remark.item) is None:
            raise Refusal(Message("There is no objective {id}.", {"id": remark.item}), field="item")


def _named(name: str, *, field: str) -> None:
    if not _SHA.fullmatch(name):
        raise Refusal(Message("This is not the fingerprint of a file."), field=field)
