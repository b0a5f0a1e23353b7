"""Rows about the firm, its people by function, and what it already did."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Json, RecordRow


class CompanyRow(RecordRow):
    __tablename__ = "company"
    name: Mapped[str]
    kbo: Mapped[str]
    street: Mapped[str]
    postal_code: Mapped[str]
    city: Mapped[str]
    activity: Mapped[str]
    nace_section: Mapped[str]
    joint_committee: Mapped[str]
    headcount: Mapped[float | None]
    fte: Mapped[float | None]
    third_party_contact: Mapped[bool | None]
    committee: Mapped[bool | None]
    union_delegation: Mapped[bool | None]
    employer_is_adviser: Mapped[bool | None]
    body_override: Mapped[str | None]
    body_reason: Mapped[str]
    high_risk_sector: Mapped[bool | None]
    tariff_group: Mapped[int | None]
    external_service_since: Mapped[date | None]
    confidential_counsellor: Mapped[bool | None]
    health_surveillance: Mapped[bool | None]
    service_year_start_month: Mapped[int]
    depth: Mapped[str]


class QuarterRow(RecordRow):
    __tablename__ = "quarter"
    full: Mapped[float | None]
    part: Mapped[float | None]


class SiteRow(RecordRow):
    __tablename__ = "site"
    name: Mapped[str]
    headcount: Mapped[int | None]
    position: Mapped[int]


class ContactRow(RecordRow):
    __tablename__ = "contact"
    role: Mapped[str]
    name: Mapped[str]
    organisation: Mapped[str]
    phone: Mapped[str]
    email: Mapped[str]
    duties: Mapped[str]
    position: Mapped[int]


class ParticipantRow(RecordRow):
    __tablename__ = "participant"
    part: Mapped[str]
    description: Mapped[str]
    count: Mapped[int | None]
    position: Mapped[int]


class PastActionRow(RecordRow):
    __tablename__ = "past_action"
    text: Mapped[str]
    outcome: Mapped[str]
    year: Mapped[int | None]
    position: Mapped[int]


class DocumentDraftRow(RecordRow):
    __tablename__ = "document_draft"
    values: Mapped[tuple[tuple[str, str], ...]] = mapped_column(Json)
    signed_on: Mapped[date | None]
    signed_by: Mapped[str]
    place: Mapped[str]
