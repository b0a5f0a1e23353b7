"""A field for the company number, which complains about a number that cannot exist."""

from __future__ import annotations

from app.domain.messages import Refusal
from app.services import company_number
from app.views.widgets import TextField


class CompanyNumberField(TextField):
    """The company number, announced as `0123.456.749`; an impossible one stays here with a complaint."""

    def flush(self) -> None:
        """Announce the number when it differs from what was shown and can exist."""
        if self.value() == self._shown:
            return
        try:
            written = company_number.written(self.value())
        except Refusal as refusal:
            self.show_error(self.words.tell(refusal.message))
            return
        changed = written != self._shown
        self.show_value(written)
        if changed:
            self.answered.emit(written)
