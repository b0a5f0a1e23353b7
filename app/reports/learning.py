"""The documents about looking back: the yearly evaluation, the years beside each other, the checklist."""

from __future__ import annotations

from app.domain.messages import Message
from app.domain.places import Place
from app.presenters.papers import evaluation, policy_checklist, trends
from app.reports.report import Keeping, Report, ReportGroup

LEARNING = (
    Report(
        "evaluation",
        Message("Report of the yearly evaluation"),
        Message("What the law asks to look at, what came of the measures, what follows from it."),
        evaluation.build,
        Place("follow.evaluation"),
        evaluation.is_ready,
        ReportGroup.FOLLOW,
        Keeping.READY,
    ),
    Report(
        "trends",
        Message("Through the years"),
        Message("Lights, risks, questionnaires, measures and costs, year beside year."),
        trends.build,
        Place("follow.trends"),
        trends.is_ready,
        ReportGroup.FOLLOW,
        Keeping.READY,
    ),
    Report(
        "policy-checklist",
        Message("Checklist of the policy"),
        Message("Is everything in it, and how far is each phase?"),
        policy_checklist.build,
        Place("follow.checklist"),
        policy_checklist.is_ready,
        ReportGroup.FOLLOW,
        Keeping.READY,
    ),
)
"""In the order of the work."""
