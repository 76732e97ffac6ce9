"""What a lawyer answered in a sheet: which article was read, when, and what lacks."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple

from releasekit.domain.action import Period
from releasekit.domain.free_text import Personal, personal_data_in
from releasekit.domain.lawyer.naming_sources import Citation
from releasekit.domain.lawyer.sheet import RowKind, SheetRow
from releasekit.domain.shifting import shift_of

TEXT, LAW, ARTICLE, TEXT_OF = "answer", "law", "article", "text_of"
DAYS, DAY_READ, POST, LINK = "days", "day_read", "post", "link"
COLUMNS = (TEXT, LAW, ARTICLE, TEXT_OF, DAYS, DAY_READ, POST, LINK)
"""The room for an answer, in the order in which it stands in a sheet."""
TAKES_DAYS = (RowKind.DUE, RowKind.OPENS)


class Outcome(Enum):
    """What an answer comes to."""

    READ = "read"
    NO_LAW = "no-law"
    TOLD = "told"
    STAYS = "stays"


class Reply(NamedTuple):
    """What somebody wrote into one row; `denied` where no article sets it."""

    row: SheetRow
    line: int
    text: str = ""
    denied: bool = False
    law: str = ""
    article: str = ""
    text_of: str = ""
    length: Period | None = None
    read_on: date | None = None
    post: str = ""
    link: str = ""

    @property
    def cited(self) -> Citation:
        return Citation(self.law, self.article, self.text_of)

    @property
    def missing(self) -> tuple[str, ...]:
        """Name what lacks before this may be called something read in a law."""
        needed: dict[str, object] = {
            LAW: self.law,
            ARTICLE: self.article,
            **self._also_needed,
            DAY_READ: self.read_on,
            POST: self.post,
        }
        return tuple(name for name, value in needed.items() if not value)

    @property
    def _also_needed(self) -> Mapping[str, object]:
        """Give what a window lacks without its days, and a question without words."""
        needed: Mapping[RowKind, Mapping[str, object]] = {
            RowKind.OPENS: {DAYS: self.length},
            RowKind.QUESTION: {TEXT: self.text},
        }
        return needed.get(self.row.kind, {})

    @property
    def outcome(self) -> Outcome:
        """Say what it comes to: only what somebody read may be statute."""
        if self.denied:
            return Outcome.NO_LAW
        names_law = self.law or self.article or self.text_of or self.link
        if self.row.kind is RowKind.QUESTION and self.text and not names_law:
            return Outcome.TOLD
        return Outcome.STAYS if self.missing else Outcome.READ

    def says_the_same(self, other: "Reply") -> bool:
        return self._replace(line=0) == other._replace(line=0)


class Since(NamedTuple):
    """How a sheet stands to the checklist as it is now.

    `affected` are rows of which the draft says something else now, or nothing;
    `lacking` are those that the sheet does not have.
    """

    affected: tuple[str, ...]
    lacking: tuple[str, ...]


def since_then(rows: Sequence[SheetRow], drafts: Iterable[tuple[str, str]]) -> Since:
    """Compare the rows of a sheet, as key and draft, with those of today."""
    now = {one.key: one.draft for one in rows}
    then = dict(drafts)
    return Since(
        affected=tuple(
            key for key, draft in then.items() if draft and now.get(key) != draft
        ),
        lacking=tuple(key for key in now if key not in then),
    )


def length_of(typed: str) -> Period | None:
    """Read `30`, `10wd`, `3m` or `1m10d`; nothing where it is no length."""
    plain = typed.strip()
    if re.match(r"[+-]", plain):
        return None
    found = shift_of(f"{plain}d" if plain.isdigit() else plain)
    return found.period if found else None


def personal_in(column: str, value: str) -> Personal | None:
    """Say what personal data a cell seems to hold; links have long numbers."""
    kind = personal_data_in(value)
    return None if column == LINK and kind is Personal.TELEPHONE else kind
