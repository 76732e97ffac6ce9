"""What an event says, written as a document; `said` reads it back."""

from collections.abc import Mapping
from datetime import date

from releasekit.domain.case import Event
from releasekit.domain.deeds import (
    Answered,
    Dated,
    Deed,
    Erased,
    Noted,
    Opened,
    Settled,
    Signed,
    Undone,
)

Said = Mapping[str, object]


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
        case Dated():
            said = _dated_said(deed)
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
        "certainty": {name: one.value for name, one in deed.certainty.items()} or None,
    }


def _dated_said(deed: Dated) -> dict[str, object]:
    return {
        "did": "dated",
        "date": deed.name,
        "to": deed.to,
        "reason": deed.reason,
        "certainty": deed.certainty.value if deed.certainty else None,
        "source": deed.source,
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
