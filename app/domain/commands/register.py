"""Verbs of the register of third-party facts: enter, correct, strike out, delete after five years."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import Catalogue
from app.domain.changes import Changes
from app.domain.commands.base import drop, edited, existing, put
from app.domain.commands.checks import check
from app.domain.commands.entries import AddEntry
from app.domain.commands.limits import a_text
from app.domain.dossier import Dossier
from app.domain.follow.declaration import Declaration
from app.domain.follow.registers import kept_until
from app.domain.messages import Message, Refusal
from app.domain.records import ThirdPartyFact


@dataclass(frozen=True, slots=True)
class EnterFact:
    """Enter a declaration in the register; what it tells is kept beside it, not in it."""

    fact: ThirdPartyFact
    told: Declaration
    today: date

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        check_declaration(self.told)
        _has_days(self.fact, self.today)
        return AddEntry(self.fact).decide(dossier, catalogue)


@dataclass(frozen=True, slots=True)
class CorrectFact:
    """Correct a declaration; the journal keeps kind and days, and that the words were corrected."""

    id: str
    changes: Mapping[str, object]
    told: Declaration
    today: date

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        before = existing(dossier, ThirdPartyFact, self.id)
        if before.deleted_on is not None:
            raise Refusal(Message("This declaration was deleted. Nothing of it can be changed."))
        check_declaration(self.told)
        after = edited(before, self.changes)
        _has_days(after, self.today)
        check(after, dossier, catalogue)
        return put(dossier, after)


@dataclass(frozen=True, slots=True)
class DeleteFacts:
    """Note that declarations were deleted, five years after their entry or later."""

    ids: tuple[str, ...]
    today: date

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        changes: Changes = ()
        for id_ in self.ids:
            fact = existing(dossier, ThirdPartyFact, id_)
            end = kept_until(fact)
            if end is None or end >= self.today:
                raise Refusal(
                    Message(
                        "A declaration is kept for five years. This one may be deleted after {day}.",
                        {"day": end},
                    )
                )
            if fact.deleted_on is None:
                changes += put(dossier, edited(fact, {"deleted_on": self.today}))
        return changes


@dataclass(frozen=True, slots=True)
class StrikeFact:
    """Take a declaration out that was entered by mistake."""

    id: str

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        existing(dossier, ThirdPartyFact, self.id)
        return drop(dossier, ThirdPartyFact, self.id)


def check_declaration(told: Declaration) -> None:
    """Refuse a declaration that tells nothing, or that names somebody who did not agree (Codex I.3-3)."""
    a_text(told.text, field="text")
    a_text(told.name, field="name")
    if not told.text.strip():
        raise Refusal(Message("Describe in a few words what happened."), field="text")
    if told.name.strip() and not told.consent:
        raise Refusal(
            Message(
                "The worker’s name may stand here only when the worker agrees. Leave it out, or tick it."
            ),
            field="name",
        )


def _has_days(fact: ThirdPartyFact, today: date) -> None:
    """The law asks for the day of the facts; the day of entry is when the five years begin."""
    if fact.happened_on is None:
        raise Refusal(Message("Fill in on which day it happened."), field="happened_on")
    if fact.entered_on is None:
        raise Refusal(Message("Fill in on which day it is entered."), field="entered_on")
    for day, field in ((fact.happened_on, "happened_on"), (fact.entered_on, "entered_on")):
        if day > today:
            raise Refusal(
                Message("{day} still has to come. Note it when it has happened.", {"day": day}), field=field
            )
