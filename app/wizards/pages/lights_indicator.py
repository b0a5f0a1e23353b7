"""One warning light: its questions, and live beside them the light with its reason."""

from __future__ import annotations

from app.domain.catalogue import Indicator, IndicatorInput
from app.domain.dossier import Dossier
from app.domain.firm_places import firm_place
from app.domain.lights.facts import needed
from app.domain.lights.rounds import basics, previous_round, questions_to_ask
from app.domain.messages import Message
from app.domain.records import LightInput, LightRound
from app.presenters.sentences import origin_note
from app.views.widgets import Callout, Column, button
from app.wizards.page import HelpTopic, Page
from app.wizards.pages.lights_benchmark import BenchmarkPart
from app.wizards.pages.lights_inputs import RoundInputs
from app.wizards.pages.lights_questions import Manner
from app.wizards.pages.lights_start import offer_first_round, round_title
from app.wizards.pages.lights_verdict import Verdict
from app.wizards.pages.start_fold import Fold


class LightsIndicator(Page):
    """The page of any of the sixteen indicators; its id ends in the indicator's id."""

    @property
    def indicator(self) -> Indicator:
        """The indicator this page is about."""
        return self.reading.catalogue.indicators[self.place.page.partition(".")[2]]

    def title(self) -> str:
        return self.words.pick(self.indicator.name)

    def lead(self) -> str:
        return self.words.pick(self.indicator.definition)

    def help(self) -> HelpTopic:
        """Why this is asked, from the catalogue; the rest from the help file shared by all lights."""
        indicator, pick = self.indicator, self.words.pick
        why = [pick(indicator.why)]
        why += [pick(text) for text in (indicator.context, indicator.extra_text) if text is not None]
        return HelpTopic(why="\n\n".join(why)).or_else(
            self.desk.help_text(self.place.page).or_else(self.desk.help_text("lights.indicator"))
        )

    def build(self, column: Column) -> None:
        self.verdict: Verdict | None = None
        self._rounds = tuple(each.id for each in self.reading.rounds)
        newest = self.reading.latest_round
        if newest is None:
            offer_first_round(self, column)
            return
        self._round = newest
        column.text(self._counted(), "small")
        card = column.card(round_title(newest, self))
        where = self.indicator.where_to_find
        card.column.text(self.words.say("Where to find it: {where}.", where=where), "muted")
        self.inputs = RoundInputs(self, newest.id, card.column)
        self.measures: dict[str, Callout] = {}
        self.inputs.ask(self.indicator, beneath=self._beneath)
        self.doubt = column.callout("warning", self.words.say("May we check something?"), "")
        self.verdict = column.add(Verdict(self.words))
        self._missing_fact(column)
        self._remarks(column)
        self._deeper(column)
        self.updated()

    def updated(self) -> None:
        newest = self.reading.latest_round
        if self._outdated():
            self.rebuild()
            return
        if self.verdict is None or newest is None:
            return
        light = self.reading.lights_by_round[newest.id][self.indicator.id]
        self.verdict.show_light(light, self.reading)
        doubts = [self.words.tell(each) for each in own_doubts(newest, self.indicator, self)]
        self.doubt.show_words(self.words.say("May we check something?"), "\n".join(doubts))
        self.doubt.setVisible(bool(doubts))
        self._show_fact_button()
        self._show_measures(newest)
        if self.benchmark is not None:
            self.benchmark.show()
        if self._then is not None:
            earlier, verdict = self._then
            verdict.show_light(self.reading.lights_by_round[earlier][self.indicator.id], self.reading)

    # ---------------------------------------------------------------- parts
    def _outdated(self) -> bool:
        """Whether rounds came or went since this page was filled."""
        return tuple(each.id for each in self.reading.rounds) != self._rounds

    def _counted(self) -> str:
        indicators = self.reading.catalogue.indicators
        alike = [id_ for id_, each in indicators.items() if each.scored is self.indicator.scored]
        here = alike.index(self.indicator.id) + 1
        if self.indicator.scored:
            return self.words.say("Light {n} of {total}", n=here, total=len(alike))
        return self.words.say(
            "Background {n} of {total}: gives no colour and does not count", n=here, total=len(alike)
        )

    def _missing_fact(self, column: Column) -> None:
        """Room for a button to the fact about the firm without which there is no colour."""
        self.fact = button(self.words.say("Fill in this fact about your firm"), self._go_to_fact)
        self.fact.setObjectName("fact")
        self._fact_row = column.row(self.fact)

    def _show_fact_button(self) -> None:
        self._fact_row.setVisible(bool(self._lacking()))

    def _lacking(self) -> str:
        company = self.reading.company
        known = {
            "headcount": self.reading.headcount,
            "fte": company.fte,
            "third_party_contact": company.third_party_contact,
        }
        wanted = needed(self.indicator)
        return next((name for name, fact in known.items() if name in wanted and not _given(fact)), "")

    def _go_to_fact(self) -> None:
        self.desk.go(firm_place(self._lacking()))

    def _remarks(self, column: Column) -> None:
        indicator, texts, pick = self.indicator, self.reading.catalogue.light_texts, self.words.pick
        if indicator.warning is not None:
            column.callout("warning", "", pick(indicator.warning))
        if indicator.thresholds.info is not None:
            column.callout("note", "", pick(indicator.thresholds.info))
        if indicator.extra_text is not None:
            column.callout("note", "", pick(indicator.extra_text))
        if indicator.thresholds.table:
            column.callout(
                "note", self.words.say("One person weighs heavily"), pick(texts.small_number_guard)
            )
        if indicator.critical:
            self._routing(column)

    def _routing(self, column: Column) -> None:
        say = self.words.say
        column.callout(
            "warning",
            say("Is somebody going through this now?"),
            say(
                "Write no names and no story here. Let the person choose: the confidential counsellor if "
                "there is one, or the prevention adviser psychosocial aspects of your external service. "
                "In danger, call the police first."
            ),
        )

    def _beneath(self, asked: IndicatorInput, column: Column) -> None:
        """Room for the measure that a "no" leads to."""
        if asked.measure:
            self.measures[asked.key] = column.callout("legal", "", "")

    def _show_measures(self, newest: LightRound) -> None:
        say, catalogue = self.words.say, self.reading.catalogue
        for found in basics(newest.id, self.reading.dossier, catalogue):
            callout = self.measures.get(found.key)
            if callout is None:
                continue
            measure = catalogue.measures.get(found.measure)
            callout.setVisible(found.answer is False and measure is not None)
            if measure is not None:
                callout.show_words(
                    say("This “no” becomes a proposal for your plan"), self.words.pick(measure.title)
                )

    def _deeper(self, column: Column) -> None:
        """What not everybody needs: the comparison figure, and the round before."""
        self.benchmark: BenchmarkPart | None = None
        self._then: tuple[str, Verdict] | None = None
        indicator, say = self.indicator, self.words.say
        if indicator.benchmark is not None:
            fold = column.add(Fold(self.words, "benchmark", say("What we compare with")))
            self.benchmark = BenchmarkPart(self, indicator, indicator.benchmark, fold.column)
        elif indicator.scored and (note := origin_note(indicator.thresholds.origin, self.words)):
            column.text(say("The limits between the colours: {note}", note=note), "small")
        earlier = previous_round(self._round.id, self.reading.dossier)
        if earlier is not None:
            self._earlier(earlier, column)

    def _earlier(self, earlier: LightRound, column: Column) -> None:
        fold = column.add(Fold(self.words, "earlier", round_title(earlier, self)))
        inputs = RoundInputs(self, earlier.id, fold.column)
        inputs.ask(self.indicator, manner=Manner(f"{earlier.id}."))
        self._then = (earlier.id, fold.column.add(Verdict(self.words)))


def own_doubts(found: LightRound, indicator: Indicator, page: Page) -> tuple[Message, ...]:
    """The questions about implausible counts that this indicator's own answers raise."""
    keys = {asked.key for asked in indicator.inputs}
    records = tuple(page.reading.dossier)
    without = Dossier.of(r for r in records if not isinstance(r, LightInput))
    alone = Dossier.of(r for r in records if not isinstance(r, LightInput) or r.key in keys)
    usual = questions_to_ask(found.id, without, page.reading.catalogue)
    raised = questions_to_ask(found.id, alone, page.reading.catalogue)
    return tuple(each for each in raised if each not in usual)


def _given(fact: float | bool | None) -> bool:
    return fact is not None and (isinstance(fact, bool) or fact > 0)
