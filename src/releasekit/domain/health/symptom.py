"""What may be found of a casebook as a place, each kind under its stable word."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple


class Ailment(Enum):
    """The kinds of symptoms, in the order in which they are told."""

    TOO_OPEN = "too-open"
    NOT_STICKY = "not-sticky"
    NOT_FOR_GROUP = "not-for-group"
    CLOSED_TO_GROUP = "closed-to-group"
    FOREIGN_OWNER = "foreign-owner"
    FOREIGN_GROUP = "foreign-group"
    UNREADABLE = "unreadable"
    ACL = "acl"
    DEFAULT_ACL = "default-acl"
    LINK = "link"
    NO_FILE = "no-file"

    NO_LOCKS = "no-locks"
    NOT_WRITABLE = "not-writable"
    HOLDER_GONE = "lock-holder-gone"

    CRASH_FILE = "crash-file"
    CONFLICT_COPY = "conflict-copy"
    SIDE_FILE = "side-file"
    NO_CASE = "no-case"
    ALIKE = "alike-ids"
    NO_CHECKLIST = "no-checklist"
    CHANGED_CHECKLIST = "changed-checklist"
    UNREAD_CASE = "unread-case"

    NOT_COVERED = "year-not-covered"
    BAD_CALENDAR = "bad-calendar"

    FUTURE_EVENT = "future-event"
    CLOCK_BEHIND = "clock-behind"

    BAD_SETTINGS = "bad-settings"

    CLOSED_ABOVE = "closed-above"
    LOCK_HELD = "lock-held"
    LOCK_LEFT = "lock-left"
    LOCK_ELSEWHERE = "lock-elsewhere"
    FOLLOWED_LINK = "followed-link"
    UNUSED_CHECKLIST = "unused-checklist"
    PROVISIONAL_SOON = "provisional-soon"
    NO_TIME_ZONE = "no-time-zone"
    NETWORK_SHARE = "network-share"
    NO_SYNC = "no-sync"


NOTES = frozenset(
    {
        Ailment.CLOSED_ABOVE,
        Ailment.LOCK_HELD,
        Ailment.LOCK_LEFT,
        Ailment.LOCK_ELSEWHERE,
        Ailment.FOLLOWED_LINK,
        Ailment.UNUSED_CHECKLIST,
        Ailment.PROVISIONAL_SOON,
        Ailment.NO_TIME_ZONE,
        Ailment.NETWORK_SHARE,
        Ailment.NO_SYNC,
    }
)
"""What is worth knowing and is no fault."""


class Symptom(NamedTuple):
    """One thing found: its kind, where below the casebook, and what its words need.

    The path is that of a file or folder, `.` for the casebook itself.
    """

    ailment: Ailment
    path: str
    facts: Mapping[str, str] = MappingProxyType({})

    @property
    def is_note(self) -> bool:
        return self.ailment in NOTES
