"""Where jurisdictions do as the baseline says, where otherwise, what nobody knows.

It compares texts of rules, never jurisdictions: no cell is better or worse.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from releasekit.domain.action import Action, Phase
from releasekit.domain.checklist import Checklist
from releasekit.domain.matrix_cells import Cell, cell_of

THEMES = (
    "tools",
    "structures",
    "processes",
    "roles",
    "training",
    "information-sharing",
)


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
                cells=tuple(cell_of(action, baseline, one) for one in compared),
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


def _place(action: Action) -> tuple[int, str, int]:
    """Order by theme, those of the working group first, then by number."""
    theme = _theme(action)
    rank = THEMES.index(theme) if theme in THEMES else len(THEMES)
    return rank, theme, action.number


def _theme(action: Action) -> str:
    return action.themes[0] if action.themes else ""


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
