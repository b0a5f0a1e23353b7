"""What was really signed is in the inspection folder, whatever language the folder is in."""

from __future__ import annotations

from pathlib import Path

from app.domain.records import SignedVersion
from app.i18n.words import Words
from app.services.handover.inspection import inspection_files
from app.services.handover.inspection_sheets import CONTRIBUTORS
from app.services.versions.keeping import keep_signed, standing_paper
from app.services.workspace import Workspace
from tests.support.identities import key_file
from tests.support.signed_firm import PAPER, sign, signed_firm

SIGNED = CONTRIBUTORS[1:2]
"""Who puts the signed versions in the folder."""


def named(workspace: Workspace, version: SignedVersion, paper: str) -> str:
    """The name of a paper of the version in the French folder; nothing when it is not there."""
    content = standing_paper(workspace, version, paper)
    folder = inspection_files(workspace, Words("fr"), SIGNED)
    return next((name for name, found in folder.items() if found == content), "")


def test_a_paper_signed_on_screen_is_in_the_folder_of_the_other_language_too(tmp_path: Path) -> None:
    with signed_firm(tmp_path) as (workspace, version):
        assert named(workspace, version, PAPER) == ""
        signed = sign(standing_paper(workspace, version, PAPER), "employer", key_file())
        keep_signed(workspace, version, signed)
        assert named(workspace, version, PAPER).endswith("-nl.pdf")
        assert named(workspace, version, "year-plan.fr")
