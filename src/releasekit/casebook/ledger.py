"""What was sent to whom for which due date, and every run of `remind`."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from releasekit.domain.notices.notice import Key
from releasekit.domain.notices.silence import Run
from releasekit.errors.ledger import DamagedLedgerError
from releasekit.storage.accounts import who_runs
from releasekit.storage.locks import locked
from releasekit.storage.outbox import (
    Outbox,
    Step,
    mend_outbox,
    note_end,
    note_sending,
    read_outbox,
)
from releasekit.storage.places import OUTBOX, RUNS
from releasekit.storage.runs import add_run, read_last_run, read_runs
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

__all__ = ["Ledger", "Run", "Step"]

LOCK = "_remind"


class Ledger:
    """The ledger of one casebook; `clock` gives the machine's time in UTC."""

    def __init__(self, folder: Path, clock: Callable[[], str]) -> None:
        self.folder = folder
        self.clock = clock

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Let nobody else remind meanwhile; who comes second is refused at once."""
        what = _("the reminders")
        with locked(self.folder, LOCK, what, wait=0, now=self.clock()):
            mend_outbox(self.folder)
            yield

    @cached_property
    def outbox(self) -> Outbox:
        """Give what was told when it was first asked for."""
        try:
            return read_outbox(self.folder)
        except UnfitError as unfit:
            path = self.folder / OUTBOX
            raise DamagedLedgerError(path=path, problem=unfit.problem) from None

    def sending(self, message: str, keys: Iterable[Key]) -> None:
        note_sending(self.folder, message, keys, self.clock())

    def ended(self, message: str, step: Step) -> None:
        note_end(self.folder, step, message, self.clock())

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        try:
            return read_runs(self.folder)
        except UnfitError as unfit:
            path = self.folder / RUNS
            raise DamagedLedgerError(path=path, problem=unfit.problem) from None

    @property
    def last_run(self) -> Run | None:
        """Give the last run, without reading those before."""
        try:
            return read_last_run(self.folder)
        except UnfitError as unfit:
            path = self.folder / RUNS
            raise DamagedLedgerError(path=path, problem=unfit.problem) from None

    def add_run(self, run: Run) -> None:
        """Note a run, with the account and the machine that are seen."""
        account, host = who_runs().values()
        seen = run._replace(at=self.clock(), account=account, host=host)
        add_run(self.folder, seen)


def message_name(keys: Iterable[Key]) -> str:
    """Name a message by what it tells: the same is the same message again."""
    told = "\n".join("\t".join(map(str, key)) for key in sorted(keys))
    return sha256(told.encode()).hexdigest()[:32]
