"""All that is wrong in a table somebody filled in, collected to be told at once."""

from collections.abc import Callable
from typing import NamedTuple, TypeVar

from releasekit.commands.session import Session
from releasekit.errors.fault import ReleasekitError
from releasekit.errors.usage import UsageError
from releasekit.presentation.faults import slip_line

Value = TypeVar("Value")


class Slip(NamedTuple):
    """What is wrong in one cell; a workbook has a name for it."""

    line: int
    column: str
    fault: ReleasekitError
    cell: str = ""


class Slips:
    """What was found wrong so far, in the order in which it was read."""

    def __init__(self) -> None:
        self.found: list[Slip] = []

    def read(
        self, line: int, column: str, reading: Callable[[], Value | None]
    ) -> Value | None:
        """Read one cell; what is wrong in it is kept, and the reading goes on."""
        try:
            return reading()
        except UsageError as fault:
            self.add(line, column, fault)
            return None

    def add(
        self, line: int, column: str, fault: ReleasekitError, cell: str = ""
    ) -> None:
        self.found.append(Slip(line, column, fault, cell))

    def are_in(self, line: int) -> bool:
        return any(one.line == line for one in self.found)

    def refuse(self, session: Session, fault: ReleasekitError) -> None:
        """Tell all that is wrong, if anything is, and go no further."""
        self.tell(session)
        if self.found:
            raise fault

    def tell(self, session: Session) -> None:
        for slip in sorted(self.found, key=_place):
            session.stderr.write(f"{slip_line(*slip)}\n")


def _place(slip: Slip) -> tuple[str, int]:
    """Order by sheet, then by line; a text is one sheet."""
    return slip.cell.rpartition("!")[0], slip.line
