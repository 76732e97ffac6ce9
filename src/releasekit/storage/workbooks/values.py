"""What stands in a cell, whichever program wrote it."""

import re
from datetime import date, datetime
from math import isfinite
from typing import NamedTuple

CODE = re.compile("_x([0-9A-Fa-f]{4})_")
"""How a workbook writes a character that XML cannot hold."""
FORMULA, ERROR = "f", "e"


class WorkedOut(NamedTuple):
    """What a spreadsheet works out, and nobody typed: a formula, or its failure."""

    is_failure: bool = False


Value = str | int | float | bool | date | WorkedOut | None


def value_of(found: object, kind: str) -> Value:
    """Give what somebody typed: a text without outer blanks, a number, a day."""
    if kind in {FORMULA, ERROR}:
        return WorkedOut(is_failure=kind == ERROR)
    if isinstance(found, datetime):
        found = found.date()
    if isinstance(found, float):
        if not isfinite(found):
            return WorkedOut(is_failure=True)
        found = int(found) if found.is_integer() else found
    if found is None or isinstance(found, int | float | date):
        return found
    return _text(str(found))


def _text(found: str) -> str:
    """Give a text as it was typed: line ends as they are everywhere else."""
    plain = CODE.sub(_character, found)
    return plain.replace("\r\n", "\n").replace("\r", "\n").strip()


def _character(match: re.Match[str]) -> str:
    return chr(int(match[1], 16))


def told(value: Value) -> str:
    """Write a value as a table of texts has it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None or isinstance(value, WorkedOut) else str(value)
