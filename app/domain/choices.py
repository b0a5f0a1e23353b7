"""The closed sets of answers that records are made of."""

from __future__ import annotations

from enum import StrEnum


class Light(StrEnum):
    """The colour of a warning light; grey means unknown and never counts as green."""

    GREEN = "green"
    ORANGE = "orange"
    RED = "red"
    GREY = "grey"


class AnswerState(StrEnum):
    """How an indicator input was answered."""

    VALUE = "value"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


class FactorState(StrEnum):
    """How a risk factor was dealt with in an analysis."""

    ASSESSED = "assessed"
    PARKED = "parked"
    NOT_APPLICABLE = "not_applicable"


class Priority(StrEnum):
    """Exposure × impact: 0 none, 1-2 low, 3-4 medium, 6-9 high."""

    NONE = "none"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Group(StrEnum):
    """Employer group of Codex II.1-2."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


class Body(StrEnum):
    """Who must be consulted (Law art. 49-53)."""

    COMMITTEE = "committee"
    UNION_DELEGATION = "union_delegation"
    WORKERS = "workers"


class Depth(StrEnum):
    """How much the journey shows; the same facts are kept at every depth."""

    BASIC = "basic"
    EXTENDED = "extended"
    ADVISER = "adviser"


class Method(StrEnum):
    """How the risk analysis was done."""

    CONVERSATION = "conversation"
    QUESTIONNAIRE = "questionnaire"
    BOTH = "both"
    INDIVIDUAL_TALKS = "individual_talks"


class Involvement(StrEnum):
    """The part of the external psychosocial prevention adviser in the analysis (Codex I.3-1)."""

    INVOLVED = "involved"
    NOT_NEEDED = "not_needed"


class Level(StrEnum):
    """Prevention level of a measure: prevent the risk, prevent damage, limit damage (Codex I.2-7)."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    TERTIARY = "tertiary"


class Scope(StrEnum):
    """Whom a measure protects."""

    COLLECTIVE = "collective"
    INDIVIDUAL = "individual"


class Pace(StrEnum):
    """Whether a measure shows quickly or changes the cause over time."""

    QUICK_WIN = "quick_win"
    STRUCTURAL = "structural"


class Proposer(StrEnum):
    """Where a measure came from."""

    CATALOGUE = "catalogue"
    EMPLOYER = "employer"
    TEAM = "team"
    ADVISER = "adviser"


class MeasureStatus(StrEnum):
    """How far a measure has come."""

    PLANNED = "planned"
    STARTED = "started"
    DONE = "done"
    DROPPED = "dropped"


class WorkLevel(StrEnum):
    """The level on which a danger was found (Codex I.2-6)."""

    ORGANISATION = "organisation"
    GROUP = "group"
    INDIVIDUAL = "individual"


class DomainState(StrEnum):
    """How one of the seven welfare domains is dealt with in the plan."""

    MEASURES = "measures"
    REFERENCE = "reference"
    NOT_APPLICABLE = "not_applicable"


class AdviceState(StrEnum):
    """Whether the strategic advice of the external service exists."""

    RECEIVED = "received"
    NOT_YET = "not_yet"


class Presence(StrEnum):
    """A legal element of a plan: present, missing, or not applicable with a reason."""

    PRESENT = "present"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"


class PastOutcome(StrEnum):
    """What became of an action taken before this dossier existed."""

    DONE = "done"
    DROPPED = "dropped"


class Evidence(StrEnum):
    """What an answer on a factor rests on."""

    CONVERSATION = "conversation"
    TEAM_TALK = "team_talk"
    SURVEY = "survey"


class Side(StrEnum):
    """Who filled in a round of warning lights."""

    EMPLOYER = "employer"
    WORKERS = "workers"


class RoundState(StrEnum):
    """How far a round of questionnaires is: taking answers, its result fixed, or stopped without one."""

    OPEN = "open"
    FIXED = "fixed"
    STOPPED = "stopped"


class HandsScale(StrEnum):
    """What hands are counted for in a team talk: how often (0-4), or exposure 0-3 and impact 1-3."""

    STATEMENT = "statement"
    MATRIX = "matrix"


class VoiceKind(StrEnum):
    """What somebody of the team brought up."""

    GOOD = "good"
    HARD = "hard"
    IDEA = "idea"
    SIGNAL = "signal"


class VoiceSource(StrEnum):
    """Where it was brought up."""

    TALK = "talk"
    SURVEY = "survey"
    BOX = "box"


class VoiceState(StrEnum):
    """What became of it."""

    OPEN = "open"
    DISCUSSED = "discussed"
    TAKEN_UP = "taken_up"
    NOT_FOLLOWED = "not_followed"


class PlanKind(StrEnum):
    """Which of the two plans something is about."""

    GLOBAL = "global"
    YEAR = "year"


class Voter(StrEnum):
    """Who says something about a plan or a part of it."""

    WORKERS = "workers"
    BODY = "body"
    ADVISER = "adviser"


class Verdict(StrEnum):
    """What somebody thinks of a plan, a factor or a measure."""

    AGREE = "agree"
    WITH_REMARK = "with_remark"
    DISAGREE = "disagree"


class Reply(StrEnum):
    """What the employer does with a remark; deviating takes a reason."""

    FOLLOWED = "followed"
    DEVIATED = "deviated"


class Target(StrEnum):
    """What a remark is about."""

    PLAN = "plan"
    FACTOR = "factor"
    OBJECTIVE = "objective"
    MEASURE = "measure"


class VersionEventKind(StrEnum):
    """What happened to a signed version afterwards; nothing of it changes the version itself."""

    SIGNED_PDF = "signed_pdf"
    SCAN = "scan"
    HANDED_OVER = "handed_over"
    WITHDRAWN = "withdrawn"
