"""Which columns were asked for, in which order."""

from collections.abc import Iterable, Sequence
from typing import Any

from releasekit.errors.exports import NoIdsError, NoSuchColumnError
from releasekit.exporters.columns.column import Column, Use
from releasekit.storage.held_cells import IDS

STATE = "head"
"""Without this nobody could tell what the record learned since, if nothing hides it."""


def chosen_columns(
    every: Sequence[Column[Any]], typed: str | None, *, hides: bool
) -> tuple[Column[Any], ...]:
    """Take the columns that were named, else the usual ones.

    What `hides` a sheet of its own needs no column that says of which state it tells.
    """
    if typed is None:
        left_out = {Use.ASKED, *([Use.UNHIDDEN] if hides else [])}
        return tuple(one for one in every if one.use not in left_out)
    known = {one.key: one for one in every}
    names = dict.fromkeys(word.strip() for word in typed.split(",") if word.strip())
    if not names:
        raise NoSuchColumnError(typed=typed, known=", ".join(known))
    found = tuple(_column(name, known) for name in names)
    _check_ids(found, names, (*IDS, *(() if hides else (STATE,))))
    return found


def _column(name: str, known: dict[str, Column[Any]]) -> Column[Any]:
    if name not in known:
        raise NoSuchColumnError(typed=name, known=", ".join(known))
    return known[name]


def _check_ids(
    found: Iterable[Column[Any]], names: Iterable[str], needed: Iterable[str]
) -> None:
    """Refuse cells to fill in where nothing says to which action they belong."""
    missing = [one for one in needed if one not in set(names)]
    if missing and any(one.is_editable for one in found):
        raise NoIdsError(missing=", ".join(missing))
