"""What lock files tell: who holds one, and who left only a name behind."""

from collections.abc import Iterable
from typing import NamedTuple

from releasekit.domain.health.symptom import Ailment, Symptom


class LockFile(NamedTuple):
    """One lock file: whether it is held, and by whom as far as it says.

    `here` says that the holder is of this machine, `alive` that its process runs.
    """

    path: str
    held: bool
    holder: str = ""
    here: bool = False
    alive: bool = False


def lock_symptoms(files: Iterable[LockFile]) -> Iterable[Symptom]:
    """Tell held locks, and names that nobody took away; an empty file is in order."""
    for one in files:
        ailment = _ailment(one)
        if ailment is not None:
            yield Symptom(ailment, one.path, {"holder": one.holder})


def _ailment(one: LockFile) -> Ailment | None:
    if not one.holder:
        return Ailment.LOCK_HELD if one.held else None
    if not one.here:
        return Ailment.LOCK_ELSEWHERE
    if one.held:
        return Ailment.LOCK_HELD if one.alive else Ailment.HOLDER_GONE
    return Ailment.LOCK_LEFT
