"""The rows of a lawyer's sheet, each as the answer that it gives."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TypeVar

from releasekit.commands.session import Session
from releasekit.commands.table_slips import Slips
from releasekit.commands.typed_day import typed_day
from releasekit.commands.typed_names import did_you_mean
from releasekit.domain.action import Period
from releasekit.domain.free_text import EVIDENCE_LIMIT, NOTE_LIMIT
from releasekit.domain.lawyer.answers import (
    ARTICLE,
    COLUMNS,
    DAY_READ,
    DAYS,
    LAW,
    LINK,
    POST,
    TAKES_DAYS,
    TEXT,
    TEXT_OF,
    Reply,
    length_of,
)
from releasekit.domain.lawyer.columns import DRAFT, NOTE, ROW, SHA256
from releasekit.domain.lawyer.sheet import SheetRow
from releasekit.domain.typed_days import Looking, Today, is_relative
from releasekit.errors.refusals import FutureDayError
from releasekit.errors.sheets import (
    DraftChangedError,
    UnfitAnswerError,
    UnknownInSheetError,
)
from releasekit.errors.usage import MissingValueError, NotADayError, TooLongError
from releasekit.wording import _

Cells = Mapping[str, str]
Value = TypeVar("Value")
URL = r"https?://[!-~]+"


class ReplyReader:
    """Reads the rows of one sheet; what is wrong in them goes into `slips`."""

    def __init__(
        self, session: Session, rows: Sequence[SheetRow], sha256: str, slips: Slips
    ) -> None:
        self._session = session
        self._sha256 = sha256
        self._rows = {one.key: one for one in rows}
        self._slips = slips
        self._taken: dict[str, Reply] = {}

    def replies(self) -> tuple[Reply, ...]:
        """Give the answers in the order of the checklist."""
        return tuple(self._taken[key] for key in self._rows if key in self._taken)

    def take(self, line: int, cells: Cells) -> None:
        """Read a row, if somebody wrote into it."""
        filled = {name: cells[name] for name in COLUMNS if name in cells}
        if not filled:
            return
        row = self._slips.read(line, ROW, partial(self._asked, cells))
        if row is not None:
            reply = self._reply(row, line, filled)
            self._slips.read(line, ROW, partial(self._keep, reply))

    def _asked(self, cells: Cells) -> SheetRow:
        """Find the row of the checklist, which must still say the same."""
        key = cells.get(ROW, "")
        if key.startswith(f"{NOTE}:"):
            raise UnfitAnswerError(problem=_("This row asks nothing."))
        found = self._rows.get(key)
        if found is None:
            hint = did_you_mean(key, self._rows)
            raise UnknownInSheetError(what=_("row"), hint=hint)
        then = "" if cells.get(SHA256) == self._sha256 else cells.get(DRAFT, "")
        if then and then != found.draft:
            raise DraftChangedError(then=then, now=found.draft)
        return found

    def _reply(self, row: SheetRow, line: int, cells: Cells) -> Reply:
        """Read an answer as a whole, once its cells are read one by one."""
        filled = _Filled(line, cells, self._slips)
        reply = Reply(
            row=row,
            line=line,
            denied=filled.denies,
            text=filled.text(TEXT),
            law=filled.text(LAW),
            article=filled.text(ARTICLE),
            text_of=filled.text(TEXT_OF),
            length=filled.read(DAYS, partial(_length, row)),
            read_on=filled.read(DAY_READ, self._day),
            post=filled.read(POST, self._session.checked_post) or "",
            link=filled.read(LINK, _link) or "",
        )
        if not self._slips.are_in(line):
            self._slips.read(line, ARTICLE, partial(_check_together, reply))
        return reply

    def _day(self, typed: str) -> date:
        """Read the day on which somebody read it, which is none to come."""
        if is_relative(typed):
            raise NotADayError(typed=typed)
        today = self._session.today
        found = typed_day(self._session, typed, Today(day=today, looking=Looking.BACK))
        if found > today:
            raise FutureDayError(day=found, today=today)
        return found

    def _keep(self, reply: Reply) -> None:
        """Keep the one answer to a row."""
        before = self._taken.setdefault(reply.row.key, reply)
        if before is reply:
            return
        problem = _("Line {line} answers this row otherwise.")
        if before.says_the_same(reply):
            problem = _("Line {line} answers this row already.")
        raise UnfitAnswerError(problem=problem.format(line=before.line))


class _Filled:
    """The filled cells of one row; each tells what is wrong in it."""

    def __init__(self, line: int, cells: Cells, slips: Slips) -> None:
        self._line = line
        self._cells = cells
        self._slips = slips

    @property
    def denies(self) -> bool:
        return any(_says_none(self._cells.get(one, "")) for one in (TEXT, LAW, ARTICLE))

    def text(self, column: str) -> str:
        return self.read(column, partial(_text, column)) or ""

    def read(self, column: str, reading: Callable[[str], Value | None]) -> Value | None:
        """Read a cell that says something, and not that there is nothing."""
        typed = self._cells.get(column, "")
        if not typed or _says_none(typed):
            return None
        return self._slips.read(self._line, column, partial(reading, typed))


def _says_none(text: str) -> bool:
    """Say whether somebody wrote that no article sets it."""
    words = {"none", "no article", _("none"), _("no article")}
    return text.casefold().strip(" .!") in {one.casefold() for one in words}


def _text(column: str, value: str) -> str:
    """Take a text on one line, however it was broken up."""
    limit = NOTE_LIMIT if column == TEXT else EVIDENCE_LIMIT
    plain = " ".join(value.split())
    if len(plain) > limit:
        raise TooLongError(what=column, length=len(plain), limit=limit)
    return plain


def _length(row: SheetRow, typed: str) -> Period:
    if row.kind not in TAKES_DAYS:
        raise UnfitAnswerError(problem=_("Only a deadline takes days."))
    found = length_of(typed)
    if found is None:
        told = _("{typed} is no number of days, such as 30, 10wd or 3m.")
        raise UnfitAnswerError(problem=told.format(typed=typed))
    return found


def _link(typed: str) -> str:
    if re.fullmatch(URL, typed) is None:
        told = _("{typed} is no link that begins with https:// and has no blanks.")
        raise UnfitAnswerError(problem=told.format(typed=typed))
    return _text(LINK, typed)


def _check_together(reply: Reply) -> None:
    if reply.denied and (reply.article or reply.length):
        problem = _("It says that no article sets it, and yet what one sets.")
        raise UnfitAnswerError(problem=problem)
    if reply.article and not reply.law and not reply.denied:
        raise MissingValueError(what=_("The law"), option=_("it in the column law"))
