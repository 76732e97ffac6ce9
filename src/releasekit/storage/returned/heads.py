"""Which column of a table is which: by its heading, in whatever language and order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from releasekit.domain.naming import folded
from releasekit.storage.held_cells import IDS
from releasekit.storage.returned.table import FilledRow, Head
from releasekit.storage.workbooks.sheets import Row
from releasekit.storage.workbooks.values import told
from releasekit.wording.headings import headings_by_language

LAST_HEAD = 10
"""People put a title above a table, and not more than that."""
Words = Mapping[str, str]
"""The key of a column by what may stand above it."""


def words_for_columns(kept: Mapping[str, str] | None = None) -> list[Words]:
    """Give the words for columns: first those that the file kept, then each language's.

    A word may mean one column in one language and another one in the next.
    """
    languages = [_by_word(one) for one in headings_by_language()]
    keys = {key: key for one in languages for key in one.values()}
    own = [{**languages[0], **_by_word(kept)}] if kept else []
    return [*own, *languages, keys]


def filled_rows(
    sheet: str, rows: Iterable[Row], words: Sequence[Words]
) -> Iterator[FilledRow]:
    """Give the rows below the head of a table; where there is none, nothing."""
    unread = iter(rows)
    heads = (_head(sheet, row, words) for row in islice(unread, LAST_HEAD))
    head = next((one for one in heads if one), None)
    if head is not None:
        yield from (_filled(head, row) for row in unread)


def _head(sheet: str, row: Row, words: Sequence[Words]) -> Head | None:
    """Take a row for the head if it names what a row is about, in one language."""
    names = [told(cell) for cell in row.cells]
    for language in words:
        found = _places(names, language)
        if all(key in found for key in IDS):
            return Head(sheet=sheet, names=tuple(names), places=found)
    return None


def _places(names: Sequence[str], words: Words) -> dict[str, int]:
    """Find each column; one that stands there twice counts where it stands first."""
    found: dict[str, int] = {}
    for place, name in enumerate(names):
        key = words.get(folded(name))
        if key is not None:
            found.setdefault(key, place)
    return found


def _filled(head: Head, row: Row) -> FilledRow:
    keys = {place: key for key, place in head.places.items()}
    filled = {
        place: value for place, value in enumerate(row.cells) if value not in (None, "")
    }
    return FilledRow(
        head=head,
        line=row.number,
        cells={keys[place]: it for place, it in filled.items() if place in keys},
        own=tuple(head.name(place) for place in filled if place not in keys),
    )


def _by_word(headings: Mapping[str, str]) -> Words:
    return {folded(heading): key for key, heading in headings.items()}
