"""The columns of a lawyer's sheet, under names that no language changes."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from releasekit.domain.lawyer.answers import COLUMNS, DAYS, TAKES_DAYS

ROW, KIND, NUMBER, BASIS, SOURCE, HOW_SURE = (
    "row",
    "kind",
    "number",
    "basis",
    "source",
    "how_sure",
)
ABOUT, SAYS, QUESTION = "action", "what_the_draft_says", "question"
DRAFT, CHECKLIST, VERSION, SHA256 = "draft", "checklist", "version", "sha256"
TEXTS = (ABOUT, SAYS, QUESTION)
"""Columns in the languages that were asked for: of several, each with its tag."""
NOTE = "note"
"""The kind of a row that asks nothing, and how its key begins."""


class SheetColumn(NamedTuple):
    """A column: what it holds, and the name over it, which may end in a language."""

    key: str
    name: str


def columns(languages: Sequence[str]) -> tuple[SheetColumn, ...]:
    """Give the columns; several languages have each text once."""
    return (
        *_plain(ROW, KIND, NUMBER),
        *_each(ABOUT, languages),
        *_each(SAYS, languages),
        *_plain(BASIS, SOURCE, HOW_SURE),
        *_each(QUESTION, languages),
        *_plain(*COLUMNS),
        *_plain(DRAFT, CHECKLIST, VERSION, SHA256),
    )


def names_of(key: str, languages: Sequence[str]) -> tuple[str, ...]:
    """Name the columns of one text, in the order of the languages."""
    return tuple(one.name for one in _each(key, languages))


def without_room(kind: str) -> frozenset[str]:
    """Name the columns into which nothing is to be written in rows of a kind."""
    if kind == NOTE:
        return frozenset(COLUMNS)
    takes_days = {one.value for one in TAKES_DAYS}
    return frozenset() if kind in takes_days else frozenset({DAYS})


def _plain(*names: str) -> Iterable[SheetColumn]:
    return (SheetColumn(name, name) for name in names)


def _each(key: str, languages: Sequence[str]) -> Iterable[SheetColumn]:
    several = len(languages) > 1
    return (SheetColumn(key, f"{key}_{tag}" if several else key) for tag in languages)
