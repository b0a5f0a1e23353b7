"""Tables about the firm, its people by function, and what it already did."""

from __future__ import annotations

from sqlalchemy import Boolean, Date, Float, Integer, Text

from app.models.base import Json, optional, record_table, required

COMPANY = record_table(
    "company",
    *required(Text, "name kbo street postal_code city activity nace_section joint_committee"),
    *optional(Float, "headcount fte"),
    *optional(Boolean, "third_party_contact committee union_delegation employer_is_adviser"),
    *optional(Text, "body_override"),
    *required(Text, "body_reason"),
    *optional(Boolean, "high_risk_sector"),
    *optional(Integer, "tariff_group"),
    *optional(Date, "external_service_since"),
    *optional(Boolean, "confidential_counsellor health_surveillance"),
    *required(Integer, "service_year_start_month"),
    *required(Text, "depth"),
)

QUARTER = record_table("quarter", *optional(Float, "full part"))

SITE = record_table(
    "site",
    *required(Text, "name"),
    *optional(Integer, "headcount"),
    *required(Integer, "position"),
)

CONTACT = record_table(
    "contact",
    *required(Text, "role name organisation phone email duties"),
    *required(Integer, "position"),
)

PARTICIPANT = record_table(
    "participant",
    *required(Text, "part description"),
    *optional(Integer, "count"),
    *required(Integer, "position"),
)

PAST_ACTION = record_table(
    "past_action",
    *required(Text, "text outcome"),
    *optional(Integer, "year"),
    *required(Integer, "position"),
)

DOCUMENT_DRAFT = record_table(
    "document_draft",
    *required(Json, "values"),
    *optional(Date, "signed_on"),
    *required(Text, "signed_by place text_nl text_fr"),
)
