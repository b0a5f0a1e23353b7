"""The one door for writing: commit first, then tell; undo goes through the same door."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.choices import FactorState, Method
from app.domain.commands.analysis import AnswerFactor, ClearFactor, DescribeAnalysis, StartAnalysis
from app.domain.commands.base import Command
from app.domain.commands.entries import AddEntry, EditEntry, MoveEntry, RemoveEntry
from app.domain.commands.firm import DescribeCompany
from app.domain.commands.lights import AnswerInput, StartRound
from app.domain.commands.measures import TakeMeasure
from app.domain.dossier import same_facts
from app.domain.messages import Refusal
from app.domain.records import Company, Objective, Site
from app.services import files
from app.services.workspace import Notice, Workspace
from app.store.errors import Locked, ReadOnly

ACTS: tuple[Command, ...] = (
    DescribeCompany({"name": "De Korst", "headcount": 8.0}),
    DescribeCompany({"name": ""}),
    DescribeCompany({"headcount": -1.0}),
    StartRound(2026),
    AnswerInput("2026", "sick_spells", value=3),
    StartAnalysis(2026),
    DescribeAnalysis("2026", {"method": Method.CONVERSATION}),
    AnswerFactor("2026", "RF-ORG-01", {"exposure": 2, "impact": 3}),
    AnswerFactor("2026", "RF-ORG-01", {"state": FactorState.PARKED}),
    ClearFactor("2026", "RF-ORG-01"),
    AddEntry(Site(id="a")),
    AddEntry(Site(id="b")),
    MoveEntry(Site, "b", -1),
    EditEntry(Site, "a", {"name": "Winkel"}),
    RemoveEntry(Site, "a"),
    AddEntry(Objective(id="O", factors=("RF-ORG-01",))),
    TakeMeasure("M", "M001", ("RF-ORG-01",), ("O",)),
    RemoveEntry(Objective, "O"),
)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A new dossier at work."""
    return files.create(tmp_path / "firma.previ")


def test_listeners_hear_of_a_change_after_it_is_committed(workspace: Workspace, tmp_path: Path) -> None:
    heard: list[tuple[bool, object, str]] = []
    workspace.subscribe(
        lambda n: heard.append((n.touches(Company), n.by, files.read(workspace.path).company.name))
    )
    workspace.execute(DescribeCompany({"name": "De Korst"}), by="page")
    assert heard == [(True, "page", "De Korst")]


def test_an_act_that_changes_nothing_is_not_told_and_cannot_be_undone(workspace: Workspace) -> None:
    heard: list[Notice] = []
    workspace.subscribe(heard.append)
    workspace.execute(DescribeCompany({"name": ""}))
    assert (heard, workspace.can_undo) == ([], False)


def test_a_refused_act_among_several_changes_nothing(workspace: Workspace) -> None:
    with pytest.raises(Refusal):
        workspace.execute_all((DescribeCompany({"name": "x"}), DescribeCompany({"headcount": -1.0})))
    assert workspace.dossier.company == Company()


def test_who_unsubscribed_hears_nothing(workspace: Workspace) -> None:
    heard: list[Notice] = []
    workspace.subscribe(heard.append)()
    workspace.execute(DescribeCompany({"name": "De Korst"}))
    assert heard == []


def test_a_second_opener_is_told_who_has_it(workspace: Workspace) -> None:
    with pytest.raises(Locked):
        files.open_dossier(workspace.path)


def test_looking_only_refuses_to_write(workspace: Workspace) -> None:
    looking = files.open_dossier(workspace.path, files.Opening(read_only=True))
    with pytest.raises(ReadOnly):
        looking.execute(DescribeCompany({"name": "De Korst"}))
    looking.close()


def test_everything_is_there_after_closing_and_opening(workspace: Workspace) -> None:
    workspace.execute(DescribeCompany({"name": "De Korst"}))
    workspace.close()
    again = files.open_dossier(workspace.path)
    assert again.dossier.company.name == "De Korst"
    again.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(acts=st.lists(st.sampled_from(ACTS), max_size=15))
def test_undoing_everything_leads_back_and_redoing_leads_forth(
    acts: list[Command], tmp_path_factory: pytest.TempPathFactory
) -> None:
    workspace = files.create(tmp_path_factory.mktemp("undo") / "firma.previ")
    start = workspace.dossier
    for act in acts:
        try:
            workspace.execute(act)
        except Refusal:
            continue
    end = workspace.dossier
    while workspace.undo():
        pass
    assert same_facts(workspace.dossier, start)
    while workspace.redo():
        pass
    assert same_facts(workspace.dossier, end)
    assert same_facts(workspace.replayed(), end)
    workspace.close()
