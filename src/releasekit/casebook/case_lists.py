"""A list of cases to open, read as the table that it is."""

from pathlib import Path

from releasekit.errors.lists import BadListError
from releasekit.storage.csv_text import Table
from releasekit.storage.reading import (
    MEBIBYTE,
    decoded,
    read_limited,
    read_through_links,
)
from releasekit.storage.tables import TABLE_LIMIT, table_in
from releasekit.storage.unfit import UnfitError

LIST_LIMIT = MEBIBYTE

__all__ = ["Table", "case_list", "text_of_file"]


def text_of_file(path: Path) -> str:
    """Read a text that somebody wrote, or refuse what is none."""
    try:
        return decoded(read_through_links(path, LIST_LIMIT))
    except UnfitError as unfit:
        raise BadListError(path=path, problem=unfit.problem) from None


def case_list(path: Path) -> Table:
    """Read a list; one that is no table, or is too large, is refused."""
    try:
        return table_in(read_limited(path, TABLE_LIMIT), most_text=LIST_LIMIT)
    except UnfitError as unfit:
        raise BadListError(path=path, problem=unfit.problem) from None
