"""Records of what the team said: rounds of questionnaires, team talks, and voices from the floor."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.choices import HandsScale, Light, RoundState, VoiceKind, VoiceSource, VoiceState


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyRound:
    """One round of questionnaires; the answers themselves are never records (`app/store/ballots.py`).

    `code` stands on every form; `factors` are asked, critical ones never; `answers` is known once fixed.
    The days of deletion prove that single answers and free words are gone from the file.
    """

    id: str
    analysis: str
    code: str
    factors: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    invited: int | None = None
    key_holder: str = ""
    opened_on: date | None = None
    closes_on: date | None = None
    state: RoundState = RoundState.OPEN
    locked: bool = False
    answers: int | None = None
    fixed_on: date | None = None
    answers_deleted_on: date | None = None
    words_deleted_on: date | None = None
    stop_reason: str = ""
    discussed_on: date | None = None
    discussed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyScore:
    """What a fixed round says of one factor, id `<round>/<factor>` or `<round>/<factor>/<site>`.

    `mean` is the mean exposure 0-4 as far as it may be shown; `spread` (standard deviation) and `divided`
    stay None below ten answers. A score that may not be shown is not there at all.
    """

    id: str
    round: str
    factor: str
    site: str = ""
    mean: float
    light: Light
    spread: float | None = None
    divided: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamTalk:
    """One conversation with the team, which may be split over sittings; `spent` is seconds by agenda step."""

    id: str
    analysis: str
    held_on: date | None = None
    led_by: str = ""
    present: int | None = None
    languages: tuple[str, ...] = ()
    scale: HandsScale = HandsScale.MATRIX
    factors: tuple[str, ...] = ()
    step: int = 0
    factor: str = ""
    spent: tuple[tuple[str, str], ...] = ()
    sittings: int = 0
    agreed: bool = False
    next_on: date | None = None
    closed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkCount:
    """Hands counted for one factor, id `<talk>/<factor>`: how many, never who.

    `hands_*` by step of the scale (0-4, or exposure 0-3), `impact_*` by impact 1-3, `votes` are stickers.
    """

    id: str
    talk: str
    factor: str
    hands_0: int | None = None
    hands_1: int | None = None
    hands_2: int | None = None
    hands_3: int | None = None
    hands_4: int | None = None
    impact_1: int | None = None
    impact_2: int | None = None
    impact_3: int | None = None
    votes: int | None = None
    dissent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Something a worker brought up; `origin` is the talk or round, `name` only when its owner wants it."""

    id: str
    kind: VoiceKind
    source: VoiceSource = VoiceSource.BOX
    origin: str = ""
    dimension: str = ""
    factor: str = ""
    text: str = ""
    name: str = ""
    received_on: date | None = None
    state: VoiceState = VoiceState.OPEN
    answer: str = ""
    answered_on: date | None = None
    measure: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What the employer thought of one factor before the team spoke, id `<analysis>/<factor>`; exposure
    0-3.
    """

    id: str
    analysis: str
    factor: str
    exposure: int | None = None
