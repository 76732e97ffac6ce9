"""One thing that one recipient is told, and the key by which it is told once."""

from datetime import date
from enum import Enum
from typing import NamedTuple

from releasekit.domain.outstanding import Planned, Row


class Kind(Enum):
    """What a notice says, in the order in which a letter tells it."""

    LATE = "late"
    WAIVER_ENDED = "waiver-ended"
    DUE = "due"
    SOON = "soon"
    FREE = "free"
    MOVED = "moved"
    UNNAMED = "unnamed"
    CALENDAR = "calendar"
    WEEKLY = "weekly"
    RUNS = "runs"


class Who(NamedTuple):
    """A recipient: a role in a jurisdiction, or the post that holds it in a case."""

    role: str
    jurisdiction: str
    post: str | None = None

    @property
    def told(self) -> str:
        """Give the name that stands in the ledger: never an address."""
        place = f"@{self.jurisdiction}" if self.jurisdiction else ""
        return self.post or f"{self.role}{place}"


Key = tuple[str, str, str, int, str, str]
"""Rule, case, action, occurrence, recipient, due date: what is told once."""


class Notice(NamedTuple):
    """What a rule tells a recipient; `day` is the one on which it is to be told.

    `action` is empty for what concerns a whole case, `case` for what concerns all.
    """

    rule: str
    kind: Kind
    who: Who
    day: date
    due: date | None
    case: str = ""
    action: str = ""
    occurrence: int = 1
    row: Row | None = None
    planned: Planned | None = None

    @property
    def key(self) -> Key:
        due = self.due.isoformat() if self.due else ""
        told = self.who.told
        return self.rule, self.case, self.action, self.occurrence, told, due

    @property
    def about(self) -> tuple[object, ...]:
        """Give what it speaks of: one action, or a fact of a case or of a year."""
        if self.row is not None:
            return self.case, self.action, self.occurrence
        return self.kind, self.case, self.action, self.due


class Contact(NamedTuple):
    """Where a recipient is reached, and in which language."""

    mail: str
    language: str | None = None


class Entry(NamedTuple):
    """Whom an address is for: a post, or a role, perhaps only of a jurisdiction."""

    contact: Contact
    post: str | None = None
    role: str | None = None
    jurisdiction: str | None = None

    def is_for(self, who: Who) -> bool:
        if self.post is not None:
            return self.post == who.post
        is_there = self.jurisdiction in (None, who.jurisdiction)
        return self.role == who.role and is_there


class AddressBook(NamedTuple):
    """Where recipients are reached: a post before its role."""

    entries: tuple[Entry, ...] = ()

    def contact(self, who: Who) -> Contact | None:
        fitting = [one for one in self.entries if one.is_for(who)]
        fitting.sort(key=_how_near)
        return fitting[0].contact if fitting else None


def _how_near(entry: Entry) -> tuple[bool, bool]:
    return entry.post is None, entry.jurisdiction is None
