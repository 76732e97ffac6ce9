"""The forms of file that `export` writes: one line each, loaded when it is chosen."""

from pathlib import Path
from typing import NamedTuple

from releasekit.errors.exports import UnknownExportError
from releasekit.errors.usage import MissingValueError
from releasekit.wording import _

STANDARD_OUTPUT = "-"


class ExportForm(NamedTuple):
    """What writes a form of file, and what knows one of its files as our own."""

    write: str
    is_own: str


AT = "releasekit.exporters"
FORMS = {
    "ics": ExportForm(
        write=f"{AT}.ics_file:calendar_file", is_own=f"{AT}.own_calendar:is_own"
    ),
}


def export_form(file: str, typed: str | None) -> ExportForm:
    """Take the form that was typed, else what the name of the file says."""
    suffix = "" if file == STANDARD_OUTPUT else Path(file).suffix
    named = typed or suffix.removeprefix(".").lower()
    if not named:
        raise MissingValueError(what=_("The form of the file"), option=_option())
    if named not in FORMS:
        known = ", ".join(f".{one}" for one in FORMS)
        raise UnknownExportError(typed=typed or suffix, known=known)
    return FORMS[named]


def _option() -> str:
    return f"--format {'|'.join(FORMS)}"
