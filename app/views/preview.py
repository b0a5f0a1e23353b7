"""A printed report on the screen: look at it, in either language, keep it, print it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QButtonGroup, QDialog, QFileDialog, QProgressBar, QWidget

from app.i18n.language import Language
from app.i18n.words import Words
from app.views.banner import Banner
from app.views.look import Look
from app.views.top_bar import LANGUAGE_NAMES
from app.views.widgets import ActionButton, PlainLabel, SelectField
from app.views.widgets.asking import Asking, Option
from app.views.widgets.layouts import horizontal, vertical
from app.views.work import Work

DOTS_PER_INCH = 300


@dataclass(frozen=True, slots=True)
class Printable:
    """What can be printed: `make(report, language)` gives a PDF, `name(report, language)` a file name.

    `show` gives what is drawn instead of the PDF that is kept (Qt draws no signature fields); without
    `languages` there is nothing to choose.
    """

    make: Callable[[str, Language], bytes]
    name: Callable[[str, Language], str]
    titles: Sequence[Option]
    show: Callable[[bytes], bytes] = lambda content: content
    languages: Sequence[Language] = tuple(Language)


class Preview(QDialog):
    """A window with the pages of one report; the paper's language is chosen apart from the window's.

    `saved` carries the path of a kept copy.
    """

    saved = Signal(Path)

    def __init__(self, words: Words, look: Look, printable: Printable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.look, self._printable = words, look, printable
        self.language = words.language
        self.report = str(printable.titles[0].value)
        self._content = b""
        self._work: Work | None = None
        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(words.say("Preview"))
        self.setStyleSheet(look.style_sheet)
        self.setPalette(look.palette())
        self.resize(980, 900)
        self.banner = Banner()
        self._lay_out()

    def open_report(self, report: str, language: Language) -> None:
        """Make this report in this language and show it."""
        self.report, self.language = report, language
        self._choice.show_value(report)
        for button in self._languages.buttons():
            button.setChecked(button.objectName() == f"paper.{language.value}")
        self._make()

    @property
    def content(self) -> bytes:
        """The PDF that is shown, empty while it is being made."""
        return self._content

    def save_to(self, path: Path) -> None:
        """Keep the PDF here."""
        try:
            path.write_bytes(self._content)
        except OSError as error:
            self.banner.tell(
                self.words.say(
                    "The file could not be written ({reason}). Choose another folder.",
                    reason=error.strerror or "",
                ),
                self.words,
            )
            return
        self.banner.tell(self.words.say("Saved as {path}.", path=str(path)), self.words, "note")
        self.saved.emit(path)

    def print_on(self, printer: QPrinter) -> None:
        """Print every page on this printer, a page on its side on a sheet on its side."""
        self._turn(printer, 0)
        painter = QPainter(printer)
        for page in range(self.document.pageCount()):
            if page:
                self._turn(printer, page)
                printer.newPage()
            target = printer.pageRect(QPrinter.Unit.DevicePixel).toRect()
            size = self.document.pagePointSize(page).scaled(target.size(), Qt.AspectRatioMode.KeepAspectRatio)
            picture = self.document.render(page, QSize(round(size.width()), round(size.height())))
            painter.drawImage(0, 0, picture)
        painter.end()

    def _turn(self, printer: QPrinter, page: int) -> None:
        size = self.document.pagePointSize(page)
        sideways = size.width() > size.height()
        side = QPageLayout.Orientation
        printer.setPageOrientation(side.Landscape if sideways else side.Portrait)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the work end before the window goes."""
        self.stop()
        super().closeEvent(event)

    def stop(self) -> None:
        """Forget work that is under way."""
        if self._work is not None:
            self._work.cancel()
            self._work = None

    def done(self, result: int) -> None:
        """Closing with Escape also ends the work."""
        self.stop()
        super().done(result)

    def _make(self) -> None:
        self.stop()
        self._show_busy(True)
        report, language = self.report, self.language
        self._work = Work(lambda: self._both(report, language), self)
        self._work.succeeded.connect(self._made)
        self._work.failed.connect(self._not_made)
        self._work.start()

    def _both(self, report: str, language: Language) -> tuple[bytes, bytes]:
        """What is kept, and what is drawn of it."""
        content = self._printable.make(report, language)
        return content, self._printable.show(content)

    def _made(self, both: tuple[bytes, bytes]) -> None:
        self._content, drawn = both
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(drawn))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self._show_busy(False)
        pages = self.document.pageCount()
        self._count.setText(self.words.plural("{n} page", "{n} pages", pages))

    def _not_made(self, error: Exception) -> None:
        self._show_busy(False)
        self._content = b""
        text = self.words.say(
            "This report could not be made ({reason}). Your dossier is safe. Try the other language, "
            "or send the crash note to the makers.",
            reason=type(error).__name__,
        )
        self.banner.tell(text, self.words)

    def _show_busy(self, busy: bool) -> None:
        self._busy.setVisible(busy)
        self._count.setText(self.words.say("Making the pages…") if busy else "")
        for button in (self.save_button, self.print_button):
            button.setEnabled(not busy)

    def _lay_out(self) -> None:
        say = self.words.say
        asking = Asking(say("Report"), label_hidden=True)
        self._choice = SelectField("preview.report", self.words, asking, self._printable.titles)
        self._choice.answered.connect(self._report_chosen)
        self._count = PlainLabel("", "small")
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setAccessibleName(say("Making the pages…"))
        self.save_button = self._button("preview.save", say("Save as PDF…"), self._save)
        self.print_button = self._button("preview.print", say("Print…"), self._print)
        close = self._button("preview.close", say("Close"), self.close)
        self.view = QPdfView(self)
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setAccessibleName(say("Pages of the report"))
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        head = horizontal(gap=8, margin=8)
        head.addWidget(self._choice, 1)
        for button in self._language_buttons():
            head.addWidget(button)
        for widget in (self.save_button, self.print_button, close):
            head.addWidget(widget)
        foot = horizontal(margin=8)
        foot.addWidget(self._count, 1)
        foot.addWidget(self._busy, 1)
        whole = vertical(self, gap=0)
        whole.addLayout(head)
        whole.addWidget(self.banner)
        whole.addWidget(self.view, 1)
        whole.addLayout(foot)

    def _language_buttons(self) -> list[ActionButton]:
        self._languages = QButtonGroup(self)
        made = []
        for language in self._printable.languages:
            button = ActionButton(language.value.upper(), "bar")
            button.setObjectName(f"paper.{language.value}")
            button.setCheckable(True)
            button.setAccessibleName(self.words.say("Paper in {language}", language=LANGUAGE_NAMES[language]))
            button.clicked.connect(lambda _=False, chosen=language: self.open_report(self.report, chosen))
            self._languages.addButton(button)
            made.append(button)
        return made

    def _button(self, name: str, text: str, act: Callable[[], object]) -> ActionButton:
        made = ActionButton(text)
        made.setObjectName(name)
        made.clicked.connect(lambda *_: act())
        return made

    def _report_chosen(self, report: object) -> None:
        if report is None:
            self._choice.show_value(self.report)
        else:
            self.open_report(str(report), self.language)

    def _save(self) -> None:
        proposed = str(Path.home() / self._printable.name(self.report, self.language))
        chosen, _ = QFileDialog.getSaveFileName(self, self.words.say("Save as PDF…"), proposed, "PDF (*.pdf)")
        if chosen:
            path = Path(chosen)
            self.save_to(path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf"))

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(DOTS_PER_INCH)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setFullPage(True)
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer)
