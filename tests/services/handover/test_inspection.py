"""The folder for an inspector: complete, readable, the same every time, whatever the firm is called."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from app.domain.commands.bulk import ImportRecords
from app.domain.commands.entries import AddEntry
from app.domain.commands.firm import DescribeCompany
from app.domain.messages import Refusal
from app.domain.records import Attachment
from app.i18n.words import Words
from app.services import exporting, files
from app.services.handover.inspection import inspection_files, write_inspection
from app.services.handover.inspection_sheets import CONTRIBUTORS, OWN, Asked, Sheet
from app.services.workspace import Workspace
from app.store import blobs
from app.store.errors import StorageError
from tests.services.handover.conftest import small_firm
from tests.support.desk import MOMENT
from tests.support.firms import HOSTILE, records_of
from tests.support.validators import assert_archivable, plain_text

NAMES = {
    "nl": [
        "globaal-preventieplan-vijf-jaar",
        "jaaractieplan",
        "risicoanalyse",
        "pre-diagnose",
        "intentieverklaring",
        "kalender-van-de-verplichtingen",
        "lijst-van-bewijsstukken",
        "wijzigingslogboek",
    ],
    "fr": [
        "plan-global-de-prevention-cinq-ans",
        "plan-d-action-annuel",
        "analyse-des-risques",
        "prediagnostic",
        "declaration-d-intention",
        "calendrier-des-obligations",
        "liste-des-preuves",
        "journal-des-modifications",
    ],
}


@pytest.fixture(scope="module")
def garage(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A worked firm whose owner types what nobody expects."""
    path = tmp_path_factory.mktemp("inspection") / "garage.previ"
    workspace = files.create(path, clock=lambda: MOMENT)
    workspace.execute(ImportRecords(records_of("garage")))
    workspace.execute(DescribeCompany({"name": HOSTILE, "activity": "=1+1 </td><script>alert(1)</script>"}))
    return workspace


@pytest.fixture(scope="module")
def folders(garage: Workspace) -> dict[str, dict[str, bytes]]:
    """The files in both languages."""
    return {language: dict(inspection_files(garage, Words(language))) for language in ("nl", "fr")}


def shown(folder: dict[str, bytes], ending: str) -> bytes:
    """The one file with this ending."""
    (name,) = [name for name in folder if name.endswith(ending)]
    return folder[name]


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_every_paper_is_there_under_a_name_that_sorts(
    folders: dict[str, dict[str, bytes]], language: str
) -> None:
    found = [name for name in folders[language] if re.match(r"0[1-9]_", name)]
    titles = [name[3:-4] for name in found]
    assert (titles[:5], titles[-3:]) == (NAMES[language][:5], NAMES[language][5:])
    assert found == sorted(found)
    assert all(content for content in folders[language].values())


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("place", [0, -3, -2, -1])
def test_the_new_papers_are_readable_for_everybody_and_for_ever(
    folders: dict[str, dict[str, bytes]], language: str, place: int
) -> None:
    name = [n for n in folders[language] if n.endswith(".pdf")][place]
    assert_archivable(folders[language][name])


def test_the_checksums_are_those_of_every_other_file(folders: dict[str, dict[str, bytes]]) -> None:
    folder = folders["nl"]
    told = dict(line.split("  ")[::-1] for line in shown(folder, ".txt").decode().splitlines())
    assert told == {
        name: hashlib.sha256(content).hexdigest()
        for name, content in folder.items()
        if not name.endswith(".txt")
    }


def test_the_index_links_to_every_paper_and_runs_nothing(folders: dict[str, dict[str, bytes]]) -> None:
    seen = _Page(shown(folders["fr"], ".html").decode("utf-8"))
    papers = [name for name in folders["fr"] if re.match(r"0[1-9]_", name)]
    assert seen.links == papers
    assert seen.tags.isdisjoint({"script", "iframe", "img", "link", "object", "form"})
    assert seen.attributes["html"]["lang"] == "fr-BE"
    assert "</td><script>alert(1)</script>" in seen.text
    assert HOSTILE in seen.text


def test_the_calendar_and_the_evidence_say_what_the_dossier_knows(
    folders: dict[str, dict[str, bytes]], garage: Workspace
) -> None:
    calendar = plain_text(shown(folders["nl"], "kalender-van-de-verplichtingen.pdf"))
    assert all(id_ in calendar for id_ in garage.catalogue.deadlines)
    evidence = plain_text(shown(folders["nl"], "lijst-van-bewijsstukken.pdf"))
    assert "26/10/2026" in evidence and "Afgerond op" in evidence


def test_the_same_dossier_and_moment_give_the_same_bytes(
    folders: dict[str, dict[str, bytes]], garage: Workspace
) -> None:
    assert dict(inspection_files(garage, Words("nl"))) == folders["nl"]


