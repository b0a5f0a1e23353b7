"""A field for a day, typed or picked from a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from app.i18n.formats import read_date
from app.i18n.words import Words
from app.views.widgets.asking import Asking
from app.views.widgets.buttons import ActionButton
from app.views.widgets.field import Field
from app.views.widgets.layouts import horizontal, vertical


class DateField(Field):
    """A day; `answered` carries a `datetime.date`, None when cleared.

    What is no day stays in the control with a complaint and is not announced.
    """

    def __init__(self, id_: str, words: Words, asking: Asking) -> None:
        super().__init__(id_, words, asking)
        self._shown: date | None = None
        self.control = QLineEdit()
        self.control.setProperty("role", "date")
        self.control.setMaxLength(20)
        self.control.setPlaceholderText(words.say("dd/mm/yyyy"))
        self.control.editingFinished.connect(self.flush)
        self._pick = ActionButton(words.say("Calendar"), "plain")
        self._pick.setAccessibleName(words.say("Pick from the calendar: {field}", field=asking.label))
        self._pick.clicked.connect(self._open_calendar)
        both = QWidget()
        row = horizontal(both)
        row.addWidget(self.control)
        row.addWidget(self._pick)
        row.addStretch(1)
        self.place(both, self.control)

    def show_value(self, value: object) -> None:
        """Show a day (None: nothing)."""
        self._shown = value if isinstance(value, date) else None
        self.control.setText(self.words.short_date(self._shown))
        self.show_error("")

    def value(self) -> date | None:
        """The day that stands there, None when there is none or it cannot be read."""
        return read_date(self.control.text())

    def flush(self) -> None:
        """Announce the day when it differs from what was shown; complain when there is no such day."""
        typed, value = self.control.text().strip(), self.value()
        if typed == self.words.short_date(self._shown):
            return
        if typed and value is None:
            self.show_error(self.words.say("There is no such day. Type for example 31/12/2026."))
            return
        self.show_error("")
        if value != self._shown:
            self._shown = value
            self.control.setText(self.words.short_date(value))
            self.answered.emit(value)

    def _open_calendar(self) -> None:
        from PySide6.QtWidgets import QCalendarWidget

        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setProperty("role", "popup")
        calendar = QCalendarWidget()
        calendar.setLocale(QLocale(self.words.language.locale))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setAccessibleName(self.asking.label)
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekend, QTextCharFormat())
        if day := self.value():
            calendar.setSelectedDate(QDate(day.year, day.month, day.day))

        def chosen(picked: QDate) -> None:
            self.control.setText(self.words.short_date(date(picked.year(), picked.month(), picked.day())))
            popup.close()
            self.flush()

        calendar.clicked.connect(chosen)
        calendar.activated.connect(chosen)
        vertical(popup, margin=8).addWidget(calendar)
        popup.move(self.mapToGlobal(QPoint(0, self.height())))
        popup.show()
        calendar.setFocus()
