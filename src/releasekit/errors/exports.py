"""Faults of files that are made for other programs."""

from releasekit.errors.fault import Exit, ReleasekitError
from releasekit.errors.usage import UsageError


class UnknownExportError(UsageError):
    """A form of file that is not written."""

    code = "RK-E150"
    sentence = (
        "{typed} files are not written. There are: {known}. "
        "Name the file so, or give --format."
    )
    advice = "`-` in place of a file has no name that tells, and needs --format."


class NotOursError(ReleasekitError):
    """A file of somebody else where one is to be written."""

    code = "RK-E151"
    exit_status = Exit.CANNOT_CREATE
    sentence = (
        "{path} is there already, not known to be this program's, and was left as it "
        "is. Give another name, or --force to put the new file in its place."
    )
    advice = "A calendar that another program saved again is that program's."


class NoPlainFileError(ReleasekitError):
    """A folder, a link, a pipe or a device where a file is to be written."""

    code = "RK-E152"
    exit_status = Exit.CANNOT_CREATE
    sentence = (
        "{path} is no plain file but a folder, a link, a pipe or a device. "
        "Give the name of a file, or - for standard output."
    )


class BadAlarmError(UsageError):
    """Not a number of days before a due date."""

    code = "RK-E153"
    sentence = (
        "{typed} is no number of days before a due date. "
        "Give 0 to {most}, such as --alarm 7."
    )


class NoSuchColumnError(UsageError):
    """A column that a table does not have."""

    code = "RK-E154"
    sentence = "There is no column {typed} here. Choose from: {known}."
    advice = (
        "`--columns` takes the keys of columns with commas between, in any language."
    )


class NoIdsError(UsageError):
    """Cells to fill in, and nothing in the row that says to what they belong."""

    code = "RK-E155"
    sentence = (
        "Columns to fill in need {missing} beside them, or nobody can tell to which "
        "action a row belongs, and as of when. Give these in --columns too."
    )


class OptionNotHereError(UsageError):
    """An option that means nothing for what is exported."""

    code = "RK-E156"
    sentence = "{option} does not go with {what}. Leave it out."


class TooLongForCellError(ReleasekitError):
    """A text that is longer than a cell of a workbook can hold."""

    code = "RK-E157"
    exit_status = Exit.DATA
    sentence = (
        "Sheet {sheet}, cell {cell}: the text has more than {most} characters, which "
        "no workbook holds. Leave its column out of --columns, or write CSV."
    )


class TooManyRowsError(ReleasekitError):
    """More rows than a sheet of a workbook can hold."""

    code = "RK-E158"
    exit_status = Exit.CANNOT_CREATE
    sentence = (
        "A sheet holds {most} rows, and there are more. "
        "Choose fewer cases, or write CSV."
    )
