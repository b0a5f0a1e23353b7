"""Words for the closed answers about consultation and signature."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from app.domain.choices import PlanKind, Reply, Target, Verdict, VersionEventKind, Voter
from app.i18n.marks import N_

CONSULTATION_LABELS: Mapping[type[StrEnum], Mapping[str, str]] = {
    PlanKind: {
        PlanKind.GLOBAL: N_("Five-year plan"),
        PlanKind.YEAR: N_("Yearly plan"),
    },
    Voter: {
        Voter.WORKERS: N_("The workers"),
        Voter.BODY: N_("Committee or union delegation"),
        Voter.ADVISER: N_("The prevention adviser of the external service"),
    },
    Verdict: {
        Verdict.AGREE: N_("Agrees"),
        Verdict.WITH_REMARK: N_("Agrees, with a remark"),
        Verdict.DISAGREE: N_("Does not agree"),
    },
    Reply: {
        Reply.FOLLOWED: N_("Followed"),
        Reply.DEVIATED: N_("Not followed, with a reason"),
    },
    Target: {
        Target.PLAN: N_("The whole plan"),
        Target.FACTOR: N_("A risk factor"),
        Target.OBJECTIVE: N_("An objective"),
        Target.MEASURE: N_("A measure"),
    },
    VersionEventKind: {
        VersionEventKind.SIGNED_PDF: N_("Signed electronically"),
        VersionEventKind.SCAN: N_("Signed in ink, scan kept"),
        VersionEventKind.HANDED_OVER: N_("Handed over"),
        VersionEventKind.WITHDRAWN: N_("Withdrawn"),
    },
}
"""By type first, like all labels."""
