"""Case files: from bytes to a case."""

from typing import NamedTuple

from releasekit.domain.case import Case, Event
from releasekit.domain.deeds import Erasure, Opened, Undone
from releasekit.domain.history import case_from
from releasekit.storage.chains import Chain, chain_of
from releasekit.storage.sealed_events import Sealed
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _


class CaseFile(NamedTuple):
    """A case file: its chain, and the case it adds up to."""

    chain: Chain
    case: Case

    @property
    def data(self) -> bytes:
        return self.chain.data

    @property
    def sealed(self) -> tuple[Sealed, ...]:
        return self.chain.sealed

    @property
    def head(self) -> str:
        return self.chain.head

    @property
    def place(self) -> tuple[int, str]:
        return self.chain.place


class ErasedUnfitError(UnfitError):
    """Of the case only its seals are left; `event` says who erased it, and when."""

    def __init__(self, event: Event) -> None:
        self.event = event
        super().__init__(_("it was erased"))


def case_file_of(data: bytes, name: str) -> CaseFile:
    """Read a case file, checking its framing, its sequence and its last hash."""
    chain = chain_of(data, name)
    return CaseFile(chain=chain, case=_case_of(chain))


def _case_of(chain: Chain) -> Case:
    if chain.is_erased:
        raise ErasedUnfitError(_erasure_of(chain))
    first, *rest = chain.events
    if not isinstance(first.deed, Opened):
        raise UnfitError(_("its history does not begin with the opening"))
    for event in rest:
        if isinstance(event.deed, Opened):
            raise UnfitError(_("event {seq} opens it again").format(seq=event.seq))
        if isinstance(event.deed, Undone) and event.deed.seq >= event.seq:
            problem = _("event {seq} takes back one that comes later")
            raise UnfitError(problem.format(seq=event.seq))
    return case_from(chain.id, chain.events)


def _erasure_of(chain: Chain) -> Event:
    """Find who erased the whole of a case; if nobody did, its opening is missing."""
    last = chain.events[-1]
    if not isinstance(last.deed, Erasure):
        raise UnfitError(_("its history does not begin with the opening"))
    return last
