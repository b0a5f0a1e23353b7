"""What came after each signature in a file: nothing, signatures, evidence about them, or changes."""

from __future__ import annotations

from dataclasses import dataclass

from pyhanko.sign.diff_analysis import (
    CatalogModificationRule,
    DiffResult,
    DSSCompareRule,
    ModificationLevel,
    ObjectStreamRule,
    StandardDiffPolicy,
    SuspiciousModification,
    XrefStreamRule,
)
from pyhanko.sign.validation import EmbeddedPdfSignature, SignatureCoverageLevel
from pyhanko.sign.validation.status import ModificationInfo

from app.domain.signatures.reports import After


@dataclass(frozen=True, slots=True)
class Signed:
    """The revisions that signatures made, when the last of them covers the end of the file; their fields."""

    revisions: frozenset[int]
    fields: frozenset[str]


def after(signature: EmbeddedPdfSignature, status: ModificationInfo, signed: Signed) -> After:
    """What came after a signature that is intact."""
    if status.coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return After.NOTHING
    later = set(range(signature.signed_revision + 1, signature.reader.xrefs.total_revisions))
    whole = status.coverage is SignatureCoverageLevel.ENTIRE_REVISION
    # without a later revision there are only bytes that belong to nothing
    if not later or not whole or _level(status.diff_result) > ModificationLevel.FORM_FILLING:
        return After.CHANGES
    if later <= signed.revisions and _filled_in(status.diff_result) <= signed.fields:
        return After.SIGNATURES
    added = _only_evidence().review_file(signature.reader, signature.signed_revision)
    return After.EVIDENCE if _level(added) <= ModificationLevel.LTA_UPDATES else After.CHANGES


def _filled_in(result: DiffResult | SuspiciousModification | None) -> set[str]:
    return set(result.changed_form_fields) if isinstance(result, DiffResult) else set()


def _level(result: DiffResult | SuspiciousModification | None) -> ModificationLevel:
    return result.modification_level if isinstance(result, DiffResult) else ModificationLevel.OTHER


def _only_evidence() -> StandardDiffPolicy:
    """Allows what proves signatures (the document security store) and the bookkeeping of a PDF."""
    rules = (DSSCompareRule(), XrefStreamRule(), ObjectStreamRule())
    qualified = [rule.as_qualified(ModificationLevel.LTA_UPDATES) for rule in rules]
    return StandardDiffPolicy(global_rules=[CatalogModificationRule(), *qualified], form_rule=None)
