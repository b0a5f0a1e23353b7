"""The documents about looking back: the report of the yearly evaluation."""

from __future__ import annotations

from app.domain.messages import Message
from app.domain.places import Place
from app.presenters.papers import evaluation
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
)
"""In the order of the work."""
