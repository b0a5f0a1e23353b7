"""Firms whose team took part, made through the real commands: a small one, and one large enough for sites."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from app.domain.choices import Evidence, HandsScale, VoiceKind, VoiceSource, VoiceState
from app.domain.commands.analysis import AnswerFactor, DescribeAnalysis
from app.domain.commands.base import Command
from app.domain.commands.entries import AddEntry, EditEntry
from app.domain.commands.survey import EditSurvey, FixSurvey, OpenSurvey, TakeOverScores, WordsDone
from app.domain.commands.team import CloseTalk, CountHands, SetEstimate, StartTalk
from app.domain.dossier import Dossier
from app.domain.reading import Reading
from app.domain.records import Site, SurveyRound, TeamTalk, Voice
from app.domain.survey.ballot import Ballot
from app.domain.survey.scores import scores
from app.services import editions
from tests.support.firms import TODAY, records_of

FIRST = ("RF-ORG-01", "RF-ORG-03", "RF-CON-01", "RF-CON-02", "RF-TER-03", "RF-REL-01")
SECOND = (
    *("RF-ORG-01", "RF-CON-01", "RF-CON-02", "RF-TER-03"),
    *("RF-TER-08", "RF-ENV-04", "RF-REL-01", "RF-REL-10"),
)


class Story:
    """A dossier that commands are carried out on, one after the other."""

    def __init__(self, firm: str) -> None:
        self.catalogue = editions.catalogue()
        self.dossier = Dossier.of(records_of(firm), edition=self.catalogue.edition)

    def act(self, *commands: Command) -> None:
        """Carry out these commands."""
        for command in commands:
            self.dossier = self.dossier.with_(command.decide(self.dossier, self.catalogue))

    def ask(self, asked: SurveyRound, on: date) -> None:
        """Open a round."""
        self.act(OpenSurvey(asked, on))

    def fix(self, id_: str, ballots: Sequence[Ballot], on: date) -> None:
        """End a round with these answers and let it feed the analysis."""
        asked = self.dossier.get(SurveyRound, id_)
        assert asked is not None
        kept = scores(asked, ballots, self.catalogue)
        self.act(FixSurvey(id_, kept, len(ballots), on), TakeOverScores(id_))


def ballots(factors: Sequence[str], rows: Sequence[str], sites: Sequence[str] = ("",)) -> list[Ballot]:
    """One respondent per row of digits; the sites take turns."""
    return [
        Ballot({f: int(v) for f, v in zip(factors, row, strict=True) if v != "-"}, sites[n % len(sites)])
        for n, row in enumerate(rows)
    ]


@cache
def small_team(today: date = TODAY) -> Reading:
    """The bakery of eight: two rounds, a team talk, the employer's own view, free words said otherwise."""
    story = Story("bakery")
    first = SurveyRound(
        id="SUR-1", analysis="2026", code="BRD4V", factors=FIRST, languages=("nl",), invited=8
    )
    story.ask(first, date(2026, 3, 2))
    story.fix("SUR-1", ballots(FIRST, ("413430",) * 3 + ("322322",) * 3), date(2026, 3, 20))
    second = replace(first, id="SUR-2", code="K7RM9", factors=SECOND, key_holder="de eerste bakker")
    story.ask(second, date(2026, 10, 5))
    story.act(EditSurvey("SUR-2", {"closes_on": date(2026, 10, 16)}))
    rows = ("42142344", "33242344", "3113233-", "41142444", "3322434-", "3114243-", "3-113433", "-322334-")
    story.fix("SUR-2", ballots(SECOND, rows), date(2026, 10, 19))
    _voices(story, "SUR-2", VoiceSource.SURVEY)
    story.act(
        WordsDone("SUR-2", date(2026, 10, 20)),
        EditSurvey("SUR-2", {"discussed_on": date(2026, 10, 26), "discussed": "Op de ploegvergadering."}),
        *(SetEstimate("2026", f, exposure) for f, exposure in _ESTIMATES.items()),
        DescribeAnalysis("2026", {"asked": _ANSWERED, "advised": "groepsgesprek"}),
    )
    _talk(story)
    return Reading(story.dossier, story.catalogue, today)


