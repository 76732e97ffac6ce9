"""The forms of file that `export` writes: one line each, loaded when it is chosen."""

from pathlib import Path
from typing import NamedTuple

from releasekit.errors.exports import UnknownExportError
from releasekit.errors.usage import MissingValueError
from releasekit.wording import _

STANDARD_OUTPUT = "-"
ICS = "ics"


class ExportForm(NamedTuple):
    """What answers for a form, what writes it, what knows a file as our own.

    `hides` says that it has a place for what nobody need see; `is_spoken` that it is
    in the reader's language.
    """

    name: str
    answer: str
    write: str
    is_own: str
    hides: bool = False
    is_spoken: bool = True


AT = "releasekit.exporters"
CALENDAR = "releasekit.commands.export_calendar:export_calendar"
TABLE = "releasekit.commands.export_table:export_table"
FORMS = {
    one.name: one
    for one in (
        ExportForm(
            ICS,
            CALENDAR,
            write=f"{AT}.ics_file:calendar_file",
            is_own=f"{AT}.own_calendar:is_own",
        ),
        ExportForm(
            "csv",
            TABLE,
            write=f"{AT}.csv_file:write_csv",
            is_own=f"{AT}.csv_file:is_own",
        ),
        ExportForm(
            "csv-excel",
            TABLE,
            write=f"{AT}.csv_file:write_excel_csv",
            is_own=f"{AT}.csv_file:is_own",
        ),
        ExportForm(
            "json",
            TABLE,
            write=f"{AT}.json_file:write_json",
            is_own=f"{AT}.json_file:is_own",
            hides=True,
            is_spoken=False,
        ),
        ExportForm(
            "xlsx",
            TABLE,
            write=f"{AT}.workbook.book:write_workbook",
            is_own=f"{AT}.workbook.own:is_own",
            hides=True,
        ),
    )
}
SUFFIXES = tuple(one for one in FORMS if one != "csv-excel")
"""A name of a file can end in these; the other form of CSV has to be asked for."""


def export_form(file: str, typed: str | None) -> ExportForm:
    """Take the form that was typed, else what the name of the file says."""
    suffix = "" if file == STANDARD_OUTPUT else Path(file).suffix
    named = typed or suffix.removeprefix(".").lower()
    if not named:
        raise MissingValueError(what=_("The form of the file"), option=_option())
    if named not in (FORMS if typed else SUFFIXES):
        known = ", ".join(f".{one}" for one in SUFFIXES)
        raise UnknownExportError(typed=typed or suffix, known=known)
    return FORMS[named]


def _option() -> str:
    return f"--format {'|'.join(FORMS)}"
