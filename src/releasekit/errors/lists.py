"""Faults of a list of cases to open."""

from releasekit.errors.fault import Exit, ReleasekitError
from releasekit.errors.usage import UsageError


class PersonalListError(ReleasekitError):
    """A list that holds what must not be stored about a person."""

    code = "RK-E063"
    exit_status = Exit.DATA
    sentence = (
        "{path} holds in line {line}, column {column} what looks like {what}; guard "
        "rail {rail} keeps that out of every case. Take it out; nothing was opened."
    )
    advice = "Take the whole column out of the file; cases have ids, not names."


class BadListError(ReleasekitError):
    """A list that cannot be read as a table."""

    code = "RK-E064"
    exit_status = Exit.DATA
    sentence = (
        "The list {path} cannot be used: {problem}. Save it as a workbook (.xlsx) or "
        "as CSV in UTF-8, one row a case, and try again."
    )


class NeedsYesError(UsageError):
    """A list where nobody can be asked, and no word that it may be written."""

    code = "RK-E083"
    sentence = "Nothing was written yet. Give --yes too if the list above is right."
    advice = "A case that was opened stays: look at the list before."


class TwiceInListError(UsageError):
    """Two rows of a list that name one case."""

    code = "RK-E067"
    sentence = "{typed} stands in line {line} already. Give each row an id of its own."


class MayBeOpenedError(UsageError):
    """A row without an id that says what a case of another list says."""

    code = "RK-E079"
    sentence = (
        "Another list opened {case} just so. Write {case} in column case if it is the "
        "same person's, else an id of its own."
    )
    advice = "A list that was changed is another list: its rows are not recognised."


class UnknownColumnError(UsageError):
    """A column that is neither a date nor a fact of the checklists in a list."""

    code = "RK-E068"
    sentence = "No checklist of the list has it.{hint} Take one of: {known}."


class ColumnTwiceError(UsageError):
    """A column that stands in a list twice."""

    code = "RK-E069"
    sentence = "The column stands in the list before. Leave one of the two out."


class FaultyListError(ReleasekitError):
    """A list with rows that cannot be opened; each was told before."""

    code = "RK-E065"
    exit_status = Exit.DATA
    sentence = (
        "Nothing was written: {path} has the faults told above. "
        "Correct them and run the same command again."
    )
    advice = "All rows are checked before any case is opened, so all faults are told."


class ListStoppedError(ReleasekitError):
    """Somebody else opened a case while a list was being opened."""

    code = "RK-E066"
    exit_status = Exit.BUSY
    sentence = (
        "Somebody else opened {case} meanwhile, so the rest of the list was left. "
        "Run the same command again: it opens what is missing, and nothing twice."
    )
