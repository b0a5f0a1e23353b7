"""Tables of doing and learning."""

from __future__ import annotations

from sqlalchemy import Boolean, Date, Float, Integer, Text

from app.models.base import DecimalText, Json, optional, record_table, required

MEASURE_EVENT = record_table(
    "measure_event",
    *required(Text, "measure kind"),
    *required(Date, "on"),
    *required(Text, "by note"),
    *optional(Integer, "percent people"),
    *optional(Date, "start_before end_before start_after end_after"),
    *required(Integer, "position"),
)

EFFECT_CHECK = record_table(
    "effect_check",
    *required(Text, "measure objective"),
    *optional(Date, "due done_on"),
    *optional(Text, "result"),
    *required(Text, "measurement"),
    *optional(Integer, "residual_exposure residual_impact"),
    *optional(Text, "next_step"),
    *required(Text, "note judged_by"),
    *required(Integer, "position"),
)

TRIGGER = record_table(
    "trigger",
    *required(Text, "kind"),
    *optional(Date, "on"),
    *required(Text, "text"),
    *required(Json, "factors"),
    *required(Boolean, "global_plan year_plan"),
    *optional(Date, "reviewed_on"),
    *required(Text, "conclusion"),
    *required(Json, "measures"),
    *required(Integer, "position"),
)

THIRD_PARTY_FACT = record_table(
    "third_party_fact",
    *required(Text, "kind"),
    *optional(Date, "happened_on entered_on"),
    *required(Text, "text name"),
    *required(Boolean, "consent"),
    *required(Integer, "position"),
)

SITUATION = record_table(
    "situation",
    *required(Text, "asked_by"),
    *optional(Date, "asked_on"),
    *required(Text, "text group trigger"),
    *optional(Text, "adviser"),
    *required(Text, "adviser_reason participation anonymous_way"),
    *required(Json, "factors"),
    *required(Text, "findings"),
    *required(Json, "measures"),
    *optional(Date, "decided_on closed_on"),
    *required(Integer, "position"),
)

EVALUATION = record_table(
    "evaluation",
    *required(Integer, "year"),
    *required(Json, "inputs none sections"),
    *optional(Boolean, "means_enough"),
    *required(Text, "means_note helped hindered conclusions discussed_with"),
    *optional(Date, "discussed_on"),
    *required(Text, "discussed"),
    *optional(Date, "finished_on"),
    *required(Text, "signed_by"),
    *required(Json, "kpis"),
)

CHECKLIST_MARK = record_table(
    "checklist_mark",
    *required(Integer, "year"),
    *required(Text, "item answer note"),
)

PULSE = record_table(
    "pulse",
    *optional(Float, "sick_days overtime_hours"),
    *optional(Integer, "leavers accidents reports"),
    *required(Text, "went_well difficult"),
    *optional(Date, "talked_on"),
)

YEAR_COSTS = record_table(
    "year_costs",
    *required(Integer, "year"),
    *optional(Float, "absence_days"),
    *optional(DecimalText, "cost_per_day"),
    *optional(Integer, "leavers"),
    *optional(DecimalText, "cost_per_leaver"),
    *optional(Float, "hours_promised hours_spent"),
    *optional(DecimalText, "eur_promised eur_spent"),
    *required(Text, "note"),
)
