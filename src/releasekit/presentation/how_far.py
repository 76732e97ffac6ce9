"""How far a long look has come, on a line of a terminal that is wiped at its end."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import TextIO, TypeVar

from releasekit.wording import _, counted

One = TypeVar("One")
MANY = 100
"""Fewer are looked at before anybody has read the line."""
EVERY = 25
EVERY_ROWS = 500
A_MOMENT = timedelta(seconds=1)
"""What is done by then needs no line."""
WIPE = "\r\x1b[K"


def told_on(stream: TextIO, those: Sequence[One]) -> Iterator[One]:
    """Give each of many, and say now and then how many were given."""
    is_told = stream.isatty() and len(those) >= MANY
    for number, one in enumerate(those):
        if is_told and number % EVERY == 0:
            told = _("{n} of {all}").format(n=number, all=len(those))
            stream.write(f"{WIPE}{told}")
            stream.flush()
        yield one
    if is_told:
        stream.write(WIPE)
        stream.flush()


def counted_on(
    stream: TextIO, those: Iterable[One], clock: Callable[[], datetime]
) -> Iterator[One]:
    """Give each of nobody knows how many, and past a moment say how many were given."""
    if not stream.isatty():
        yield from those
        return
    start, is_told = clock(), False
    for number, one in enumerate(those, 1):
        if number % EVERY_ROWS == 0 and (is_told or clock() - start > A_MOMENT):
            is_told = True
            stream.write(f"{WIPE}{counted('{n} row', '{n} rows', number)}")
            stream.flush()
        yield one
    if is_told:
        stream.write(WIPE)
        stream.flush()
