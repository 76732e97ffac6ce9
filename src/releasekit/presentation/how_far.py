"""How far a long look has come, on a line of a terminal that is wiped at its end."""

from collections.abc import Iterator, Sequence
from typing import TextIO, TypeVar

from releasekit.wording import _

One = TypeVar("One")
MANY = 100
"""Fewer are looked at before anybody has read the line."""
EVERY = 25
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
