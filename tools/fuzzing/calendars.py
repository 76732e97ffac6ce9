"""Calendars: read from a file, and shown."""

from collections.abc import Sequence

import tomli

from fuzzing.documents import Tree
from fuzzing.place import TODAY, Place
from fuzzing.toml_writing import toml_text
from releasekit.calendars.calendar_document import calendar_of
from releasekit.presentation.calendar_days import (
    DaysAnswer,
    days_document,
    days_screen,
)
from releasekit.presentation.json_document import json_text
from releasekit.presentation.screen import Screen
from releasekit.storage.reading import decoded
from releasekit.storage.shipped import shipped
from releasekit.storage.toml_text import toml_of

FEW = 20


def seeds(_place: Place) -> Sequence[bytes]:
    """Give the shipped calendars, and the beginning of each."""
    files = sorted(shipped("checklists").glob("calendars/*.toml"))
    trees = [tomli.loads(one.read_text(encoding="utf-8")) for one in files]
    return [toml_text(one).encode() for one in (*map(_begun, trees), *trees)]


def _begun(tree: Tree) -> Tree:
    return {**tree, "closed": tree["closed"][:FEW]}


def read(_place: Place, data: bytes) -> None:
    """Read a calendar, show a year of it as lines and as JSON."""
    calendar = calendar_of(toml_of(decoded(data))).with_contested_closed()
    answer = DaysAnswer(calendar=calendar, year=TODAY.year, with_sources=True)
    days_screen(answer, Screen())
    json_text(days_document(answer)).encode()
