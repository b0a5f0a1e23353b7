"""An employer and an adviser with the same dossier: it goes there, is worked on, comes back and is merged."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.changes import Change
from app.domain.choices import PlanKind, RoundState, Voter
from app.domain.commands.bulk import ImportRecords
from app.domain.commands.entries import AddEntry, EditEntry, RemoveEntry
from app.domain.commands.firm import DescribeCompany
from app.domain.dossier import Dossier, same_facts
from app.domain.handing.sent import sent_before
from app.domain.merging.conflicts import Choice
from app.domain.merging.merge import Unsettled
from app.domain.merging.settling import settle, settle_all
from app.domain.messages import Refusal
from app.domain.records import Objective, PlannedMeasure, Remark, SurveyRound
from app.i18n.language import Language
from app.services import files
from app.services.exchange.writing import as_text
from app.services.handover import kept, manifest, packing
from app.services.handover.making import Wish, gather, hand_over, made, make
from app.services.handover.manifest import Purpose, Sender
from app.services.handover.opening import HandOver, needs_password, open_, read
from app.services.handover.receiving import begun_with, receive, reply, send_back, take_in, work_on
from app.services.handover.sending import send
from app.services.survey import rounds
from app.services.workspace import Workspace
from app.store.ballots import SECRET_TABLES
from app.store.errors import AlreadyThere
from tests.services.handover.conftest import Two, small_firm
from tests.services.survey.conftest import FACTORS, SECRET, WORDS, ballot
from tests.support.desk import MOMENT
from tests.support.firms import WORKED, records_of

FROM_ADVISER = Wish(sender=Sender.ADVISER)


def back(adviser: Workspace, to: HandOver | None = None) -> HandOver:
    """What the employer opens when the adviser sent it back."""
    return read(reply(adviser, FROM_ADVISER, to), "back.previ-handover")


def test_the_copy_is_the_same_dossier_in_a_file_of_its_own(two: Two) -> None:
    assert same_facts(two.adviser.dossier, two.employer.dossier)
    assert two.adviser.mark == two.employer.mark
    assert (two.employer.handed_for, two.adviser.handed_for) == ("", "copy")
    assert not two.adviser.can_undo


def test_work_of_both_comes_together_without_a_question_and_can_be_undone(two: Two) -> None:
    two.employer.execute(EditEntry(PlannedMeasure, "M1", {"responsible": "zaakvoerder"}))
    two.adviser.execute(EditEntry(PlannedMeasure, "M1", {"criterion": "minder spoedwerk"}))
    two.adviser.execute(AddEntry(Objective(id="O2", text="Pauzes")))
    before = two.employer.dossier
    merged = receive(two.employer, back(two.adviser))
    assert merged.settled
    take_in(two.employer, merged, {})
    measure = two.employer.dossier.get(PlannedMeasure, "M1")
    assert measure and (measure.responsible, measure.criterion) == ("zaakvoerder", "minder spoedwerk")
    assert two.employer.dossier.get(Objective, "O2")
    assert two.employer.undo() and same_facts(two.employer.dossier, before)


def test_comparing_changes_nothing_on_disk_or_in_memory(two: Two) -> None:
    two.adviser.execute(RemoveEntry(Objective, "O1"))
    handed, bytes_before = back(two.adviser), two.employer.path.read_bytes()
    acts = len(two.employer.journal())
    assert receive(two.employer, handed).changes
    assert (len(two.employer.journal()), two.employer.path.read_bytes()) == (acts, bytes_before)


def test_a_conflict_waits_until_somebody_chooses(two: Two) -> None:
    two.employer.execute(EditEntry(Objective, "O1", {"text": "Rustige ochtend"}))
    two.adviser.execute(EditEntry(Objective, "O1", {"text": "Ochtend met twee"}))
    merged = receive(two.employer, back(two.adviser))
    with pytest.raises(Unsettled):
        take_in(two.employer, merged, {})
    take_in(two.employer, settle(merged, {merged.conflicts[0].key: Choice.BOTH}), {})
    objective = two.employer.dossier.get(Objective, "O1")
    assert objective and objective.text == "Rustige ochtend\nOchtend met twee"


def test_after_the_merge_the_two_go_on_and_meet_again(two: Two, tmp_path: Path) -> None:
    two.adviser.execute(AddEntry(Objective(id="O2", text="Pauzes")))
    take_in(two.employer, receive(two.employer, back(two.adviser)), {})
    two.employer.execute(EditEntry(Objective, "O2", {"urgency": 3}))
    again = read(make(two.employer, Wish()), "again.previ-handover")
    take_in(two.adviser, settle_all(receive(two.adviser, again), Choice.THEIRS), {})
    two.adviser.execute(EditEntry(Objective, "O2", {"feasibility": 2}))
    merged = receive(two.employer, back(two.adviser, again))
    assert merged.settled
    take_in(two.employer, merged, {})
    assert same_facts(two.employer.dossier, two.adviser.dossier)


def test_the_same_answer_twice_changes_nothing_the_second_time(two: Two) -> None:
    two.adviser.execute(AddEntry(Objective(id="O2", text="Pauzes")))
    handed = back(two.adviser)
    take_in(two.employer, receive(two.employer, handed), {})
    assert receive(two.employer, handed).changes == ()


def test_the_copy_remembers_what_it_began_with_also_when_it_is_opened_again(two: Two) -> None:
    began = two.employer.dossier
    two.adviser.execute(RemoveEntry(Objective, "O1"))
    path = two.adviser.path
    two.adviser.close()
    opened = files.open_dossier(path, files.Opening(clock=lambda: MOMENT))
    found = begun_with(opened)
    opened.close()
    assert found and same_facts(found, began)


@pytest.mark.parametrize("firm", WORKED)
def test_a_worked_firm_goes_there_and_back_unchanged(firm: str, tmp_path: Path) -> None:
    employer = files.create(tmp_path / "a.previ", clock=lambda: MOMENT)
    employer.execute(ImportRecords(records_of(firm)))
    adviser = work_on(read(make(employer, Wish()), "x"), tmp_path / "b.previ", clock=lambda: MOMENT)
    merged = receive(employer, back(adviser))
    assert (merged.conflicts, merged.left_out, merged.changes) == ((), (), ())
    employer.close()
    adviser.close()


def test_reading_and_remarking_needs_no_dossier_of_ones_own(employer: Workspace, tmp_path: Path) -> None:
    wish = Wish(Purpose.REMARK, reports=("global-plan",), languages=(Language.NL, Language.FR))
    handed = read(make(employer, wish), "x")
    assert [p.part.notes for p in handed.papers] == [
        {"report": "global-plan", "language": language} for language in ("nl", "fr")
    ]
    assert all(paper.content.startswith(b"%PDF") for paper in handed.papers)
    desk = work_on(handed, tmp_path / "temporary.previ", clock=lambda: MOMENT)
    assert desk.handed_for == Purpose.REMARK
    remark = Remark(id="R1", kind=PlanKind.GLOBAL, plan="2027", voter=Voter.ADVISER, text="akkoord")
    desk.execute(AddEntry(remark))
    merged = receive(employer, back(desk))
    assert merged.settled and merged.result.get(Remark, "R1")
    desk.close()


def test_the_same_dossier_and_moment_give_the_same_bytes(employer: Workspace) -> None:
    wish = Wish(reports=("commitment",), languages=(Language.FR, Language.FR))
    assert make(employer, wish) == make(employer, wish)


def test_a_file_on_disk_is_whole_and_closed_with_its_password(employer: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "map" / "x.previ-handover"
    hand_over(employer, path, Wish(password="een rustige ochtend"))
    assert needs_password(path)
    assert b"Bakkerij" not in path.read_bytes()
    assert open_(path, "een rustige ochtend").dossier.company.name == "Bakkerij De Korst"


def test_a_dossier_is_never_written_over(employer: Workspace) -> None:
    before = employer.path.read_bytes()
    with pytest.raises(Refusal):
        hand_over(employer, employer.path, Wish())
    assert employer.path.read_bytes() == before


def test_a_copy_never_replaces_a_file(two: Two) -> None:
    with pytest.raises(AlreadyThere):
        work_on(read(make(two.employer, Wish()), "x"), two.adviser.path)
    assert two.adviser.dossier.company.name == "Bakkerij De Korst"


def test_nothing_is_answered_by_a_dossier_that_began_here(employer: Workspace, tmp_path: Path) -> None:
    with pytest.raises(Refusal):
        send_back(employer, tmp_path / "x.previ-handover", Wish())


@pytest.mark.parametrize("kbo", ["0202.239.951", ""])
def test_another_firm_is_refused(two: Two, tmp_path: Path, kbo: str) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    other = small_firm(folder, kbo, "Garage Dupont")
    handed = back(two.adviser)
    strange = replace(handed.manifest, firm=manifest.Firm("Garage Dupont", kbo, "another mark"))
    told = Dossier.of(other.dossier, edition=other.dossier.edition)
    with pytest.raises(Refusal) as refused:
        receive(two.employer, HandOver(strange, told, told, ()))
    assert "Garage Dupont" in str(refused.value.message.arguments)
    other.close()


def test_a_company_number_that_was_corrected_meanwhile_is_still_the_same_firm(two: Two) -> None:
    two.employer.execute(DescribeCompany({"kbo": "0202.239.951"}))
    assert receive(two.employer, back(two.adviser)).settled
    two.adviser.execute(DescribeCompany({"kbo": ""}))
    assert receive(two.employer, back(two.adviser)).conflicts


def test_another_edition_of_the_catalogue_is_refused(two: Two) -> None:
    handed = back(two.adviser)
    older = Dossier.of(handed.dossier, edition="2020.1")
    with pytest.raises(Refusal):
        receive(two.employer, replace(handed, dossier=older))


def test_sealed_answers_are_never_in_it(employer: Workspace) -> None:
    blank = replace(rounds.fresh_round(employer, "2026"), factors=FACTORS, languages=("nl",), invited=8)
    rounds.open_round(employer, blank, SECRET)
    asked = employer.dossier.all(SurveyRound)[0]
    rounds.hand_in(employer, asked, ballot(3), words=WORDS)
    rounds.lock_laptop(employer, asked)
    content = make(employer, Wish())
    kept = employer.beside(
        lambda file: [bytes(v) for row in _sealed(file) for v in row if isinstance(v, bytes)]
    )
    assert len(kept) > 3
    assert not any(value in content for value in kept)
    copied = read(content, "x").dossier.all(SurveyRound)[0]
    assert not copied.locked


def _sealed(file: object) -> list[tuple[object, ...]]:
    """Every row that lies outside the records."""
    rows = (file.exec_driver_sql(f'SELECT * FROM "{table}"') for table in SECRET_TABLES)  # type: ignore[attr-defined]
    return [tuple(row) for found in rows for row in found]


def test_a_round_that_ends_meanwhile_keeps_its_result(two: Two) -> None:
    blank = replace(rounds.fresh_round(two.employer, "2026"), factors=FACTORS, languages=("nl",), invited=8)
    rounds.open_round(two.employer, blank, SECRET)
    again = read(make(two.employer, Wish()), "again")
    take_in(two.adviser, receive(two.adviser, again), {})
    assert two.adviser.dossier.all(SurveyRound) == ()
    rounds.stop(two.employer, two.employer.dossier.all(SurveyRound)[0], "te weinig")
    merged = receive(two.employer, back(two.adviser, again))
    assert merged.left_out == ()
    take_in(two.employer, merged, {})
    assert two.employer.dossier.all(SurveyRound)[0].state is RoundState.STOPPED


def test_what_cannot_be_read_there_is_not_handed_over(employer: Workspace) -> None:
    lost = PlannedMeasure(id="M9", objectives=("nowhere",))
    employer._commit((Change(None, lost),), "Odd")  # a dossier of which somebody changed the file
    employer.reading = replace(employer.reading, dossier=employer.dossier.with_((Change(None, lost),)))
    with pytest.raises(Refusal) as refused:
        make(employer, Wish())
    assert "nowhere" in str(refused.value.message.arguments["reason"].arguments)  # type: ignore[attr-defined]


def test_the_text_inside_is_the_exchange_format(employer: Workspace) -> None:
    found = packing.unpack(make(employer, Wish()))
    assert found and found[1].content.decode() == as_text(employer.dossier)


def test_a_full_copy_that_comes_back_is_merged_without_knowing_where_it_began(two: Two) -> None:
    two.adviser.execute(EditEntry(Objective, "O1", {"text": "Ochtend met twee"}))
    two.adviser.execute(AddEntry(Objective(id="O2", text="Pauzes")))
    merged = receive(two.employer, read(make(two.adviser, FROM_ADVISER), "copy"))
    assert [(conflict.kind, conflict.id) for conflict in merged.conflicts] == [(Objective, "O1")]
    take_in(two.employer, settle_all(merged, Choice.THEIRS), {})
    assert same_facts(two.employer.dossier, two.adviser.dossier)


def test_a_dossier_that_is_only_looked_at_is_handed_over_without_a_note(
    employer: Workspace, tmp_path: Path
) -> None:
    looked = files.open_dossier(employer.path, files.Opening(read_only=True, clock=lambda: MOMENT))
    wish, path = Wish(to="Liantis"), tmp_path / "x.previ-handover"
    load = gather(looked, wish)
    send(looked, path, load, made(load))
    assert open_(path).manifest.to == "Liantis" and sent_before(looked.dossier) == ()
    looked.close()


def test_what_was_handed_over_is_remembered_with_its_list_of_contents(
    employer: Workspace, tmp_path: Path
) -> None:
    load = gather(employer, Wish(to=" Liantis ", password="een rustige ochtend"))
    send(employer, tmp_path / "x.previ-handover", load, made(load))
    (mark,) = sent_before(employer.dossier)
    contents = kept.content_of(employer, mark.blob)
    assert (mark.note, mark.added_on) == ("Liantis", date(2026, 9, 15))
    assert contents and manifest.read(contents).to == "Liantis"
    assert not employer.can_undo


def test_results_are_looked_at_and_nothing_else(employer: Workspace, tmp_path: Path) -> None:
    results = read(make(employer, Wish(Purpose.RESULTS)), "x")
    desk = work_on(results, tmp_path / "results.previ", clock=lambda: MOMENT)
    with pytest.raises(Refusal):
        desk.execute(AddEntry(Objective(id="O7", text="x")))
    with pytest.raises(Refusal):
        receive(employer, results)
    desk.close()
