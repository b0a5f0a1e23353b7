"""What the warning lights say together, light by light, through the years, and what they point at."""

from __future__ import annotations

from app.domain.choices import Light
from app.domain.lights.overall import Overall
from app.domain.lights.rounds import suggested_factors
from app.domain.places import Place
from app.domain.records import LightRound
from app.presenters import charts
from app.presenters.labels import dimension_label
from app.presenters.sentences import origin_note
from app.views.widgets import Asking, Column, LightBadge, Option, PictureView, SelectField, TaskItem, button
from app.wizards.page import Page
from app.wizards.pages import lights_findings as findings
from app.wizards.pages.lights_start import offer_first_round, round_title
from app.wizards.pages.lights_workers import offer_workers
from app.wizards.pages.start_fold import Fold

LARGE = 64
"""Side of the overall light, in pixels."""

MOST_FACTORS = 6


class LightsResult(Page):
    """The result of a round; the newest one unless another is chosen."""

    chosen = ""
    """The id of the round that was chosen to look at; empty is the newest."""

    def title(self) -> str:
        return self.words.say("What the lights say")

    def lead(self) -> str:
        return self.words.say("One overall light, and for each light why it has its colour.")

    def build(self, column: Column) -> None:
        found = self._round()
        if found is None:
            offer_first_round(self, column)
            return
        self._choose(found, column)
        self._overall(self.reading.overall_by_round[found.id], column)
        lights = dict(self.reading.lights_by_round[found.id])
        self._ways(column)
        findings.show_lights(self, lights, self._part(self.words.say("The twelve lights"), column))
        self._points_at(found, column)
        if found == self.reading.latest_round:
            offer_workers(self, self._part(self.words.say("What the workers see"), column))
        self._trend(column)
        self._background(found, column)

    def updated(self) -> None:
        self.rebuild()

    def _round(self) -> LightRound | None:
        chosen = self.reading.dossier.get(LightRound, self.chosen)
        return chosen if chosen is not None else self.reading.latest_round

    def _choose(self, found: LightRound, column: Column) -> None:
        if len(self.reading.rounds) < 2:
            column.text(round_title(found, self), "muted")
            return
        options = [Option(each.id, round_title(each, self)) for each in reversed(self.reading.rounds)]
        field = column.add(SelectField("round", self.words, Asking(self.words.say("Round")), options))
        field.show_value(found.id)
        field.answered.connect(self._look_at)

    def _look_at(self, round_id: object) -> None:
        self.chosen = str(round_id or "")
        self.rebuild()

    def _overall(self, overall: Overall, column: Column) -> None:
        words = self.words
        card = column.card()
        card.setObjectName("overall")
        card.column.add(LightBadge(overall.light, words, size=LARGE))
        card.column.text(words.tell(overall.reason))
        card.column.text(words.pick(overall.advice))
        card.column.text(self._counts(overall), "small")
        column.callout(
            "warning",
            words.say("Green does not replace the risk analysis"),
            words.pick(self.reading.catalogue.light_texts.disclaimer),
        )
        rule = self.reading.catalogue.overall_rule.origin
        note = words.pick(rule.remark) if rule.remark is not None else origin_note(rule, words)
        column.text(note, "small")

    def _counts(self, overall: Overall) -> str:
        return self.words.say(
            "With a colour: {answered}. On: {lit}. Red: {red}. Serious signals: {critical}.",
            answered=overall.answered,
            lit=overall.lit,
            red=overall.red,
            critical=overall.critical_red,
        )

    def _ways(self, column: Column) -> None:
        say = self.words.say
        start = Place("analysis.method")
        on = button(say("Go on to the risk analysis"), lambda: self.desk.go(start), "primary")
        on.setObjectName("analysis")
        out = button(say("Print the pre-diagnosis"), lambda: self.desk.print_report("pre-diagnosis", None))
        out.setObjectName("print")
        column.row(on, out)

    def _part(self, title: str, column: Column) -> Column:
        column.heading(title)
        return column.add(Column(gap=8))

    def _points_at(self, found: LightRound, column: Column) -> None:
        say, reading = self.words.say, self.reading
        factors = suggested_factors(reading.lights_by_round[found.id], reading.catalogue)
        if not factors:
            return
        part = self._part(say("What this points at"), column)
        part.text(
            say("Look at these first in the risk analysis. A light says where to look, not what is wrong.")
        )
        for id_ in factors[:MOST_FACTORS]:
            factor = reading.catalogue.factors[id_]
            name = dimension_label(factor.dimension, reading.catalogue, self.words)
            item = part.add(TaskItem(self.words, self.words.pick(factor.statement), say("Assess"), name))
            item.setObjectName(f"factor.{id_}")
            place = Place(f"analysis.{factor.dimension}", id_)
            item.chosen.connect(lambda place=place: self.desk.go(place))
        if len(factors) > MOST_FACTORS:
            rest = len(factors) - MOST_FACTORS
            said = self.words.plural(
                "And {n} more; the risk analysis shows them first.",
                "And {n} more; the risk analysis shows them first.",
                rest,
            )
            part.text(said, "small")

    def _trend(self, column: Column) -> None:
        picture = charts.trend(self.reading, self.words)
        if picture is None:
            return
        part = self._part(self.words.say("Through the years"), column)
        part.add(PictureView(self.words, picture, self.desk.picture))
        part.text(self.words.pick(self.reading.catalogue.trend_rule.text), "small")

    def _background(self, found: LightRound, column: Column) -> None:
        say = self.words.say
        lights = dict(self.reading.lights_by_round[found.id])
        part = self._part(say("Are the basics in order?"), column)
        part.text(say("Every “no” becomes a measure, whatever the colour of the lights."), "muted")
        findings.show_basics(self, found.id, part)
        part = self._part(say("Background, without a colour"), column)
        findings.show_background(self, lights, part)
        part = self._part(say("What is not known"), column)
        grey = [each for each in lights.values() if each.light is Light.GREY]
        if not findings.show_unknown(self, found.id, part):
            part.text(say("No question was answered with “I don't know”."), "muted")
        if grey:
            part.text(say("A grey light never counts as green."), "small")
        small = column.add(Fold(self.words, "small", say("How to read this in a small team")))
        small.column.text(self.words.pick(self.reading.catalogue.light_texts.small_number_guard))
