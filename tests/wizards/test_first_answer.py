"""From the start until the first answer is stored, nothing comes in that only later pages ask for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ANSWERED = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from app.gui import Front
from app.services import files
from app.views.widgets import TextField

path = Path(sys.argv[1])
files.create(path).close()
front = Front(QApplication([]))
front.open_path(path)
front.window.findChild(TextField, "name").answered.emit("Bakkerij")
assert front.navigator.workspace.dossier.company.name == "Bakkerij"
print("\\n".join(sys.modules))
front.quit()
"""

LIBRARIES = {
    "reportlab",
    "pikepdf",
    "PIL",
    "docx",
    "icalendar",
    "pyhanko",
    "cryptography",
    "alembic",
    "stdnum",
}
LATER = (
    "sqlalchemy.orm",
    "app.domain.commands.analysis",
    "app.domain.commands.survey",
    "app.domain.comparison",
    "app.domain.duties",
    "app.domain.follow.checklist",
    "app.domain.lights.sides",
    "app.domain.merging",
    "app.domain.revision",
    "app.models.migrations",
    "app.presenters.naming",
    "app.presenters.paper",
    "app.presenters.papers",
    "app.reports",
    "app.services.survey.rounds",
    "app.services.versions",
    "app.views.dialogs.open_points",
    "app.wizards.about",
)
PAGES = "app.wizards.pages."
FIRST_PAGE = ("firm_profile", "firm_depth", "firm_number", "start_fold")


def test_the_first_answer_waits_for_nothing_that_only_later_pages_need(tmp_path: Path) -> None:
    command = [sys.executable, "-c", ANSWERED, str(tmp_path / "firm.previ")]
    loaded = set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())
    assert f"{PAGES}firm_profile" in loaded
    assert {name for name in loaded if name.partition(".")[0] in LIBRARIES} == set()
    assert loaded.intersection(LATER) == set()
    assert {name for name in loaded if name.startswith(PAGES)} <= {PAGES + page for page in FIRST_PAGE}


def test_the_page_that_signs_waits_with_the_windows_of_electronic_signatures() -> None:
    asked = "import sys, app.wizards.pages.plans_sign; print('app.views.signing' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "False"