def test_the_files_are_the_folder(
    garage: Workspace, folders: dict[str, dict[str, bytes]], tmp_path: Path
) -> None:
    made = write_inspection(garage, Words("nl"), tmp_path / "a" / "map")
    assert {path.name: path.read_bytes() for path in made} == folders["nl"]
    assert {path.name for path in (tmp_path / "a").iterdir()} == {"map"}


def test_one_zip_holds_the_same_under_one_folder(
    garage: Workspace, folders: dict[str, dict[str, bytes]], tmp_path: Path
) -> None:
    (made,) = write_inspection(garage, Words("nl"), tmp_path / "Map & co.zip")
    with zipfile.ZipFile(io.BytesIO(made.read_bytes())) as archive:
        assert archive.testzip() is None
        found = {name: archive.read(name) for name in archive.namelist()}
    assert found == {f"map-co/{name}": content for name, content in folders["nl"].items()}


def test_a_folder_with_something_in_it_is_left_alone(garage: Workspace, tmp_path: Path) -> None:
    kept = tmp_path / "map" / "mine.txt"
    kept.parent.mkdir()
    kept.write_text("x", encoding="utf-8")
    with pytest.raises(Refusal):
        write_inspection(garage, Words("nl"), kept.parent)
    with pytest.raises(StorageError):
        write_inspection(garage, Words("nl"), kept)
    assert [path.name for path in kept.parent.iterdir()] == ["mine.txt"]


def test_an_empty_folder_is_filled_and_a_broken_off_one_leaves_nothing(
    garage: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "map"
    target.mkdir()
    really, written = Path.write_bytes, []

    def full(self: Path, content: bytes) -> int:
        written.append(self)
        if len(written) == 4:
            raise OSError(28, "no space left")
        return really(self, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(StorageError):
        write_inspection(garage, Words("nl"), target)
    assert list(tmp_path.iterdir()) == [target] and list(target.iterdir()) == []
    monkeypatch.undo()
    assert write_inspection(garage, Words("nl"), target)


def test_what_is_not_made_yet_is_named_and_no_empty_paper_is_in_the_folder(tmp_path: Path) -> None:
    empty = files.create(tmp_path / "empty.previ", clock=lambda: MOMENT)
    folder = inspection_files(empty, Words("nl"))
    assert [name[3:-4] for name in folder if re.match(r"0[1-9]_", name)][-3:] == NAMES["nl"][5:]
    assert not any("jaaractieplan" in name for name in folder)
    page = _Page(shown(dict(folder), ".html").decode("utf-8"))
    assert "Nog niet aanwezig" in page.text and "Jaaractieplan" in page.text
    empty.close()


def test_another_subject_plugs_in_with_papers_of_its_own(garage: Workspace) -> None:
    def consultation(asked: Asked) -> list[Sheet]:
        moment = asked.moment
        content = exporting.pdf(asked.reading, "commitment", asked.words.language, moment)
        return [Sheet("Register van opmerkingen", content), Sheet("Advies", None)]

    more: list[Callable[[Asked], object]] = [CONTRIBUTORS[0], consultation]
    folder = inspection_files(garage, Words("nl"), more)  # type: ignore[arg-type]
    assert "06_register-van-opmerkingen.pdf" in folder
    assert "Advies" in _Page(shown(dict(folder), ".html").decode("utf-8")).text


def test_a_paper_that_another_part_adds_to_the_registry_comes_in_by_itself(
    garage: Workspace, folders: dict[str, dict[str, bytes]]
) -> None:
    wanted = [id_ for id_ in exporting.kept_reports(garage.reading) if id_ not in OWN]
    titles = [exporting.plain_name(Words("nl").tell(exporting.title(id_)), "?") for id_ in wanted]
    names = "\n".join(folders["nl"])
    assert wanted and all(title in names for title in titles)


def test_evidence_comes_along_under_a_harmless_name(tmp_path: Path) -> None:
    firm = small_firm(tmp_path)
    sha = firm.beside(lambda file: blobs.keep(file, b"MZ"), writing=True)
    name = "../../x\u202e</a>.exe"
    firm.execute(
        AddEntry(Attachment(id="A", owner="PlannedMeasure/M1", name=name, media="x/y", blob=sha, size=2))
    )
    folder = dict(inspection_files(firm, Words("nl"), CONTRIBUTORS[4:5]))
    (found,) = [each for each, content in folder.items() if content == b"MZ"]
    assert re.fullmatch(r"02_[a-z0-9-]+\.bin", found)
    assert found in _Page(shown(folder, ".html").decode()).links
    firm.close()


class _Page(HTMLParser):
    """What a browser makes of the index."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.attributes: dict[str, dict[str, str | None]] = {}
        self.text = ""
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes[tag] = dict(attrs)
        if tag == "a":
            self.links.append(str(dict(attrs)["href"]))

    def handle_data(self, data: str) -> None:
        self.text += data
