"""The statement of commitment on paper: the catalogue's letter with the firm's own words in the gaps."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import takewhile

from app.domain.catalogue import DocumentTemplate, Provenance
from app.domain.reading import Reading
from app.domain.records import Contact, DocumentDraft
from app.i18n.words import Words
from app.presenters.paper import Block, Numbered, Paper, Paragraph, SignatureBox, Signatures, Spacer
from app.presenters.papers.firm import employer_name
from app.presenters.papers.frame import Front, check, firm_name, framed
from app.presenters.sentences import BLANK, to_check

STATEMENT = "intentieverklaring"
"""The id of the statement among the catalogue's documents."""

_GAP = re.compile(r"\{(\w+)\}")
_FIRM, _SIGNER = "{firma_naam}", "{werkgever_naam}"
_ITEM = re.compile(r"\d+\.\s+(.*)")


def build(reading: Reading, words: Words) -> Paper:
    """The statement on one page, ready to sign; what is unknown is a dotted line."""
    template = reading.catalogue.documents.get(STATEMENT)
    plain = Front(title=words.say("Statement of commitment"), contents=False)
    if template is None:
        return framed(plain, (), reading, words)
    draft = reading.dossier.get(DocumentDraft, STATEMENT) or DocumentDraft(id=STATEMENT)
    values = known_values(draft, reading, words)
    lines = _lines(template, values, reading, words)
    signing = _signatures(draft, values, words)
    blocks = [*_body(lines[1:]), Spacer(1), signing, *_doubt(template, words)]
    front = replace(plain, title=lines[0].capitalize()) if lines else plain
    return framed(front, blocks, reading, words)


def missing(reading: Reading, words: Words) -> tuple[str, ...]:
    """The labels of the placeholders that are still blank, in the template's order."""
    template = reading.catalogue.documents.get(STATEMENT)
    if template is None:
        return ()
    draft = reading.dossier.get(DocumentDraft, STATEMENT) or DocumentDraft(id=STATEMENT)
    values = known_values(draft, reading, words)
    asked = dict.fromkeys(_GAP.findall(words.pick(template.body)))
    known = reading.catalogue.placeholders
    return tuple(
        words.pick(known[id_].label)
        for id_ in asked
        if id_ in known and not values.get(id_, "").strip() and not known[id_].optional
    )


def known_values(draft: DocumentDraft, reading: Reading, words: Words) -> Mapping[str, str]:
    """Placeholder → what the firm filled in, otherwise what the dossier knows anyway."""
    company = reading.company
    cards = {contact.role: contact for contact in reading.dossier.all(Contact)}
    service, adviser = cards.get("edpbw"), cards.get("papa")
    town = " ".join(part for part in (company.postal_code, company.city) if part.strip())
    known = {
        "firma_naam": firm_name(reading, words),
        "firma_adres": ", ".join(part for part in (company.street, town) if part.strip()),
        "ondernemingsnummer": company.kbo,
        "aantal_werknemers": words.number(reading.headcount) if reading.headcount is not None else "",
        "werkgever_naam": employer_name(reading),
        "plaats": draft.place or company.city,
        "datum": words.date(draft.signed_on),
        "edpbw_naam": _first(service.organisation, service.name) if service else "",
        "papa_naam": _first(
            adviser.name if adviser else "", words.say("the prevention adviser psychosocial aspects")
        ),
        "papa_telefoon": _first(adviser.phone if adviser else "", service.phone if service else ""),
    }
    given = {name: value for name, value in draft.values if value.strip()}
    return {**known, **given}


def _lines(
    template: DocumentTemplate, values: Mapping[str, str], reading: Reading, words: Words
) -> list[str]:
    """The letter line by line with its gaps filled, without the firm's name and what the boxes say.

    An optional gap that stays empty leaves no trace.
    """
    known = reading.catalogue.placeholders

    def fill(gap: re.Match[str]) -> str:
        id_ = gap.group(1)
        blank = "" if id_ in known and known[id_].optional else BLANK
        return values.get(id_, "").strip() or blank

    given = words.pick(template.body).strip().splitlines()
    letter = takewhile(lambda line: _SIGNER not in line, given)
    filled = (_GAP.sub(fill, line).strip() for line in letter if line.strip() != _FIRM)
    return [line for line in filled if line]


def _body(lines: list[str]) -> list[Block]:
    """Paragraphs, with numbered lines gathered into lists."""
    blocks: list[Block] = []
    items: list[str] = []
    for line in lines:
        item = _ITEM.fullmatch(line)
        if item:
            items.append(item.group(1))
            continue
        if items:
            blocks.append(Numbered(tuple(items)))
            items = []
        blocks.append(Paragraph(line))
    return [*blocks, Numbered(tuple(items))] if items else blocks


def _signatures(draft: DocumentDraft, values: Mapping[str, str], words: Words) -> Signatures:
    """The employer and somebody for the team, in boxes instead of the last lines of the letter."""
    name = _first(draft.signed_by, values.get("werkgever_naam", ""))
    role = _first(values.get("werkgever_functie", ""), words.say("The employer"))
    sign, place = words.say("Signature"), words.say("Place and date")
    employer = SignatureBox(role, name, place, sign)
    return Signatures((employer, SignatureBox(words.say("For the team"), "", place, sign)))


def _doubt(template: DocumentTemplate, words: Words) -> list[Block]:
    if template.origin.provenance is not Provenance.MEMORY:
        return []
    return [check(words.say("To be checked"), to_check(words))]


def _first(*texts: str) -> str:
    return next((text.strip() for text in texts if text.strip()), "")
