"""Qt's own words (Yes, Cancel, Save…) in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.i18n.language import Language


class QtWords:
    """Keeps one translator of Qt installed; the newest replaces the one before."""

    def __init__(self) -> None:
        self._translator: QTranslator | None = None

    def speak(self, language: Language) -> None:
        """Install Qt's words of this language, last, so that they are the ones in use."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        locale = QLocale(language.locale)
        QLocale.setDefault(locale)
        translator = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(locale, "qtbase", "_", folder):
            QCoreApplication.installTranslator(translator)
            self._translator = translator


def system_language() -> Language:
    """French for who uses French, Dutch for everybody else."""
    french = QLocale.system().language() is QLocale.Language.French
    return Language.FR if french else Language.NL
