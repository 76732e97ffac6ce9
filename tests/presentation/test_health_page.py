"""What `doctor` shows of what it found."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from builders import REPOSITORY
from releasekit.domain.health.symptom import Ailment, Symptom
from releasekit.presentation.health import (
    MOST_PATHS,
    Change,
    HealthAnswer,
    health_document,
    health_page,
)
from releasekit.presentation.screen import Screen, text_of
from releasekit.wording.health import symptom_told

WIDE = Screen(width=200)
CRASHED = Symptom(Ailment.CRASH_FILE, "cases/.a.json.0.tmp")
PIPE = Symptom(Ailment.NO_FILE, "cases/pipe")
NOTE = Symptom(Ailment.NO_SYNC, ".")


def test_a_healthy_casebook_is_one_line() -> None:
    assert _shown(HealthAnswer(())) == [
        "Nothing is wrong with this casebook as a place."
    ]


def test_findings_stand_in_their_order_and_notes_below_them() -> None:
    shown = _shown(HealthAnswer((NOTE, CRASHED, PIPE)))

    assert [line.partition(":")[0] for line in shown] == [
        "2 findings",
        "no-file",
        "    cases/pipe",
        "crash-file",
        "    cases/.a.json.0.tmp",
        "Worth knowing",
        "no-sync",
        "    .",
    ]


def test_notes_alone_leave_nothing_wrong() -> None:
    answer = HealthAnswer((NOTE,))

    assert _shown(answer)[0] == "Nothing is wrong with this casebook as a place."
    assert (answer.faults, answer.notes) == ((), (NOTE,))


def test_one_sentence_stands_above_all_files_it_is_true_of() -> None:
    pipes = [Symptom(Ailment.NO_FILE, f"cases/{name}") for name in "cab"]

    shown = _shown(HealthAnswer(pipes))

    assert shown[1:] == [
        "no-file: It is a pipe or a device. Take it away.",
        "    cases/a",
        "    cases/b",
        "    cases/c",
    ]


def test_of_many_files_the_first_are_named_and_the_others_counted() -> None:
    pipes = [Symptom(Ailment.NO_FILE, f"{n:02}") for n in range(MOST_PATHS + 3)]

    shown = _shown(HealthAnswer(pipes))

    assert len(shown) == MOST_PATHS + 3
    assert shown[-1] == "    and 3 more: --json"
    assert len(_rows(HealthAnswer(pipes))) == MOST_PATHS + 3


@pytest.mark.parametrize("width", [40, 80])
def test_sentences_are_broken_and_names_of_files_are_not(width: int) -> None:
    path = f"checklists/{'a' * 64}.json"
    answer = HealthAnswer([Symptom(Ailment.CHANGED_CHECKLIST, path)])

    shown = [text_of(line) for line in health_page(answer, Screen(width=width))]

    assert shown[-1] == f"    {path}"
    assert all(len(line) <= width for line in shown[:-1])


def test_a_file_name_cannot_act_on_the_terminal() -> None:
    evil = Symptom(Ailment.NO_CASE, "cases/\x1b]0;x\x07.json")

    assert "\x1b" not in "".join(_shown(HealthAnswer([evil])))


def test_changed_modes_and_those_that_stayed_are_told_first() -> None:
    changes = (
        Change("a", 0o644, 0o600),
        Change("b", 0o755, 0o700, "Read-only"),
        Change("c", 0o660, 0o660, gid=500),
    )

    shown = _shown(HealthAnswer((), changes))

    assert shown[:3] == [
        "a: 0644 → 0600",
        "b: stays 0755: Read-only",
        "c: 0660 → 0660, group 500",
    ]


def test_a_lock_that_was_wiped_is_told_with_who_left_it() -> None:
    answer = HealthAnswer((), unlocked="A-1", freed="process 7 on h")

    assert _shown(answer)[0] == (
        "A-1: nobody held the lock; the name of process 7 on h is wiped."
    )


def test_a_lock_that_was_free_is_told_to_be() -> None:
    assert _shown(HealthAnswer((), unlocked="A-1"))[0] == (
        "A-1: nobody holds the lock, and there was nothing to free."
    )


def test_the_document_holds_all_of_it() -> None:
    answer = HealthAnswer(
        (PIPE, NOTE), (Change("a", 0o644, 0o600),), unlocked="A-1", freed="process 7"
    )

    document = health_document(answer)

    assert document == {
        "schema": "releasekit/doctor/1",
        "findings": [
            {
                "kind": "no-file",
                "path": "cases/pipe",
                "sentence": "It is a pipe or a device. Take it away.",
                "facts": {},
            }
        ],
        "notes": [
            {
                "kind": "no-sync",
                "path": ".",
                "sentence": symptom_told(NOTE),
                "facts": {},
            }
        ],
        "modes": [
            {
                "path": "a",
                "before": "0644",
                "after": "0600",
                "gid": None,
                "problem": None,
            }
        ],
        "unlocked": {"case": "A-1", "holder": "process 7"},
    }


@pytest.mark.parametrize("freed", [None, "process 7"])
def test_the_document_is_of_its_published_form(freed: str | None) -> None:
    path = Path(REPOSITORY) / "schemas" / "doctor.schema.json"
    validator = Draft202012Validator(json.loads(path.read_bytes()))
    change = Change("b", 0o755, 0o700, "Read-only")
    answer = HealthAnswer((PIPE, NOTE), (change,), unlocked="A-1", freed=freed)

    document = json.loads(json.dumps(health_document(answer)))

    assert list(validator.iter_errors(document)) == []


def _shown(answer: HealthAnswer) -> list[str]:
    return [text_of(line) for line in health_page(answer, WIDE)]


def _rows(answer: HealthAnswer) -> list[object]:
    rows = health_document(answer)["findings"]
    assert isinstance(rows, list)
    return rows
