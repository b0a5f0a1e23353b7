"""What a team of eight said: two questionnaires, a conversation, voices, and both sides' lights."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.domain.choices import (
    AnswerState,
    Evidence,
    HandsScale,
    Light,
    RoundState,
    Side,
    VoiceKind,
    VoiceSource,
    VoiceState,
)
from app.domain.records import (
    Estimate,
    FactorAnswer,
    LightInput,
    LightRound,
    Record,
    SurveyRound,
    SurveyScore,
    TalkCount,
    TeamTalk,
    Voice,
)
from app.domain.survey.codes import new_code

FACTORS = (
    *("RF-ORG-01", "RF-ORG-06", "RF-ORG-10", "RF-CON-02", "RF-CON-06", "RF-TER-01", "RF-TER-07", "RF-TER-10"),
    *("RF-ENV-01", "RF-ENV-02", "RF-ENV-04", "RF-REL-01", "RF-REL-02", "RF-REL-03"),
)
MEANS = (0.5, 2.25, 2.75, 1.25, 1.5, 2.5, 1.0, 3.25, 1.75, 2.0, 3.5, 0.75, 1.25)
EARLIER = (0.5, 1.25, 2.75, 2.0, 1.5, 2.0, 1.75, 3.25, 1.75, 2.75, 3.5, 1.5, 0.75)
NOW = SurveyRound(
    id="S2",
    analysis="2026",
    code=new_code(lambda letters: letters[7]),
    factors=FACTORS,
    languages=("nl", "fr"),
    invited=8,
    opened_on=date(2026, 9, 1),
    state=RoundState.FIXED,
    answers=6,
    fixed_on=date(2026, 9, 14),
    answers_deleted_on=date(2026, 9, 14),
    words_deleted_on=date(2026, 9, 15),
)
BEFORE = replace(
    NOW,
    id="S1",
    code=new_code(lambda letters: letters[3]),
    answers=7,
    opened_on=date(2025, 9, 1),
    fixed_on=date(2025, 9, 20),
    answers_deleted_on=date(2025, 9, 20),
    discussed_on=date(2025, 10, 1),
)
TALK = TeamTalk(
    id="T1",
    analysis="2026",
    held_on=date(2026, 10, 5),
    led_by="externe dienst",
    present=7,
    scale=HandsScale.MATRIX,
    factors=FACTORS[:6],
    sittings=2,
    agreed=True,
    closed_on=date(2026, 10, 12),
)


def scores(asked: SurveyRound, means: tuple[float, ...]) -> tuple[SurveyScore, ...]:
    """A score per mean; the factors that are left over were answered by too few."""
    return tuple(score(asked, factor, mean) for factor, mean in zip(asked.factors, means, strict=False))


def score(asked: SurveyRound, factor: str, mean: float, **more: object) -> SurveyScore:
    """One score with the light of its mean."""
    light = Light.RED if mean >= 2.5 else Light.ORANGE if mean >= 1.5 else Light.GREEN
    made = SurveyScore(id=f"{asked.id}/{factor}", round=asked.id, factor=factor, mean=mean, light=light)
    return replace(made, **more)  # type: ignore[arg-type]


def survey() -> tuple[Record, ...]:
    """Two fixed rounds a year apart."""
    return (BEFORE, NOW, *scores(BEFORE, EARLIER), *scores(NOW, MEANS))


def talk() -> tuple[Record, ...]:
    """A closed conversation with hands, impact, stickers and one who saw it otherwise."""
    counted = [
        TalkCount(id=f"T1/{factor}", talk="T1", factor=factor, hands_0=7 - n, hands_2=n, impact_2=n, votes=n)
        for n, factor in enumerate(FACTORS[1:6], start=1)
    ]
    odd = replace(counted[2], dissent="In de winkel is dit nooit een probleem.")
    return (TALK, *counted[:2], odd, *counted[3:])


def estimates() -> tuple[Estimate, ...]:
    """What the employer thought before: lighter here, heavier there."""
    views = zip(FACTORS, (0, 0, 1, 2, 1, 2, 1, 1, 2, 2, 1, 3, 0), strict=False)
    return tuple(Estimate(id=f"2026/{f}", analysis="2026", factor=f, exposure=n) for f, n in views)


def voices() -> tuple[Voice, ...]:
    """Two that go into the photo, four in the idea box, one in each state."""
    box = VoiceSource.BOX
    rows = (
        (VoiceKind.GOOD, VoiceSource.TALK, "Wij springen voor elkaar in.", VoiceState.OPEN, "", "REL"),
        (VoiceKind.HARD, VoiceSource.SURVEY, "Het is te warm aan de oven.", VoiceState.OPEN, "", "ENV"),
        (
            VoiceKind.IDEA,
            box,
            "De bestellingen van zaterdag al op donderdag doorgeven",
            VoiceState.OPEN,
            "",
            "ORG",
        ),
        (
            VoiceKind.SIGNAL,
            VoiceSource.TALK,
            "De rolwagen blokkeert vaak de gang",
            VoiceState.DISCUSSED,
            "",
            "",
        ),
        (VoiceKind.IDEA, box, "Om de beurt een vrije zaterdag", VoiceState.TAKEN_UP, "Vanaf maart.", "TER"),
        (VoiceKind.IDEA, box, "Een tweede oven", VoiceState.NOT_FOLLOWED, "Er is geen plaats voor.", ""),
    )
    return tuple(
        Voice(
            id=f"v{place}",
            kind=kind,
            source=source,
            text=text,
            state=state,
            answer=answer,
            dimension=dimension,
            received_on=date(2026, 9, place),
            position=place,
        )
        for place, (kind, source, text, state, answer, dimension) in enumerate(rows, start=1)
    )


def workers_lights(year: int = 2026) -> tuple[Record, ...]:
    """Three workers see more overtime than the employer, fewer absences, and do not know the rest."""
    round_ = LightRound(
        id=f"{year}-workers",
        year=year,
        side=Side.WORKERS,
        filled_by="twee bakkers en een winkelbediende",
        filled_on=date(year, 10, 20),
    )
    given = {
        "overtime_hours_3m": 420,
        "leave_not_taken_workers": 2,
        "conflict_level": 0,
        "voluntary_leavers": 1,
    }
    answers = [_input(round_.id, key, value) for key, value in given.items()]
    unknown = [
        LightInput(id=f"{round_.id}/{key}", round=round_.id, key=key, state=AnswerState.UNKNOWN)
        for key in ("short_sick_days", "formal_requests", "informal_contacts")
    ]
    return (round_, *answers, *unknown)


def everything() -> tuple[Record, ...]:
    """All of it, for a dossier with an analysis of 2026."""
    rested = FactorAnswer(
        id="2026/RF-TER-10",
        analysis="2026",
        factor="RF-TER-10",
        exposure=3,
        impact=2,
        evidence=Evidence.SURVEY,
        dissent="Niet voor wie alleen in de week werkt.",
    )
    return (*survey(), *talk(), *estimates(), *voices(), *workers_lights(), rested)


def _input(round_: str, key: str, value: float) -> LightInput:
    return LightInput(id=f"{round_}/{key}", round=round_, key=key, value=value)
