"""Verbs about the discussion of the plans: remarks, their answers, opinions on parts, days taken over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import Catalogue
from app.domain.changes import Changes
from app.domain.choices import PlanKind, Reply, Verdict, Voter
from app.domain.commands.base import edited, existing, put
from app.domain.commands.checks import check
from app.domain.commands.entries import AddEntry
from app.domain.commands.plans import DescribeGlobalPlan
from app.domain.consultation.opinions import Part, blank_opinion, opinions_on
from app.domain.consultation.procedure import plan_record, speaks
from app.domain.dossier import Dossier
from app.domain.messages import Message, Refusal
from app.domain.records import Remark

TAKEN_OVER = (
    *("advice_asked_on", "service_advice_on", "service_advice", "submitted_on", "register_place"),
    *("service_answer_on", "service_answer", "body_advice_on", "body_advice", "body_verdict"),
)
"""What both plans have in common when they are discussed together."""


@dataclass(frozen=True, slots=True)
class DescribeRemark:
    """Change what a remark says, about what, and when; it never comes after its answer."""

    id: str
    changes: Mapping[str, object]

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        after = edited(existing(dossier, Remark, self.id), self.changes)
        _in_order(after, field="made_on")
        check(after, dossier, catalogue)
        return put(dossier, after)


@dataclass(frozen=True, slots=True)
class AnswerRemark:
    """Follow a remark, or say why not; without a reply the answer is taken back."""

    id: str
    reply: Reply | None
    reason: str
    on: date | None

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        before = existing(dossier, Remark, self.id)
        if self.reply is not None and not speaks(before):
            raise Refusal(Message("Write first what the remark says."), field="reply")
        answer = {"reply": self.reply, "reason": self.reason.strip()}
        after = edited(before, {**answer, "replied_on": self.on if self.reply is not None else None})
        _in_order(after, field="replied_on")
        check(after, dossier, catalogue)
        return put(dossier, after)


@dataclass(frozen=True, slots=True)
class SayOpinion:
    """Say what a voter thinks of a part of the plans; the first word makes the record."""

    voter: Voter
    part: Part
    changes: Mapping[str, object]
    on: date

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        id_ = self.part.opinion(self.voter)
        before = dossier.get(Remark, id_)
        if before is not None:
            return DescribeRemark(id_, self.changes).decide(dossier, catalogue)
        made = edited(blank_opinion(self.part, self.voter), {"made_on": self.on, **self.changes})
        return AddEntry(made).decide(dossier, catalogue)


@dataclass(frozen=True, slots=True)
class AgreeWithTheRest:
    """Agree with every one of these parts about which nothing was said yet."""

    voter: Voter
    parts: tuple[Part, ...]
    author: str
    on: date

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        changes: Changes = ()
        said = {"verdict": Verdict.AGREE, "author": self.author}
        for part in self.parts:
            if not opinions_on(part, self.voter, dossier):
                made = SayOpinion(self.voter, part, said, self.on).decide(dossier, catalogue)
                dossier, changes = dossier.with_(made), changes + made
        return changes


@dataclass(frozen=True, slots=True)
class TakeOverDays:
    """The five-year plan was discussed together with the yearly plan: the same days and texts hold."""

    year: int
    start_year: int

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        source = plan_record(PlanKind.YEAR, str(self.year), dossier)
        changes = {name: getattr(source, name) for name in TAKEN_OVER if getattr(source, name)}
        if not changes:
            raise Refusal(Message("Nothing was noted about the yearly plan yet."))
        return DescribeGlobalPlan(self.start_year, changes).decide(dossier, catalogue)


def _in_order(remark: Remark, *, field: str) -> None:
    made, replied = remark.made_on, remark.replied_on
    if made is not None and replied is not None and replied < made:
        raise Refusal(
            Message(
                "The answer of {replied} lies before the remark of {made}. Change one of the two days.",
                {"replied": replied, "made": made},
            ),
            field=field,
        )
