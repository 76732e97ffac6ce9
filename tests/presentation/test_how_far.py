"""How far a long look has come, told on a terminal alone."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import StringIO

from fakes import FakeTerminal
from releasekit.presentation.how_far import (
    EVERY,
    EVERY_ROWS,
    MANY,
    WIPE,
    counted_on,
    told_on,
)

THOSE = range(MANY)


def test_at_a_terminal_it_is_told_now_and_then_and_wiped_at_the_end() -> None:
    stream = FakeTerminal()

    given = list(told_on(stream, THOSE))

    assert given == list(THOSE)
    assert stream.getvalue() == (
        "".join(f"{WIPE}{n} of {MANY}" for n in range(0, MANY, EVERY)) + WIPE
    )


def test_a_few_are_looked_at_without_a_word() -> None:
    stream = FakeTerminal()

    assert list(told_on(stream, THOSE[1:])) == list(THOSE[1:])
    assert stream.getvalue() == ""


def test_where_no_terminal_is_nothing_is_told() -> None:
    stream = StringIO()

    assert list(told_on(stream, THOSE)) == list(THOSE)
    assert stream.getvalue() == ""


def _clock(step: float) -> Callable[[], datetime]:
    """Give a clock that goes on so many seconds at each look."""
    moments = iter(range(10_000))
    start = datetime(2026, 11, 23, tzinfo=UTC)
    return lambda: start + timedelta(seconds=step * next(moments))


def test_rows_are_counted_once_a_second_is_over() -> None:
    stream, rows = FakeTerminal(), range(EVERY_ROWS * 2 + 1)

    given = list(counted_on(stream, rows, _clock(0.6)))

    assert given == list(rows)
    assert stream.getvalue() == f"{WIPE}{EVERY_ROWS * 2} rows{WIPE}"


def test_rows_that_take_no_time_are_not_counted() -> None:
    stream = FakeTerminal()

    assert list(counted_on(stream, range(EVERY_ROWS * 3), _clock(0))) == list(
        range(EVERY_ROWS * 3)
    )
    assert stream.getvalue() == ""


def test_rows_are_not_counted_where_no_terminal_is() -> None:
    stream = StringIO()

    assert list(counted_on(stream, range(EVERY_ROWS * 3), _clock(5)))
    assert stream.getvalue() == ""
