"""Names of sheets: short, without signs that spreadsheets use, and each one once."""

import re
from collections.abc import Collection

from releasekit.wording.visible import visible

LONGEST = 31
UNFIT = re.compile(r"[\[\]:*?/\\]")
TAKEN = {"history"}
"""Excel keeps this name for itself."""


def free_name(title: str, taken: Collection[str]) -> str:
    """Give a name as near to a title as is allowed, and of no other sheet."""
    plain = UNFIT.sub("-", visible(title)).strip("' ") or "-"
    number, name = 1, _cut(plain, LONGEST)
    while name.casefold() in {*taken, *TAKEN}:
        number += 1
        mark = f" {number}"
        name = f"{_cut(plain, LONGEST - len(mark))}{mark}"
    return name


def _cut(text: str, longest: int) -> str:
    """Cut a text to so many units as spreadsheets count letters in."""
    while len(text.encode("utf-16-le")) // 2 > longest:
        text = text[:-1]
    return text.rstrip("' ")
