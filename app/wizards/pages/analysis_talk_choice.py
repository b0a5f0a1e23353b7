"""What a team talk is about: everything, where lights or a questionnaire point, or one's own choice."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.commands.team import DescribeTalk
from app.domain.reading import Reading
from app.domain.records import OwnRisk, TeamTalk
from app.domain.risks import talk as talks
from app.views.widgets import Asking, ChoiceField, Column, MultiChoiceField, Option
from app.wizards.page import Page
from app.wizards.pages.analysis_asked import pointed_factors
from app.wizards.pages.start_fold import Fold

ALL, LIGHTS, SURVEY, PICKED = "all", "lights", "survey", "picked"
OWN = "own"


def ways_to_choose(reading: Reading) -> Mapping[str, tuple[str, ...]]:
    """The statements of each way that finds any, in the order of the catalogue."""
    every = talks.every_factor(reading.dossier, reading.catalogue)
    pointed = set(pointed_factors(reading))
    asked = reading.survey
    found = {
        SURVEY: talks.worth_a_talk(asked, reading.dossier, reading.catalogue) if asked is not None else (),
        LIGHTS: tuple(id_ for id_ in every if id_ in pointed),
        ALL: every,
    }
    return {way: ids for way, ids in found.items() if ids}


def usual_factors(reading: Reading) -> tuple[str, ...]:
    """What a new talk is about: the questionnaire's result, else the lights', else everything."""
    return next(iter(ways_to_choose(reading).values()))


class ChoicePart:
    """Ways to choose, the statements to tick, and how much time that leaves for each."""

    def __init__(self, page: Page, talk: str, column: Column) -> None:
        self._page, self._talk = page, talk
        say, words = page.words.say, page.words
        self._ways = ways_to_choose(page.reading)
        options = [Option(way, self._label(way, len(ids))) for way, ids in self._ways.items()]
        options.append(Option(PICKED, say("A choice of your own")))
        asking = Asking(say("Which statements?"), clearable=False)
        self.way = column.add(ChoiceField("way", words, asking, options))
        self.way.answered.connect(self._chosen)
        self._time = column.text("", "muted")
        self.fold = column.add(Fold(words, "pick", say("Choose statement by statement")))
        self.picks = {code: self._pick(code, title) for code, title in self._groups().items()}
        self.renew()

    def renew(self) -> None:
        """Show what was chosen."""
        talk = self._record()
        if talk is None:
            return
        same = (way for way, ids in self._ways.items() if set(ids) == set(talk.factors))
        self.way.show_value(next(same, PICKED))
        for field in self.picks.values():
            field.show_value(talk.factors)
        self._time.setText(self._time_words(talk))

    def _chosen(self, way: object) -> None:
        if way == PICKED:
            if not self.fold.unfolded:
                self.fold.toggle()
        elif self._page.act(DescribeTalk(self._talk, {"factors": self._ways[str(way)]}), self.way):
            self.renew()

    def _ticked(self, code: str, ticked: object) -> None:
        talk, field = self._record(), self.picks[code]
        if talk is None or not isinstance(ticked, tuple):
            return
        mine = {row.option.value for row in field.rows}
        wanted = (set(talk.factors) - mine) | set(ticked)
        reading = self._page.reading
        ordered = tuple(
            id_ for id_ in talks.every_factor(reading.dossier, reading.catalogue) if id_ in wanted
        )
        if self._page.act(DescribeTalk(self._talk, {"factors": ordered}), field):
            self.renew()

    def _record(self) -> TeamTalk | None:
        return self._page.reading.dossier.get(TeamTalk, self._talk)

    def _label(self, way: str, count: int) -> str:
        say = self._page.words.say
        return {
            SURVEY: say("What the questionnaire leaves to talk about ({n})", n=count),
            LIGHTS: say("Where your lights point ({n})", n=count),
            ALL: say("All statements ({n})", n=count),
        }[way]

    def _groups(self) -> dict[str, str]:
        """The five A's, and the firm's own risks when there are any."""
        reading, words = self._page.reading, self._page.words
        found = {code: words.pick(each.name) for code, each in reading.catalogue.dimensions.items()}
        own = {OWN: words.say("Your own risks")} if reading.dossier.all(OwnRisk) else {}
        return {**found, **own}

    def _pick(self, code: str, title: str) -> MultiChoiceField:
        field = MultiChoiceField(f"pick.{code}", self._page.words, Asking(title), self._options(code))
        field.answered.connect(lambda ticked: self._ticked(code, ticked))
        return self.fold.column.add(field)

    def _options(self, code: str) -> list[Option]:
        reading, words = self._page.reading, self._page.words
        if code == OWN:
            risks = reading.dossier.all(OwnRisk)
            return [Option(r.id, r.text.strip() or words.say("A risk without a description")) for r in risks]
        return [Option(f.id, words.pick(f.statement)) for f in reading.catalogue.factors_of(code)]

    def _time_words(self, talk: TeamTalk) -> str:
        say, catalogue = self._page.words.say, self._page.reading.catalogue
        count = self._page.words.plural("{n} statement", "{n} statements", len(talk.factors))
        sittings = talks.sittings_advised(talk, catalogue)
        if sittings > 1:
            return say(
                "{count}: too many for one sitting. Count on {n} sittings, or choose fewer.",
                count=count,
                n=sittings,
            )
        minutes = talks.minutes_each(talk, catalogue) or 0
        each = self._page.words.plural("about {n} minute for each", "about {n} minutes for each", minutes)
        return say("{count}: {each}.", count=count, each=each)
