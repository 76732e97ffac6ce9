"""The ledger of what was sent: a line before, and a line after it was taken.

It holds ids, recipients by role or post, and due dates: never an address, never a text.
"""

from collections.abc import Iterable, Mapping
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from releasekit.domain.notices.notice import Key
from releasekit.storage.fields import Fields
from releasekit.storage.json_lines import Document, add_line, documents_in, tail_of
from releasekit.storage.modes import modes_in
from releasekit.storage.places import OUTBOX
from releasekit.storage.said_of_actions import MOST_OCCURRENCES

ID_LENGTH = 64


class Step(Enum):
    """What is known of a message: that it is on its way, and how that ended."""

    SENDING = "sending"
    SENT = "sent"
    REFUSED = "refused"


class Outbox(NamedTuple):
    """What was told, and the messages of which nobody knows whether they arrived."""

    told: frozenset[Key] = frozenset()
    pending: Mapping[str, frozenset[Key]] = {}


def read_outbox(folder: Path) -> Outbox:
    told: set[Key] = set()
    pending: dict[str, frozenset[Key]] = {}
    for number, line in enumerate(documents_in(folder / OUTBOX), 1):
        fields = Fields(line, f"{OUTBOX} line {number}")
        step, name = fields.choice("step", Step), fields.text("message", ID_LENGTH)
        match step:
            case Step.SENDING:
                pending[name] = frozenset(fields.listed("notices", _key))
            case Step.SENT:
                told |= pending.pop(name, frozenset())
            case Step.REFUSED:
                pending.pop(name, None)
    return Outbox(frozenset(told), pending)


def note_sending(folder: Path, message: str, keys: Iterable[Key], at: str) -> None:
    """Write what is about to be sent, before it is."""
    notices = [_written(key) for key in keys]
    _add(folder, {"notices": notices, **_step(Step.SENDING, message, at)})


def note_end(folder: Path, step: Step, message: str, at: str) -> None:
    """Write how the sending of a message ended."""
    _add(folder, _step(step, message, at))


def _step(step: Step, message: str, at: str) -> Document:
    return {"at": at, "step": step.value, "message": message}


def mend_outbox(folder: Path) -> None:
    """Cut off what a crash left of a line; nobody else may be writing."""
    if (folder / OUTBOX).exists():
        tail_of(folder / OUTBOX, modes_in(folder))


def _add(folder: Path, document: Document) -> None:
    add_line(folder / OUTBOX, document, modes_in(folder))


def _written(key: Key) -> Mapping[str, object]:
    rule, case, action, occurrence, to, due = key
    given = {"case": case, "action": action, "due": due}
    return {
        "rule": rule,
        "to": to,
        "occurrence": occurrence,
        **{name: value for name, value in given.items() if value},
    }


def _key(fields: Fields) -> Key:
    due = fields.day("due").isoformat() if fields.has("due") else ""
    key = (
        fields.text("rule"),
        fields.text_or_none("case") or "",
        fields.text_or_none("action") or "",
        fields.number("occurrence", most=MOST_OCCURRENCES, least=1),
        fields.text("to"),
        due,
    )
    fields.end()
    return key
