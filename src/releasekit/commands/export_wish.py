"""What was asked of `export`, before anything is read for it."""

from typing import NamedTuple

from releasekit.commands.export_forms import ExportForm
from releasekit.domain.selection import Horizon
from releasekit.exporters.table import What


class Wish(NamedTuple):
    """The words of the command, read as far as they can be without a case."""

    file: str
    form: ExportForm
    what: What
    cases: tuple[str, ...]
    horizon: Horizon
    within: str
    columns: str | None = None
    role: str | None = None
    jurisdiction: str | None = None
    per_role: bool = False
    todo: bool = False
    alarms: tuple[int, ...] = ()
    force: bool = False
    reason: str | None = None
