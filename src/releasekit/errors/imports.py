"""Faults of a table that came back filled in."""

from releasekit.errors.fault import Exit, ReleasekitError
from releasekit.errors.usage import UsageError


class BadReturnedError(ReleasekitError):
    """A file that is no table of ours, or cannot be read."""

    code = "RK-E170"
    exit_status = Exit.DATA
    sentence = (
        "{path} cannot be read back: {problem}. Save it as .xlsx or as CSV in UTF-8, "
        "or say its --encoding, and try again."
    )
    advice = "CSV of older programs is in cp1250 (Latin) or cp1251 (Cyrillic)."


class FaultyReturnedError(ReleasekitError):
    """A sheet with cells that cannot be taken; each was told before."""

    code = "RK-E171"
    exit_status = Exit.DATA
    sentence = (
        "Nothing was written: {path} has the faults told above.{marked} "
        "Correct them and run the same command again."
    )
    advice = "All rows are checked before any is recorded, so all faults are told."


class OvertakenError(ReleasekitError):
    """Cells that somebody filled in, and that the record overtook since."""

    code = "RK-E172"
    exit_status = Exit.DATA
    sentence = (
        "Nothing was written: the record overtook the cells told above.{marked} "
        "Empty them, or give --skip-conflicts to record all other rows."
    )
    advice = "What is right now can be typed where the case is, such as `rk note`."


class WorkedOutCellError(UsageError):
    """A formula, or its failure, in a cell that somebody is to fill in."""

    code = "RK-E173"
    sentence = "A formula or its failure stands here. Type the value itself."


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
    sentence = "The same action is filled in otherwise in {other}. Keep one of the two."


class OtherRecordError(UsageError):
    """A sheet that tells of a state which the record never had."""

    code = "RK-E177"
    sentence = (
        "The sheet was made of a state of case {case} that is not in this record. "
        "Write a new one with `releasekit export`, and fill that in."
    )
    advice = "It comes from another casebook, or from a copy that went on by itself."


class RestrictedSinceError(UsageError):
    """A case that was restricted after its sheet was made."""

    code = "RK-E178"
    sentence = (
        "Case {case} is restricted since {day}. "
        "Record it by its name: `releasekit done {case} {number}`."
    )
