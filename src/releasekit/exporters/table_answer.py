"""A table with what its file says of itself, and where it may be made."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from releasekit.exporters.table import About, Table


class Read(NamedTuple):
    """What is known once every row was read.

    `heads` are the hashes of cases as they were, `releases` the days they aim at.
    """

    about: About
    heads: Mapping[str, str]
    releases: Mapping[str, date]


class TableAnswer(NamedTuple):
    """What is to be written; `room` is a private folder to work in."""

    table: Table[Any]
    read: Callable[[], Read]
    room: Path
    per_role: bool = False
