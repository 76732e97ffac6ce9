"""What the sealed events of a case say, those included whose words were erased."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from releasekit.domain.case import Event
from releasekit.domain.deeds import Erased, Repeated
from releasekit.storage.fields import Fields
from releasekit.storage.said import event_from
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

SALT_LENGTH = 32
DIGEST_LENGTH = 64

Sealed = Mapping[str, object]


def events_in(history: Iterable[object]) -> tuple[Event, ...]:
    """Read events in their order; an erased one says what a later one repeats of it."""
    found = list(_read(history))
    for event in tuple(found):
        if isinstance(event.deed, Repeated):
            _check_earlier(event.deed, event.seq)
            at = event.deed.seq - 1
            found[at] = _restored(found[at], event.deed)
    return tuple(_placed(found))


def _placed(events: Iterable[Event]) -> Iterator[Event]:
    """Give what is gone the only day it has: that of the event before it."""
    on = date.min
    for event in events:
        placed = event._replace(on=on) if isinstance(event.deed, Erased) else event
        on = placed.on
        yield placed


def _read(history: Iterable[object]) -> Iterator[Event]:
    for seq, one in enumerate(history, 1):
        fields = Fields(one, f"event {seq}")
        if fields.number("seq", most=2**53 - 1) != seq:
            raise fields.unfit("seq", _("is out of sequence"))
        fields.hexadecimal("hash", DIGEST_LENGTH)
        if fields.has("said"):
            event = event_from(fields.take("said"), seq)
            fields.hexadecimal("salt", SALT_LENGTH)
        else:
            fields.hexadecimal("said_sha256", DIGEST_LENGTH)
            event = Event(seq=seq, on=date.min, deed=Erased())
        fields.end()
        yield event


def _check_earlier(deed: Repeated, seq: int) -> None:
    if deed.seq >= seq:
        raise UnfitError(_("event {seq} repeats one that comes later").format(seq=seq))


def _restored(event: Event, deed: Repeated) -> Event:
    """Let an erased event count again with what was repeated of it."""
    if not (isinstance(event.deed, Erased) or event.is_wordless):
        problem = _("event {seq} is repeated and was not erased")
        raise UnfitError(problem.format(seq=deed.seq))
    return Event(
        seq=deed.seq,
        on=deed.on,
        deed=deed.deed,
        at=deed.at,
        by=deed.by,
        role=deed.role,
        is_wordless=True,
    )
