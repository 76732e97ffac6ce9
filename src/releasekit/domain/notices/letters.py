"""What one recipient reads: all that is told tonight, most pressing first."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from releasekit.domain.notices.notice import (
    AddressBook,
    Contact,
    Key,
    Kind,
    Notice,
    Who,
)
from releasekit.domain.notices.silence import Run
from releasekit.domain.notices.tonight import Tonight
from releasekit.domain.notices.weekly import Week
from releasekit.domain.outstanding import Row

Pending = Mapping[str, frozenset[Key]]
"""Messages of which nobody knows whether they arrived, by id, with what they told."""


class Told(NamedTuple):
    """One action or case in a letter: what presses most, and what is told beside it."""

    notice: Notice
    also: frozenset[Kind] = frozenset()


class Letter(NamedTuple):
    """What is told to one recipient; `message` names an earlier try of the same.

    `runs` are those of the week that the administrator hears of.
    """

    whom: tuple[Who, ...]
    contact: Contact | None
    notices: tuple[Notice, ...]
    weeks: tuple[Week, ...] = ()
    message: str = ""
    runs: tuple[Run, ...] = ()

    @property
    def told(self) -> tuple[Told, ...]:
        """Give each action once, under what presses most."""
        found: dict[tuple[object, ...], list[Notice]] = {}
        for one in self.notices:
            if one.kind not in (Kind.WEEKLY, Kind.RUNS):
                found.setdefault(one.about, []).append(one)
        return tuple(
            Told(first, frozenset(one.kind for one in rest))
            for first, *rest in found.values()
        )

    @property
    def in_all(self) -> tuple[Row, ...]:
        """Give what the weekly summary holds, the soonest due first."""
        rows = [row for week in self.weeks for row in week.rows]
        once = {_name(row): row for row in rows}
        return tuple(sorted(once.values(), key=_place))

    @property
    def only_in_all(self) -> tuple[Row, ...]:
        """Give what the weekly summary holds and the letter does not tell before."""
        told = {(one.case, one.action, one.occurrence) for one in self.notices}
        return tuple(row for row in self.in_all if _name(row) not in told)

    @property
    def undated(self) -> tuple[str, ...]:
        """Name the cases without a release date that the summary counts."""
        return tuple(sorted({one for week in self.weeks for one in week.undated}))

    def counts(self, kind: Kind) -> int:
        return sum(1 for one in self.told if one.notice.kind is kind)


def letters_of(
    found: Tonight, book: AddressBook, pending: Pending
) -> tuple[Letter, ...]:
    """Put together what goes to one address; a doubtful message is its own again."""
    tried = {key: name for name, keys in pending.items() for key in keys}
    groups: dict[tuple[object, str], list[Notice]] = {}
    for notice in found.notices:
        contact = book.contact(notice.who)
        place = (contact or notice.who, tried.get(notice.key, ""))
        groups.setdefault(place, []).append(notice)
    return tuple(
        _letter(notices, book, found.weeks, message)
        for (_to, message), notices in groups.items()
    )


def _letter(
    notices: Iterable[Notice],
    book: AddressBook,
    weeks: Mapping[Who, Week],
    message: str,
) -> Letter:
    those = tuple(notices)
    whom = tuple(dict.fromkeys(one.who for one in those))
    weekly = [one.who for one in those if one.kind is Kind.WEEKLY]
    return Letter(
        whom=whom,
        contact=book.contact(whom[0]),
        notices=those,
        weeks=tuple(weeks[one] for one in weekly),
        message=message,
    )


def _name(row: Row) -> tuple[str, str, int]:
    owed = row.standing.owed
    return row.planned.case, owed.action.id, owed.occurrence


def _place(row: Row) -> tuple[str, str, int]:
    owed = row.standing.owed
    due = owed.due.isoformat() if owed.due else ""
    return due, row.planned.case, owed.action.number
