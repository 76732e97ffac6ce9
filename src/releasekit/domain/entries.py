"""What a calendar holds of a case: each due date that it gave, open or not any more."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from releasekit.domain.action import Action
from releasekit.domain.case import Case, Event, Settlement
from releasekit.domain.checklist import Checklist
from releasekit.domain.deed_parts import How
from releasekit.domain.deeds import Settled, Signed
from releasekit.domain.dossier import Dossier
from releasekit.domain.earlier import last_move
from releasekit.domain.history import counting
from releasekit.domain.need_to_know import for_role, is_sensitive, may_see
from releasekit.domain.outstanding import Planned, plan
from releasekit.domain.owed import Owed
from releasekit.domain.roles import Holder, holder_of

RoleIn = Callable[[Checklist], str | None]
Key = tuple[str, int]
"""An action and its occurrence."""


class EntryState(Enum):
    """Whether a due date still stands, was met or let go, or fell away."""

    OPEN = "open"
    DONE = "done"
    GONE = "gone"


class Entry(NamedTuple):
    """One due date of a case, as somebody's own calendar has it."""

    checklist: Checklist
    action: Action
    occurrence: int
    due: date
    lead: Holder
    state: EntryState
    is_sensitive: bool = False


class CaseEntries(NamedTuple):
    """What a calendar holds of one case.

    `moved` is the last event after which a due date may be another one; `waiting` are
    open actions without a day, and those of which it is not known whether they apply.
    """

    planned: Planned
    entries: tuple[Entry, ...]
    moved: Event
    waiting: tuple[Owed, ...] = ()


def case_entries(
    dossier: Dossier, earlier: Iterable[Dossier], role_in: RoleIn
) -> CaseEntries:
    """Give what still stands, and what was given before and does not stand any more.

    `earlier` is the case as it was before each event that may take a date away. Each
    role is given what it might see then. Of a restricted case nothing is given.
    """
    planned = _planned(dossier, role_in)
    now = _entries(dossier, planned, role_in)
    given: dict[Key, Entry] = {}
    for one in earlier:
        given |= _entries(one, _planned(one, role_in), role_in)
    gone = {
        key: entry._replace(state=EntryState.GONE)
        for key, entry in given.items()
        if key not in now
    }
    entries = () if planned.restricted else (*now.values(), *gone.values())
    return CaseEntries(
        planned=planned,
        entries=tuple(sorted(entries, key=_place)),
        moved=last_move(dossier.case),
        waiting=tuple(one for one in planned.actions if _key(one) not in now),
    )


def _planned(dossier: Dossier, role_in: RoleIn) -> Planned:
    return for_role(plan(dossier), role_in(dossier.checklist), dossier)


def _entries(
    dossier: Dossier, planned: Planned, role_in: RoleIn
) -> Mapping[Key, Entry]:
    found = {
        key: _settled(key, due, how, dossier)
        for key, (due, how) in _ends(dossier.case).items()
        if _may_be_told(key[0], role_in(dossier.checklist), dossier)
    }
    return found | {
        _key(one): _open(one, one.due, dossier)
        for one in planned.actions
        if one.due is not None and one.determined
    }


def _may_be_told(name: str, role: str | None, dossier: Dossier) -> bool:
    action = dossier.checklist.actions.get(name)
    return action is not None and may_see(role, action, dossier)


def _ends(case: Case) -> Mapping[Key, tuple[date, How]]:
    """Give each time an action ended that had a due date, and the date."""
    told = [
        ((one.deed.action, one.deed.occurrence or 1), (one.deed.due, _how(one.deed)))
        for one in counting(case.history)
        if isinstance(one.deed, Settled | Signed)
    ]
    last = [((n, s.occurrence), (s.due, s.how)) for n, s in case.settlements.items()]
    return {
        key: (due, how)
        for key, (due, how) in [*told, *last]
        if due is not None and _is_over(key, case.settlements)
    }


def _how(deed: Settled | Signed) -> How:
    return deed.how if isinstance(deed, Settled) else How.DONE


def _is_over(key: Key, settlements: Mapping[str, Settlement]) -> bool:
    """Say whether an occurrence ended: what was reopened since did not."""
    name, occurrence = key
    return name in settlements and occurrence <= settlements[name].occurrence


def _settled(key: Key, due: date, how: How, dossier: Dossier) -> Entry:
    action = dossier.checklist.actions[key[0]]
    return Entry(
        checklist=dossier.checklist,
        action=action,
        occurrence=key[1],
        due=due,
        lead=holder_of(action.lead, dossier.checklist.roles, dossier.case.facts),
        state=EntryState.DONE if how is How.DONE else EntryState.GONE,
        is_sensitive=is_sensitive(action, dossier),
    )


def _open(owed: Owed, due: date, dossier: Dossier) -> Entry:
    """Put an action on its day, or on the first on which its waiver holds no more."""
    until = owed.waived_until
    return Entry(
        checklist=dossier.checklist,
        action=owed.action,
        occurrence=owed.occurrence,
        due=due if until is None else max(due, until + timedelta(days=1)),
        lead=owed.lead,
        state=EntryState.OPEN,
        is_sensitive=is_sensitive(owed.action, dossier),
    )


def _key(owed: Owed) -> Key:
    return (owed.action.id, owed.occurrence)


def _place(entry: Entry) -> tuple[date, int, str, int]:
    return (entry.due, entry.action.number, entry.action.id, entry.occurrence)
