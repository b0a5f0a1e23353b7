"""The statement of commitment as it will be printed, as plain text, and what is still blank in it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.domain.catalogue import DocumentTemplate
from app.domain.reading import Reading
from app.domain.records import DocumentDraft
from app.i18n.words import Words
from app.presenters.paper import Numbered, Paper, Paragraph, Signatures
from app.presenters.papers import commitment

COMMITMENT = "intentieverklaring"
"""The id of the statement of commitment among the documents of the catalogue."""

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def placeholders(template: DocumentTemplate) -> tuple[str, ...]:
    """The placeholders of a document, in the order in which they appear."""
    return tuple(dict.fromkeys(_PLACEHOLDER.findall(template.body.nl)))


def known_values(reading: Reading, words: Words) -> Mapping[str, str]:
    """What the dossier already says, shown in grey where something else may be typed."""
    return commitment.known_values(DocumentDraft(id=COMMITMENT), reading, words)


def as_text(paper: Paper) -> str:
    """Firm, paragraphs, numbered lines and signers of a paper, with a blank line between them."""
    parts = [paper.firm, paper.subtitle]
    for block in paper.blocks:
        if isinstance(block, Paragraph):
            parts.append("".join(run.text for run in block.runs) or block.text)
        elif isinstance(block, Numbered):
            parts += [f"{number}. {item}" for number, item in enumerate(block.items, start=1)]
        elif isinstance(block, Signatures):
            parts += ["\n".join(line for line in (box.role, box.name) if line) for box in block.boxes]
    return "\n\n".join(part for part in parts if part.strip())
