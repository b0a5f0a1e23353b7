"""The light of one indicator in words: colour, reason, what it is compared with, where it comes from."""

from __future__ import annotations

from app.domain.lights.indicator import IndicatorLight
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.labels import light_label, trend_label
from app.presenters.papers.light_values import value_text
from app.views.widgets import BodyText, Card, LightBadge, light_word

LARGE = 32
"""Side of the shape, in pixels."""


class Verdict(Card):
    """A card that says live what an indicator shows, and why."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.badge = self.column.add(LightBadge(None, words, size=LARGE))
        self.reason = self.column.add(BodyText(""))
        self._small = self.column.add(BodyText("", "small"))
        self.setObjectName("verdict")

    def show_light(self, light: IndicatorLight, reading: Reading) -> None:
        """Say what this light shows now."""
        colour = light.light if light.scored else light.tone
        self.badge.setVisible(light.scored or colour is not None)
        self.badge.show_light(colour, self._word(light))
        self.reason.setText(self._words.tell(light.reason))
        lines = tuple(line for line in self._lines(light, reading) if line)
        self._small.setText("\n".join(lines))
        self._small.setVisible(bool(lines))

    def _word(self, light: IndicatorLight) -> str:
        if not light.applicable:
            return self._words.say("Does not apply")
        if not light.scored:
            word = light_label(light.tone, self._words)
            return self._words.say("{light}, for the eye only: this does not count", light=word)
        return light_word(light.light, self._words)

    def _lines(self, light: IndicatorLight, reading: Reading) -> tuple[str, ...]:
        return (
            self._value(light, reading),
            self._words.tell(light.context) if light.context is not None else "",
            trend_words(light, self._words),
            self._words.say("On paper a count of 1 or 2 is printed as “< 3”.") if light.small else "",
        )

    def _value(self, light: IndicatorLight, reading: Reading) -> str:
        """What was worked out from the answers; a plain count needs no repeating."""
        indicator = reading.catalogue.indicators[light.id]
        plain = indicator.formula in {asked.key for asked in indicator.inputs}
        told = light.reason.arguments.get("value") is not None
        if light.value is None or not light.scored or plain or told or light.small:
            return ""
        return self._words.say("Worked out: {value}.", value=value_text(light, reading, self._words))


def trend_words(light: IndicatorLight, words: Words) -> str:
    """How it moved since the earlier round, or nothing when there is none to compare with."""
    if light.trend is None:
        return ""
    direction = trend_label(light.trend.direction, words).lower()
    return words.say(
        "Against the earlier round: {direction} (then {previous}).",
        direction=direction,
        previous=round(light.trend.previous, 2),
    )
