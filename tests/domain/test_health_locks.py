"""What lock files tell."""

import pytest

from releasekit.domain.health.lock_files import LockFile, lock_symptoms
from releasekit.domain.health.symptom import Ailment

PATH = ".locks/a-1.lock"


def test_an_empty_lock_file_that_nobody_holds_is_in_order() -> None:
    assert list(lock_symptoms([LockFile(path=PATH, held=False)])) == []


@pytest.mark.parametrize(
    ("held", "here", "alive", "ailment"),
    [
        (True, True, True, Ailment.LOCK_HELD),
        (True, True, False, Ailment.HOLDER_GONE),
        (False, True, False, Ailment.LOCK_LEFT),
        (False, True, True, Ailment.LOCK_LEFT),
        (True, False, False, Ailment.LOCK_ELSEWHERE),
        (False, False, False, Ailment.LOCK_ELSEWHERE),
    ],
)
def test_a_lock_with_a_name_in_it_tells_by_who_holds_it(
    *, held: bool, here: bool, alive: bool, ailment: Ailment
) -> None:
    lock = LockFile(path=PATH, held=held, holder="process 1", here=here, alive=alive)

    [symptom] = lock_symptoms([lock])

    assert (symptom.ailment, symptom.path) == (ailment, PATH)
    assert symptom.facts == {"holder": "process 1"}


def test_a_lock_that_is_held_without_a_name_is_held_all_the_same() -> None:
    [symptom] = lock_symptoms([LockFile(path=PATH, held=True)])

    assert (symptom.ailment, symptom.is_note) == (Ailment.LOCK_HELD, True)


def test_only_a_lock_whose_holder_is_gone_is_a_fault() -> None:
    gone = LockFile(path=PATH, held=True, holder="process 1", here=True)

    [symptom] = lock_symptoms([gone])

    assert not symptom.is_note
