"""Every document the program can print, shelf by shelf."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.reports.consultation import CONSULTATION
from app.reports.learning import LEARNING
from app.reports.letters import LETTERS
from app.reports.plans import PLANS
from app.reports.report import Keeping, Report, ReportGroup
from app.reports.signed import SIGNED
from app.reports.team import TEAM

REPORTS: Mapping[str, Report] = MappingProxyType(
    {report.id: report for report in (*PLANS, *SIGNED, *CONSULTATION, *TEAM, *LEARNING, *LETTERS)}
)
"""Every report by id, the reports of one group together, in the order of the work."""

__all__ = ["REPORTS", "Keeping", "Report", "ReportGroup"]
