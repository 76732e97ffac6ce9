"""Lists of cases as spreadsheets save them."""

from collections.abc import Sequence
from contextlib import suppress

from fuzzing.place import Place
from releasekit.storage.csv_text import table_of
from releasekit.storage.unfit import UnfitError

SEEDS = (
    "case,checklist,release,supervised\nMK-2026-001,mk,2027-03-01,yes\n,mk,,\n",
    "case;checklist\r\n\r\nMK-2026-001; mk \r\n",
    'case\tnote\n1\t"a ""word"""\n2\t"two"\n',
)


def seeds(_place: Place) -> Sequence[bytes]:
    return [one.encode() for one in SEEDS]


def read(_place: Place, data: bytes) -> None:
    """Read a list in both ways: with texts broken up into lines, and without."""
    with suppress(UnfitError):
        table_of(data, broken_up=True)
    table_of(data)