@cache
def larger_team(today: date = TODAY, *, split: bool = True) -> Reading:
    """The care practice of fifteen: a result (by site), and a round that is open now, in both languages."""
    story = Story("care_practice")
    sites = tuple(site.id for site in story.dossier.all(Site))
    asked = SurveyRound(
        id="SUR-1",
        analysis="2026",
        code="ZRG8A",
        factors=SECOND,
        languages=("nl", "fr"),
        sites=sites if split else (),
        invited=15,
    )
    story.ask(asked, date(2026, 9, 7))
    rows = ("42142344", "01340011", "33242344", "11330122", "31132333", "00431011", "42142444") * 2
    story.fix("SUR-1", ballots(SECOND, rows[:13], sites if split else ("",)), date(2026, 9, 21))
    story.act(EditEntry(Site, sites[0], {"name": "Praktijk"}))
    others = tuple(f.id for f in story.catalogue.factors.values() if not f.critical and f.id not in SECOND)
    story.ask(
        replace(asked, id="SUR-2", code="LND2S", factors=others[:12], closes_on=date(2026, 12, 4)),
        date(2026, 11, 16),
    )
    return Reading(story.dossier, story.catalogue, today)


def _voices(story: Story, origin: str, source: VoiceSource) -> None:
    told = (
        (VoiceKind.GOOD, "We springen bij voor elkaar.", VoiceState.OPEN, ""),
        (VoiceKind.HARD, "De zondagen wegen zwaar.", VoiceState.DISCUSSED, "Roosters nu zes weken vooraf."),
        (VoiceKind.IDEA, "Een rustig hoekje om te pauzeren.", VoiceState.TAKEN_UP, "Komt in het plan."),
        (VoiceKind.SIGNAL, "Geroep aan de toonbank.", VoiceState.OPEN, ""),
    )
    for number, (kind, text, state, answer) in enumerate(told, 1):
        voice = Voice(
            id=f"VOI-{number}",
            kind=kind,
            source=source,
            origin=origin,
            text=text,
            name="Jef Vermeulen" if number == 2 else "",
            received_on=date(2026, 10, 20),
            state=state,
            answer=answer,
        )
        story.act(AddEntry(voice))


def _talk(story: Story) -> None:
    talk = TeamTalk(
        id="TLK-1",
        analysis="2026",
        held_on=date(2026, 11, 3),
        led_by="Externe dienst",
        present=8,
        languages=("nl", "fr"),
        scale=HandsScale.MATRIX,
        factors=("RF-TER-08", "RF-ENV-04", "RF-REL-04", "RF-REL-08", "eigen-1"),
        sittings=2,
        agreed=True,
        next_on=date(2027, 3, 1),
    )
    hands = {"hands_0": 1, "hands_1": 4, "hands_2": 3, "hands_3": 0, "impact_1": 2, "impact_2": 6, "votes": 5}
    story.act(
        StartTalk(talk),
        CountHands("TLK-1", "RF-ENV-04", hands),
        CountHands("TLK-1", "RF-TER-08", {"hands_0": 8, "votes": 1}),
        AnswerFactor(
            "2026", "RF-ENV-04", {"evidence": Evidence.TEAM_TALK, "dissent": "Aan de oven valt het mee."}
        ),
        CloseTalk("TLK-1", date(2026, 11, 4)),
    )


_ESTIMATES = {"RF-ORG-01": 0, "RF-CON-01": 0, "RF-TER-08": 0, "RF-ENV-04": 1, "RF-REL-01": 2}
_ANSWERED = (("signalen", "nee"), ("vertrouwen", "ja"), ("taal", "deels"), ("begeleider", "extern"))
