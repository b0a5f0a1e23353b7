"""Three worked firms, from exchange file to printed plans, with a picture of every printed page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.catalogue import Catalogue
from app.domain.choices import Light
from app.domain.reading import Reading
from app.i18n.language import Language
from app.reports.pages import page_pictures
from app.runtime.clock import Clock, now
from app.runtime.paths import resources
from app.services import files
from app.services.exchanging import import_text
from app.services.exporting import Printed, print_all
from app.services.paperwork import make_folder, put_down, writable
from app.store.errors import Locked
from app.store.lock import owner


@dataclass(frozen=True, slots=True)
class Worked:
    """One firm worked through: its dossier, its lights against the expected ones, its reports."""

    firm: str
    dossier: Path
    lights: Mapping[str, str]
    expected: Mapping[str, str]
    overall: Light
    printed: tuple[Printed, ...]
    pictures: tuple[Path, ...]

    @property
    def as_expected(self) -> bool:
        """Whether every light is what the catalogue says it must be."""
        return dict(self.lights) == dict(self.expected)


def example_files() -> tuple[Path, ...]:
    """The exchange files of the worked firms; each is named after its example firm in the catalogue."""
    return tuple(sorted((resources() / "demo").glob("*.json")))


def work_through(
    folder: Path, *, clock: Clock = now, tell: Callable[[str], None] = lambda _: None
) -> tuple[Worked, ...]:
    """Make every example firm's dossier, reports in both languages and page pictures under `folder`."""
    return tuple(_one(source, folder / source.stem, clock=clock, tell=tell) for source in example_files())


def _one(source: Path, folder: Path, *, clock: Clock, tell: Callable[[str], None]) -> Worked:
    path = folder / f"{source.stem}{files.SUFFIX}"
    make_folder(folder)
    _make_room(path)
    workspace = files.create(path, clock=clock)
    try:
        import_text(workspace, source.read_text(encoding="utf-8"))
        reading = workspace.reading
        printed = _reports(reading, folder, clock())
        for report in printed:
            tell(str(report.path))
        pictures = tuple(_pictures(folder / "pictures", printed))
        return _worked(source.stem, path, reading, printed, pictures)
    finally:
        workspace.close()


def _make_room(path: Path) -> None:
    """Take the dossier of an earlier demonstration away, unless somebody has it open."""
    if held := owner(path):
        raise Locked(path.name, held)
    with writable(path):
        path.unlink(missing_ok=True)


def _reports(reading: Reading, folder: Path, moment: datetime) -> tuple[Printed, ...]:
    return tuple(one for language in Language for one in print_all(reading, folder, language, moment))


def _pictures(folder: Path, printed: tuple[Printed, ...]) -> list[Path]:
    make_folder(folder)
    made = []
    for report in printed:
        for number, picture in enumerate(page_pictures(report.path.read_bytes()), start=1):
            path = folder / f"{report.path.stem}-{number:02}.png"
            put_down(path, picture)
            made.append(path)
    return made


def _worked(
    firm: str, path: Path, reading: Reading, printed: tuple[Printed, ...], pictures: tuple[Path, ...]
) -> Worked:
    light_round = reading.latest_round
    found = reading.lights_by_round[light_round.id] if light_round else {}
    expected = _expected(firm, reading.catalogue)
    seen = {id_: found[id_].light for id_ in expected if id_ in found}
    lights = {id_: light.value for id_, light in seen.items() if light is not None}
    overall = reading.overall_by_round[light_round.id].light if light_round else Light.GREY
    return Worked(firm, path, lights, expected, overall, printed, pictures)


def _expected(firm: str, catalogue: Catalogue) -> Mapping[str, str]:
    example = catalogue.example_firms.get(firm)
    return {id_: light.value for id_, light in example.lights.items()} if example else {}
