"""Words that may stand in no id: what they name must not be stored at all.

The numbers are those of the ethical guard rails (docs/guard-rails.md).
"""

import re
from typing import NamedTuple

_NO_SCORE, _NO_VIEWS, _NO_PERSON, _NO_DIAGNOSIS = 1, 3, 4, 6

_WORDS = {
    **dict.fromkeys(("risk", "score", "rank", "rating", "danger", "threat"), _NO_SCORE),
    **dict.fromkeys(
        (
            "ideology",
            "belief",
            "religion",
            "ethnic",
            "political",
            "offence",
            "crime",
            "charge",
            "intelligence",
        ),
        _NO_VIEWS,
    ),
    **dict.fromkeys(("name", "surname", "birth", "address", "phone"), _NO_PERSON),
    **dict.fromkeys(("diagnosis", "medicine", "treatment"), _NO_DIAGNOSIS),
}
_BEGINNINGS = {"radical": _NO_VIEWS, "extrem": _NO_VIEWS}


class Forbidden(NamedTuple):
    """The part of an id that keeps it out, and the guard rail that says so."""

    word: str
    guard_rail: int


def forbidden_in(name: str) -> Forbidden | None:
    """Find what keeps an id out; it is read in parts between hyphens."""
    for part in re.split(r"[-_. ]", name.casefold()):
        plural = part.removesuffix("s")
        rail = _WORDS.get(part) or _WORDS.get(plural) or _beginning(part)
        if rail:
            return Forbidden(word=part, guard_rail=rail)
    return None


def _beginning(part: str) -> int | None:
    return next(
        (rail for start, rail in _BEGINNINGS.items() if part.startswith(start)), None
    )
