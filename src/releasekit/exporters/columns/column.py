"""A column of a table: its key, what stands in it, and how a sheet shows it."""

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Generic, NamedTuple, TypeVar

from releasekit.domain.free_text import EVIDENCE_LIMIT
from releasekit.wording.headings import heading

Cell = str | int | date | None
Item = TypeVar("Item")


class Kind(Enum):
    """What the cells of a column are; a word is one of a closed list."""

    TEXT = "text"
    WORD = "word"
    DATE = "date"
    NUMBER = "number"

    @property
    def is_text(self) -> bool:
        return self in {Kind.TEXT, Kind.WORD}


class Use(Enum):
    """When a column stands in a table: unless columns are named, or only if it is.

    What says of which state of a case a row tells stands where nothing hidden does.
    """

    USUAL = "usual"
    ASKED = "asked"
    UNHIDDEN = "unhidden"


class Look(Enum):
    """How much a column is looked at: ids are faint, what only programs read hidden."""

    PLAIN = "plain"
    FAINT = "faint"
    HIDDEN = "hidden"


class Reader(NamedTuple):
    """For whom a table is: without `for_people`, in the stable words of the program.

    Without `tells_all` a step on a sensitive fact is a number.
    """

    today: date
    language: str = "en"
    tells_all: bool = False
    for_people: bool = True


class RowFacts(NamedTuple):
    """What a sheet needs to know of a row whatever its columns.

    `ids` tell it from every other row; `locked` names editable columns that are not
    to be filled in here any more.
    """

    case: str = ""
    ids: tuple[Cell, ...] = ()
    mark: str = ""
    role: str = ""
    jurisdiction: str = ""
    locked: frozenset[str] = frozenset()


class Column(NamedTuple, Generic[Item]):
    """A column: texts are never None, so that a row of them is looked at as one.

    `longest` is how many characters may be written into a text to be filled in.
    """

    key: str
    kind: Kind
    take: Callable[[Item, Reader], Cell]
    width: int = 12
    use: Use = Use.USUAL
    is_editable: bool = False
    name: str = ""
    look: Look = Look.PLAIN
    longest: int = EVIDENCE_LIMIT
    is_unbroken: bool = False

    @property
    def is_wrapped(self) -> bool:
        """Say whether its texts may go on in a second line; ids do not."""
        return self.kind.is_text and not self.is_unbroken

    @property
    def heading(self) -> str:
        """Give what stands over it; a column of one table alone brings its own."""
        return self.name or heading(self.key)
