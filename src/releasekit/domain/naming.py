"""Finding a case, an action or a role by what a person typed."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from releasekit.domain.action import Action
from releasekit.domain.checklist import Checklist
from releasekit.lazy import load

ID_GRAMMAR = r"(?!.*[0-9]{9})[A-Za-z0-9][A-Za-z0-9_-]{0,63}"
_ID = r"(?=.{1,64}\Z)[a-z][a-z0-9]*(-[a-z0-9]+)*"
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
_SHORT_CASE = r"(?:([0-9]{2}|[0-9]{4})-)?([0-9]{1,6})"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212_"
_LOOK_ALIKES = str.maketrans(
    f"АВЕКМНОРСТХЈавекмнорстхј{_DASHES}",
    f"ABEKMHOPCTXJabekmhopctxj{'-' * len(_DASHES)}",
)


def is_case_id(text: str) -> bool:
    """Say whether a text may name a case: no device names, no nine digits in a row."""
    return re.fullmatch(ID_GRAMMAR, text) is not None and text.lower() not in _DEVICES


def is_id(text: str) -> bool:
    """Say whether a text may name an entry of a checklist, or a checklist."""
    return re.fullmatch(_ID, text) is not None


def folded(text: str) -> str:
    """Fold look-alike letters, dashes, full-width digits and case, to look up only."""
    plain = text if text.isascii() else load("unicodedata:normalize")("NFKC", text)
    return plain.translate(_LOOK_ALIKES).casefold()


def cases_named(typed: str, cases: Iterable[str]) -> tuple[str, ...]:
    """Give the cases that a full id or a running number may mean.

    A full id is one answer; `14`, `014` and `26-14` may fit several.
    """
    known = tuple(cases)
    if typed in known:
        return (typed,)
    wanted = folded(typed)
    exact = tuple(case for case in known if folded(case) == wanted)
    short = re.fullmatch(_SHORT_CASE, wanted)
    if exact or short is None:
        return exact
    year, number = short.groups()
    return tuple(case for case in known if _fits(case, year, int(number)))


def _fits(case: str, year: str | None, number: int) -> bool:
    *before, last = folded(case).split("-")
    if not (last.isascii() and last.isdigit() and int(last) == number):
        return False
    return year is None or bool(before and before[-1].endswith(year))


def is_short_case(typed: str) -> bool:
    return re.fullmatch(_SHORT_CASE, folded(typed)) is not None


def actions_named(typed: str, checklist: Checklist) -> tuple[Action, ...]:
    """Give the actions that a number, an id or the beginning of an id may mean."""
    wanted = folded(typed)
    actions = checklist.actions.values()
    exact = tuple(one for one in actions if wanted in (one.id, str(one.number)))
    if exact or not wanted or wanted.isdigit():
        return exact
    return tuple(one for one in actions if one.id.startswith(wanted))


def is_full_action(typed: str, action: Action) -> bool:
    return folded(typed) in (action.id, str(action.number))


def roles_named(typed: str, checklist: Checklist) -> tuple[str, ...]:
    """Give the roles that an id, its beginning, or an agency's short name may mean."""
    wanted = folded(typed)
    if wanted in checklist.roles:
        return (wanted,)
    by_agency = {
        role
        for agency in checklist.agencies.values()
        if wanted in {folded(short) for short in agency.short.values()}
        for role in agency.roles
    }
    by_beginning = {
        role for role in checklist.roles if wanted and role.startswith(wanted)
    }
    return tuple(sorted(by_agency or by_beginning))


def nearest(typed: str, known: Iterable[str]) -> str | None:
    """Give the known name that a mistyped one most likely means."""
    word = folded(typed)
    close = get_close_matches(word, list(known))
    same_start = [one for one in close if one[:1] == word[:1]]
    return next(iter([*same_start, *close]), None)


def next_case_id(prefix: str, cases: Iterable[str]) -> str:
    """Give the next running number after a prefix such as `MK-IDR-2026-`."""
    start = folded(prefix)
    taken = [
        int(rest)
        for case in cases
        if folded(case).startswith(start)
        for rest in (case[len(prefix) :],)
        if rest.isascii() and rest.isdigit()
    ]
    return f"{prefix}{max(taken, default=0) + 1:03}"


def look_alikes(
    case: str, cases: Mapping[str, object] | Iterable[str]
) -> tuple[str, ...]:
    """Give the cases whose ids a reader could mistake for this one."""
    return tuple(other for other in cases if folded(other) == folded(case))


def is_piece_of_a_day(typed: str) -> bool:
    """Say whether a word was left over from a day typed with blanks: `11.`."""
    return re.fullmatch(r"(0?[1-9]|[12][0-9]|3[01]|[0-9]{4})\.+", typed) is not None
