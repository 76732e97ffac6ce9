"""What a calendar holds of each case, read with what each was before."""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from releasekit.casebook.folder import Unreadable
from releasekit.domain.checklist import Checklist
from releasekit.domain.dossier import Dossier
from releasekit.domain.earlier import earlier_cases
from releasekit.domain.entries import CaseEntries, case_entries
from releasekit.errors.fault import ReleasekitError

if TYPE_CHECKING:
    from releasekit.casebook.folder import Casebook


def calendar_entries(
    casebook: "Casebook",
    cases: Collection[str],
    role_in: Callable[[Checklist], str | None],
) -> Iterator[CaseEntries | Unreadable]:
    """Give the due dates of these cases, or of all; of each as far as its role sees."""
    for one in casebook.looks():
        if isinstance(one, Unreadable):
            if not cases or one.case in cases:
                yield one
        elif not cases or one.case.id in cases:
            yield _read(casebook, one, role_in)


def _read(
    casebook: "Casebook",
    dossier: Dossier,
    role_in: Callable[[Checklist], str | None],
) -> CaseEntries | Unreadable:
    """Read the checklists that a case followed before: one that is lost is a fault."""
    try:
        return case_entries(dossier, _earlier(casebook, dossier), role_in)
    except ReleasekitError as fault:
        return Unreadable(case=dossier.case.id, fault=fault)


def _earlier(casebook: "Casebook", dossier: Dossier) -> Iterable[Dossier]:
    return (casebook.with_rules(one) for one in earlier_cases(dossier.case))
