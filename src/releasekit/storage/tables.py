"""Tables that people fill in, whether saved as CSV or as a workbook."""

from releasekit.lazy import load
from releasekit.storage.csv_text import Table, table_of
from releasekit.storage.reading import MEBIBYTE
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

TABLE_LIMIT = 8 * MEBIBYTE
"""So much is read of a file that may be a workbook, which is packed."""
WORKBOOK_STARTS = (b"PK", b"\xd0\xcf\x11\xe0")
"""How workbooks begin: packed ones, and those from before 2007 or with a password."""
OF_WORKBOOK = "releasekit.storage.workbooks.first_table:first_table"


def is_workbook(data: bytes) -> bool:
    """Say whether bytes are a workbook of some kind rather than a text."""
    return data.startswith(WORKBOOK_STARTS)


def table_in(data: bytes, *, most_text: int, broken_up: bool = False) -> Table:
    """Read a table, or say why it is none; of CSV only so many bytes."""
    if is_workbook(data):
        table: Table = load(OF_WORKBOOK)(data)
        return table
    if len(data) > most_text:
        raise UnfitError(_("it is larger than {limit} bytes").format(limit=most_text))
    return table_of(data, broken_up=broken_up)
