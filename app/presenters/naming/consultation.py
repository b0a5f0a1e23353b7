"""Names of the fields about consultation, signed versions and kept files."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.records import Attachment, PriorityRisk, Record, Remark, SignedVersion, VersionEvent
from app.i18n.marks import N_

CONSULTATION: Mapping[type[Record], Mapping[str, str]] = MappingProxyType(
    {
        Remark: {
            "kind": N_("Which plan"),
            "plan": N_("First year of the plan"),
            "target": N_("What it is about"),
            "item": N_("Which one"),
            "voter": N_("Who says it"),
            "verdict": N_("Opinion"),
            "text": N_("Remark"),
            "author": N_("Said by"),
            "made_on": N_("Said on"),
            "service_advice": N_("Advice of the service on it"),
            "service_advice_on": N_("Advice of the service on"),
            "reply": N_("Answer"),
            "reason": N_("Reason"),
            "replied_on": N_("Answered on"),
            "position": N_("Place in the list"),
        },
        PriorityRisk: {
            "text": N_("Priority risk of the external service"),
            "domain": N_("Welfare domain"),
            "factors": N_("Risks it is about"),
            "left_out": N_("Why it is left out"),
            "position": N_("Place in the list"),
        },
        SignedVersion: {
            "kind": N_("Which plan"),
            "plan": N_("First year of the plan"),
            "number": N_("Version"),
            "moment": N_("Moment of signing"),
            "signed_by": N_("Signed by"),
            "role": N_("Function"),
            "place": N_("Place"),
            "attested": N_("Confirmed"),
            "gaps": N_("Missing when signed, and why"),
            "text": N_("Fingerprint of the text"),
            "previous": N_("Fingerprint of the version before"),
            "papers": N_("Fingerprints of the papers"),
            "app_version": N_("Version of the program"),
            "edition": N_("Edition of the catalogue"),
            "fingerprint": N_("Fingerprint of the catalogue"),
        },
        VersionEvent: {
            "version": N_("Version"),
            "kind": N_("What happened"),
            "on": N_("Day"),
            "paper": N_("Paper"),
            "blob": N_("Fingerprint of the file"),
            "detail": N_("Details"),
            "position": N_("Place in the list"),
        },
        Attachment: {
            "owner": N_("Belongs to"),
            "name": N_("File name"),
            "media": N_("Kind of file"),
            "blob": N_("Fingerprint of the file"),
            "size": N_("Size"),
            "note": N_("Note"),
            "added_on": N_("Added on"),
            "position": N_("Place in the list"),
        },
    }
)
"""Record type → field → its name."""
