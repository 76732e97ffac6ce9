"""Who leads and who helps, once aliases are resolved."""

from collections.abc import Mapping
from typing import NamedTuple

from releasekit.domain.checklist import Role
from releasekit.domain.conditions import Answer, Truth, truth_of, unanswered


class Holder(NamedTuple):
    """The role that a role name stands for in one case.

    `role` is None while a fact that decides it is not answered; then
    `candidates` and `needs_facts` say between whom, and on what it hangs.
    """

    role: str | None
    candidates: tuple[str, ...] = ()
    needs_facts: tuple[str, ...] = ()

    def may_be(self, role: str) -> bool:
        return role == self.role or role in self.candidates


def posts_of(name: str, roles: Mapping[str, Role]) -> tuple[str, ...]:
    """Give the roles that a name may stand for, whatever the answers of a case."""
    return holder_of(name, roles, {}).candidates


def holder_of(
    name: str, roles: Mapping[str, Role], facts: Mapping[str, Answer]
) -> Holder:
    """Resolve a role: the first entry that holds, if all before it do not."""
    role = roles.get(name)
    if role is None or not role.stands_for:
        return Holder(role=name, candidates=(name,))
    candidates: list[str] = []
    needs: list[str] = []
    for entry in role.stands_for:
        truth = truth_of(entry.when, facts)
        if truth is Truth.FALSE:
            continue
        found = holder_of(entry.role, roles, facts)
        candidates += found.candidates
        needs += (*unanswered(entry.when, facts), *found.needs_facts)
        if truth is Truth.TRUE:
            break
    certain = candidates[0] if len(candidates) == 1 and not needs else None
    return Holder(
        role=certain,
        candidates=tuple(dict.fromkeys(candidates)),
        needs_facts=tuple(dict.fromkeys(needs)),
    )
