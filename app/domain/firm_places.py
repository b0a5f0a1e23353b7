"""On which page of the station “Your firm” each fact about the firm is asked."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.places import Place

_FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "firm.profile": ("name", "activity", "service_year_start_month"),
        "firm.size": (
            "headcount",
            "fte",
            "third_party_contact",
            "health_surveillance",
            "tariff_group",
            "external_service_since",
        ),
        "firm.consultation": (
            "committee",
            "union_delegation",
            "employer_is_adviser",
            "high_risk_sector",
            "confidential_counsellor",
            "body_override",
            "body_reason",
        ),
    }
)


def firm_place(field: str) -> Place:
    """The page and field where a fact about the firm is filled in."""
    pages = {name: page for page, fields in _FIELDS.items() for name in fields}
    return Place(pages.get(field, "firm.profile"), field)
