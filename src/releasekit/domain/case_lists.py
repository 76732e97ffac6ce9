"""Many cases from one list: what a list may not hold, and what it opened before."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from releasekit.domain.deed_parts import TableRow
from releasekit.domain.deeds import Opened
from releasekit.domain.forbidden import Forbidden, forbidden_in
from releasekit.domain.naming import next_case_id

NO_PERSON = 4
_ABOUT_A_PERSON = frozenset(
    {"firstname", "lastname", "fullname", "forename", "birthdate", "birthday", "dob"}
    | {"telephone", "tel", "email", "mail", "passport", "ssn", "street"}
    | {"jmbg", "embg", "umcn", "oib", "ime", "prezime", "adresa", "telefon"}
    | {"rodjenja", "rođenja", "rodenja", "maticni", "matični"}
    | {"emri", "mbiemri", "datelindja", "datëlindja", "nid"}
    | {"име", "презиме", "адреса", "телефон", "рођења", "раѓање", "матичен"}
    | {"матични", "јмбг", "ембг"}
)
"""Words in headings of columns about a person, as offices of the region write them."""


class ListedCase(NamedTuple):
    """A row of a list: the case it opens, or the one that it opened before."""

    line: int
    case: str
    opened: Opened
    is_there: bool


def personal_heading(heading: str) -> Forbidden | None:
    """Find the word that keeps a column out of a list, and the guard rail."""
    found = forbidden_in(heading)
    if found is not None:
        return found
    words = re.split(r"[-_./ ]+", heading.casefold())
    about = next((word for word in words if word in _ABOUT_A_PERSON), None)
    return Forbidden(word=about, guard_rail=NO_PERSON) if about else None


def opened_from_lists(openings: Mapping[str, Opened]) -> Mapping[TableRow, str]:
    """Give the case that was opened from each row of any list."""
    return {one.listed: case for case, one in openings.items() if one.listed}


def says_the_same(one: Opened, other: Opened) -> bool:
    """Say whether two openings tell the same, wherever each was written down."""
    return (
        one.checklist.id == other.checklist.id
        and (one.dates, one.facts) == (other.dates, other.facts)
        and one.start == other.start
    )


def twin_in_another_list(opened: Opened, openings: Mapping[str, Opened]) -> str | None:
    """Find a case that another list opened just so: it may be the same person's."""
    ours = opened.listed.sha256 if opened.listed else None
    return next(
        (
            case
            for case, other in openings.items()
            if other.listed and other.listed.sha256 != ours
            if says_the_same(opened, other)
        ),
        None,
    )


def next_case_ids(beginnings: Iterable[str], taken: Iterable[str]) -> Iterator[str]:
    """Give running numbers, each after those taken and those given before it."""
    known = list(taken)
    for beginning in beginnings:
        known.append(next_case_id(beginning, known))
        yield known[-1]
