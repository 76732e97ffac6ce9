"""What a lawyer is asked about a checklist, row by row: deadlines, flows, questions."""

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from releasekit.domain.action import (
    Action,
    Deadline,
    Duty,
    Ground,
    Lines,
    Offset,
    Share,
    Text,
)
from releasekit.domain.checklist import Agency, Checklist, Role
from releasekit.domain.conditions import Answer, Condition

Entry = Action | Role | Agency | Checklist
"""What a row may be about."""
ACTIONS = "actions"
ENGLISH = "en"


class RowKind(Enum):
    """What a row asks about."""

    DUE = "due"
    OPENS = "opens"
    FLOW = "flow"
    QUESTION = "question"


class SheetRow(NamedTuple):
    """A row under a key that stays: the entry it is about, and what the draft says.

    `place` counts the entry's flows or questions from 0; `draft` is the same in every
    language, so that a sheet made of an older draft can be told.
    """

    key: str
    kind: RowKind
    table: str
    id: str
    draft: str
    place: int = 0


def sheet_rows(checklist: Checklist) -> tuple[SheetRow, ...]:
    """Give every row: questions on the whole, on roles and agencies, then actions."""
    return tuple(_rows(checklist))


def entry_at(checklist: Checklist, table: str, name: str) -> Entry:
    """Find what a row is about; outside any table that is the whole."""
    found: Entry = getattr(checklist, table)[name] if table else checklist
    return found


def deadline_at(row: SheetRow, action: Action) -> Deadline:
    """Give the deadline that a row asks about: when it opens, or when it is due."""
    opens = action.opens if row.kind is RowKind.OPENS else None
    return opens or action.due


def name_of(entry: Entry) -> Text:
    """Give how an entry is called."""
    return entry.name if isinstance(entry, Agency) else entry.title


def question_at(lines: Lines, place: int) -> dict[str, str]:
    """Give one written question in the languages that have it."""
    return {tag: some[place] for tag, some in lines.items() if place < len(some)}


def _rows(checklist: Checklist) -> Iterator[SheetRow]:
    yield from _questions("", checklist.id, checklist.open_questions)
    for role in checklist.roles.values():
        yield from _questions("roles", role.id, role.open_questions)
    for agency in checklist.agencies.values():
        yield from _questions("agencies", agency.id, agency.open_questions)
    for action in sorted(checklist.actions.values(), key=lambda one: one.number):
        yield from _of_action(action)


def _of_action(action: Action) -> Iterator[SheetRow]:
    due = f"{_deadline(action.due)}; duty {_sure(action.duty)}"
    yield SheetRow(f"due:{action.id}", RowKind.DUE, ACTIONS, action.id, due)
    if action.opens is not None:
        opens = _deadline(action.opens)
        yield SheetRow(f"opens:{action.id}", RowKind.OPENS, ACTIONS, action.id, opens)
    keys = _apart(_flow_key(action, one) for one in action.shares)
    for place, (key, share) in enumerate(zip(keys, action.shares, strict=True)):
        yield SheetRow(key, RowKind.FLOW, ACTIONS, action.id, _flow(share), place)
    yield from _questions(ACTIONS, action.id, action.open_questions)


def _questions(table: str, name: str, lines: Lines) -> Iterator[SheetRow]:
    about = f"{table}.{name}" if table else "checklist"
    for place in range(max(map(len, lines.values()), default=0)):
        texts = question_at(lines, place)
        draft = _one_line(texts.get(ENGLISH, next(iter(texts.values()))))
        key = f"question:{about}:{place + 1}"
        yield SheetRow(key, RowKind.QUESTION, table, name, draft, place)


def _one_line(text: str) -> str:
    """Leave out what does not survive a spreadsheet."""
    plain = "".join(one if one.isprintable() else " " for one in text)
    return " ".join(plain.split())


def _flow_key(action: Action, share: Share) -> str:
    kinds = "+".join(dict.fromkeys(one.kind.value for one in share.grounds))
    return f"flow:{action.id}:{share.sender}:{share.receiver}:{kinds}"


def _apart(keys: Iterable[str]) -> Iterator[str]:
    """Give keys that come again a number behind."""
    seen: dict[str, int] = {}
    for key in keys:
        seen[key] = seen.get(key, 0) + 1
        yield key if seen[key] == 1 else f"{key}:{seen[key]}"


def _deadline(deadline: Deadline) -> str:
    return f"{_distance(deadline.offset)}; {_sure(deadline)}"


def _distance(offset: Offset) -> str:
    anchor = f"action {offset.anchor}" if offset.of_action else offset.anchor
    return f"{_length(offset)} {offset.side.value} {anchor}"


def _length(offset: Offset) -> str:
    if offset.working_days is not None:
        return f"{offset.working_days}wd"
    months = f"{offset.months}m" if offset.months else ""
    return f"{months}{offset.days}d" if offset.days or not months else months


def _sure(found: Deadline | Duty | None) -> str:
    if found is None:
        return "unsaid"
    return f"{found.basis.value} {found.source}" if found.source else found.basis.value


def _flow(share: Share) -> str:
    grounds = "; ".join(_ground(one) for one in share.grounds)
    return f"{', '.join(share.what)}; {grounds}"


def _ground(ground: Ground) -> str:
    named = f" {ground.source}" if ground.source else ""
    return f"{ground.kind.value}{named}{_when(ground.when)}"


def _when(condition: Condition) -> str:
    told = ", ".join(
        f"{one.fact}={'|'.join(_answer(value) for value in one.accepts)}"
        for one in condition
    )
    return f" if {told}" if told else ""


def _answer(value: Answer) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value
