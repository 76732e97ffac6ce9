"""What an event says of actions, read from its document."""

from collections.abc import Callable, Mapping
from datetime import date

from releasekit.domain.deed_parts import Heard, How, TookPart
from releasekit.domain.deeds import (
    Blocked,
    Deed,
    Extended,
    Noted,
    Reopened,
    Settled,
    Signed,
    Started,
    Unblocked,
)
from releasekit.domain.free_text import EVIDENCE_LIMIT, NOTE_LIMIT
from releasekit.storage.fields import Fields

MOST_OCCURRENCES = 10_000
LAST_EVENT = 2**53 - 1


def _settled(fields: Fields) -> Deed:
    settled = Settled(
        action=fields.name("action"),
        how=fields.choice("how", How),
        due=fields.day_or_none("due"),
        evidence=fields.text_or_none("evidence", EVIDENCE_LIMIT),
        reason=fields.text_or_none("reason", EVIDENCE_LIMIT),
        note=fields.text_or_none("note", NOTE_LIMIT),
        occurrence=_occurrence(fields),
    )
    return _with_more(settled, fields) if fields.has_any() else settled


def _with_more(settled: Settled, fields: Fields) -> Deed:
    """Read what few settlements say; a sweep passes most of them by."""
    return settled._replace(
        authority=fields.text_or_none("authority", EVIDENCE_LIMIT),
        until=_day(fields, "until"),
        heard=fields.choice("heard", Heard) if fields.has("heard") else None,
        person=fields.choice("person", TookPart) if fields.has("person") else None,
        helped=fields.flag("helped") if fields.has("helped") else None,
    )


def _day(fields: Fields, key: str) -> date | None:
    return fields.day(key) if fields.has(key) else None


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


def _started(fields: Fields) -> Deed:
    return Started(action=fields.name("action"))


def _reopened(fields: Fields) -> Deed:
    has_cause = fields.has("cause")
    return Reopened(
        action=fields.name_or_none("action"),
        reason=fields.text_or_none("reason", EVIDENCE_LIMIT),
        cause=fields.number("cause", most=LAST_EVENT, least=2) if has_cause else None,
    )


def _blocked(fields: Fields) -> Deed:
    return Blocked(
        action=fields.name("action"),
        waits_for=fields.name("waits_for"),
        reason=fields.text_or_none("reason", EVIDENCE_LIMIT),
        until=_day(fields, "until"),
    )


def _unblocked(fields: Fields) -> Deed:
    return Unblocked(action=fields.name("action"))


def _extended(fields: Fields) -> Deed:
    return Extended(
        action=fields.name("action"),
        until=fields.day("until"),
        reason=fields.text("reason", EVIDENCE_LIMIT),
        due=fields.day("due"),
    )


ABOUT_ACTIONS: Mapping[str, Callable[[Fields], Deed]] = {
    "settled": _settled,
    "signed": _signed,
    "noted": _noted,
    "started": _started,
    "reopened": _reopened,
    "blocked": _blocked,
    "unblocked": _unblocked,
    "extended": _extended,
}
