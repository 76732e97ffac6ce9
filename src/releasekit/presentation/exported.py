"""What `export` answers: how much was written, where to, and what is not in it."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from releasekit.storage.held_cells import MOST_RETURNED
from releasekit.wording import _, counted
from releasekit.wording.honesty import restricted_lines, withheld_steps


class Exported(NamedTuple):
    """How many due dates of how many cases were written, and what was left out."""

    cases: int
    standing: int
    over: int
    waiting: int
    restricted: int
    is_withheld: bool


class ExportedTable(NamedTuple):
    """How many rows of how many cases were written, and what was left out.

    `is_to_return` says that it is a sheet to be filled in.
    """

    rows: int
    cases: int
    restricted: int
    is_withheld: bool
    is_to_return: bool = False


def exported_table_lines(exported: ExportedTable, path: Path | None) -> Iterable[str]:
    told = [
        counted("{n} row", "{n} rows", exported.rows),
        *([counted("{n} case", "{n} cases", exported.cases)] if exported.cases else []),
    ]
    yield _written(", ".join(told), path)
    yield from restricted_lines(exported.restricted)
    if exported.is_withheld:
        yield withheld_steps()
    if exported.is_to_return and exported.rows > MOST_RETURNED:
        most = _("It has more than {most} rows and cannot be read back: export fewer.")
        yield most.format(most=MOST_RETURNED)


def _written(counts: str, path: Path | None) -> str:
    if path is None:
        return _("Written: {counts}").format(counts=counts)
    return _("Written: {path}: {counts}").format(path=path, counts=counts)


def exported_lines(exported: Exported, path: Path | None) -> Iterable[str]:
    told = [
        counted("{n} due date", "{n} due dates", exported.standing),
        counted("{n} that stands no more", "{n} that stand no more", exported.over),
        counted("{n} case", "{n} cases", exported.cases),
    ]
    yield _written(", ".join(told), path)
    if exported.waiting:
        yield counted(
            "{n} open action has no sure day yet and is not in it.",
            "{n} open actions have no sure day yet and are not in it.",
            exported.waiting,
        )
    yield from restricted_lines(exported.restricted)
    if exported.is_withheld:
        yield withheld_steps()
