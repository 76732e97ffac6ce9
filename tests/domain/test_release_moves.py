"""When a release got another day last."""

from datetime import date, timedelta

from builders import MON_1_JUNE, a_case, moved, undone
from releasekit.domain.case import Event
from releasekit.domain.notices.release_moves import last_release_move

FIRST, SECOND, THIRD = (MON_1_JUNE + timedelta(days=n) for n in (1, 2, 3))
OLD, NEW = date(2026, 9, 30), date(2026, 10, 30)


def move_in(*events: Event, release: date | None = OLD) -> tuple[int, date] | None:
    """Give the number and the day of the last move of a case."""
    dates = {} if release is None else {"release": release}
    found = last_release_move(a_case(*events, dates=dates).history)
    return None if found is None else (found.seq, found.on)


def test_a_release_that_nobody_moved_has_not_moved() -> None:
    assert move_in() is None
    assert move_in(moved(FIRST, OLD)) is None
    assert move_in(moved(FIRST, NEW, name="supervision-end")) is None


def test_a_release_that_only_became_known_has_not_moved() -> None:
    assert move_in(moved(FIRST, NEW), release=None) is None


def test_each_move_there_and_back_is_another_one() -> None:
    there, back = moved(FIRST, NEW), moved(SECOND, OLD)

    assert move_in(there) == (2, FIRST)
    assert move_in(there, back) == (3, SECOND)
    assert move_in(there, back, moved(THIRD, NEW)) == (4, THIRD)


def test_a_move_that_is_taken_back_later_is_a_move_back() -> None:
    there = moved(FIRST, NEW)

    assert move_in(there, undone(SECOND, 2)) == (3, SECOND)
    assert move_in(there, undone(SECOND, 2), undone(THIRD, 3)) == (4, THIRD)


def test_a_day_that_was_not_known_for_a_while_is_compared_with_the_one_before() -> None:
    away = moved(FIRST, None)

    assert move_in(away) is None
    assert move_in(away, moved(SECOND, OLD)) is None
    assert move_in(away, moved(SECOND, NEW)) == (3, SECOND)


def test_being_surer_of_a_day_keeps_the_move_that_was() -> None:
    assert move_in(moved(FIRST, NEW), moved(SECOND, NEW)) == (2, FIRST)
