"""Is a case as the program left it? Looking never writes."""

from typing import TYPE_CHECKING

from releasekit.casebook.log_checking import against_log
from releasekit.errors.fault import ReleasekitError
from releasekit.storage.case_files import broken_link, chain_faults, is_canonical
from releasekit.wording import _
from releasekit.wording.faults import fault_told

if TYPE_CHECKING:
    from releasekit.casebook.folder import Casebook


def faults(casebook: "Casebook", case: str) -> tuple[str, ...]:
    """Say what is wrong with one case file: each broken link, odd bytes."""
    log = casebook.log  # before the case: what it knows by then must stand there
    try:
        file = casebook.read(case)
        casebook.dossier_of(file)
    except ReleasekitError as fault:
        return (fault_told(fault),)
    found = [broken_link(seq) for seq in chain_faults(case, file.sealed)]
    if not is_canonical(file):
        found.append(_("its bytes are not those the program writes"))
    odd = against_log(file, log) and _odd_still(casebook, case)
    found += [odd] if odd else []
    return tuple(found)


def _odd_still(casebook: "Casebook", case: str) -> str | None:
    """Look at a case and the log again, if others write in them while one looks."""
    casebook.look_at_log_again()
    return against_log(casebook.read(case), casebook.log)
