"""What may be wrong with a checklist file, each kind under its stable code."""

from enum import Enum
from typing import NamedTuple

Part = str | int
Path = tuple[Part, ...]
"""Where something stands in a document: keys, and places in lists from 0."""


class Problem(Enum):
    """The kinds of findings: 0 text, 1 form, 2 parents, 3 names, 4 meaning."""

    NOT_UTF8 = "RK-C001"
    NOT_TOML = "RK-C002"
    NEWER_TOML = "RK-C003"
    TOO_LARGE = "RK-C004"

    UNKNOWN_KEY = "RK-C101"
    MISSING_KEY = "RK-C102"
    WRONG_TYPE = "RK-C103"
    WRONG_WORD = "RK-C104"
    OUT_OF_BOUNDS = "RK-C105"
    WRONG_FORM = "RK-C106"
    TWICE = "RK-C107"
    EMPTY = "RK-C108"
    NOT_EXACTLY_ONE = "RK-C109"
    NOT_TOGETHER = "RK-C110"
    NO_LENGTH = "RK-C111"
    NOT_A_DAY = "RK-C112"
    OMIT_NOT_ALONE = "RK-C113"
    BROKEN_RULE = "RK-C114"
    NOT_READ = "RK-C115"

    NO_PARENT = "RK-C201"
    PARENT_CIRCLE = "RK-C202"
    PARENT_UNSOUND = "RK-C203"
    NUMBER_FIXED = "RK-C204"
    INCOMPLETE = "RK-C205"
    OMITS_NOTHING = "RK-C206"
    CHANGES_OMITTED = "RK-C207"
    LIFTS_NOTHING = "RK-C208"
    SHIPPED_ID = "RK-C209"
    OTHER_FILE_NAME = "RK-C210"
    UNDECLARED_LANGUAGE = "RK-C211"
    UNREVIEWED_UNKNOWN = "RK-C212"
    NUMBER_NOT_OWN = "RK-C213"
    PARENTS_TOO_MANY = "RK-C214"

    UNKNOWN_ROLE = "RK-C301"
    UNKNOWN_DATE = "RK-C302"
    UNKNOWN_FACT = "RK-C303"
    UNKNOWN_ACTION = "RK-C304"
    UNKNOWN_SOURCE = "RK-C305"
    WRONG_CHOICE = "RK-C306"
    UNKNOWN_CATEGORY = "RK-C307"
    UNKNOWN_PARTY = "RK-C308"
    UNKNOWN_CALENDAR = "RK-C309"
    SOURCES_UNSOUND = "RK-C310"

    ALIAS_CIRCLE = "RK-C401"
    ACTION_CIRCLE = "RK-C402"
    SAME_NUMBER = "RK-C403"
    NO_HOLDER = "RK-C404"
    BEFORE_DEPENDENCY = "RK-C405"
    STATUTE_NOT_SEEN = "RK-C406"
    SHORT_TOO_LONG = "RK-C407"
    NO_ENGLISH = "RK-C408"
    NO_RELEASE = "RK-C409"
    FORBIDDEN_WORD = "RK-C410"
    NOT_CLINICAL = "RK-C411"
    NO_REASON = "RK-C412"
    HELD_ALL_THE_SAME = "RK-C413"
    AGAIN_WITHOUT_OFFER = "RK-C414"
    OPENS_TOO_LATE = "RK-C415"
    RETIRED_NUMBER = "RK-C416"
    NO_JURISDICTION = "RK-C417"
    SELF_FLOW = "RK-C418"


class Finding(NamedTuple):
    """One thing wrong: its kind, where it stands, what name it is about.

    `near` is a known name that may have been meant, `other` a second name, `above`
    what the parent says at this place.
    """

    problem: Problem
    where: Path
    name: str = ""
    other: str = ""
    near: str = ""
    above: str = ""


class Located(NamedTuple):
    """A finding in its file; line and column count from 1, and may be unknown.

    `inherited` where the file itself does not hold the place, only a parent does.
    """

    finding: Finding
    line: int | None = None
    column: int | None = None
    inherited: bool = False


def table_path(where: Path) -> str:
    """Write a path as people point at it: `actions.send-notice.shares[0].from`."""
    return "".join(
        f"[{part}]" if isinstance(part, int) else f".{part}" for part in where
    ).removeprefix(".")
