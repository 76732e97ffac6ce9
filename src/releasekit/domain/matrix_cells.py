"""One action in one jurisdiction: as the baseline says, otherwise, or not known."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from releasekit.domain.action import NO_TEXT, Action, Text
from releasekit.domain.checklist import Checklist
from releasekit.domain.conditions import Condition
from releasekit.domain.roles import posts_of

CERTAIN = ("seen", "")
"""Seen by somebody, or of a checklist that does not say how sure it is."""


class Sign(Enum):
    """What a cell says of one action in one jurisdiction."""

    FOLLOWS = "follows"
    DIFFERS = "differs"
    LEFT_OUT = "left-out"
    OPEN = "open"


class Aspect(Enum):
    """In what an action may differ from the baseline's; texts and sources do not."""

    LEAD = "lead"
    HELPERS = "helpers"
    DEADLINE = "deadline"
    CONDITION = "condition"
    BASIS = "basis"
    FLOWS = "flows"
    MANNER = "manner"


class Doubt(Enum):
    """What is not known of an action in a jurisdiction."""

    QUESTION = "question"
    HOLDER_NOT_SEEN = "holder-not-seen"


class Cell(NamedTuple):
    """One action in one jurisdiction; `action` is None where it is left out."""

    sign: Sign
    action: Action | None
    aspects: tuple[Aspect, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    why: Text = NO_TEXT


def cell_of(above: Action, baseline: Checklist, checklist: Checklist) -> Cell:
    """Compare an action of the baseline with what a checklist has of it."""
    gone = checklist.left_out.get(above.id)
    if gone is not None:
        return Cell(sign=Sign.LEFT_OUT, action=None, why=gone.why)
    action = checklist.actions[above.id]
    aspects = tuple(_differing(above, action, baseline, checklist))
    doubts = tuple(_doubts(action, checklist))
    sign = Sign.DIFFERS if aspects else Sign.OPEN if doubts else Sign.FOLLOWS
    why = _reason(action, aspects, checklist) if aspects else NO_TEXT
    return Cell(sign=sign, action=action, aspects=aspects, doubts=doubts, why=why)


def _differing(
    above: Action, action: Action, baseline: Checklist, checklist: Checklist
) -> Iterable[Aspect]:
    if _who_leads(above, baseline) != _who_leads(action, checklist):
        yield Aspect.LEAD
    for aspect, said in COMPARED.items():
        if said(above) != said(action):
            yield aspect


COMPARED: Mapping[Aspect, Callable[[Action], object]] = {
    Aspect.HELPERS: lambda one: (one.support, one.parts),
    Aspect.DEADLINE: lambda one: (
        one.due.offset,
        one.opens.offset if one.opens else None,
        (one.ceiling, one.roll, one.repeats, one.again),
    ),
    Aspect.CONDITION: lambda one: one.when,
    Aspect.BASIS: lambda one: (one.due[1:], one.opens and one.opens[1:], one.duty),
    Aspect.FLOWS: lambda one: one.shares,
    Aspect.MANNER: lambda one: (one.kind, one.waivable, one.person, one.on_reschedule),
}


def _who_leads(action: Action, checklist: Checklist) -> object:
    """Give the lead and what it comes to: for whom it stands, or that nobody is."""
    posts = tuple(_expanded(action.lead, checklist, ()))
    return (
        action.lead,
        tuple((role, checklist.roles[role].held) for role, _ in posts),
        posts,
    )


def _expanded(
    name: str, checklist: Checklist, when: Condition
) -> Iterable[tuple[str, Condition]]:
    role = checklist.roles[name]
    if not role.stands_for:
        yield name, when
    for entry in role.stands_for:
        yield from _expanded(entry.role, checklist, (*when, *entry.when))


def _reason(action: Action, aspects: Sequence[Aspect], checklist: Checklist) -> Text:
    """Give the reason that stands with the action, else with the role that leads."""
    if action.why or Aspect.LEAD not in aspects:
        return action.why
    names = (action.lead, *posts_of(action.lead, checklist.roles))
    notes = (checklist.roles[name].note for name in names)
    return next((note for note in notes if note), NO_TEXT)


def _doubts(action: Action, checklist: Checklist) -> Iterable[Doubt]:
    if action.open_questions:
        yield Doubt.QUESTION
    for post in posts_of(action.lead, checklist.roles):
        holders = checklist.holders_of(post)
        if holders and not any(one.sureness in CERTAIN for one in holders):
            yield Doubt.HOLDER_NOT_SEEN
            return
