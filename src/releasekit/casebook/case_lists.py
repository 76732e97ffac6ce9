"""A list of cases to open, read as the table that it is."""

from pathlib import Path

from releasekit.errors.lists import BadListError
from releasekit.storage.csv_text import Table, table_of
from releasekit.storage.reading import MEBIBYTE, read_limited
from releasekit.storage.unfit import UnfitError

LIST_LIMIT = MEBIBYTE

__all__ = ["Table", "case_list"]


def case_list(path: Path) -> Table:
    """Read a list; one that is no table in CSV, or is too large, is refused."""
    try:
        return table_of(read_limited(path, LIST_LIMIT))
    except UnfitError as unfit:
        raise BadListError(path=path, problem=unfit.problem) from None
