"""Where jurisdictions do as the baseline says, where otherwise, what nobody knows.

It compares texts of rules, never jurisdictions: no cell is better or worse.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from itertools import groupby
from typing import NamedTuple

from releasekit.domain.action import NO_TEXT, Action, Phase, Text
from releasekit.domain.checklist import Checklist
from releasekit.domain.conditions import Condition

CERTAIN = ("seen", "")
"""Seen by somebody, or of a checklist that does not say how sure it is."""
THEMES = (
    "tools",
    "structures",
    "processes",
    "roles",
    "training",
    "information-sharing",
)


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


class Row(NamedTuple):
    """One action of the baseline across the columns."""

    action: Action
    cells: tuple[Cell, ...]


class Addition(NamedTuple):
    """An action that the baseline does not have, and the columns that do."""

    action: Action
    columns: tuple[Checklist, ...]


class Matrix(NamedTuple):
    """The baseline beside the checklists that build on it, in the order of ids."""

    baseline: Checklist
    columns: tuple[Checklist, ...]
    rows: tuple[Row, ...]
    additions: tuple[Addition, ...]


def matrix_of(baseline: Checklist, columns: Iterable[Checklist]) -> Matrix:
    """Compare every action of the baseline with each checklist that builds on it."""
    compared = tuple(sorted(columns, key=lambda one: one.id))
    actions = sorted(baseline.actions.values(), key=_place)
    return Matrix(
        baseline=baseline,
        columns=compared,
        rows=tuple(
            Row(
                action=action,
                cells=tuple(_cell(action, baseline, one) for one in compared),
            )
            for action in actions
        ),
        additions=tuple(_additions(baseline, compared)),
    )


class Part(NamedTuple):
    """The part of a matrix that was asked for: what is None asks nothing."""

    theme: str | None = None
    phase: Phase | None = None
    action: str | None = None

    def holds(self, action: Action) -> bool:
        return (
            (self.theme is None or self.theme in action.themes)
            and (self.phase is None or self.phase is action.phase)
            and (self.action is None or self.action == action.id)
        )


def narrowed(matrix: Matrix, part: Part) -> Matrix:
    """Keep the rows and the additions of a part; those of one theme by number."""
    rows = [one for one in matrix.rows if part.holds(one.action)]
    if part.theme is not None:
        rows.sort(key=lambda one: one.action.number)
    return matrix._replace(
        rows=tuple(rows),
        additions=tuple(one for one in matrix.additions if part.holds(one.action)),
    )


def by_theme(matrix: Matrix) -> Iterable[tuple[str, tuple[Row, ...]]]:
    """Put the rows, in their order, under the first theme that each action names."""
    for theme, rows in groupby(matrix.rows, key=lambda one: _theme(one.action)):
        yield theme, tuple(rows)


def posts_of(name: str, checklist: Checklist) -> tuple[str, ...]:
    """Give the roles a name stands for, aliases resolved whatever the answers."""
    return tuple(dict.fromkeys(role for role, _when in _expanded(name, checklist, ())))


def _place(action: Action) -> tuple[int, str, int]:
    """Order by theme, those of the working group first, then by number."""
    theme = _theme(action)
    rank = THEMES.index(theme) if theme in THEMES else len(THEMES)
    return rank, theme, action.number


def _theme(action: Action) -> str:
    return action.themes[0] if action.themes else ""


def _cell(above: Action, baseline: Checklist, checklist: Checklist) -> Cell:
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
    names = (action.lead, *posts_of(action.lead, checklist))
    notes = (checklist.roles[name].note for name in names)
    return next((note for note in notes if note), NO_TEXT)


def _doubts(action: Action, checklist: Checklist) -> Iterable[Doubt]:
    if action.open_questions:
        yield Doubt.QUESTION
    for post in posts_of(action.lead, checklist):
        holders = checklist.holders_of(post)
        if holders and not any(one.sureness in CERTAIN for one in holders):
            yield Doubt.HOLDER_NOT_SEEN
            return


def _additions(baseline: Checklist, columns: Sequence[Checklist]) -> Iterable[Addition]:
    own = {
        name: action
        for one in columns
        for name, action in one.actions.items()
        if name not in baseline.actions
    }
    for action in sorted(own.values(), key=lambda one: (one.number, one.id)):
        having = tuple(one for one in columns if action.id in one.actions)
        yield Addition(action=action, columns=having)
