"""What is wrong with the roles of a checklist and the agencies that hold them."""

from collections.abc import Iterable

from releasekit.domain.checklist import Checklist, Role
from releasekit.domain.finding import Finding, Path, Problem
from releasekit.domain.naming import nearest
from releasekit.domain.soundness_conditions import condition_findings

SHORT_ROLE_COLUMNS = 13


def role_findings(checklist: Checklist) -> Iterable[Finding]:
    for role in checklist.roles.values():
        yield from _of_role(role, checklist)
    for agency in checklist.agencies.values():
        for place, name in enumerate(agency.roles):
            if name not in checklist.roles:
                where = ("agencies", agency.id, "roles", place)
                yield unknown_role(name, where, checklist)


def unknown_role(name: str, where: Path, checklist: Checklist) -> Finding:
    near = nearest(name, checklist.roles) or ""
    return Finding(Problem.UNKNOWN_ROLE, where, name=name, near=near)


def _of_role(role: Role, checklist: Checklist) -> Iterable[Finding]:
    where = ("roles", role.id)
    for place, entry in enumerate(role.stands_for):
        at: Path = (*where, "is", place)
        if entry.role not in checklist.roles:
            yield unknown_role(entry.role, (*at, "role"), checklist)
        yield from condition_findings(entry.when, (*at, "when"), checklist)
    if role.id in reached(role, checklist):
        yield Finding(Problem.ALIAS_CIRCLE, (*where, "is"), name=role.id)
    for tag, short in role.short.items():
        if short != role.title.get(tag) and len(short) > SHORT_ROLE_COLUMNS:
            limit = str(SHORT_ROLE_COLUMNS)
            yield Finding(
                Problem.SHORT_TOO_LONG, (*where, "short", tag), name=tag, other=limit
            )
    if not role.held:
        yield from _not_held(role, checklist)


def _not_held(role: Role, checklist: Checklist) -> Iterable[Finding]:
    where = ("roles", role.id, "held")
    if not role.note:
        yield Finding(Problem.NO_REASON, where, name=role.id)
    for agency in checklist.holders_of(role.id):
        yield Finding(Problem.HELD_ALL_THE_SAME, where, name=role.id, other=agency.id)


def reached(role: Role, checklist: Checklist) -> frozenset[str]:
    """Give every role that a role leads to through aliases."""
    found: set[str] = set()
    waiting = [entry.role for entry in role.stands_for]
    while waiting:
        name = waiting.pop()
        if name in found or name not in checklist.roles:
            continue
        found.add(name)
        waiting += [entry.role for entry in checklist.roles[name].stands_for]
    return frozenset(found)


def unheld(name: str, checklist: Checklist) -> tuple[str, ...]:
    """Give the roles a name stands for that nobody holds, without a note that says why.

    An abstract checklist has no agencies to ask; a role it lacks is another finding.
    """
    role = checklist.roles.get(name)
    if checklist.abstract or role is None:
        return ()
    names = sorted(reached(role, checklist) or {role.id})
    return tuple(
        one for one in names if not _is_answered(checklist.roles[one], checklist)
    )


def _is_answered(role: Role, checklist: Checklist) -> bool:
    return bool(role.stands_for or checklist.holders_of(role.id) or (not role.held))
