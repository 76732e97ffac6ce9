"""The guideline of one role: its steps, what passes, with whom, and what is open."""

from collections.abc import Iterable
from typing import NamedTuple

from releasekit.domain.checklist import Checklist, Role
from releasekit.domain.guide.contacts import Contact, contacts_of
from releasekit.domain.guide.flows import Passing, given_by, told_to
from releasekit.domain.guide.tasks import (
    Task,
    helped_by,
    led_by,
    signed_by,
    tasks_of,
)
from releasekit.domain.guide.ways import ALWAYS, Way, ways_to
from releasekit.domain.open_questions import (
    Asked,
    Gap,
    Open,
    questions_from_marks,
    written_questions,
)
from releasekit.domain.roles import posts_of


class StandsIn(NamedTuple):
    """Another role under whose name one acts, and when."""

    role: Role
    ways: tuple[Way, ...]


class RoleGuide(NamedTuple):
    """What one role has to know of a checklist.

    `names` are the roles it stands in for, `posts` those that stand in for it;
    `asked` and `open` are the questions that touch it and do not stand with its
    own duties.
    """

    role: Role
    names: tuple[StandsIn, ...]
    posts: tuple[Role, ...]
    duties: tuple[Task, ...]
    helps: tuple[Task, ...]
    signs: tuple[Task, ...]
    given: tuple[Passing, ...]
    told: tuple[Passing, ...]
    contacts: tuple[Contact, ...]
    asked: tuple[Asked, ...]
    open: tuple[Open, ...]

    @property
    def has_questions(self) -> bool:
        return bool(self.asked or self.open)


def guide_of(name: str, checklist: Checklist) -> RoleGuide:
    """Gather what a checklist says to one role, in the order of time."""
    duties = tasks_of(name, checklist, led_by)
    leads = {one.action.id for one in duties if one.ways == ALWAYS}
    helps = tasks_of(name, checklist, helped_by)
    signs = tasks_of(name, checklist, signed_by)
    has_steps = bool(duties or helps or signs)
    given = given_by(name, checklist, is_member=has_steps)
    told = told_to(name, checklist, is_member=has_steps)
    return RoleGuide(
        role=checklist.roles[name],
        names=tuple(_names(name, checklist)),
        posts=tuple(_posts(name, checklist)),
        duties=duties,
        helps=tuple(one for one in helps if one.action.id not in leads),
        signs=signs,
        given=given,
        told=told,
        contacts=contacts_of(name, checklist, duties=duties, given=given, told=told),
        asked=tuple(_asked(name, (*helps, *signs), duties, checklist)),
        open=tuple(_open(name, duties, checklist)),
    )


def _names(name: str, checklist: Checklist) -> Iterable[StandsIn]:
    for other in checklist.roles.values():
        ways = ways_to(name, other.id, checklist.roles, {})
        if ways and other.id != name:
            yield StandsIn(role=other, ways=ways)


def _posts(name: str, checklist: Checklist) -> Iterable[Role]:
    """Give the roles an alias may stand for, none for a post of its own."""
    posts = posts_of(name, checklist.roles)
    return (checklist.roles[one] for one in posts if one != name)


def _asked(
    name: str, parts: Iterable[Task], duties: Iterable[Task], checklist: Checklist
) -> Iterable[Asked]:
    """Give the written questions about a role, who holds it, and where it helps."""
    actions = {one.action.id for one in parts} - {one.action.id for one in duties}
    agencies = {one.id for one in checklist.holders_of(name)}
    touched = {"roles": {name}, "agencies": agencies, "actions": actions}
    for one in written_questions(checklist):
        if one.id in touched.get(one.table, ()):
            yield one


def _open(name: str, duties: Iterable[Task], checklist: Checklist) -> Iterable[Open]:
    """Give what the marks leave open of a role: of its duties, its flows, its post."""
    numbers = {one.action.number for one in duties}
    agencies = {one.id for one in checklist.holders_of(name)}
    for one in questions_from_marks(checklist):
        match one.gap:
            case Gap.NO_LAW_FOR_NUMBER | Gap.DUTY_NOT_READ:
                mine = tuple(number for number in one.actions if number in numbers)
                yield from [one._replace(actions=mine)] if mine else []
            case Gap.NO_ARTICLE_FOR_FLOW:
                yield from [one] if _is_party(name, one, checklist) else []
            case Gap.AGENCY_NOT_SEEN:
                yield from [one] if one.about[0] in agencies else []
            case Gap.NOBODY_HOLDS:
                yield from [one] if one.about[0] == name else []
            case _:  # a language that nobody checked is everybody's
                pass


def _is_party(name: str, flow: Open, checklist: Checklist) -> bool:
    return any(ways_to(name, party, checklist.roles, {}) for party in flow.about)
