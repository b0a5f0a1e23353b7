"""Tables of the plans: objectives, measures, and what the law wants written down."""

from __future__ import annotations

from sqlalchemy import Boolean, Date, Float, Integer, Text

from app.models.base import DecimalText, Json, optional, record_table, required

OBJECTIVE = record_table(
    "objective",
    *required(Text, "text"),
    *required(Json, "factors"),
    *required(Text, "domain"),
    *optional(Integer, "urgency feasibility"),
    *required(Text, "criterion baseline target"),
    *optional(Integer, "due_year"),
    *required(Text, "limits"),
    *required(Integer, "position"),
)

PLANNED_MEASURE = record_table(
    "planned_measure",
    *required(Text, "library title description"),
    *required(Json, "factors objectives"),
    *required(Text, "domain"),
    *optional(Text, "level scope pace"),
    *required(Text, "proposer"),
    *optional(Integer, "urgency feasibility"),
    *required(Text, "responsible involved method means_organisational means_material"),
    *optional(DecimalText, "budget_eur"),
    *required(Text, "training"),
    *optional(Date, "start end"),
    *required(Text, "criterion baseline target"),
    *optional(Integer, "residual_exposure residual_impact"),
    *required(Text, "status"),
    *optional(Date, "status_on"),
    *required(Text, "status_reason"),
    *required(Integer, "position"),
    *optional(Date, "first_start first_end"),
    *optional(Integer, "check_months"),
    *required(Boolean, "permanent"),
    *optional(Float, "budget_hours"),
    *optional(DecimalText, "spent_eur"),
    *optional(Float, "spent_hours"),
)

DOMAIN_NOTE = record_table(
    "domain_note",
    *optional(Text, "state"),
    *required(Text, "reference reason"),
)

GLOBAL_PLAN = record_table(
    "global_plan",
    *required(Integer, "start_year"),
    *required(Text, "size_note adaptation criteria"),
    *optional(Text, "strategic_advice"),
    *optional(Date, "strategic_advice_on"),
    *required(Text, "strategic_advice_note"),
    *optional(Date, "line_consulted_on services_consulted_on body_advice_on"),
    *required(Text, "body_advice"),
    *optional(Date, "signed_on"),
    *required(Text, "signed_by"),
    *optional(Date, "advice_asked_on service_advice_on"),
    *required(Text, "service_advice"),
    *optional(Date, "submitted_on"),
    *required(Text, "register_place"),
    *optional(Date, "service_answer_on"),
    *required(Text, "service_answer"),
    *optional(Text, "body_verdict"),
    *required(Text, "early_reason"),
    *required(Json, "kpis"),
)

YEAR_PLAN = record_table(
    "year_plan",
    *required(Integer, "year"),
    *required(Json, "objectives"),
    *required(Text, "change_circumstances change_accidents change_annual_report change_advice"),
    *required(Text, "change_strategic evaluation surveillance_lists"),
    *optional(Date, "line_consulted_on services_consulted_on service_advice_on submitted_on body_advice_on"),
    *required(Text, "body_advice"),
    *optional(Date, "started_on signed_on"),
    *required(Text, "signed_by"),
    *optional(Date, "advice_asked_on"),
    *required(Text, "service_advice register_place"),
    *optional(Date, "service_answer_on"),
    *required(Text, "service_answer"),
    *optional(Text, "body_verdict"),
    *required(Text, "early_reason"),
)

WAIVER = record_table("waiver", *required(Text, "plan element reason"))

DUTY_MARK = record_table(
    "duty_mark",
    *required(Text, "deadline due"),
    *optional(Date, "done_on"),
    *required(Text, "note"),
)
