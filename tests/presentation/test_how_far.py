"""How far a long look has come, told on a terminal alone."""

from io import StringIO

from fakes import FakeTerminal
from releasekit.presentation.how_far import EVERY, MANY, WIPE, told_on

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
