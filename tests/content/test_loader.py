"""The loader refuses rather than guesses: every kind of mistake, with its file and line, all at once."""

import pytest

from app.content.loader import load

MEASURE = 'id = "M002"'
MISTAKES = [
    ("measures.toml", 'owner = "team"', 'owner = "team"\ncolour = "red"', 1, "unknown key 'colour'"),
    ("measures.toml", "title.fr = ", "title.de = ", 0, "unknown key 'de'"),
    ("factors.toml", 'probe.fr = "', 'probe.fr = "" # "', 0, "the French text is missing"),
    ("measures.toml", "lead_weeks = 2", 'lead_weeks = "two"', 0, "must be a whole number"),
    ("measures.toml", "hours = [2, 4]", "hours = [2, 4, 6]", 0, "must be a list of 2"),
    ("indicators.toml", "scored = true", "scored = 1", 0, "must be true or false"),
    ("indicators.toml", 'type = "number"', 'type = "nummer"', 0, "must be one of"),
    ("measures.toml", MEASURE, 'id = "M001"', 0, "'M001' stands here twice"),
    ("indicators.toml", 'key = "sick_spells"', 'key = "fte"', 0, "the name 'fte' is already taken"),
    ("measures.toml", '["RF-ORG-01"', '["RF-XYZ-01"', 0, "there is no 'RF-XYZ-01' among the factors"),
    ("deadlines.toml", '["S11", "seed001"]', '["S999"]', 0, "there is no 'S999' among the sources"),
    ("indicators.toml", 'formula = "sick_spells', 'formula = "sick_spell', 0, "unknown fact 'sick_spell'"),
    ("indicators.toml", '"value == 0"', '"value = 0"', 0, "not a formula"),
    ("indicators.toml", "'shock' in events", "'boom' in events", 0, "no answer has the value 'boom'"),
    ("lights.toml", '"answered < 8"', '"value < 8"', 0, "unknown fact 'value'"),
    (
        "documents.toml",
        "{plaats}, {datum}",
        "{plaats}",
        None,
        "placeholder {datum} stands in only one language",
    ),
    ("documents.toml", "\nBeste collega", "\n# Beste collega\n# Nog een", None, "first line only"),
    ("documents.toml", 'moment = "before"', 'moment = "ooit"', 0, "must be one of"),
    ("documents.toml", 'filling = "date"', 'filling = "day"', 0, "must be one of"),
    ("methods.toml", 'recommend = "groepsgesprek"', 'recommend = "praten"', 0, "there is no 'praten'"),
    ("actors.toml", 'required.A = "verplicht"', 'required.A = "moet"', 0, "there is no 'moet'"),
    ("terms.toml", 'en = "well-being at work"', "", None, "'en' is missing"),
    ("sources.toml", 'id = "S01"', 'id = "S01', 0, "not valid TOML"),
]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake[-1])
def test_a_mistake_is_reported_with_its_file_and_line(spoiled, mistake):
    file, old, new, shift, text = mistake
    line = spoiled.replace(file, old, new)
    found = [problem for problem in spoiled.problems() if problem.file == file and text in problem.text]
    assert found
    assert shift is None or found[0].line == line + shift


def test_mistakes_in_several_files_are_reported_all_at_once(spoiled):
    for file, old, new, _, _ in MISTAKES[:5]:
        spoiled.replace(file, old, new)
    texts = " | ".join(problem.text for problem in spoiled.problems())
    assert all(text in texts for _, _, _, _, text in MISTAKES[:5])


def test_a_problem_names_the_entry_and_the_field(spoiled):
    spoiled.replace("measures.toml", "title.fr = ", "title.de = ")
    assert {problem.where for problem in spoiled.problems()} == {
        "measure M001, title.de",
        "measure M001, title.fr",
    }


def test_a_broken_file_does_not_hide_the_mistakes_in_another(spoiled):
    spoiled.replace("sources.toml", 'id = "S01"', 'id = "S01')
    spoiled.replace("measures.toml", "lead_weeks = 2", 'lead_weeks = "two"')
    assert {problem.file for problem in spoiled.problems()} == {"sources.toml", "measures.toml"}


def test_a_missing_file_is_reported(spoiled):
    (spoiled.folder / "cases.toml").unlink()
    assert any(p.file == "cases.toml" and p.text == "the file is missing" for p in spoiled.problems())


def test_an_unknown_file_is_reported(spoiled):
    (spoiled.folder / "cakes.toml").write_text("", encoding="utf-8")
    assert spoiled.problems()[0].text == "unknown file"


def test_an_unknown_table_is_reported_at_its_header(spoiled):
    line = spoiled.replace("measures.toml", "[[measure]]", "[[mesure]]")
    problem = next(p for p in spoiled.problems() if p.text == "unknown key 'mesure'")
    assert problem.line == line


def test_one_changed_byte_changes_the_fingerprint(spoiled, catalogue):
    spoiled.replace("measures.toml", "# The library", "# The Library")
    changed = load(spoiled.folder)
    assert len(changed.fingerprint) == 64
    assert changed.fingerprint != catalogue.fingerprint


def test_the_edition_is_named_after_its_folder(catalogue):
    assert catalogue.edition == "2026.1"


def test_a_loaded_catalogue_cannot_be_changed(catalogue):
    with pytest.raises(TypeError):
        catalogue.measures["M001"] = None
