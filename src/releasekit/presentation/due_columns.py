"""How the columns of the table of `due` share the width of a screen."""

from typing import NamedTuple

STANDARD, WIDE, WIDEST = 80, 100, 120
CASE_COLUMNS = 4
FIXED_COLUMNS = 10 + 3 + 6
ACTION_COLUMNS = 28
NARROW_ACTION = 10


class Columns(NamedTuple):
    """How many columns of the screen each column of the table has."""

    case: int
    action: int
    who: int = 13
    waits: int = 15
    left: int = 0
    release: int = 0
    helps: int = 0


def columns_for(width: int, longest_case: int) -> Columns:
    """Share out the width: cases and days are never cut, titles last but one."""
    case = max(longest_case, CASE_COLUMNS)
    left = 10 if width >= WIDE else 0
    release = 10 if width >= WIDE else 0
    helps = 18 if width >= WIDEST else 0
    beside = (
        FIXED_COLUMNS + case + sum(one + 1 for one in (left, release, helps) if one)
    )
    rest = width - beside
    who, waits = 13, 15 if width >= STANDARD else 0
    action = min(max(rest - who - waits, NARROW_ACTION), ACTION_COLUMNS)
    if rest < action + who + waits:
        waits = max(rest - action - who, 0)
    return Columns(
        case=case,
        action=action,
        who=who,
        waits=waits,
        left=left,
        release=release,
        helps=helps,
    )
