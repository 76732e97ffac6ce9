"""Is a case as the program left it? Looking never writes."""

from typing import TYPE_CHECKING

from releasekit.casebook.log_checking import against_log
from releasekit.domain.erasing import brought_back, unexplained
from releasekit.errors.care import ErasedCaseError
from releasekit.errors.fault import ReleasekitError
from releasekit.storage.chains import (
    Chain,
    broken_link,
    chain_faults,
    is_canonical,
)
from releasekit.wording import _
from releasekit.wording.faults import fault_told

if TYPE_CHECKING:
    from releasekit.casebook.folder import Casebook


def faults(casebook: "Casebook", case: str) -> tuple[str, ...]:
    """Say what is wrong with one case file: each broken link, odd bytes."""
    log = casebook.log  # before the case: what it knows by then must stand there
    try:
        chain = _chain(casebook, case)
    except ReleasekitError as fault:
        return (fault_told(fault),)
    found = [broken_link(seq) for seq in chain_faults(case, chain.sealed)]
    found += [_wordless(seq) for seq in unexplained(chain.events, chain.gone)]
    found += [_there_again(seq) for seq in brought_back(chain.events, chain.gone)]
    if not is_canonical(chain):
        found.append(_("its bytes are not those the program writes"))
    odd = against_log(chain, log) and _odd_still(casebook, case)
    found += [odd] if odd else []
    return tuple(found)


def _chain(casebook: "Casebook", case: str) -> Chain:
    """Read a case and see that it fits its checklist; an erased one follows none."""
    try:
        file = casebook.read(case)
        casebook.dossier_of(file)
    except ErasedCaseError:
        return casebook.chain(case)
    return file.chain


def _wordless(seq: int) -> str:
    told = _(
        "the words of event {seq} are gone, and nothing tells who erased them; "
        "erase it with a reason to own up to it"
    )
    return told.format(seq=seq)


def _there_again(seq: int) -> str:
    told = _("event {seq} is told as erased, and is not; erase it again")
    return told.format(seq=seq)


def _odd_still(casebook: "Casebook", case: str) -> str | None:
    """Look at a case and the log again, if others write in them while one looks."""
    casebook.look_at_log_again()
    return against_log(casebook.chain(case), casebook.log)
