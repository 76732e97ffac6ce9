"""Faults of a table that came back filled in."""

from releasekit.errors.fault import Exit, ReleasekitError
from releasekit.errors.usage import UsageError


class BadReturnedError(ReleasekitError):
    """A file that is no table of ours, or cannot be read."""

    code = "RK-E170"
    exit_status = Exit.DATA
    sentence = (
        "{path} cannot be read back: {problem}. Give a sheet of `releasekit export`, "
        "saved as .xlsx or as CSV in UTF-8; any other encoding is named by --encoding."
    )
    advice = "CSV of older programs is in cp1250 (Latin) or cp1251 (Cyrillic)."


class FaultyReturnedError(ReleasekitError):
    """A sheet with cells that cannot be taken; each was told before."""

    code = "RK-E171"
    exit_status = Exit.DATA
    sentence = (
        "Nothing was written: {path} has the faults told above. "
        "Correct them{marked} and run `releasekit import {again}`."
    )
    advice = "All rows are checked before any is recorded, so all faults are told."


class OvertakenError(ReleasekitError):
    """Cells that somebody filled in, and that the record overtook since."""

    code = "RK-E172"
    exit_status = Exit.DATA
    sentence = (
        "Nothing was written: the record overtook the cells told above. "
        "Empty their rows{marked}, or give --skip-conflicts to record all others."
    )
    advice = "What is right now can be typed where the case is, such as `rk note`."


class WorkedOutCellError(UsageError):
    """A formula, or its failure, in a cell that somebody is to fill in."""

    code = "RK-E173"
    sentence = "{what} stands here. Type the value itself."


class NoOutcomeError(UsageError):
    """A word that is no outcome."""

    code = "RK-E174"
    sentence = "This is no outcome. Choose one of: {choices}."


class MisfitCellError(UsageError):
    """A cell that does not go with the others of its row."""

    code = "RK-E175"
    sentence = "{problem}"
    advice = "A row is an outcome with its day, or a note."


class FilledTwiceError(UsageError):
    """One action filled in differently in two places of a file."""

    code = "RK-E176"
    sentence = "The same action is filled in otherwise at {other}. Keep one of the two."


class OtherRecordError(UsageError):
    """A sheet that tells of a state which the record never had."""

    code = "RK-E177"
    sentence = (
        "The sheet was made of a state of case {case} that is not in this record. "
        "Write a new one with `releasekit export`, and fill that in."
    )
    advice = "It comes from another casebook, or from a copy that went on by itself."


class RestrictedSinceError(UsageError):
    """A case that was restricted, and stands in no sheet any more."""

    code = "RK-E178"
    sentence = (
        "Case {case} is restricted since {day}. What has to be recorded in it all the "
        "same is typed with its name, such as `releasekit note {case}`."
    )


class ErasedSinceError(UsageError):
    """Words for a case of which words were erased after its sheet was made."""

    code = "RK-E179"
    sentence = (
        "Words of case {case} were erased since the sheet was made, and these may be "
        "among them. Record by hand what may be kept: `releasekit note {case}`."
    )


class WhichTimeError(UsageError):
    """An action that comes again, and no word which time a row is about."""

    code = "RK-E180"
    sentence = (
        "{number} of {case} comes again, and the row does not say which time it is "
        "about. Write it here: {open} is the open one."
    )


class ChangedRowError(UsageError):
    """A row that was filled in, and of which locked cells are others than they were."""

    code = "RK-E181"
    sentence = (
        "The row is not the one that was written: its ids or other locked cells were "
        "changed. Put them back, or fill it in on a new sheet from `releasekit export`."
    )
    advice = "Sorting a column without the others puts what was filled in elsewhere."
