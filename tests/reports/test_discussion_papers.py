"""The papers of the discussion as files: archivable and readable aloud, with nasty text of any length."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.records import Remark
from app.i18n.language import Language
from app.services import exporting
from tests.support.discussed import discussed
from tests.support.firms import HOSTILE, reading_of
from tests.support.validators import assert_archivable, plain_text

MOMENT = datetime(2026, 11, 22, 12, tzinfo=UTC)
LONG = f"{HOSTILE} " + "0123456789 " * 900


@pytest.mark.parametrize("report", exporting.report_groups()["consultation"])
def test_a_paper_of_the_discussion_meets_both_standards(report: str) -> None:
    records = [replace(r, text=LONG) if isinstance(r, Remark) else r for r in discussed().dossier]
    made = exporting.pdf(reading_of(records), report, Language.FR, MOMENT)
    assert_archivable(made)
    assert "<b>vet</b>" in plain_text(made)
