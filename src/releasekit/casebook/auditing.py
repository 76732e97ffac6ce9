"""What is written into the log: changes with the chain they led to, and looks."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from releasekit.casebook.asker import Asker
from releasekit.casebook.stamp import Stamp
from releasekit.errors.care import NotDisclosedError
from releasekit.errors.fault import ReleasekitError
from releasekit.errors.files import NotLoggedError
from releasekit.storage.audit_log import (
    CHANGED,
    COLLECTED,
    CONSULTED,
    DISCLOSED,
    ERASED,
    Said,
    append,
)
from releasekit.wording import counted
from releasekit.wording.faults import fault_told

if TYPE_CHECKING:
    from releasekit.casebook.folder import Casebook

Place = tuple[int, str]
"""How far a chain goes: its last number and its last hash."""


class Change(NamedTuple):
    """A case written: from where to where its chain goes, and what was erased of it."""

    case: str
    before: Place | None
    after: Place
    erased: tuple[int, ...] = ()

    @property
    def did(self) -> str:
        if self.before is None:
            return COLLECTED
        return ERASED if self.erased else CHANGED

    @property
    def told(self) -> Said:
        seq, head = self.after
        told = {"case": self.case, "seq": seq, "head": head}
        if self.before is not None:
            told |= {"from_seq": self.before[0], "from_head": self.before[1]}
        return told | ({"events": list(self.erased)} if self.erased else {})


def log_change(casebook: "Casebook", change: Change, stamp: Stamp) -> None:
    """Log that a case changed from one place of its chain to another.

    The case is written by then: a fault here says so, and undoes nothing.
    """
    who = _given(role=stamp.role, reason=stamp.reason)
    line = {"at": stamp.at, "by": stamp.by, **who, "did": change.did, **change.told}
    try:
        append(casebook.folder, line)
    except ReleasekitError as fault:
        raise NotLoggedError(case=change.case, problem=_cause(fault)) from None


def _cause(fault: ReleasekitError) -> str:
    """Say what failed and not what to do: a write that is to be tried again is done."""
    cause = fault.facts.get("problem")
    return f"{cause}." if cause else fault_told(fault)


def log_look(casebook: "Casebook", asker: Asker, command: str, case: str) -> None:
    """Log that somebody looked at one case."""
    append(casebook.folder, _look(asker, command) | {"case": case})


def log_disclosure(
    casebook: "Casebook", asker: Asker, command: str, case: str, to: str
) -> None:
    """Log that something of a case is given away; without the line it is not."""
    line = _look(asker, command) | {"case": case}
    _log_given_away(casebook, line, to, case)


def log_given(
    casebook: "Casebook", asker: Asker, command: str, cases: Iterable[str], to: str
) -> None:
    """Log that something of many cases is given away; without the line it is not."""
    names = sorted(cases)
    line = _look(asker, command) | _many(names)
    _log_given_away(casebook, line, to, counted("{n} case", "{n} cases", len(names)))


def _log_given_away(
    casebook: "Casebook", line: Mapping[str, object], to: str, those: str
) -> None:
    """Log a look as given to somebody; without the line nothing is given."""
    try:
        append(casebook.folder, {**line, "did": DISCLOSED, "to": to})
    except ReleasekitError as fault:
        raise NotDisclosedError(case=those, problem=_cause(fault)) from None


def log_sweep(
    casebook: "Casebook", asker: Asker, command: str, cases: Iterable[str]
) -> None:
    """Log that somebody looked over many cases."""
    append(casebook.folder, _look(asker, command) | _many(cases))


def _many(cases: Iterable[str]) -> dict[str, object]:
    """Say of many cases how many they are, with a digest of their ids."""
    names = sorted(cases)
    digest = sha256("\n".join(names).encode()).hexdigest()
    return {"cases": len(names), "cases_sha256": digest}


def _look(asker: Asker, command: str) -> dict[str, object]:
    return {
        "at": asker.clock(),
        "did": CONSULTED,
        "command": command,
        **_given(by=asker.by, role=asker.role, reason=asker.reason),
    }


def _given(**facts: str | None) -> Mapping[str, str]:
    return {key: value for key, value in facts.items() if value}
