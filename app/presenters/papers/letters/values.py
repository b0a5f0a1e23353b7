"""Blank by blank: what the firm filled in, otherwise what its dossier or another letter knows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import DocumentTemplate, Filling, Placeholder
from app.domain.letters.drafts import draft_of, signers_of, text_of
from app.domain.letters.text import blanks_in, items_in
from app.domain.privacy import outward_count
from app.domain.reading import Reading
from app.domain.records import DocumentDraft
from app.i18n.language import Language
from app.i18n.words import Words
from app.presenters.papers.letters.known_consultation import consultation_values
from app.presenters.papers.letters.known_firm import firm_values, first, people_values, usual_values
from app.presenters.papers.letters.known_plans import plan_values
from app.presenters.papers.letters.known_team import method_values, result_values, term_values

Values = Mapping[str, str]
"""Blank → words; a list has one item a line."""

_COUNT = re.compile(r"[0-9]{1,6}")

SIGNED = ("datum", "plaats")
"""Blanks that are filled in where the document is dated and signed."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A document of one firm in one language: its template, its draft, its text and what fills the blanks."""

    template: DocumentTemplate
    draft: DocumentDraft
    text: str
    values: Values


def letter(template: DocumentTemplate, reading: Reading, words: Words) -> Letter:
    """Everything that is needed to print a document."""
    draft = draft_of(template.id, reading.dossier)
    text = text_of(template, draft, words.language.value)
    own = _own(draft, reading, words)
    return Letter(template, draft, text, {**known_values(template, draft, reading, words), **own})


def known_values(
    template: DocumentTemplate, draft: DocumentDraft, reading: Reading, words: Words
) -> dict[str, str]:
    """What is known without the firm's own words: facts first, then other letters, then the usual words."""
    layers = (
        {p.id: words.pick(p.model).strip() for p in reading.catalogue.placeholders.values() if p.model},
        usual_values(words),
        _elsewhere(template, reading, words),
        firm_values(reading, words),
        people_values(reading, words),
        method_values(template, reading, words),
        result_values(template, reading, words),
        plan_values(template, reading, words),
        consultation_values(template, reading, words),
        term_values(template, draft, words),
        {"datum": words.date(draft.signed_on), "plaats": first(draft.place, reading.company.city)},
    )
    return {name: text for layer in layers for name, text in layer.items() if text.strip()}


def missing(template: DocumentTemplate, reading: Reading, words: Words) -> tuple[str, ...]:
    """The blanks of the text that will be dotted lines, in its order."""
    made, known = letter(template, reading, words), reading.catalogue.placeholders
    signer = () if made.draft.signed_by.strip() else signers_of(template)
    return tuple(
        name
        for name in dict.fromkeys((*blanks_in(made.text), *signer))
        if name in known and not made.values.get(name, "").strip() and not known[name].optional
    )


def given(draft: DocumentDraft) -> Values:
    """What the firm filled in, as it was kept."""
    return {name: text for name, text in draft.values if text.strip()}


def day_in(text: str) -> date | None:
    """The day in a kept text, None when it holds other words."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def _own(draft: DocumentDraft, reading: Reading, words: Words) -> dict[str, str]:
    known, usual = reading.catalogue.placeholders, usual_values(words)
    return {
        name: usual[name] if _is_usual(name, text) else _written(known[name], text, words)
        for name, text in given(draft).items()
        if name in known and not known[name].fixed
    }


def _is_usual(name: str, text: str) -> bool:
    """Whether somebody typed our usual words, in either language: they are said in that of the paper."""
    return any(text.strip() == usual_values(Words(language)).get(name) for language in Language)


def _elsewhere(template: DocumentTemplate, reading: Reading, words: Words) -> dict[str, str]:
    """What was filled in for another document and holds for all of them."""
    found: dict[str, str] = {}
    for other in reading.catalogue.documents.values():
        if other.id == template.id:
            continue
        for name, text in _own(draft_of(other.id, reading.dossier), reading, words).items():
            if reading.catalogue.placeholders[name].shared:
                found.setdefault(name, text)
    return found


def _written(placeholder: Placeholder, text: str, words: Words) -> str:
    """The firm's words as they are printed: a day written out, a list item by item, no count under three."""
    match placeholder.filling:
        case Filling.DATE:
            day = day_in(text)
            return words.date(day) if day else text
        case Filling.LIST:
            return "\n".join(items_in(text))
        case Filling.COUNT:
            return str(outward_count(int(text))) if _COUNT.fullmatch(text.strip()) else text
        case _:
            return text
