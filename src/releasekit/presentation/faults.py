"""A fault as one sentence on a screen, and where in a table it is."""

from collections.abc import Iterable
from typing import TextIO

from releasekit.errors.fault import Exit, ReleasekitError, worst
from releasekit.wording import _
from releasekit.wording.faults import fault_told
from releasekit.wording.visible import visible


def fault_sentence(fault: ReleasekitError) -> str:
    return f"{fault.code}: {fault_told(fault, visible)}"


def slip_line(line: int, column: str, fault: ReleasekitError) -> str:
    """Say where in a table somebody filled in something is wrong, and what."""
    place = _("line {line}, column {column}: {what}")
    what = fault_sentence(fault)
    return place.format(line=line, column=visible(column), what=what)


def tell(fault: ReleasekitError, stream: TextIO) -> None:
    stream.write(f"{fault_sentence(fault)}\n")


def tell_all(faults: Iterable[ReleasekitError], stream: TextIO) -> Exit:
    """Tell the faults of one run, and give the exit status of the worst."""
    statuses: set[Exit] = set()
    for fault in faults:
        tell(fault, stream)
        statuses.add(fault.exit_status)
    return worst(statuses)
