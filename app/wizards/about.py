"""Who we are: version, catalogue edition, licence, and what the program does not do."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.i18n.words import Words
from app.runtime.version import app_version
from app.services import editions
from app.views.dialogs.asking_box import tell


def tell_about(parent: QWidget | None, words: Words) -> None:
    """Show version and edition, and that nothing is ever sent."""
    text = words.say(
        "PreviPlan {version}, catalogue {edition}.\n\nThis program sends nothing and needs no account. "
        "It is an aid, not legal advice: what is marked as to be checked, check it with your external "
        "service.\n\n"
        "Free software under the EUPL 1.2 licence.",
        version=app_version(),
        edition=editions.newest(),
    )
    tell(parent, words.say("About PreviPlan"), text, words.say("Close"))
