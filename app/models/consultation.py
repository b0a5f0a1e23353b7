"""Tables of what others said about the plans, the signed versions, and the files that belong to them."""

from __future__ import annotations

from sqlalchemy import Column, Date, Integer, LargeBinary, Table, Text

from app.models.base import METADATA, Json, optional, record_table, required

REMARK = record_table(
    "remark",
    *optional(Text, "kind"),
    *required(Text, "plan target item voter"),
    *optional(Text, "verdict"),
    *required(Text, "text author"),
    *optional(Date, "made_on"),
    *required(Text, "service_advice"),
    *optional(Date, "service_advice_on"),
    *optional(Text, "reply"),
    *required(Text, "reason"),
    *optional(Date, "replied_on"),
    *required(Integer, "position"),
)

PRIORITY_RISK = record_table(
    "priority_risk",
    *required(Text, "text domain"),
    *required(Json, "factors"),
    *required(Text, "left_out"),
    *required(Integer, "position"),
)

SIGNED_VERSION = record_table(
    "signed_version",
    *required(Text, "kind plan"),
    *required(Integer, "number"),
    *required(Text, "moment signed_by role place"),
    *required(Json, "attested gaps"),
    *required(Text, "text previous"),
    *required(Json, "papers"),
    *required(Text, "app_version edition fingerprint"),
)

VERSION_EVENT = record_table(
    "version_event",
    *required(Text, "version kind"),
    *required(Date, "on"),
    *required(Text, "paper blob detail"),
    *required(Integer, "position"),
)

ATTACHMENT = record_table(
    "attachment",
    *required(Text, "owner name media blob"),
    *required(Integer, "size"),
    *required(Text, "note"),
    *optional(Date, "added_on"),
    *required(Integer, "position"),
)

BLOB = Table(
    "blob",
    METADATA,
    Column("sha256", Text, primary_key=True),
    *required(LargeBinary, "content"),
)
"""Files by the sha256 of their bytes: frozen texts, signed papers, scans, evidence; read only when asked
for.
"""
