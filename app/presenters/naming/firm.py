"""Names of the fields about the firm, its people and its warning lights."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.records import (
    BenchmarkOverride,
    Company,
    Contact,
    DocumentDraft,
    LightInput,
    LightRound,
    Participant,
    PastAction,
    Quarter,
    Record,
    Site,
)
from app.i18n.marks import N_

FIRM: Mapping[type[Record], Mapping[str, str]] = MappingProxyType(
    {
        Company: {
            "name": N_("Name"),
            "kbo": N_("Company number"),
            "street": N_("Street and number"),
            "postal_code": N_("Postal code"),
            "city": N_("Town"),
            "activity": N_("Activity"),
            "nace_section": N_("Sector (NACE-BEL section)"),
            "joint_committee": N_("Joint committee"),
            "headcount": N_("Average number of workers"),
            "fte": N_("Full-time equivalents"),
            "third_party_contact": N_("Contact with customers, patients or other third parties"),
            "committee": N_("There is a committee"),
            "union_delegation": N_("There is a union delegation"),
            "employer_is_adviser": N_("The employer is the prevention adviser"),
            "body_override": N_("Own choice of whom to consult"),
            "body_reason": N_("Reason for the own choice"),
            "high_risk_sector": N_("Sector with a higher risk"),
            "tariff_group": N_("Tariff group of the external service"),
            "external_service_since": N_("With the external service since"),
            "confidential_counsellor": N_("There is a confidential counsellor"),
            "health_surveillance": N_("Workers under health surveillance"),
            "service_year_start_month": N_("Start of the service year"),
            "depth": N_("Depth"),
        },
        Quarter: {"full": N_("At least ¾ of full time"), "part": N_("Less than ¾ of full time")},
        Site: {"name": N_("Name"), "headcount": N_("Workers"), "position": N_("Place in the list")},
        Contact: {
            "role": N_("Role"),
            "name": N_("Name"),
            "organisation": N_("Organisation"),
            "phone": N_("Telephone"),
            "email": N_("E-mail"),
            "duties": N_("Tasks, duties and means"),
            "position": N_("Place in the list"),
        },
        Participant: {
            "part": N_("Part"),
            "description": N_("Function"),
            "count": N_("Number of people"),
            "position": N_("Place in the list"),
        },
        PastAction: {
            "text": N_("What happened before"),
            "outcome": N_("Outcome"),
            "year": N_("Year"),
            "position": N_("Place in the list"),
        },
        DocumentDraft: {
            "values": N_("Filled in"),
            "signed_on": N_("Signed on"),
            "signed_by": N_("Signed by"),
            "place": N_("Place"),
            "text_nl": N_("Own text in Dutch"),
            "text_fr": N_("Own text in French"),
        },
        LightRound: {
            "year": N_("Year"),
            "filled_by": N_("Filled in by"),
            "filled_on": N_("Filled in on"),
            "note": N_("Remark"),
            "side": N_("Seen by"),
            "headcount": N_("Average number of workers"),
            "fte": N_("Full-time equivalents"),
        },
        LightInput: {
            "round": N_("Round of warning lights"),
            "key": N_("Question"),
            "state": N_("Kind of answer"),
            "value": N_("Answer"),
            "reason": N_("Why it is not known"),
        },
        BenchmarkOverride: {"value": N_("Value"), "source": N_("Source"), "year": N_("Year")},
    }
)
