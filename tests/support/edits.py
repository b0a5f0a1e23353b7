"""Hypothesis strategies: what two people do to the same dossier, act by act, through the verbs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from hypothesis import strategies as st

from app.domain.catalogue import Catalogue
from app.domain.changes import Change, Changes
from app.domain.choices import AnswerState, Evidence, MeasureStatus, VoiceKind
from app.domain.commands.analysis import AnswerFactor, ClearFactor, DescribeAnalysis, StartAnalysis
from app.domain.commands.base import Command
from app.domain.commands.entries import AddEntry, EditEntry, MoveEntry, RemoveEntry
from app.domain.commands.firm import DescribeCompany, FillDocument, SetQuarter
from app.domain.commands.follow import MoveMeasure
from app.domain.commands.lights import AnswerInput, ClearInput, RemoveRound, StartRound
from app.domain.commands.measure_states import SetState
from app.domain.commands.plans import (
    DescribeDomain,
    DescribeGlobalPlan,
    DescribeYearPlan,
    UnwaiveElement,
    WaiveElement,
)
from app.domain.commands.team import CountHands, DescribeTalk, SetEstimate
from app.domain.dossier import Dossier
from app.domain.messages import Refusal
from app.domain.records import (
    Analysis,
    Company,
    FactorAnswer,
    LightInput,
    LightRound,
    Objective,
    OwnRisk,
    PastAction,
    PlannedMeasure,
    Record,
    Site,
    TalkCount,
    TeamTalk,
    Voice,
    YearPlan,
)
from app.services import editions

CATALOGUE = editions.catalogue()
FACTORS = ("RF-ORG-01", "RF-CON-01", "R1", "R2", "R3")
LISTED = (Site, PastAction, OwnRisk, Objective, PlannedMeasure, Voice)


def before() -> Dossier:
    """What both began with: a little of everything, each list in order."""
    records: list[Record] = [
        Company(name="De Korst", headcount=8.0),
        Analysis(id="2026", year=2026, asked=(("a", "1"), ("b", "2"))),
        *(OwnRisk(id=f"R{n}", dimension="TER", text=f"risico {n}", position=n) for n in (1, 2, 3)),
        FactorAnswer(id="2026/R1", analysis="2026", factor="R1", exposure=1),
        FactorAnswer(id="2026/RF-ORG-01", analysis="2026", factor="RF-ORG-01", exposure=2, impact=2),
        TeamTalk(id="T1", analysis="2026", present=6, factors=("RF-ORG-01", "R1")),
        TalkCount(id="T1/RF-ORG-01", talk="T1", factor="RF-ORG-01", hands_0=1, hands_3=4),
        *(Objective(id=f"O{n}", text=f"doel {n}", factors=("R1",), position=n) for n in (1, 2, 3)),
        *(PlannedMeasure(id=f"M{n}", title="m", objectives=("O1",), position=n) for n in (1, 2, 3)),
        PlannedMeasure(id="M4", factors=("R1", "RF-ORG-01"), objectives=("O1", "O2"), position=4),
        *(Site(id=f"S{n}", name=f"site {n}", position=n) for n in (1, 2, 3)),
        Voice(id="V1", kind=VoiceKind.IDEA, factor="R1", measure="M1", origin="T1", position=1),
        LightRound(id="2026", year=2026),
        LightInput(id="2026/sick_spells", round="2026", key="sick_spells", value=3),
        YearPlan(id="2027", year=2027, objectives=("O1", "O3")),
    ]
    return Dossier.of(records, edition=CATALOGUE.edition)


@dataclass(frozen=True, slots=True)
class Undone:
    """An analysis taken back with all that hangs on it, as undo does."""

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        gone = (r for r in dossier if getattr(r, "analysis", "") == "2026" or getattr(r, "talk", "") == "T1")
        analysis = dossier.get(Analysis, "2026")
        return tuple(Change(r, None) for r in (*gone, *((analysis,) if analysis else ())))


texts = st.sampled_from(["", "een", "twee", "drie\nregels", "R&D <b>=1+1"])
ids = st.sampled_from(["1", "1", "2", "X"])
factor_lists = st.lists(st.sampled_from(FACTORS), max_size=3, unique=True).map(tuple)
objective_lists = st.lists(st.sampled_from(["O1", "O2", "O3", "OX"]), max_size=3, unique=True).map(tuple)
PREFIX = {Site: "S", PastAction: "P", OwnRisk: "R", Objective: "O", PlannedMeasure: "M", Voice: "V"}
FIELDS: dict[type, dict[str, st.SearchStrategy[Any]]] = {
    Site: {"name": texts, "headcount": st.sampled_from([None, 2, 5])},
    PastAction: {"text": texts, "year": st.sampled_from([None, 2020])},
    OwnRisk: {"text": texts, "dimension": st.sampled_from(["TER", "ORG"])},
    Objective: {"text": texts, "factors": factor_lists, "urgency": st.sampled_from([None, 1, 3])},
    PlannedMeasure: {
        "title": texts,
        "description": texts,
        "factors": factor_lists,
        "objectives": objective_lists,
    },
    Voice: {
        "text": texts,
        "factor": st.sampled_from(["", *FACTORS]),
        "measure": st.sampled_from(["", "M1", "MX"]),
    },
}


@st.composite
def acts(draw: st.DrawFn) -> Command:
    """Any act, sensible here or not."""
    return draw(draw(st.sampled_from([_listed, _listed, _lived, _analysis, _plans, _firm, _lights]))())


@st.composite
def after(draw: st.DrawFn, start: Dossier) -> Dossier:
    """The dossier after some acts; what the rules refuse did not happen."""
    for act in draw(st.lists(acts(), min_size=1, max_size=12)):
        start = done(act, start)
    return start


def done(act: Command, dossier: Dossier) -> Dossier:
    """The dossier after one act, or as it was when the rules refuse it."""
    try:
        return dossier.with_(act.decide(dossier, CATALOGUE))
    except Refusal:
        return dossier


@st.composite
def _lived(draw: st.DrawFn) -> Command:
    """A measure that is moved, or brought to another state."""
    id_, event, day = PREFIX[PlannedMeasure] + draw(ids), draw(st.uuids()).hex, date(2027, 1, 15)
    start = draw(st.sampled_from([None, date(2027, 3, 1), date(2028, 1, 1)]))
    end = draw(st.sampled_from([None, date(2027, 2, 1), date(2028, 6, 1)]))
    state = SetState(event, id_, draw(st.sampled_from(MeasureStatus)), day, draw(texts))
    return draw(st.sampled_from([MoveMeasure(event, id_, start, end, day), state]))


@st.composite
def _listed(draw: st.DrawFn) -> Command:
    kind = draw(st.sampled_from(LISTED))
    id_ = PREFIX[kind] + draw(ids)
    field = draw(st.sampled_from(sorted(FIELDS[kind])))
    change = {field: draw(FIELDS[kind][field])}
    needed: dict[str, Any] = {OwnRisk: {"dimension": "TER"}, Voice: {"kind": VoiceKind.HARD}}.get(kind, {})
    added = AddEntry(kind(**{**needed, **change, "id": id_}))
    ways = [EditEntry(kind, id_, change), MoveEntry(kind, id_, draw(st.sampled_from([-2, -1, 1, 2])))]
    return draw(st.sampled_from([*ways, ways[0], RemoveEntry(kind, id_), added]))


@st.composite
def _analysis(draw: st.DrawFn) -> Command:
    factor, number = draw(st.sampled_from(FACTORS)), draw(st.sampled_from([None, 0, 1, 2, 3]))
    answer = AnswerFactor(
        "2026",
        factor,
        draw(st.sampled_from([{"exposure": number}, {"note": "n"}, {"evidence": Evidence.SURVEY}])),
    )
    hands = {"hands_1": number, "hands_3": draw(st.sampled_from([None, 1, 5]))}
    seen = draw(
        st.sampled_from([{"present": 5}, {"present": 8}, {"present": None}, {"factors": ("R1", "R2")}])
    )
    ways: list[Command] = [answer, answer, ClearFactor("2026", factor), SetEstimate("2026", factor, number)]
    ways += [CountHands("T1", factor, hands), DescribeTalk("T1", seen), RemoveEntry(TeamTalk, "T1"), Undone()]
    ways += [StartAnalysis(2027), DescribeAnalysis("2026", {"asked": (("a", str(number)), ("c", "3"))})]
    ways += [DescribeAnalysis("2026", {"participation": draw(texts)})]
    return draw(st.sampled_from(ways))


@st.composite
def _plans(draw: st.DrawFn) -> Command:
    text = draw(texts)
    year, reason = {"objectives": draw(objective_lists)}, {"evaluation": text}
    ways: list[Command] = [DescribeYearPlan(2027, year), DescribeYearPlan(2027, reason)]
    ways += [DescribeGlobalPlan(2027, {"criteria": text}), DescribeDomain("ergonomics", {"reason": text})]
    ways += [WaiveElement("2027", "GPP-02", text), UnwaiveElement("2027", "GPP-02")]
    return draw(st.sampled_from(ways))


@st.composite
def _firm(draw: st.DrawFn) -> Command:
    values = draw(st.dictionaries(st.sampled_from(["plaats", "datum"]), texts, max_size=2))
    ways: list[Command] = [DescribeCompany({"activity": draw(texts)})]
    ways += [DescribeCompany({"fte": draw(st.sampled_from([None, 6.5]))})]
    ways += [SetQuarter("2026-Q1", draw(st.sampled_from([None, 3.0])), 1.0)]
    ways += [FillDocument("intentieverklaring", values, {"place": draw(texts)})]
    return draw(st.sampled_from(ways))


@st.composite
def _lights(draw: st.DrawFn) -> Command:
    key = draw(st.sampled_from(["sick_spells", "short_sick_days"]))
    value = AnswerInput("2026", key, value=draw(st.sampled_from([0, 3, 7])))
    unknown = AnswerInput("2026", key, AnswerState.UNKNOWN, reason=draw(texts))
    return draw(
        st.sampled_from([value, unknown, ClearInput("2026", key), RemoveRound("2026"), StartRound(2027)])
    )
