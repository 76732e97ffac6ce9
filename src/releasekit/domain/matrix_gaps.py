"""What follows from a matrix: roles that are missing, later days, flows without ground.

Each is said of a rule and the jurisdictions it holds in, and counted per theme; no
count is made per jurisdiction, for it would rank them.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from releasekit.domain.action import Action, GroundKind, Share
from releasekit.domain.checklist import FAMILY, PERSON, Checklist
from releasekit.domain.matrix import Matrix, Row
from releasekit.domain.matrix_cells import Cell, Doubt, Sign
from releasekit.domain.roles import posts_of
from releasekit.domain.soundness_order import is_before


class Gap(Enum):
    """What a row of the matrix asks for, in the jurisdictions where it does."""

    ROLE_MISSING = "role-missing"
    LEFT_OUT = "left-out"
    LATER = "later"
    NO_GROUND = "no-ground"
    HOLDER_NOT_SEEN = "holder-not-seen"
    QUESTION = "question"


class Recommendation(NamedTuple):
    """One gap of a row, the columns where it is, and the role it is about if any."""

    gap: Gap
    columns: tuple[Checklist, ...]
    role: str = ""


def recommendations(row: Row, matrix: Matrix) -> tuple[Recommendation, ...]:
    """Say what follows from a row, each thing once."""
    found: dict[tuple[Gap, str], list[Checklist]] = {}
    for cell, column in zip(row.cells, matrix.columns, strict=True):
        for gap, role in dict.fromkeys(_gaps(row.action, cell, column)):
            found.setdefault((gap, role), []).append(column)
    in_order = sorted(found.items(), key=lambda one: _GAPS.index(one[0][0]))
    return tuple(
        Recommendation(gap=gap, columns=tuple(columns), role=role)
        for (gap, role), columns in in_order
    )


_GAPS = tuple(Gap)


def _gaps(above: Action, cell: Cell, column: Checklist) -> Iterable[tuple[Gap, str]]:
    action = cell.action
    if action is None:
        yield Gap.LEFT_OUT, ""
        return
    yield from ((Gap.ROLE_MISSING, one) for one in _missing(above, column))
    if is_before(above.due.offset, action.due.offset):
        yield Gap.LATER, ""
    if any(is_without_ground(one) for one in action.shares):
        yield Gap.NO_GROUND, ""
    if Doubt.HOLDER_NOT_SEEN in cell.doubts:
        yield Gap.HOLDER_NOT_SEEN, ""
    if Doubt.QUESTION in cell.doubts:
        yield Gap.QUESTION, ""


def _missing(above: Action, column: Checklist) -> Iterable[str]:
    """Name the roles of the baseline that lead or sign and that nobody holds here."""
    return (name for name in (above.lead, *above.parts) if is_missing(name, column))


def is_missing(role: str, checklist: Checklist) -> bool:
    """Say whether nobody holds a role of the baseline: another stands in, or none."""
    found = checklist.roles.get(role)
    if found is None or not found.held:
        return True
    return any(not checklist.roles[one].held for one in posts_of(role, checklist.roles))


def stood_in_for(matrix: Matrix) -> Mapping[str, tuple[Checklist, ...]]:
    """Give the posts of the baseline nobody holds, and where: stand-ins included."""
    posts = (
        post
        for action in matrix.baseline.actions.values()
        for name in (action.lead, *action.parts)
        for post in posts_of(name, matrix.baseline.roles)
    )
    found = {
        post: tuple(one for one in matrix.columns if _has_no(post, one))
        for post in dict.fromkeys(posts)
    }
    return {post: columns for post, columns in found.items() if columns}


def _has_no(post: str, checklist: Checklist) -> bool:
    role = checklist.roles.get(post)
    return role is None or not role.held or bool(role.stands_for)


def is_without_ground(share: Share) -> bool:
    """Say whether agencies pass on something by a law of which no article is named.

    A flow that may also rest on a protocol or on consent has a ground to stand on.
    """
    return share.sender not in {PERSON, FAMILY} and all(
        one.kind is GroundKind.LAW and one.source is None for one in share.grounds
    )


def totals(rows: Sequence[Row], themes: Iterable[str]) -> Mapping[str, Counter[Sign]]:
    """Count the cells of each theme by sign; a row counts in every theme it names."""
    return {
        theme: Counter(
            cell.sign
            for row in rows
            if theme in row.action.themes
            for cell in row.cells
        )
        for theme in themes
    }
