"""The steps in which a role has a part, and whom it waits for with each."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from releasekit.domain.action import Action
from releasekit.domain.along_the_way import in_time_order
from releasekit.domain.checklist import Checklist
from releasekit.domain.conditions import Answer, Truth, truth_of
from releasekit.domain.guide.ways import ALWAYS, Way, answers_in, ways_to
from releasekit.domain.roles import holder_of

NamesIn = Callable[[Action], tuple[str, ...]]


class Task(NamedTuple):
    """A step of a role: under which name it has a part in it, and when."""

    action: Action
    name: str
    ways: tuple[Way, ...] = ALWAYS

    @property
    def answers(self) -> Iterable[dict[str, Answer]]:
        """Give, for each way, the answers that are certain where the step is its."""
        here = answers_in(self.action.when)
        return ({**one.facts, **here} for one in self.ways)


class Link(NamedTuple):
    """A step that comes before or after one, and the roles that may owe it."""

    action: Action
    roles: tuple[str, ...]


def tasks_of(role: str, checklist: Checklist, names: NamesIn) -> tuple[Task, ...]:
    """Give the steps in which one of some names means a role, in the order of time."""
    found = (
        _task(role, action, names(action), checklist)
        for action in in_time_order(checklist.actions.values(), checklist)
    )
    return tuple(one for one in found if one is not None)


def led_by(action: Action) -> tuple[str, ...]:
    return (action.lead,)


def helped_by(action: Action) -> tuple[str, ...]:
    return action.support


def signed_by(action: Action) -> tuple[str, ...]:
    return action.parts


def awaited_by(task: Task, role: str, checklist: Checklist) -> tuple[Link, ...]:
    """Give the steps that a step waits for, each with the roles it is to come from."""
    actions = (checklist.actions[name] for name in task.action.waits_for)
    return _linked(actions, task, role, checklist)


def waiting_for(task: Task, role: str, checklist: Checklist) -> tuple[Link, ...]:
    """Give the steps that wait for a step, each with the roles that owe them."""
    actions = (
        one for one in checklist.actions.values() if task.action.id in one.waits_for
    )
    return _linked(in_time_order(actions, checklist), task, role, checklist)


def _task(
    role: str, action: Action, names: tuple[str, ...], checklist: Checklist
) -> Task | None:
    """Take the name under which it is certain, else the first that may mean it."""
    here = answers_in(action.when)
    tasks = [
        Task(action, name, ways)
        for name in names
        if (ways := ways_to(role, name, checklist.roles, here))
    ]
    certain = [one for one in tasks if one.ways == ALWAYS]
    return next(iter([*certain, *tasks]), None)


def _linked(
    actions: Iterable[Action], task: Task, role: str, checklist: Checklist
) -> tuple[Link, ...]:
    """Leave out steps that never apply together with the task."""
    links = (
        Link(action=action, roles=_owing(action, task, role, checklist))
        for action in actions
    )
    return tuple(one for one in links if one.roles)


def _owing(
    action: Action, task: Task, role: str, checklist: Checklist
) -> tuple[str, ...]:
    found: list[str] = []
    for answers in task.answers:
        if truth_of(action.when, answers) is not Truth.FALSE:
            known = {**answers, **answers_in(action.when)}
            found += _leads(action.lead, role, checklist, known)
    return tuple(dict.fromkeys(found))


def _leads(
    name: str, role: str, checklist: Checklist, answers: dict[str, Answer]
) -> tuple[str, ...]:
    """Resolve a name; where it means the role in any case, it is the role's own."""
    if ways_to(role, name, checklist.roles, answers) == ALWAYS:
        return (role,)
    return holder_of(name, checklist.roles, answers).candidates
