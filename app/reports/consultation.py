"""The documents of the discussion: the dated record, the register of remarks, the adviser's opinions."""

from __future__ import annotations

from app.domain.messages import Message
from app.domain.places import Place
from app.presenters.papers import adviser_remarks, consultation_record, participation_register
from app.reports.report import Keeping, Report, ReportGroup

CONSULTATION = (
    Report(
        "consultation-record",
        Message("Record of the consultation"),
        Message("Who was consulted on the plans, on which days, and what came out of it."),
        consultation_record.build,
        Place("plans.consultation"),
        consultation_record.is_ready,
        ReportGroup.CONSULTATION,
        Keeping.READY,
    ),
    Report(
        "participation-register",
        Message("Register of direct participation"),
        Message("Remarks and proposals of the workers, without names, with the answers."),
        participation_register.build,
        Place("plans.register"),
        participation_register.is_ready,
        ReportGroup.CONSULTATION,
        Keeping.READY,
    ),
    Report(
        "adviser-remarks",
        Message("The adviser’s opinion and the employer’s answer"),
        Message("Side by side for each part of the plans, with the priority risks of the service."),
        adviser_remarks.build,
        Place("plans.adviser"),
        adviser_remarks.is_ready,
        ReportGroup.CONSULTATION,
        Keeping.READY,
    ),
)
"""For the inspection first, then what lies at hand."""
