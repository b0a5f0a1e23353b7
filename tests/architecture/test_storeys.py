"""The storeys of the house (docs/architecture.md): who may import whom."""

from __future__ import annotations

import sys

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from tests.architecture.source import APP, ROOT, imported, modules


def test_every_contract_of_the_house_is_kept() -> None:
    config = str(ROOT / "pyproject.toml")
    assert lint_imports(config_filename=config, cache_dir=str(ROOT / "build/storeys")) == EXIT_STATUS_SUCCESS


def test_the_rules_need_nothing_but_the_standard_library() -> None:
    strangers = [
        (module.place, name)
        for module in modules()
        if module.place.startswith("app/domain/")
        for name in imported(module)
        if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("app.domain")
    ]
    assert strangers == []


def test_every_folder_with_code_is_a_package_so_that_no_import_goes_unseen() -> None:
    folders = {path.parent for path in APP.rglob("*.py") if "__pycache__" not in path.parts}
    assert [folder.name for folder in sorted(folders) if not (folder / "__init__.py").exists()] == []


def test_every_room_is_on_the_map() -> None:
    drawing = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = {init.parent.name for init in APP.rglob("__init__.py")} - {"app"}
    assert sorted(room for room in rooms if room not in drawing) == []
