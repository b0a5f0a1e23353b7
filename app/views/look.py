"""How the window looks: tokens by role become a style sheet, a palette and icons."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import tomli
from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtSvg import QSvgRenderer

from app.runtime.paths import resources

Scheme = Literal["light", "dark"]
FONTS = (
    "SourceSans3-Regular",
    "SourceSans3-Italic",
    "SourceSans3-SemiBold",
    "SourceSans3-Bold",
    "DejaVuSans",
)
ICON_SIZES = (16, 20, 24, 32, 48)
_PLACE = re.compile(r"\$\{([a-z_.]+)(?::([\w.]+))?\}")

_PALETTE = {
    QPalette.ColorRole.Window: "surface.window",
    QPalette.ColorRole.WindowText: "text.primary",
    QPalette.ColorRole.Base: "surface.card",
    QPalette.ColorRole.AlternateBase: "surface.stripe",
    QPalette.ColorRole.Text: "text.primary",
    QPalette.ColorRole.PlaceholderText: "text.disabled",
    QPalette.ColorRole.Button: "surface.card",
    QPalette.ColorRole.ButtonText: "text.primary",
    QPalette.ColorRole.ToolTipBase: "surface.raised",
    QPalette.ColorRole.ToolTipText: "text.primary",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "text.on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "text.link",
}


@dataclass(frozen=True)
class Look:
    """One scheme at one zoom (1.0 = 100 %), with or without the system's high contrast."""

    scheme: Scheme = "light"
    zoom: float = 1.0
    high_contrast: bool = False

    @cached_property
    def tokens(self) -> dict[str, Any]:
        """Colours by role, and sizes as `size.<name>` in pixels at 100 %."""
        with (resources() / "style" / "tokens.toml").open("rb") as file:
            found = tomli.load(file)
        tokens = dict(found[self.scheme])
        if self.high_contrast:
            tokens.update(found[f"contrast_{self.scheme}"])
        tokens.update({f"size.{name}": value for name, value in found["size"].items()})
        return tokens

    def colour(self, role: str) -> QColor:
        """The colour of a role such as `text.muted`; an unknown role is our bug (KeyError)."""
        return QColor(self.tokens[role])

    @cached_property
    def style_sheet(self) -> str:
        """window.qss with roles and sizes filled in; `${px:16}` follows the zoom."""
        template = (resources() / "style" / "window.qss").read_text(encoding="utf-8")
        return _PLACE.sub(lambda match: self._fill(match[1], match[2]), template)

    def palette(self) -> QPalette:
        """The same roles for what the style sheet leaves to Qt."""
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(role, self.colour(token))
        disabled = QPalette.ColorGroup.Disabled
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
            palette.setColor(disabled, role, self.colour("text.disabled"))
        return palette

    def icon(self, name: str, role: str = "text.muted") -> QIcon:
        """A drawing of resources/icons in the colour of a role."""
        icon = QIcon()
        for size in ICON_SIZES:
            icon.addPixmap(self.pixmap(name, size, role))
        return icon

    def pixmap(self, name: str, size: int, role: str = "text.muted") -> QPixmap:
        """The drawing as a square of this many pixels; drawn once, for the frame shows it at every act."""
        colour = self.colour(role).name()
        key, picture = f"{name} {size} {colour}", QPixmap()
        if not QPixmapCache.find(key, picture):
            picture = _drawn(name, size, colour)
            QPixmapCache.insert(key, picture)
        return picture

    def _fill(self, name: str, argument: str | None) -> str:
        if name == "px":
            return f"{round(float(argument or 0) * self.zoom)}px"
        if name == "zoom":
            return f"{self.zoom}"
        if name == "control":
            return f"url({(resources() / 'icons' / f'control-{argument}-{self.scheme}.svg').as_posix()})"
        if name == "size":
            return f"{round(float(self.tokens[f'size.{argument}']) * self.zoom)}px"
        return str(self.tokens[name])


def _drawn(name: str, size: int, colour: str) -> QPixmap:
    source = (resources() / "icons" / f"{name}.svg").read_bytes()
    if name != "app":
        source = source.replace(b"currentColor", colour.encode())
    picture = QPixmap(QSize(size, size))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source)).render(painter)
    painter.end()
    return picture


def system_look(zoom: float) -> Look:
    """The look the system asks for: light, dark, high contrast."""
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() is Qt.ColorScheme.Dark
    contrast = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    return Look("dark" if dark else "light", zoom, contrast)


def load_fonts() -> None:
    """Make the bundled type family known to Qt; DejaVu stands in for symbols it lacks."""
    for name in FONTS:
        QFontDatabase.addApplicationFont(str(resources() / "fonts" / f"{name}.ttf"))
