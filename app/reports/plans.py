"""The documents of the firm's own file: statement, pre-diagnosis, analysis, both plans, and all in one."""

from __future__ import annotations

from app.domain.messages import Message
from app.domain.places import Place
from app.domain.records import PlannedMeasure
from app.presenters.papers import (
    bundle,
    commitment,
    evidence,
    global_plan,
    prediagnosis,
    risk_analysis,
    year_plan,
)
from app.reports.report import Keeping, Report

PLANS = (
    Report(
        "commitment",
        Message("Statement of commitment"),
        Message("One page to sign and hang up: why you start, and what you promise."),
        commitment.build,
        Place("start.commitment"),
        lambda reading: bool(reading.company.name.strip()),
    ),
    Report(
        "pre-diagnosis",
        Message("Pre-diagnosis"),
        Message("The twelve warning lights with their reasons; a first sign, not the risk analysis."),
        prediagnosis.build,
        Place("lights.round"),
        lambda reading: reading.latest_round is not None,
    ),
    Report(
        "risk-analysis",
        Message("Risk analysis"),
        Message("How it was done, what goes well and what weighs most, over the five A’s."),
        risk_analysis.build,
        Place("analysis.method"),
        lambda reading: reading.analysis is not None,
    ),
    Report(
        "global-plan",
        Message("Global prevention plan (five years)"),
        Message("All that the law asks of the five-year plan, with the list of what is still missing."),
        global_plan.build,
        Place("measures.list"),
        lambda reading: bool(reading.global_plan.measures),
    ),
    Report(
        "year-plan",
        Message("Yearly action plan"),
        Message("What you will do in the coming service year, and with whom you discussed it."),
        year_plan.build,
        Place("plans.year"),
        lambda reading: bool(reading.year_plan.measures),
    ),
    Report(
        "evidence-list",
        Message("List of evidence"),
        Message("What was done with each measure and when, with the fingerprints of the files that show it."),
        evidence.build,
        Place("follow.due"),
        lambda reading: bool(reading.dossier.all(PlannedMeasure)),
        keeping=Keeping.READY,
    ),
    Report(
        "bundle",
        Message("Everything in one file"),
        Message("All documents together, with one table of contents."),
        bundle.build,
        Place("plans.print"),
        lambda reading: bool(reading.company.name.strip()),
    ),
)
"""In the order of the work, the bundle last."""
