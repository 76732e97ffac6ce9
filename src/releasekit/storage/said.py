"""What an event says, read from its document; `saying` writes it."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime

from releasekit.domain.action import Phase
from releasekit.domain.case import Event
from releasekit.domain.conditions import Answer
from releasekit.domain.deeds import (
    Answered,
    Certainty,
    Dated,
    Deed,
    How,
    ListRow,
    Noted,
    Opened,
    Pin,
    Settled,
    Signed,
    Undone,
)
from releasekit.domain.free_text import EVIDENCE_LIMIT, NOTE_LIMIT
from releasekit.storage.fields import NAME_LIMIT, Fields
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

_SHA256 = r"[0-9a-f]{64}"
MOST_OCCURRENCES = 10_000
MOST_LINES = 2**53 - 1


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
    fields.end()
    return event


def _is_instant(text: str) -> bool:
    """Say whether a text is a UTC instant in whole seconds, in its one form."""
    try:
        return f"{datetime.fromisoformat(text[:-1]).isoformat()}Z" == text
    except ValueError:
        return False


def _opened(fields: Fields) -> Deed:
    pin = Fields(fields.take("checklist"), "checklist")
    found = Pin(
        id=pin.text("id", NAME_LIMIT),
        version=pin.text("version"),
        sha256=_digest(pin),
    )
    pin.end()
    days = Fields(fields.table("dates"), "dates")
    return Opened(
        checklist=found,
        dates={name: days.day(name) for name in days.names()},
        facts=_given(fields.table("facts")),
        start=fields.choice("from", Phase) if fields.has("from") else None,
        listed=fields.optional("list", _listed),
        certainty=fields.optional("certainty", _certainties) or {},
    )


def _certainties(words: Fields) -> Mapping[str, Certainty]:
    found = {name: words.choice(name, Certainty) for name in words.names()}
    if not found:
        raise UnfitError(_("certainty is empty"))
    return found


def _listed(row: Fields) -> ListRow:
    found = ListRow(
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


def _settled(fields: Fields) -> Deed:
    return Settled(
        action=fields.name("action"),
        how=fields.choice("how", How),
        due=fields.day_or_none("due"),
        evidence=fields.text_or_none("evidence", EVIDENCE_LIMIT),
        reason=fields.text_or_none("reason", EVIDENCE_LIMIT),
        note=fields.text_or_none("note", NOTE_LIMIT),
        occurrence=_occurrence(fields),
    )


def _signed(fields: Fields) -> Deed:
    return Signed(
        action=fields.name("action"),
        part=fields.name("part"),
        due=fields.day_or_none("due"),
        evidence=fields.text_or_none("evidence", EVIDENCE_LIMIT),
        note=fields.text_or_none("note", NOTE_LIMIT),
        occurrence=_occurrence(fields),
    )


def _occurrence(fields: Fields) -> int | None:
    if not fields.has("occurrence"):
        return None
    return fields.number("occurrence", most=MOST_OCCURRENCES, least=1)


def _noted(fields: Fields) -> Deed:
    text = fields.text("text", NOTE_LIMIT)
    return Noted(text=text, actions=fields.texts("actions"))


def _undone(fields: Fields) -> Deed:
    return Undone(seq=fields.number("seq", most=2**53 - 1, least=2))


_READERS: Mapping[str, Callable[[Fields], Deed]] = {
    "opened": _opened,
    "dated": _dated,
    "answered": _answered,
    "settled": _settled,
    "signed": _signed,
    "noted": _noted,
    "undone": _undone,
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
