"""A fault as one sentence on a screen, and where in a table it is."""

from collections.abc import Iterable
from typing import TextIO

from releasekit.errors.fault import Exit, ReleasekitError, worst
from releasekit.wording import _
from releasekit.wording.faults import fault_told
from releasekit.wording.visible import visible


def fault_sentence(fault: ReleasekitError) -> str:
    return f"{fault.code}: {fault_told(fault, visible)}"


def slip_line(line: int, column: str, fault: ReleasekitError, cell: str = "") -> str:
    """Say where in a table somebody filled in something is wrong, and what."""
    return f"{cell_told(line, column, cell)}: {fault_sentence(fault)}"


def cell_told(line: int, column: str, cell: str) -> str:
    """Say where something stands; a cell of a workbook by its name."""
    if cell:
        return _("{cell} ({column})").format(cell=visible(cell), column=visible(column))
    place = _("line {line}, column {column}")
    return place.format(line=line, column=visible(column))


def tell(fault: ReleasekitError, stream: TextIO) -> None:
    stream.write(f"{fault_sentence(fault)}\n")


def tell_all(faults: Iterable[ReleasekitError], stream: TextIO) -> Exit:
    """Tell the faults of one run, and give the exit status of the worst."""
    statuses: set[Exit] = set()
    for fault in faults:
        tell(fault, stream)
        statuses.add(fault.exit_status)
    return worst(statuses)
