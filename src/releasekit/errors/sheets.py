"""Faults of a lawyer's sheet that was filled in."""

from releasekit.errors.fault import Exit, ReleasekitError
from releasekit.errors.usage import UsageError


class BadSheetError(ReleasekitError):
    """A lawyer's sheet that cannot be read."""

    code = "RK-E100"
    exit_status = Exit.DATA
    sentence = (
        "The sheet {path} cannot be used: {problem}. Save it with the columns it had, "
        "as a workbook (.xlsx) or as CSV in UTF-8, or make it anew: `releasekit "
        "checklist questions`."
    )


class PersonalSheetError(ReleasekitError):
    """A lawyer's sheet that holds what looks like data about a person."""

    code = "RK-E101"
    exit_status = Exit.DATA
    sentence = (
        "{path} holds in line {line}, column {column} what looks like {what}; data "
        "about people belong in no checklist. Take it out; nothing was read."
    )
    advice = "The one who read an article is named by a post code, such as legal-1."


class FaultySheetError(ReleasekitError):
    """A lawyer's sheet with answers that cannot be taken; each was told before."""

    code = "RK-E102"
    exit_status = Exit.DATA
    sentence = (
        "{path} has the faults told above. Correct them and run the same command again."
    )
    advice = "The whole sheet is read first, so all faults are told at once."


class UnknownInSheetError(UsageError):
    """A row or a column that no sheet of the checklist has."""

    code = "RK-E103"
    sentence = "No sheet of the checklist has this {what}.{hint} Put back its name."
    advice = "Columns of your own are not read, if no name of the sheet is near theirs."


class DraftChangedError(UsageError):
    """An answer to what the draft no longer says."""

    code = "RK-E104"
    sentence = (
        "The sheet asked about `{then}`, and the draft now says `{now}`. "
        "Make a new sheet, look again, and answer it there."
    )


class UnfitAnswerError(UsageError):
    """An answer that cannot be taken as it stands."""

    code = "RK-E105"
    sentence = "{problem} Correct it, or leave the row empty."
    advice = "The first words say what does not go together."
