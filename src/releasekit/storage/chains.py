"""Case files as chains of sealed events: read, checked, lengthened, written."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from releasekit.domain.case import Event
from releasekit.domain.deeds import Erased
from releasekit.domain.naming import is_case_id
from releasekit.lazy import load
from releasekit.storage.fields import Fields
from releasekit.storage.json_text import parsed, written
from releasekit.storage.reading import decoded
from releasekit.storage.seal import chain_start, event_hash, said_digest
from releasekit.storage.sealed_events import Sealed, events_in
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

SAYING = "releasekit.storage.saying:said_of"
"""Writing is not loaded by whoever only reads."""

FORMAT = 1


class Chain(NamedTuple):
    """A case file: its id, its bytes, its events as they stand in it, and as read."""

    id: str
    data: bytes
    sealed: tuple[Sealed, ...]
    events: tuple[Event, ...]

    @property
    def head(self) -> str:
        """The hash of the last event, which holds the whole chain."""
        return str(self.sealed[-1]["hash"])

    @property
    def place(self) -> tuple[int, str]:
        """Say how far the chain goes: its last number and its last hash."""
        return len(self.sealed), self.head

    @property
    def gone(self) -> tuple[int, ...]:
        """Give the numbers of the events of which only the seal is left."""
        places = enumerate(self.sealed, 1)
        return tuple(seq for seq, one in places if "said" not in one)

    @property
    def is_erased(self) -> bool:
        """Say whether the whole case was erased, its opening included."""
        return isinstance(self.events[0].deed, Erased)


class NewerCaseError(UnfitError):
    """The file says a format number above ours."""


def chain_of(data: bytes, name: str) -> Chain:
    """Read a case file, checking its framing, its sequence and its last hash."""
    document = Fields(parsed(decoded(data)), name)
    if document.number("format", most=2**53 - 1) != FORMAT:
        raise NewerCaseError(_("its format is not {ours}").format(ours=FORMAT))
    if document.text("case") != name or not is_case_id(name):
        raise UnfitError(_("it names another case"))
    history = document.take("history")
    document.end()
    if not isinstance(history, list) or not history:
        raise UnfitError(_("its history is empty"))
    chain = Chain(id=name, data=data, sealed=tuple(history), events=events_in(history))
    _check_link(chain, len(chain.sealed))
    return chain


def broken_link(seq: int) -> str:
    return _("event {seq} was changed or its chain is broken").format(seq=seq)


def chain_faults(case: str, sealed: tuple[Sealed, ...]) -> tuple[int, ...]:
    """Give the numbers of the events whose hash does not follow from the one before."""
    previous = chain_start(case)
    found = []
    for seq, event in enumerate(sealed, 1):
        if event["hash"] != event_hash(case, seq, previous, _digest(event)):
            found.append(seq)
        previous = str(event["hash"])
    return tuple(found)


def is_canonical(chain: Chain) -> bool:
    """Say whether the bytes are those the program would write."""
    return chain.data == bytes_of(chain.id, chain.sealed)


def bytes_of(case: str, sealed: Iterable[Sealed]) -> bytes:
    return written({"format": FORMAT, "case": case, "history": list(sealed)})


def with_events(
    case: str, sealed: tuple[Sealed, ...], events: Iterable[tuple[Event, str]]
) -> tuple[Sealed, ...]:
    """Seal events, each with its salt, onto the end of a chain."""
    chain = list(sealed)
    for event, salt in events:
        said = load(SAYING)(event)
        previous = str(chain[-1]["hash"]) if chain else chain_start(case)
        link = event_hash(case, event.seq, previous, said_digest(said, salt))
        chain.append({"seq": event.seq, "said": said, "salt": salt, "hash": link})
    return tuple(chain)


def without_words(
    sealed: tuple[Sealed, ...], seqs: Collection[int]
) -> tuple[Sealed, ...]:
    """Leave of some events only their seal: the chain holds as before."""
    return tuple(
        {"seq": seq, "said_sha256": _digest(one), "hash": one["hash"]}
        if seq in seqs
        else one
        for seq, one in enumerate(sealed, 1)
    )


def _check_link(chain: Chain, seq: int) -> None:
    sealed = chain.sealed
    previous = str(sealed[seq - 2]["hash"]) if seq > 1 else chain_start(chain.id)
    event = sealed[seq - 1]
    if event["hash"] != event_hash(chain.id, seq, previous, _digest(event)):
        raise UnfitError(broken_link(seq))


def _digest(event: Sealed) -> str:
    if "said" in event:
        return said_digest(event["said"], str(event["salt"]))
    return str(event["said_sha256"])
