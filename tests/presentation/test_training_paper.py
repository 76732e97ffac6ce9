"""What roles have to learn, on a page and in a table."""

import csv
from io import StringIO

import pytest
from syrupy.assertion import SnapshotAssertion

from builders import COMMUNITY, a_checklist, a_role, an_action, an_agency
from releasekit.domain.checklist import Checklist, Role, Source
from releasekit.domain.guide.training import training_of
from releasekit.presentation.guide.training_paper import TrainingAnswer, training_paper
from releasekit.presentation.guide.training_table import training_csv, training_document
from releasekit.presentation.papers.on_screen import paper_screen
from releasekit.presentation.screen import Screen, text_of
from releasekit.storage.csv_lines import unguarded
from releasekit.wording.texts import told_lines

DRAFT = "Draft checklist; its deadlines are proposals or practice, not law."


def a_trained(name: str, *lines: str) -> Role:
    return a_role(name)._replace(training={"en": lines}, guidance={"en": "Be kind."})


def a_place() -> Checklist:
    """Build two roles that share a need, one of three, and two with nothing."""
    actions = (
        an_action("one", number=401, cites=("A",)),
        an_action("two", number=402, lead="probation", cites=("A", "B")),
    )
    return a_checklist(
        *actions,
        roles=[
            a_trained("officer", "Joint exercise", "Dates"),
            a_trained("probation", "Joint exercise", "Planning", "=Guarded"),
            a_trained("social-work", "Planning", "Joint exercise"),
            a_role("interpreter"),
            COMMUNITY,
        ],
        agencies=[an_agency("office", "officer")._replace(sureness="seen")],
    )._replace(
        sources={
            "A": Source("A", "Rules", "", "partly"),
            "B": Source("B", "A handbook", "", "seen"),
        },
        notice={"en": "* A footnote."},
    )


def an_answer(whole: Checklist | None = None, language: str = "en") -> TrainingAnswer:
    checklist = whole or a_place()
    training = training_of(checklist, lambda one: told_lines(one, language))
    return TrainingAnswer(training, checklist, language)


def read(answer: TrainingAnswer, width: int = 80) -> str:
    lines = paper_screen(training_paper(answer), Screen(width=width))
    return "".join(f"{text_of(one).rstrip()}\n" for one in lines)


def the_rows(answer: TrainingAnswer) -> list[list[str]]:
    table = csv.reader(StringIO(training_csv(answer), newline=""), strict=True)
    return [[unguarded(cell) for cell in row] for row in table]


@pytest.mark.parametrize("width", [60, 120])
def test_training_needs_on_a_screen(width: int, snapshot: SnapshotAssertion) -> None:
    assert read(an_answer(), width) == snapshot


def test_a_need_that_several_roles_have_is_written_once() -> None:
    text = read(an_answer())

    assert text.count("Joint exercise") == text.count("Planning") == 1
    assert text.count("Also above: 1\n") == 1
    assert text.count("Also above: 1, 2\n") == 2


def test_where_nothing_is_shared_or_missing_no_head_stands_alone() -> None:
    whole = a_checklist(agencies=())._replace(roles={"one": a_trained("one", "Own")})

    text = read(an_answer(whole))

    heads = [line for line in text.splitlines() if line.isupper()]
    assert heads == ["ROLE BY ROLE"]
    assert "Also above" not in text


def test_a_checklist_without_any_need_says_so() -> None:
    text = read(an_answer(a_checklist()))

    assert "No training needs were written yet." in text
    assert "Training needs: officer, probation, social-work" in text


def test_needs_in_another_language_than_asked_are_marked() -> None:
    text = read(an_answer(language="sq"))

    assert "Joint exercise [en]" in text


def test_a_table_has_a_row_for_each_role_and_need_and_for_roles_without() -> None:
    rows = the_rows(an_answer())

    assert rows[0][:4] == ["role", "title", "who holds it", "training need"]
    every = "officer, probation, social-work"
    assert rows[1:3] == [
        ["officer", "officer", "office (seen)", "Joint exercise", "yes", every],
        ["officer", "officer", "office (seen)", "Dates", "no", "officer"],
    ]
    assert ["interpreter", "interpreter", "no agency named", "", "", ""] in rows
    assert rows[-2:] == [["* A footnote."], [DRAFT]]
    assert not any(row[0] == "community" for row in rows)


def test_no_need_is_a_formula_in_a_spreadsheet() -> None:
    assert ",'=Guarded," in training_csv(an_answer())
    assert "=Guarded" in {row[3] for row in the_rows(an_answer()) if len(row) > 3}


def test_a_document_says_whether_an_authority_adopted_the_checklist() -> None:
    place = a_place()

    draft = training_document(an_answer(place))
    adopted = training_document(an_answer(place._replace(adopted=True)))

    assert (draft["status"], draft["notices"]) == ("draft", ["* A footnote.", DRAFT])
    assert (adopted["status"], adopted["notices"]) == ("adopted", ["* A footnote."])
