"""What an event says, written as a document; `said` reads it back."""

from collections.abc import Mapping
from datetime import date
from enum import Enum

from releasekit.domain.case import Event
from releasekit.domain.deeds import (
    Answered,
    Assigned,
    Blocked,
    Closed,
    Dated,
    Deed,
    Erased,
    Erasure,
    Extended,
    Noted,
    Opened,
    Reopened,
    Repeated,
    Restricted,
    Settled,
    Signed,
    Started,
    Unblocked,
    Undone,
    Upgraded,
)

Said = Mapping[str, object]
WORDS: Mapping[type, str] = {
    Opened: "opened",
    Dated: "dated",
    Answered: "answered",
    Settled: "settled",
    Signed: "signed",
    Noted: "noted",
    Started: "started",
    Reopened: "reopened",
    Blocked: "blocked",
    Unblocked: "unblocked",
    Extended: "extended",
    Assigned: "assigned",
    Upgraded: "upgraded",
    Closed: "closed",
    Restricted: "restricted",
    Repeated: "repeated",
    Erasure: "erased",
    Undone: "undone",
}
"""What each kind of deed is called in `did`; what was erased says nothing."""

OTHER_NAMES: Mapping[type, Mapping[str, str]] = {
    Opened: {"start": "from", "listed": "list"},
    Dated: {"name": "date"},
    Assigned: {"role": "role_of"},
    Erasure: {"seqs": "events"},
}
"""Keys of the document that differ from the names of the fields."""

ALWAYS_GIVEN: Mapping[str, tuple[str, ...]] = {
    "opened": ("dates", "facts"),
    "dated": ("to",),
    "settled": ("due",),
    "signed": ("due",),
    "assigned": ("to",),
}
"""Keys that are null or empty rather than left out."""


def said_of(event: Event) -> Said:
    """Write what an event says; what is not given is left out."""
    given = _given(event.deed)
    did = WORDS[type(event.deed)]
    said = {
        "at": event.at,
        "on": event.on,
        "by": event.by,
        "role": event.role,
        "did": did,
        "sheet": event.sheet,
        **given,
    }
    always = ALWAYS_GIVEN.get(did, ())
    return {
        key: _plain(value)
        for key, value in said.items()
        if key in always or not _is_nothing(value)
    }


def _given(deed: Deed) -> Said:
    """Give what a deed says beside who did it and when."""
    if isinstance(deed, Erased):
        raise TypeError(deed)
    if isinstance(deed, Repeated):
        seq, on, at, by, role, inner = deed
        event = Event(seq=seq, on=on, deed=inner, at=at, by=by, role=role)
        return {"seq": seq, "said": said_of(event)}
    names = OTHER_NAMES.get(type(deed), {})
    return {names.get(key, key): value for key, value in deed._asdict().items()}


def _is_nothing(value: object) -> bool:
    return value is None or (isinstance(value, Mapping | tuple) and not value)


def _plain(value: object) -> object:
    """Give a value as JSON can hold it; tables leave out what is not given."""
    found = value
    if isinstance(value, Enum):
        found = value.value
    elif isinstance(value, date):
        found = value.isoformat()
    elif isinstance(value, Mapping):
        found = {key: _plain(one) for key, one in value.items()}
    elif isinstance(value, tuple):
        found = _of_tuple(value)
    return found


def _of_tuple(value: tuple[object, ...]) -> object:
    fields = getattr(value, "_fields", None)
    if fields is None:
        return [_plain(one) for one in value]
    pairs = zip(fields, value, strict=True)
    return {key: _plain(one) for key, one in pairs if not _is_nothing(one)}
