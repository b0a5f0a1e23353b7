"""What must hold between entries: ids that exist, formulas over known facts, placeholders that exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.content.problems import Place
from app.content.schema import Findings, placeholders
from app.content.shelves import REFERENCES, Reference
from app.domain import formula
from app.domain.catalogue import Indicator, IndicatorInput, MethodGuide, OverallRule

_COLOURS = frozenset({"green", "red", "value"})
_COUNTS = frozenset({"answered", "lit", "red", "critical"})


@dataclass(slots=True)
class Stock:
    """What was read: the sound entries with their places, and every id that exists, per shelf field.

    A shelf that could not be read has no ids at all; what points to it is then not judged.
    """

    entries: dict[str, list[tuple[Any, Place]]] = field(default_factory=dict)
    ids: dict[str, set[str]] = field(default_factory=dict)

    def is_whole(self, name: str) -> bool:
        """Whether the shelf was read and every entry on it is sound."""
        return name in self.ids and len(self.entries.get(name, ())) == len(self.ids[name])

    def of(self, name: str) -> Iterable[tuple[Any, Place]]:
        return self.entries.get(name, ())


def check(stock: Stock, findings: Findings) -> None:
    """Add everything that does not hold between the entries to the findings."""
    for reference in REFERENCES:
        _check_reference(reference, stock, findings)
    _check_sources(stock, findings)
    _check_inputs(stock, findings)
    _check_indicators(stock, findings)
    _check_overall(stock, findings)
    _check_guide(stock, findings)
    _check_documents(stock, findings)


def _check_reference(reference: Reference, stock: Stock, findings: Findings) -> None:
    known = stock.ids.get(reference.target)
    if known is None:
        return
    for entry, place in stock.of(reference.field):
        for value, where in _reach(entry, place, reference.path.split(".")):
            if value and value not in known:
                findings.complain(where, f"there is no '{value}' among the {reference.target}")


def _reach(thing: Any, place: Place, path: list[str]) -> Iterator[tuple[str, Place]]:
    """The texts at the end of a path, through lists and tables on the way."""
    if isinstance(thing, tuple):
        for position, item in enumerate(thing):
            yield from _reach(item, (*place, position), path)
    elif isinstance(thing, Mapping) and not path:
        for name, item in thing.items():
            yield from _reach(item, (*place, name), path)
    elif not path:
        yield thing, place
    elif path[0].endswith("@"):
        name = path[0].removesuffix("@")
        yield from ((key, (*place, name, key)) for key in getattr(thing, name))
    else:
        yield from _reach(getattr(thing, path[0]), (*place, path[0]), path[1:])


def _check_sources(stock: Stock, findings: Findings) -> None:
    known = stock.ids.get("sources")
    for place, source in findings.mentions:
        if known is not None and source not in known:
            findings.complain(place, f"there is no '{source}' among the sources")


def _questions(stock: Stock) -> Iterator[tuple[IndicatorInput, Place]]:
    for indicator, place in stock.of("indicators"):
        for position, question in enumerate(indicator.inputs):
            yield question, (*place, "inputs", position)


def _check_inputs(stock: Stock, findings: Findings) -> None:
    """Answers are kept by key: two questions may not share one, nor use a word of the formulas."""
    taken = (
        set(stock.ids.get("company_inputs", set())) | _COLOURS | _COUNTS | {"benchmark", "k_orange", "k_red"}
    )
    asked = set(stock.ids.get("company_inputs", set()))
    for question, place in _questions(stock):
        if question.key in taken:
            findings.complain((*place, "key"), f"the name '{question.key}' is already taken")
        taken.add(question.key)
        asked.add(question.key)
    if not stock.is_whole("company_inputs") or not stock.is_whole("indicators"):
        return
    for firm, place in stock.of("example_firms"):
        for key in firm.inputs.keys() - asked:
            findings.complain((*place, "inputs", key), f"no question has the key '{key}'")


def _check_indicators(stock: Stock, findings: Findings) -> None:
    if "company_inputs" not in stock.ids:
        return
    company = frozenset(stock.ids["company_inputs"])
    for indicator, place in stock.of("indicators"):
        facts = company | {question.key for question in indicator.inputs}
        words = {str(choice.value) for question in indicator.inputs for choice in question.choices}
        judging = facts | _COLOURS | _extra_facts(indicator)
        for where, text in _formulas(indicator):
            allowed = judging if where[0] == "thresholds" else facts
            _check_formula(text, allowed, (*place, *where), findings)
            _check_words(text, words, (*place, *where), findings)


def _extra_facts(indicator: Indicator) -> frozenset[str]:
    extra = {"benchmark"} if indicator.benchmark else set()
    return frozenset(extra | ({"k_orange", "k_red"} if indicator.thresholds.table else set()))


def _formulas(indicator: Indicator) -> Iterator[tuple[Place, str]]:
    for name in ("formula", "display", "critical_when", "not_applicable_when"):
        yield (name,), getattr(indicator, name)
    for name in ("green", "orange", "red", "grey", "guard", "highlight"):
        yield ("thresholds", name), getattr(indicator.thresholds, name)
    for position, question in enumerate(indicator.inputs):
        yield ("inputs", position, "not_applicable_when"), question.not_applicable_when


def _check_formula(text: str, allowed: frozenset[str], place: Place, findings: Findings) -> None:
    if not text:
        return
    try:
        unknown = formula.facts(text) - allowed
    except formula.FormulaError as error:
        findings.complain(place, str(error))
        return
    for name in sorted(unknown):
        findings.complain(place, f"unknown fact '{name}' in the formula")


def _check_words(text: str, words: set[str], place: Place, findings: Findings) -> None:
    try:
        unknown = formula.choices(text) - words if text else frozenset()
    except formula.FormulaError:
        return
    for word in sorted(unknown):
        findings.complain(place, f"no answer has the value '{word}'")


def _check_overall(stock: Stock, findings: Findings) -> None:
    for rule, place in stock.of("overall_rule"):
        assert isinstance(rule, OverallRule)
        for name in ("grey", "red", "orange"):
            _check_formula(getattr(rule, name), _COUNTS, (*place, name), findings)


def _check_guide(stock: Stock, findings: Findings) -> None:
    for guide, place in stock.of("method_guide"):
        assert isinstance(guide, MethodGuide)
        families = {method.id for method in guide.methods}
        variants = {variant.id for variant in guide.variants}
        for position, variant in enumerate(guide.variants):
            _expect(variant.family, families, (*place, "variants", position, "family"), findings)
        for position, rule in enumerate(guide.rules):
            _expect(rule.recommend, variants, (*place, "rules", position, "recommend"), findings)
        for part in ("rules", "tips"):
            for position, item in enumerate(getattr(guide, part)):
                _check_answers(item.when, guide, (*place, part, position, "when"), findings)


def _check_answers(
    when: Mapping[str, tuple[str, ...]], guide: MethodGuide, place: Place, findings: Findings
) -> None:
    answers = {q.id: {str(option.value) for option in q.options} for q in guide.questions}
    for question, accepted in when.items():
        _expect(question, answers.keys(), (*place, question), findings)
        for answer in accepted if question in answers else ():
            _expect(answer, answers[question], (*place, question), findings)


def _expect(value: str, known: Iterable[str], place: Place, findings: Findings) -> None:
    if value not in known:
        findings.complain(place, f"there is no '{value}' here")


def _check_documents(stock: Stock, findings: Findings) -> None:
    known = stock.ids.get("placeholders")
    for document, place in stock.of("documents"):
        for language in ("nl", "fr"):
            text = getattr(document.body, language)
            if any(line.startswith("# ") for line in text.strip().splitlines()[1:]):
                findings.complain((*place, "body", language), "a title (#) may stand on the first line only")
        for name in sorted(placeholders(document.body.nl) - known) if known is not None else ():
            findings.complain((*place, "body"), f"there is no '{name}' among the placeholders")
