"""Some cases, or all, read one after another with the hash that each had then."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from releasekit.casebook.folder import Look, Unreadable
from releasekit.errors.care import ErasedCaseError
from releasekit.errors.fault import ReleasekitError

if TYPE_CHECKING:
    from releasekit.casebook.folder import Casebook


def looks_at(
    casebook: "Casebook", cases: Collection[str]
) -> Iterator[Look | Unreadable]:
    """Read each case as a sweep does; of one that was erased there is nothing."""
    for case in cases or casebook.cases():
        try:
            file = casebook.read(case)
            yield Look(dossier=casebook.dossier_of(file), head=file.head)
        except ErasedCaseError:
            continue
        except ReleasekitError as fault:
            yield Unreadable(case=case, fault=fault)
