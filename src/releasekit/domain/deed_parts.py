"""The words and pieces that deeds are made of."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple


class How(Enum):
    """How an action ended. Only done is done."""

    DONE = "done"
    DECLINED = "declined"
    WAIVED = "waived"
    NOT_NEEDED = "not-needed"


class Certainty(Enum):
    """How sure a planned date is, from a guess to one that was confirmed."""

    ESTIMATE = "estimate"
    ELIGIBILITY = "eligibility"
    FIXED = "fixed"
    CONFIRMED = "confirmed"


class Heard(Enum):
    """How it was heard that another role did something."""

    PHONE = "phone"
    PAPER = "paper"
    MEETING = "meeting"
    MAIL = "mail"


class TookPart(Enum):
    """Whether the person took part in a step."""

    YES = "yes"
    NO = "no"
    DID_NOT_WANT = "did-not-want"
    NOT_ASKED = "not-asked"


class Because(Enum):
    """Why an episode ended."""

    RECALL = "recall"
    NEW_SENTENCE = "new-sentence"
    DEATH = "death"
    REMOVAL = "removal"
    END_OF_SUPPORT = "end-of-support"
    MISTAKE = "mistake"


class Pin(NamedTuple):
    """Which checklist a case follows, to the byte."""

    id: str
    version: str
    sha256: str


class TableRow(NamedTuple):
    """Where in a table that somebody filled in it stands: its digest, the line."""

    sha256: str
    line: int


class Carried(NamedTuple):
    """How an action ended in an episode before, which holds in the next one too."""

    how: How
    on: date


class Episode(NamedTuple):
    """Which closed case a case goes on from, and what it brings along."""

    of: str
    carried: Mapping[str, Carried] = MappingProxyType({})


class Retired(NamedTuple):
    """An action that a newer checklist lacks, kept with what became of it."""

    number: int
    title: str
