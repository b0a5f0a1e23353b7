"""Whether a plan was signed: as a version in this program, or on paper with a day and a name noted down."""

from __future__ import annotations

from app.domain.choices import PlanKind
from app.domain.dossier import Dossier
from app.domain.elements.findings import Finding, missing, present
from app.domain.messages import Message
from app.domain.places import Place
from app.domain.records import GlobalPlan, SignedVersion, YearPlan
from app.domain.versions.chain import in_force, signed_day, versions_of

SIGN = "plans.sign"


def place_of(kind: PlanKind) -> Place:
    """Where this plan is signed."""
    return Place(SIGN, f"plan.{kind.value}")


def signature(record: GlobalPlan | YearPlan, dossier: Dossier) -> Finding:
    """Dated and signed by the employer; recommended, not required."""
    kind = PlanKind.GLOBAL if isinstance(record, GlobalPlan) else PlanKind.YEAR
    version = in_force(kind, record.id, dossier)
    if version is not None:
        return present(
            Message("Version {number} was signed by {name} on {day}.", _named(version)), Place(SIGN)
        )
    withdrawn = versions_of(kind, record.id, dossier)
    if withdrawn and _says(record, withdrawn[-1]):
        return missing(
            Message("Version {number} of {day} was withdrawn. Sign the plan again.", _named(withdrawn[-1])),
            place_of(kind),
        )
    if record.signed_on is None or not record.signed_by.strip():
        return missing(Message("Fill in who signed the plan and on which day."), place_of(kind))
    typed = {"name": record.signed_by.strip(), "day": record.signed_on}
    page = "plans.global" if kind is PlanKind.GLOBAL else "plans.year"
    return present(Message("Signed by {name} on {day}.", typed), Place(page, "signed_on"))


def _says(record: GlobalPlan | YearPlan, version: SignedVersion) -> bool:
    """Whether the plan still shows the signature of this version, not one noted down later."""
    return record.signed_on == signed_day(version) and record.signed_by.strip() == version.signed_by


def _named(version: SignedVersion) -> dict[str, object]:
    return {"number": version.number, "name": version.signed_by, "day": signed_day(version)}
