"""Actions that several roles must each sign: who has, who is waited for."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import NamedTuple

from releasekit.domain.action import Action
from releasekit.domain.case import Case, Event, How, Settlement, Signed
from releasekit.domain.checklist import Checklist, Role
from releasekit.domain.conditions import Answer
from releasekit.domain.roles import Holder, holder_of


class Part(NamedTuple):
    """One signature an action asks for: its names in the checklist, and whose it is.

    Two names that stand for one role ask for one signature.
    """

    names: tuple[str, ...]
    holder: Holder

    @property
    def role(self) -> str:
        """Give the role that signs; the alias while a fact is not answered."""
        return self.holder.role or self.names[0]

    def is_meant_by(self, typed: str) -> bool:
        return typed in self.names or self.holder.may_be(typed)


def parts_of(
    action: Action, roles: Mapping[str, Role], facts: Mapping[str, Answer]
) -> tuple[Part, ...]:
    """Resolve who must sign an action; doubles are dropped."""
    found: dict[str, Part] = {}
    for name in action.parts:
        holder = holder_of(name, roles, facts)
        key = holder.role or name
        names = found[key].names if key in found else ()
        found[key] = Part(names=(*names, name), holder=holder)
    return tuple(found.values())


def unsigned(parts: tuple[Part, ...], signed: Collection[str]) -> tuple[Part, ...]:
    return tuple(one for one in parts if not any(name in signed for name in one.names))


def with_signatures(case: Case, checklist: Checklist) -> Case:
    """Settle what all its parts have signed: done, on the day of the last."""
    if not case.signatures:
        return case
    settlements = dict(case.settlements)
    for (name, occurrence), events in case.signatures.items():
        action = checklist.actions[name]
        parts = parts_of(action, checklist.roles, case.facts)
        ended = settlements.get(name)
        if unsigned(parts, events) or (ended and ended.occurrence >= occurrence):
            continue
        settlements[name] = _by_signatures(events, occurrence)
    return case._replace(settlements=settlements)


def _by_signatures(events: Mapping[str, Event], occurrence: int) -> Settlement:
    last = max(events.values(), key=lambda event: (event.on, event.seq))
    return Settlement(
        how=How.DONE,
        on=last.on,
        due=_due_of(last),
        seq=last.seq,
        occurrence=occurrence,
    )


def _due_of(event: Event) -> date | None:
    return event.deed.due if isinstance(event.deed, Signed) else None
