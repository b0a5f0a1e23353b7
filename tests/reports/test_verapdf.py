"""The arbiter: veraPDF says yes to everything this engine prints."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.i18n.language import Language
from app.reports.render import bundle, pdf
from app.services import exporting
from tests.reports.demo import bundle_front, demo_paper, small_paper
from tests.reports.test_render import BLOCKS, HOSTILE
from tests.support.team import larger_team
from tests.support.validators import bare_pdf, verapdf

pytestmark = pytest.mark.verapdf
MOMENT = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One file per block, both demonstrations, every paper for the team, and a bundle."""
    from app.presenters.paper import Paragraph

    folder = tmp_path_factory.mktemp("printed")
    for name, blocks in BLOCKS.items():
        (folder / f"{name.replace(' ', '-')}.pdf").write_bytes(pdf(small_paper(blocks), MOMENT))
    for language in ("nl", "fr"):
        (folder / f"demo-{language}.pdf").write_bytes(pdf(demo_paper(language), MOMENT))
    for report in exporting.report_groups()["team"]:
        content = exporting.pdf(larger_team(), report, Language.FR, MOMENT)
        (folder / f"{report}.pdf").write_bytes(content)
    hostile = small_paper((Paragraph(HOSTILE + " 😀 שלום مرحبا 漢字 \x00\ud800"),))
    (folder / "hostile.pdf").write_bytes(pdf(hostile, MOMENT))
    (folder / "bundle.pdf").write_bytes(bundle(bundle_front(), (demo_paper(), hostile), MOMENT))
    return folder


@pytest.mark.parametrize("flavour", ["ua1", "2a"])
def test_verapdf_finds_nothing(printed: Path, flavour: str) -> None:
    assert verapdf(printed, flavour) == []


def test_verapdf_does_find_fault_with_a_bare_file(tmp_path: Path) -> None:
    (tmp_path / "bare.pdf").write_bytes(bare_pdf())
    assert len(verapdf(tmp_path, "ua1")) > 1
