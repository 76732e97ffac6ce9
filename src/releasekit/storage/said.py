"""What an event says: its document and its typed form, each from the other."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime

from releasekit.domain.action import Phase
from releasekit.domain.case import (
    Answered,
    Dated,
    Deed,
    Erased,
    Event,
    How,
    ListRow,
    Noted,
    Opened,
    Pin,
    Settled,
    Signed,
    Undone,
)
from releasekit.domain.conditions import Answer
from releasekit.domain.free_text import EVIDENCE_LIMIT, NOTE_LIMIT
from releasekit.storage.fields import NAME_LIMIT, Fields
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

_SHA256 = r"[0-9a-f]{64}"
MOST_OCCURRENCES = 10_000
MOST_LINES = 2**53 - 1

Said = Mapping[str, object]


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
    )


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
    )


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


def said_of(event: Event) -> Said:
    """Write what an event says; what is not given is left out."""
    common = {"at": event.at, "on": event.on, "by": event.by, "role": event.role}
    said = {**common, **_deed_said(event.deed)}
    return {
        key: value.isoformat() if isinstance(value, date) else value
        for key, value in said.items()
        if value is not None or key in ALWAYS_GIVEN.get(str(said["did"]), ())
    }


ALWAYS_GIVEN = {"dated": ("to",), "settled": ("due",), "signed": ("due",)}
"""Keys that are null rather than left out."""


def _deed_said(deed: Deed) -> dict[str, object]:  # noqa: C901, PLR0912  one case a kind
    said: dict[str, object]
    match deed:
        case Opened():
            said = _opened_said(deed)
        case Dated(name=name, to=day, reason=reason):
            said = {"did": "dated", "date": name, "to": day, "reason": reason}
        case Answered(facts=facts):
            said = {"did": "answered", "facts": dict(facts)}
        case Settled():
            said = _settled_said(deed)
        case Signed():
            said = {"did": "signed", **deed._asdict()}
        case Noted(text=text, actions=actions):
            said = {"did": "noted", "text": text, "actions": list(actions) or None}
        case Undone(seq=seq):
            said = {"did": "undone", "seq": seq}
        case Erased() as never_said:
            raise TypeError(never_said)
    return said


def _opened_said(deed: Opened) -> dict[str, object]:
    pin = deed.checklist
    return {
        "did": "opened",
        "checklist": {"id": pin.id, "version": pin.version, "sha256": pin.sha256},
        "dates": {name: day.isoformat() for name, day in deed.dates.items()},
        "facts": dict(deed.facts),
        "from": deed.start.value if deed.start else None,
        "list": deed.listed._asdict() if deed.listed else None,
    }


def _settled_said(deed: Settled) -> dict[str, object]:
    return {
        "did": "settled",
        "action": deed.action,
        "how": deed.how.value,
        "due": deed.due,
        "evidence": deed.evidence,
        "reason": deed.reason,
        "note": deed.note,
        "occurrence": deed.occurrence,
    }
