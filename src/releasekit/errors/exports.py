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
        "{path} was not written by this program and was left as it is. "
        "Give another name, or --force to put the new file in its place."
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
