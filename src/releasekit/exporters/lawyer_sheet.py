"""A lawyer's sheet before it is written as a workbook."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from releasekit.exporters.columns.lawyer import Cells


class LawyerSheet(NamedTuple):
    """The rows of a sheet, each by the names of its columns, under a title."""

    title: str
    languages: Sequence[str]
    rows: Sequence[Cells]
    today: date
