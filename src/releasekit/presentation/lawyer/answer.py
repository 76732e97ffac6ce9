"""A filled sheet held against its checklist, ready to be shown."""

from typing import NamedTuple

from releasekit.domain.checklist import Checklist
from releasekit.domain.lawyer.answered_checklist import Rewriting
from releasekit.domain.lawyer.answers import Reply, Since


class WrittenTable(NamedTuple):
    """The lines to write into one table, and the answers behind them.

    `emptied` names the checklist in whose file all questions of the table are answered.
    """

    lines: tuple[str, ...]
    replies: tuple[Reply, ...]
    emptied: str = ""

    @property
    def says_something(self) -> bool:
        return bool(self.lines or self.emptied)


class AnswersAnswer(NamedTuple):
    """A filled sheet held against its checklist, and all that follows from it.

    `made_of` is the version and digest of the checklist when the sheet was made, and
    `asked_about` its id.
    """

    checklist: Checklist
    sha256: str
    made_of: tuple[str, str]
    since: Since
    rows: int
    replies: tuple[Reply, ...]
    rewriting: Rewriting
    tables: tuple[WrittenTable, ...]
    sources: tuple[WrittenTable, ...]
    files: tuple[str, str]
    asked_about: str = ""
    not_read: tuple[str, ...] = ()
    language: str = "en"

    @property
    def has_changed(self) -> bool:
        """Say whether the checklist is another than when the sheet was made."""
        return self.made_of[1] != self.sha256
