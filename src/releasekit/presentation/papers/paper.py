"""A page as blocks: heads, sentences, lists and tables, whatever form it takes."""

from typing import NamedTuple

PART, WITHIN_A_PART = 2, 3
"""Levels of heads; that of the title is 1."""


class Head(NamedTuple):
    """The head of a part, or of something within it."""

    text: str
    level: int = PART


class Par(NamedTuple):
    """A sentence or some."""

    text: str


class Points(NamedTuple):
    """A list, in its order."""

    items: tuple[str, ...]


class Terms(NamedTuple):
    """Names, and what stands to each."""

    entries: tuple[tuple[str, str], ...]


class Grid(NamedTuple):
    """A table: what stands over its columns, and its rows."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Head | Par | Points | Terms | Grid


class Paper(NamedTuple):
    """A whole page in one language.

    `notices` stand above everything and again at the end; a `wide` one is printed
    across the long side of the sheet.
    """

    title: str
    blocks: tuple[Block, ...]
    language: str = "en"
    notices: tuple[str, ...] = ()
    wide: bool = False
