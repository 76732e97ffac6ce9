"""Whether the log holds together, and whether cases are as it last had them."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from releasekit.storage.audit_log import CHANGED, COLLECTED, ERASED, Line, Said
from releasekit.storage.chains import Chain
from releasekit.storage.places import AUDIT
from releasekit.wording import _


class Log:
    """The log of a casebook as it stood when it was read, and its bytes just before."""

    def __init__(self, lines: Iterable[Line], size: int) -> None:
        self.lines = tuple(lines)
        self.size = size

    @property
    def faults(self) -> tuple[str, ...]:
        """Name the lines that are none, or that do not follow from those before."""
        told = _("{folder}/{file} line {number} {problem}")
        return tuple(
            told.format(folder=AUDIT, **line._asdict())
            for line in self.lines
            if line.problem
        )

    @cached_property
    def ends(self) -> Mapping[str, Said]:
        """Give the last change of each case that the log knows."""
        return {
            str(line.said["case"]): line.said
            for line in self.lines
            if not line.problem and line.said.get("did") in {COLLECTED, CHANGED, ERASED}
        }

    @property
    def since(self) -> str:
        """Give the moment of its first line; nothing where there is none."""
        return str(self.lines[0].said.get("at", "")) if self.lines else ""


def against_log(chain: Chain, log: Log) -> str | None:
    """Say how a case is not as the log has it; nothing if it is."""
    end = log.ends.get(chain.id)
    if end is None:
        is_older = not log.since or _at(chain, len(chain.sealed)) < log.since
        is_of_a_crash = len(_moments_after(chain, 0)) == 1
        if is_older or is_of_a_crash:
            return None
        return _("nothing of it stands in the log")
    told = _apart(chain, int(str(end["seq"])), end)
    return told.format(at=end["at"]) if told else None


def _apart(chain: Chain, seq: int, said: Said) -> str:
    """Say where a case and the last line of the log about it part.

    Events that came after it were written while the log was not: those of one moment
    are what a crash leaves, and no fault.
    """
    if seq > len(chain.sealed):
        return _("it is an older copy: the log of {at} knows more events")
    if chain.sealed[seq - 1]["hash"] != said["head"]:
        return _("its events are others than the log of {at} has")
    is_odd = len(_moments_after(chain, seq)) > 1
    return _("the log knows no event after {at}") if is_odd else ""


def _moments_after(chain: Chain, seq: int) -> frozenset[str]:
    """Give the moments in which the events after one were written."""
    later = range(seq + 1, len(chain.sealed) + 1)
    return frozenset(_at(chain, one) for one in later)


def _at(chain: Chain, seq: int) -> str:
    """Give the moment in which an event was written; an erased one has none."""
    said = chain.sealed[seq - 1].get("said")
    return str(said.get("at", "")) if isinstance(said, Mapping) else ""


def gone_from(log: Log, there: Iterable[str]) -> tuple[str, ...]:
    """Name the cases that the log knows and that are not there any more."""
    return tuple(sorted(log.ends.keys() - frozenset(there)))
