"""Small sentences that screens and papers share: statements, measures, money, periods, sources."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from app.domain.catalogue import Catalogue, Factor, FactorType, Origin, Provenance, Text
from app.domain.dossier import Dossier
from app.domain.plans.measure import PlanMeasure
from app.domain.privacy import outward_count
from app.domain.records import OwnRisk
from app.domain.risks.rating import RatedFactor
from app.i18n.language import Language
from app.i18n.words import Words
from app.presenters.labels import dimension_label

BLANK = "…………………………………………"
"""A line to fill in by hand."""
_TITLE = re.compile(r"([IVX]+)\.(\d+)( \(.+\))?")
"""A whole title of the Codex, such as II.8; articles have a dash (II.8-1)."""


def spoken(text: Text | str, words: Words) -> str:
    """A text of the catalogue in the reader's language, or the firm's own words as they are."""
    return text if isinstance(text, str) else words.pick(text)


def none_or(text: str, words: Words) -> str:
    """The firm's own text; our own “None.” is said in the paper's language, whichever it was pressed in."""
    ours = {Words(language).say("None.") for language in Language}
    return words.say("None.") if text.strip() in ours else or_blank(text)


def or_blank(text: str) -> str:
    """The text, or a dotted line on which it can be written by hand."""
    return text.strip() or BLANK


def or_dash(text: str) -> str:
    """The text, or a dash in a table cell."""
    return text.strip() or "–"


def shortened(text: str, most: int) -> str:
    """One line of at most so many signs, cut with … after a word, or inside one that is too long itself."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    whole, blank, _ = cut.rpartition(" ")
    return (whole if blank and len(whole) > most // 2 else cut).rstrip(" ,;:.") + "…"


def factor_title(factor: str, dossier: Dossier, catalogue: Catalogue, words: Words) -> str:
    """A factor named as a risk, also when its statement says what should be there; the id when unknown."""
    found = catalogue.factors.get(factor)
    if found:
        return _as_risk(found, words)
    own = dossier.get(OwnRisk, factor)
    return own.text if own and own.text.strip() else factor


def factor_statement(rated: RatedFactor, words: Words) -> str:
    """The statement of a rated factor, in the reader's language when it is the catalogue's."""
    return spoken(rated.statement, words).strip() or words.say("A risk without a description")


def risk_statement(rated: RatedFactor, catalogue: Catalogue, words: Words) -> str:
    """The statement named as a risk: a good situation that is missing is said to be missing."""
    found = catalogue.factors.get(rated.id)
    return _as_risk(found, words) if found else factor_statement(rated, words)


def _as_risk(factor: Factor, words: Words) -> str:
    statement = words.pick(factor.statement)
    if factor.type is FactorType.DEMAND:
        return statement
    return words.say("Not enough of this: “{statement}”", statement=statement)


def measure_title(measure: PlanMeasure, words: Words) -> str:
    """The firm's own title, otherwise the catalogue's."""
    return spoken(measure.title, words) or words.say("A measure without a title")


def measure_description(measure: PlanMeasure, words: Words) -> str:
    """The firm's own description, otherwise the catalogue's, otherwise nothing."""
    own = bool(measure.record.title.strip())
    return "" if own and not measure.record.description.strip() else spoken(measure.description, words)


def budget(amount: Decimal | None, words: Words) -> str:
    """An amount; nought is said in words, an unknown one is a dash."""
    if amount is None:
        return "–"
    return words.euros(amount) if amount else words.say("no cost")


def summed_budget(total: Decimal, measures: Iterable[PlanMeasure], words: Words) -> str:
    """What measures cost together; a dash as long as no budget was filled in: that is not "no cost"."""
    known = any(measure.record.budget_eur is not None for measure in measures)
    return budget(total if known else None, words)


def period(start: date | None, end: date | None, words: Words) -> str:
    """When something runs; an open side is left open, no dates at all is said."""
    if start and end:
        return words.say("from {start} to {end}", start=start, end=end)
    if start:
        return words.say("from {start}", start=start)
    if end:
        return words.say("until {end}", end=end)
    return words.say("not planned yet")


def short_period(start: date | None, end: date | None, words: Words) -> str:
    """When something runs, in digits, for narrow columns."""
    if not start and not end:
        return words.say("not planned yet")
    return " – ".join(words.short_date(day) or "…" for day in (start, end))


def on_day(day: date | None, words: Words) -> str:
    """A day written out, or that it has no date yet."""
    return words.date(day) if day else words.say("no date yet")


def outward(count: object, words: Words) -> str:
    """A number of persons as it may leave the firm: 1 and 2 become `< 3`; unknown is a dash."""
    shown = outward_count(count)
    if shown is None:
        return "–"
    return words.number(shown) if isinstance(shown, int | float) else str(shown)


def percent(share: float, words: Words) -> str:
    """A share of 1 in whole percents."""
    return f"{words.number(share * 100, digits=0)}\u00a0%"


def article(reference: str, words: Words) -> str:
    """A citation in the reader's language: `Codex, art. I.2-8, 1°`; nothing when there is no article."""
    parts = [part.strip() for part in reference.split(";") if part.strip()]
    return " – ".join(_cited(part, words) for part in parts)


def _cited(part: str, words: Words) -> str:
    if part.startswith("W/L "):
        return words.say("Law of {citation}", citation=part.removeprefix("W/L "))
    local = part.replace("KB/AR", words.say("Royal Decree")).replace(" §", "\u00a0§\u00a0")
    if title := _TITLE.fullmatch(local):
        book, number, rest = title.groups()
        return words.say("Codex, book {book}, title {title}", book=book, title=number) + (rest or "")
    return words.say("Codex, art. {article}", article=local) if local.startswith("I") else local


def pair(name: str, text: str, words: Words) -> str:
    """`name: text`, with the spaces of the language."""
    return words.say("{kind}: {text}", kind=name, text=text)


def origin_note(origin: Origin, words: Words) -> str:
    """What the reader must know about where a statement comes from; nothing when it was verified."""
    if origin.provenance is Provenance.MEMORY:
        return to_check(words)
    return words.say("Our own judgement, not law.") if origin.provenance is Provenance.JUDGEMENT else ""


def to_check(words: Words) -> str:
    """The sign of everything that was quoted from memory."""
    return words.say("Quoted from memory: to be checked with your external service.")


def factor_place(rated: RatedFactor, catalogue: Catalogue, words: Words) -> str:
    """Under which of the five A's a factor lies, and whether the firm added it."""
    name = dimension_label(rated.dimension, catalogue, words)
    return words.say("{dimension} (own risk)", dimension=name) if rated.own else name
