"""What is to be told tonight of open actions, by the rules of an office."""

from collections.abc import Iterable
from datetime import date, timedelta

from releasekit.domain.notices.notice import Kind, Notice, Who
from releasekit.domain.notices.rules import Reminding, Whom
from releasekit.domain.outstanding import Outstanding, Planned, Row, Standing, State
from releasekit.domain.owed import Owed

FREE = "free"
WAIVER_ENDED = "waiver-ended"
ONE_DAY = timedelta(days=1)


def notices_of_actions(
    outstanding: Outstanding, reminding: Reminding
) -> Iterable[Notice]:
    """Give for each open action and recipient the latest rule that speaks by today.

    Earlier rules whose night was missed are not made up for: one notice tells how
    things stand. Nothing is told of what is blocked until a day, or not sure to apply.
    """
    for standing in outstanding.actions:
        due = standing.owed.due
        if due is None or standing.block is not None:
            continue
        if standing.state is State.UNDETERMINED:
            continue
        row = Row(planned=outstanding.planned, standing=standing)
        yield from _by_rules(row, due, reminding, outstanding.today)
        yield from _of_itself(row, outstanding.today)


def _by_rules(
    row: Row, due: date, reminding: Reminding, today: date
) -> Iterable[Notice]:
    latest: dict[Who, Notice] = {}
    for rule in reminding.rules:
        day = rule.day(due, row.planned.calendar)
        if day > today or not rule.only.holds(row):
            continue
        for who in recipients(rule.to, row, reminding, today):
            before = latest.get(who)
            if before is None or before.day <= day:
                latest[who] = _notice(rule.id, _kind(row.standing), who, day, row)
    return latest.values()


def _kind(standing: Standing) -> Kind:
    if standing.days_left is None or standing.days_left > 0:
        return Kind.SOON
    return Kind.DUE if standing.days_left == 0 else Kind.LATE


def _of_itself(row: Row, today: date) -> Iterable[Notice]:
    """Tell what changed without anybody's doing: free now, or a waiver that ended."""
    standing = row.standing
    whom = _holders(row, today)
    if standing.free_since is not None:
        for who in whom:
            yield _notice(FREE, Kind.FREE, who, standing.free_since, row)
    until = standing.owed.waived_until
    if until is not None:
        for who in whom:
            told = _notice(WAIVER_ENDED, Kind.WAIVER_ENDED, who, until + ONE_DAY, row)
            yield told._replace(due=until)


def _notice(rule: str, kind: Kind, who: Who, day: date, row: Row) -> Notice:
    owed = row.standing.owed
    return Notice(
        rule=rule,
        kind=kind,
        who=who,
        day=day,
        due=owed.due,
        case=row.planned.case,
        action=owed.action.id,
        occurrence=owed.occurrence,
        row=row,
        planned=row.planned,
    )


def recipients(
    to: Iterable[Whom], row: Row, reminding: Reminding, today: date
) -> tuple[Who, ...]:
    """Give who is told of an action; each once, and no coordinator what is not theirs.

    A lead that is not determined yet is nobody: the coordinator hears instead.
    """
    roles: list[str] = []
    for whom in to:
        roles += _roles(whom, row, reminding)
    if not roles and Whom.LEAD in to:
        roles = _roles(Whom.COORDINATOR, row, reminding)
    return tuple(dict.fromkeys(who_holds(one, row.planned, today) for one in roles))


def _roles(whom: Whom, row: Row, reminding: Reminding) -> list[str]:
    owed = row.standing.owed
    if whom is Whom.LEAD:
        return list(_owing(owed))
    if whom is Whom.SUPPORT:
        return list(owed.support)
    role = reminding.coordinator
    is_theirs = not is_sensitive(row) or role in _roles_with_a_step(owed)
    return [role] if role in row.planned.checklist.roles and is_theirs else []


def _roles_with_a_step(owed: Owed) -> frozenset[str]:
    return frozenset((*owed.lead.candidates, *owed.support, *owed.parts_waiting))


def is_sensitive(row: Row) -> bool:
    """Say whether that a step is there at all tells something that is not for all."""
    facts = row.planned.checklist.facts
    when = row.standing.owed.action.when
    return any(facts[one.fact].sensitive for one in when if one.fact in facts)


def _owing(owed: Owed) -> tuple[str, ...]:
    """Give the role that leads, if it is known, and those that have yet to sign."""
    lead = (owed.lead.role,) if owed.lead.role else ()
    return tuple(dict.fromkeys((*lead, *owed.parts_waiting)))


def _holders(row: Row, today: date) -> tuple[Who, ...]:
    planned = row.planned
    return tuple(who_holds(one, planned, today) for one in _owing(row.standing.owed))


def who_holds(role: str, planned: Planned, today: date) -> Who:
    """Give the post that holds a role in a case on a day, or all who have the role."""
    worker = planned.workers.get(role)
    holds = worker is not None and worker.holds_on(today)
    return Who(
        role=role,
        jurisdiction=planned.checklist.jurisdiction,
        post=worker.to if worker is not None and holds else None,
    )
