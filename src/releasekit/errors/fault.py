"""What every fault of the program has in common."""

from enum import IntEnum
from typing import ClassVar


class Exit(IntEnum):
    """What the program's exit status means, after sysexits."""

    DONE = 0
    FOUND = 1
    USAGE = 2
    DATA = 65
    NO_INPUT = 66
    MAIL = 69
    OURS = 70
    CANNOT_CREATE = 73
    INPUT_OUTPUT = 74
    BUSY = 75
    NOT_PERMITTED = 77
    SETTINGS = 78
    INTERRUPTED = 130


class ReleasekitError(Exception):
    """A fault with named facts; its sentence says what, where and what to do next.

    Facts are identifiers, paths, field names and positions, never contents. `advice`
    is what helps beyond the sentence: the page docs/errors.md has room for it.
    """

    code: ClassVar[str]
    exit_status: ClassVar[Exit]
    sentence: ClassVar[str]
    advice: ClassVar[str] = ""

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.sentence.format(**facts))


WORST_FIRST = (
    Exit.OURS,
    Exit.SETTINGS,
    Exit.INPUT_OUTPUT,
    Exit.BUSY,
    Exit.NOT_PERMITTED,
    Exit.CANNOT_CREATE,
    Exit.DATA,
    Exit.MAIL,
    Exit.NO_INPUT,
    Exit.USAGE,
    Exit.FOUND,
)
"""Of several faults in one run, the first of these is the exit status."""


def worst(statuses: set[Exit]) -> Exit:
    return next((one for one in WORST_FIRST if one in statuses), Exit.DONE)
