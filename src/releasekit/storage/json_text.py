"""JSON as it is written here: strict in, canonical out."""

import json
from collections.abc import Mapping
from typing import Any, Never

from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

LONGEST_NUMBER = 20
_CANONICAL = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False
)


def parsed(text: str) -> object:
    """Read strict JSON: no doubled keys, no fractions, no NaN, no endless depth."""
    try:
        return json.loads(
            text,
            object_pairs_hook=_without_doubles,
            parse_constant=_no_number,
            parse_float=_no_number,
            parse_int=_short_number,
        )
    except json.JSONDecodeError as error:
        problem = _("it is not JSON (line {line}, column {column})")
        raise UnfitError(
            problem.format(line=error.lineno, column=error.colno)
        ) from None
    except RecursionError:
        raise UnfitError(_("it is nested too deep")) from None


def canonical(value: object) -> bytes:
    """Write the one form that is hashed: sorted keys, no blanks, ASCII only."""
    return _CANONICAL.encode(value).encode("ascii")


def written(value: object) -> bytes:
    """Write the one form that is kept in files: as canonical, in lines."""
    text = json.dumps(
        value, sort_keys=True, indent=2, ensure_ascii=True, allow_nan=False
    )
    return f"{text}\n".encode("ascii")


def _without_doubles(pairs: list[tuple[str, Any]]) -> Mapping[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise UnfitError(_("a key stands in it twice"))
    return found


def _no_number(_literal: str) -> Never:
    raise UnfitError(_("a number in it is not whole"))


def _short_number(literal: str) -> int:
    if len(literal) > LONGEST_NUMBER:
        raise UnfitError(_("a number in it is too long"))
    return int(literal)
