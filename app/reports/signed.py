"""The document about signed plans: what changed since."""

from __future__ import annotations

from app.domain.messages import Message
from app.domain.places import Place
from app.presenters.papers import changes_since
from app.reports.report import Keeping, Report

SIGNED = (
    Report(
        "changes-since-signing",
        Message("What changed since signing"),
        Message("The plans of today beside the plans as they were signed."),
        changes_since.build,
        Place("plans.sign"),
        changes_since.ready,
        keeping=Keeping.READY,
    ),
)
