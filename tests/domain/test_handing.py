"""What may be changed in a copy to remark in, and what is left out of what goes to others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.changes import Change
from app.domain.choices import PlanKind, Reply, VoiceKind, Voter
from app.domain.dossier import Dossier
from app.domain.follow_choices import FactKind
from app.domain.handing.anonymous import anonymous
from app.domain.handing.purpose import Purpose
from app.domain.handing.remarking import refuse_unless_allowed
from app.domain.handing.sent import Sent, is_sent_mark, sent_before, sent_mark
from app.domain.handing.withheld import Subject, counted, without
from app.domain.messages import Refusal
from app.domain.records import (
    Attachment,
    Company,
    LightInput,
    LightRound,
    Objective,
    Record,
    Remark,
    SignedVersion,
    Situation,
    ThirdPartyFact,
    Voice,
)
from tests.support.edits import CATALOGUE

MINE = Remark(id="R1", kind=PlanKind.GLOBAL, plan="2027", voter=Voter.ADVISER, text="Akkoord")
FACT = ThirdPartyFact(id="F1", kind=next(iter(FactKind)), text="Een klant riep", happened_on=date(2026, 5, 4))
VERSION = SignedVersion(
    id="global-2027-1",
    kind=PlanKind.GLOBAL,
    plan="2027",
    number=1,
    moment="2026",
    signed_by="An",
    text="a" * 64,
)


def change(before: Record | None, after: Record | None, purpose: str = Purpose.REMARK) -> None:
    """Try a change in a copy."""
    refuse_unless_allowed(purpose, "EditEntry", (Change(before, after),))


def edited(**values: object) -> Remark:
    """The remark with something else in it."""
    return replace(MINE, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before", "after"), [(None, MINE), (MINE, edited(text="Niet akkoord")), (MINE, None)]
)
def test_whoever_remarks_writes_changes_and_takes_back_remarks(
    before: Record | None, after: Record | None
) -> None:
    change(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, Objective(id="O1", text="x")),
        (Company(name="a"), Company(name="b")),
        (None, edited(voter=Voter.WORKERS)),
        (edited(voter=Voter.BODY), MINE),
        (MINE, edited(reply=Reply.FOLLOWED)),
        (None, Attachment(id="A", owner="Objective/O1", name="x", media="x", blob="a" * 64, size=1)),
        (None, VERSION),
    ],
)
def test_everything_else_stays_as_the_employer_wrote_it(before: Record | None, after: Record | None) -> None:
    with pytest.raises(Refusal):
        change(before, after)


def test_results_are_to_look_at_only() -> None:
    with pytest.raises(Refusal):
        change(None, MINE, Purpose.RESULTS)


@pytest.mark.parametrize("purpose", ["", Purpose.COPY, Purpose.RETURN])
def test_a_full_copy_and_a_dossier_of_ones_own_allow_everything(purpose: str) -> None:
    change(Company(name="a"), Company(name="b"), purpose)


def firm() -> Dossier:
    """A bit of everything that may be too much for others."""
    inputs = (asked for indicator in CATALOGUE.indicators.values() for asked in indicator.inputs)
    key = next(asked.key for asked in inputs if asked.type == "integer")
    return Dossier.of(
        [
            Company(name="De Korst", headcount=8.0),
            LightRound(id="2026", year=2026),
            LightInput(id=f"2026/{key}", round="2026", key=key, value=2),
            Voice(id="V1", kind=VoiceKind.IDEA, text="Rooster", name="An"),
            Voice(id="V2", kind=VoiceKind.IDEA, text="Pauze"),
            FACT,
            Situation(id="S1", text="Ruzie"),
            Attachment(id="A1", owner="Voice/V1", name="x", media="x", blob="b" * 64, size=1),
            Attachment(id="A2", owner="Voice/V2", name="x", media="x", blob="c" * 64, size=1),
            VERSION,
            sent_mark("H1", Sent("x.previ-handover", "An", date(2026, 9, 1), "d" * 64, 5)),
        ]
    )


@pytest.mark.parametrize(
    ("subject", "gone"),
    [
        (Subject.COUNTS, {"LightInput"}),
        (Subject.VOICES, {"V1", "A1"}),
        (Subject.REGISTER, {"F1"}),
        (Subject.SITUATIONS, {"S1"}),
        (Subject.FILES, {"A1", "A2"}),
    ],
)
def test_a_subject_goes_with_what_hangs_on_it_and_nothing_else(subject: Subject, gone: set[str]) -> None:
    before = firm()
    assert counted(before, subject, CATALOGUE) in (1, 2)
    left = {(type(r).__name__, r.id) for r in before} - {
        (type(r).__name__, r.id) for r in without(before, [subject], CATALOGUE)
    }
    names = {id_ for kind, id_ in left if kind not in {"SignedVersion", "LightInput"}} - {"H1"}
    assert names | {kind for kind, _ in left if kind == "LightInput"} == gone


def test_a_signed_text_never_tells_what_was_left_out() -> None:
    assert without(firm(), [Subject.VOICES], CATALOGUE).all(SignedVersion) == ()
    assert without(firm(), [Subject.FILES], CATALOGUE).all(SignedVersion) == (VERSION,)


def test_nobody_reads_to_whom_else_it_went() -> None:
    assert [mark.note for mark in sent_before(firm())] == ["An"]
    assert not any(is_sent_mark(record) for record in without(firm(), [], CATALOGUE))


def test_results_hold_no_name_no_story_and_no_small_count() -> None:
    shown = anonymous(firm(), CATALOGUE)
    assert {type(record) for record in shown.dossier} == {Company, LightRound}
    assert (shown.dossier.company.name, shown.dossier.company.headcount) == ("", 8.0)
    assert shown.counts_hidden == 1
