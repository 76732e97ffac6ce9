"""What `verify` answers: the cases that are not in order, and how many are."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from releasekit.wording import counted
from releasekit.wording.visible import visible

SCHEMA = "releasekit/verify/1"


class Verified(NamedTuple):
    """Of each case what is wrong with it, which may be nothing; and of the log."""

    cases: Mapping[str, Sequence[str]]
    log: Sequence[str] = ()


def verified_lines(found: Verified) -> Iterable[str]:
    """Give a line a fault, then the counts."""
    yield from map(visible, found.log)
    for case, faults in found.cases.items():
        yield from (visible(f"{case}: {fault}") for fault in faults)
    bad = not_in_order(found)
    good = len(found.cases) - bad
    yield counted("{n} case is in order.", "{n} cases are in order.", good)
    if bad:
        yield counted("{n} case is not.", "{n} cases are not.", bad)


def not_in_order(found: Verified) -> int:
    return sum(1 for faults in found.cases.values() if faults)


def verified_document(found: Verified) -> Mapping[str, object]:
    """Give the same as releasekit/verify/1."""
    bad = not_in_order(found)
    return {
        "schema": SCHEMA,
        "in_order": len(found.cases) - bad,
        "not_in_order": bad,
        "cases": [
            {"case": case, "in_order": not faults, "faults": list(faults)}
            for case, faults in found.cases.items()
        ],
        "log": list(found.log),
    }
