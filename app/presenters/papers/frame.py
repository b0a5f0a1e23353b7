"""What all printed documents share: cover, version lines, numbered chapters, the legal notice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.catalogue import LegalElement, Provenance
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.paper import (
    Block,
    Callout,
    Cover,
    Grid,
    Heading,
    KeepTogether,
    Paper,
    PaperLabels,
    Paragraph,
    Picture,
)
from app.presenters.sentences import article, to_check

_FINGERPRINT = 8
_LONG_MARK = 16
"""Signs of a version's fingerprint on each page; the whole stands in the dossier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What is special about one document: its titles, the facts and remark of its cover, its foot note."""

    title: str
    subtitle: str = ""
    kicker: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    remark: str = ""
    notice: str = ""
    version: str = ""
    contents: bool = True


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of a document; `elements` are the legal elements it answers."""

    title: str
    blocks: Sequence[Block]
    elements: tuple[str, ...] = ()


def framed(front: Front, blocks: Iterable[Block], reading: Reading, words: Words) -> Paper:
    """A paper with everything around the blocks; without a cover when there are no facts for one."""
    cover = Cover(front.facts, front.remark, front.kicker) if front.facts else None
    return Paper(
        title=front.title,
        language=words.language.value,
        firm=firm_name(reading, words),
        labels=page_labels(words),
        blocks=tuple(blocks),
        subtitle=front.subtitle,
        version_line=stamp_line(reading, words) or front.version,
        catalogue_line=catalogue_line(reading, words),
        date_line=words.date(reading.today),
        cover=cover,
        contents=front.contents,
        notice=front.notice,
    )


def stamp_line(reading: Reading, words: Words) -> str:
    """Number, fingerprint, day and signer of the version that is being signed; empty for a working copy.

    A foot that is too long is cut off at its end, so the fingerprint comes before the name.
    """
    stamp = reading.stamp
    if stamp is None:
        return ""
    return words.say(
        "Version {number} · fingerprint {mark} · signed on {day} by {name}",
        number=stamp.number,
        mark=stamp.fingerprint[:_LONG_MARK],
        day=stamp.signed_on,
        name=stamp.signed_by,
    )


def page_labels(words: Words) -> PaperLabels:
    """The printing engine's own words."""
    return PaperLabels(
        page=words.say("Page {page} of {pages}"),
        contents=words.say("Contents"),
        continued=words.say("continued"),
        internal_link=words.say("Go to"),
    )


def catalogue_line(reading: Reading, words: Words) -> str:
    """Which edition of the catalogue was used."""
    edition = reading.catalogue.edition
    mark = reading.catalogue.fingerprint[:_FINGERPRINT]
    return words.say("Catalogue {edition} ({mark})", edition=edition, mark=mark)


def firm_name(reading: Reading, words: Words) -> str:
    """The firm's name, or that it has none yet."""
    return reading.company.name.strip() or words.say("Firm without a name")


def chapters(parts: Sequence[Chapter], reading: Reading, words: Words) -> tuple[Block, ...]:
    """Numbered chapters, each with a line that says which legal elements it answers."""
    blocks: list[Block] = []
    for number, chapter in enumerate(parts, 1):
        blocks.extend(_chapter(number, chapter, reading, words))
    return tuple(blocks)


def _chapter(number: int, chapter: Chapter, reading: Reading, words: Words) -> list[Block]:
    """The title and what follows it directly stay on one page; before a table the legal line comes after."""
    title = Heading(1, f"{number}. {chapter.title}")
    legal = (
        [Paragraph(legal_line(chapter.elements, reading, words), tone="muted")] if chapter.elements else []
    )
    place = next((n for n, block in enumerate(chapter.blocks) if not isinstance(block, Heading)), 0)
    first = chapter.blocks[: place + 1]
    rest = chapter.blocks[place + 1 :]
    if any(isinstance(block, Grid | Picture) for block in first):
        return [title, *first, *legal, *rest]
    return [KeepTogether((title, *legal, *first)), *rest]


def legal_line(ids: Sequence[str], reading: Reading, words: Words) -> str:
    """`Asked by: label (Codex, art. …, GPP-03); …`, with a sign where it was quoted from memory."""
    found = [reading.catalogue.legal_elements[id_] for id_ in ids if id_ in reading.catalogue.legal_elements]
    line = words.say(
        "What the law asks here: {elements}", elements=" · ".join(_cited(e, words) for e in found)
    )
    doubtful = any(element.origin.provenance is Provenance.MEMORY for element in found)
    return f"{line}. {to_check(words)}" if doubtful else f"{line}."


def _cited(element: LegalElement, words: Words) -> str:
    place = article(element.article, words) or words.say("recommended")
    return f"{words.pick(element.label)} ({element.id}, {place})"


def legal_notice(reading: Reading, words: Words) -> Callout:
    """That this is information, when it was checked, and what is not covered."""
    check = reading.catalogue.law_check
    return Callout(
        words.say("Information, not legal advice"),
        words.say(
            "References to the law were checked on {day}, in sources up to {newest}. What changed later is "
            "not covered. “Codex” is the Codex on well-being at work. This document does not replace the "
            "advice of your external service for prevention and protection at work.",
            day=check.checked_on,
            newest=check.newest_source,
        ),
        "legal",
    )


def note(title: str, text: str) -> Callout:
    """A remark in a frame."""
    return Callout(title, text, "note")


def warning(title: str, text: str) -> Callout:
    """Something that is missing or wrong."""
    return Callout(title, text, "warning")


def check(title: str, text: str) -> Callout:
    """Something to be checked by somebody else."""
    return Callout(title, text, "check")


def firm_facts(reading: Reading, words: Words) -> tuple[tuple[str, str], ...]:
    """The lines of a cover about the firm; empty facts are left out."""
    company = reading.company
    address = " ".join(part for part in (company.postal_code, company.city) if part.strip())
    facts = (
        (words.say("Firm"), firm_name(reading, words)),
        (words.say("Company number"), company.kbo),
        (words.say("Address"), ", ".join(part for part in (company.street, address) if part.strip())),
        (words.say("Activity"), company.activity),
    )
    return tuple((label, value) for label, value in facts if value.strip())
