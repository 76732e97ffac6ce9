"""What an event says, read from its document; `saying` writes it."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime

from releasekit.domain.action import Phase
from releasekit.domain.case import Event
from releasekit.domain.conditions import Answer
from releasekit.domain.deed_parts import (
    Carried,
    Certainty,
    Episode,
    How,
    Pin,
    Retired,
    TableRow,
)
from releasekit.domain.deeds import (
    Answered,
    Assigned,
    Dated,
    Deed,
    Erasure,
    Noted,
    Opened,
    Repeated,
    Settled,
    Signed,
    Started,
    Undone,
    Upgraded,
)
from releasekit.domain.free_text import EVIDENCE_LIMIT
from releasekit.storage.fields import NAME_LIMIT, Fields
from releasekit.storage.said_of_actions import ABOUT_ACTIONS
from releasekit.storage.said_of_keeping import ABOUT_KEEPING
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

_SHA256 = r"[0-9a-f]{64}"
MOST_LINES = 2**53 - 1
MOST_NUMBER = 999
MOST_EVENTS = 2**53 - 1
FILLED_IN = (Settled, Signed, Started, Noted)
"""What a sheet can bring back."""


def event_from(said: object, seq: int) -> Event:
    """Read what an event says, taking nothing that is not known."""
    fields = Fields(said, f"event {seq}")
    at = fields.text("at")
    if not _is_instant(at):
        raise fields.unfit("at", _("is no instant"))
    read = _READERS.get(fields.text("did"))
    if read is None:
        raise fields.unfit("did", _("is nothing this version of releasekit knows"))
    event = Event(
        seq=seq,
        at=at,
        on=fields.day("on"),
        by=fields.text("by", NAME_LIMIT),
        role=fields.name_or_none("role"),
        deed=read(fields),
    )
    if fields.has("sheet") and isinstance(event.deed, FILLED_IN):
        event = event._replace(sheet=_table_row(fields.inner("sheet")))
    fields.end()
    return event


def _is_instant(text: str) -> bool:
    """Say whether a text is a UTC instant in whole seconds, in its one form."""
    try:
        return f"{datetime.fromisoformat(text[:-1]).isoformat()}Z" == text
    except ValueError:
        return False


def _opened(fields: Fields) -> Deed:
    found = _pin(fields)
    days = Fields(fields.table("dates"), "dates")
    return Opened(
        checklist=found,
        dates={name: days.day(name) for name in days.names()},
        facts=_given(fields.table("facts")),
        start=fields.choice("from", Phase) if fields.has("from") else None,
        listed=fields.optional("list", _table_row),
        certainty=fields.optional("certainty", _certainties) or {},
        episode=fields.optional("episode", _episode),
    )


def _certainties(words: Fields) -> Mapping[str, Certainty]:
    found = {name: words.choice(name, Certainty) for name in words.names()}
    if not found:
        raise UnfitError(_("certainty is empty"))
    return found


def _pin(fields: Fields) -> Pin:
    pin = Fields(fields.take("checklist"), "checklist")
    found = Pin(
        id=pin.text("id", NAME_LIMIT),
        version=pin.text("version"),
        sha256=_digest(pin),
    )
    pin.end()
    return found


def _episode(fields: Fields) -> Episode:
    found = Episode(
        of=fields.text("of", NAME_LIMIT), carried=fields.each("carried", _carried)
    )
    fields.end()
    return found


def _carried(fields: Fields, _name: str) -> Carried:
    found = Carried(how=fields.choice("how", How), on=fields.day("on"))
    fields.end()
    return found


def _table_row(row: Fields) -> TableRow:
    found = TableRow(
        sha256=_digest(row), line=row.number("line", most=MOST_LINES, least=2)
    )
    row.end()
    return found


def _digest(fields: Fields) -> str:
    sha256 = fields.text("sha256")
    if re.fullmatch(_SHA256, sha256) is None:
        raise fields.unfit("sha256", _("is no digest"))
    return sha256


def _dated(fields: Fields) -> Deed:
    return Dated(
        name=fields.name("date"),
        to=fields.day_or_none("to"),
        reason=fields.text_or_none("reason", EVIDENCE_LIMIT),
        certainty=_certainty(fields),
        source=fields.text_or_none("source", EVIDENCE_LIMIT),
    )


def _certainty(fields: Fields) -> Certainty | None:
    if not fields.has("certainty"):
        return None
    return fields.choice("certainty", Certainty)


def _answered(fields: Fields) -> Deed:
    answers = _answers(fields.table("facts"))
    if not answers:
        raise fields.unfit("facts", _("is empty"))
    return Answered(facts=answers)


def _assigned(fields: Fields) -> Deed:
    return Assigned(
        role=fields.name("role_of"),
        to=fields.text_or_null("to", NAME_LIMIT),
        until=fields.day("until") if fields.has("until") else None,
    )


def _upgraded(fields: Fields) -> Deed:
    mapped = Fields(fields.table_or_empty("mapped"), "mapped")
    return Upgraded(
        checklist=_pin(fields),
        mapped={name: mapped.name(name) for name in mapped.names()},
        retired=fields.each("retired", _retired),
        learned=fields.texts("learned"),
        reason=fields.text_or_none("reason", EVIDENCE_LIMIT),
    )


def _retired(fields: Fields, _name: str) -> Retired:
    found = Retired(
        number=fields.number("number", most=MOST_NUMBER, least=1),
        title=fields.text("title", EVIDENCE_LIMIT),
    )
    fields.end()
    return found


def _repeated(fields: Fields) -> Deed:
    seq = fields.number("seq", most=MOST_EVENTS, least=1)
    event = event_from(fields.take("said"), seq)
    if isinstance(event.deed, Repeated | Erasure):
        raise fields.unfit("said", _("is nothing that can be repeated"))
    return Repeated(
        seq=seq,
        on=event.on,
        at=event.at,
        by=event.by,
        role=event.role,
        deed=event.deed,
    )


def _undone(fields: Fields) -> Deed:
    return Undone(seq=fields.number("seq", most=MOST_EVENTS, least=2))


_READERS: Mapping[str, Callable[[Fields], Deed]] = {
    "opened": _opened,
    "dated": _dated,
    "answered": _answered,
    "assigned": _assigned,
    "upgraded": _upgraded,
    "repeated": _repeated,
    "undone": _undone,
    **ABOUT_ACTIONS,
    **ABOUT_KEEPING,
}


def _given(table: Mapping[str, object]) -> dict[str, Answer]:
    found = _answers(table)
    given = {name: answer for name, answer in found.items() if answer is not None}
    if len(given) != len(found):
        raise UnfitError(_("an answer at the opening is empty"))
    return given


def _answers(table: Mapping[str, object]) -> dict[str, Answer | None]:
    found: dict[str, Answer | None] = {}
    for name, answer in table.items():
        if not (answer is None or isinstance(answer, bool | str)):
            raise UnfitError(_("an answer is neither yes, no, a word nor empty"))
        found[name] = answer
    return found
