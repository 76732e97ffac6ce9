"""Case files: from bytes to a case, and one event more."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from releasekit.domain.case import Case, Event
from releasekit.domain.deeds import Erased, Opened, Undone
from releasekit.domain.history import case_from
from releasekit.domain.naming import is_case_id
from releasekit.lazy import load
from releasekit.storage.fields import Fields
from releasekit.storage.json_text import parsed, written
from releasekit.storage.reading import decoded
from releasekit.storage.said import event_from
from releasekit.storage.seal import chain_start, event_hash, said_digest
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

SAYING = "releasekit.storage.saying:said_of"
"""Writing is not loaded by whoever only reads."""

FORMAT = 1
SALT_LENGTH = 32
DIGEST_LENGTH = 64

Sealed = Mapping[str, object]


class CaseFile(NamedTuple):
    """A case file: its bytes, its sealed events as they stand, and the case."""

    data: bytes
    sealed: tuple[Sealed, ...]
    case: Case

    @property
    def head(self) -> str:
        """The hash of the last event, which holds the whole chain."""
        return str(self.sealed[-1]["hash"])

    @property
    def place(self) -> tuple[int, str]:
        """Say how far the chain goes: its last number and its last hash."""
        return len(self.sealed), self.head


class NewerCaseError(UnfitError):
    """The file says a format number above ours."""


def case_file_of(data: bytes, name: str) -> CaseFile:
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
    events = tuple(_events(history))
    sealed: tuple[Sealed, ...] = tuple(history)
    case = _case_of(name, events)
    _check_link(name, sealed, len(sealed))
    return CaseFile(data=data, sealed=sealed, case=case)


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


def is_canonical(case_file: CaseFile) -> bool:
    """Say whether the bytes are those the program would write."""
    return case_file.data == bytes_of(case_file.case.id, case_file.sealed)


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


def _events(history: list[object]) -> Iterable[Event]:
    on = None
    for seq, one in enumerate(history, 1):
        fields = Fields(one, f"event {seq}")
        if fields.number("seq", most=2**53 - 1) != seq:
            raise fields.unfit("seq", _("is out of sequence"))
        fields.hexadecimal("hash", DIGEST_LENGTH)
        if fields.has("said"):
            event = event_from(fields.take("said"), seq)
            fields.hexadecimal("salt", SALT_LENGTH)
            on = event.on
        else:
            fields.hexadecimal("said_sha256", DIGEST_LENGTH)
            if on is None:
                raise fields.unfit("said", _("is missing"))
            event = Event(seq=seq, on=on, deed=Erased())
        fields.end()
        yield event


def _case_of(name: str, events: tuple[Event, ...]) -> Case:
    first, *rest = events
    if not isinstance(first.deed, Opened):
        raise UnfitError(_("its history does not begin with the opening"))
    for event in rest:
        if isinstance(event.deed, Opened):
            raise UnfitError(_("event {seq} opens it again").format(seq=event.seq))
        if isinstance(event.deed, Undone) and event.deed.seq >= event.seq:
            problem = _("event {seq} takes back one that comes later")
            raise UnfitError(problem.format(seq=event.seq))
    return case_from(name, events)


def _check_link(case: str, sealed: tuple[Sealed, ...], seq: int) -> None:
    previous = str(sealed[seq - 2]["hash"]) if seq > 1 else chain_start(case)
    event = sealed[seq - 1]
    if event["hash"] != event_hash(case, seq, previous, _digest(event)):
        raise UnfitError(broken_link(seq))


def _digest(event: Sealed) -> str:
    if "said" in event:
        return said_digest(event["said"], str(event["salt"]))
    return str(event["said_sha256"])
