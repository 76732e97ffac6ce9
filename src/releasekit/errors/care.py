"""Faults of the duties that data-protection law lays on whoever keeps cases."""

from releasekit.errors.fault import Exit, ReleasekitError
from releasekit.errors.usage import UsageError


class RestrictedCaseError(ReleasekitError):
    """A look at a case that is kept and no longer to be used."""

    code = "RK-E121"
    exit_status = Exit.NOT_PERMITTED
    sentence = (
        "{case} is restricted since {day}: it is kept, and not to be used. "
        "Give --reason TEXT to look at it all the same."
    )
    advice = "The reason stands in the log. `releasekit restrict CASE --lift` ends it."


class RestrictedAlreadyError(UsageError):
    """A case restricted twice."""

    code = "RK-E122"
    sentence = (
        "{case} is restricted since {day} already. "
        "`releasekit restrict {case} --lift --reason TEXT` ends that."
    )


class NotRestrictedError(UsageError):
    """The end of a restriction that there is not."""

    code = "RK-E123"
    sentence = (
        "{case} is not restricted. `releasekit show {case} --history` tells what was "
        "recorded."
    )


class ErasedCaseError(ReleasekitError):
    """A case of which only the seals are left."""

    code = "RK-E124"
    exit_status = Exit.NO_INPUT
    sentence = (
        "{case} was erased on {day} by {by}. "
        "`releasekit audit {case}` tells what was done."
    )


class NothingToEraseError(UsageError):
    """An event of which there is nothing that could be erased."""

    code = "RK-E125"
    sentence = (
        "Event {seq} of {case} has no words to erase: there is none, they were erased, "
        "or it tells of an erasure. See `releasekit show {case} --history`."
    )


class NotClosedYetError(UsageError):
    """The erasing of a whole case in which steps are still owed."""

    code = "RK-E126"
    sentence = (
        "{case} is open, and nobody would know what is still owed in it. First "
        "`releasekit close {case} --because REASON`, or give --seq N for one event."
    )


class NeedsYesError(UsageError):
    """Something that cannot be taken back, asked for by a script without --yes."""

    code = "RK-E127"
    sentence = "Nobody can be asked here, and {what} cannot be taken back. Give --yes."


class CopiesLeftError(ReleasekitError):
    """Words that were erased in their case and stand in other files of the casebook."""

    code = "RK-E128"
    exit_status = Exit.INPUT_OUTPUT
    sentence = (
        "It was erased in {case}, and stands still in: {paths}. "
        "Look at them, and delete them yourself."
    )
    advice = "These are copies that this program did not make, such as of an editor."


class NoTermsError(ReleasekitError):
    """Terms that nobody has set: the program knows none of its own."""

    code = "RK-E129"
    exit_status = Exit.SETTINGS
    sentence = (
        "{path} sets no terms. Write into it, as the office's rules on files have it: "
        "[retention], then review_months = N and erase_months = N."
    )
    advice = "How long files are kept is for the law and the controller to say."


class NotDisclosedError(ReleasekitError):
    """Something to be given away that could not be written into the log before."""

    code = "RK-E130"
    exit_status = Exit.INPUT_OUTPUT
    sentence = (
        "Nothing of {case} was given away, since that could not be logged: {problem} "
        "Run `releasekit doctor`."
    )


class ErasedForGoodError(UsageError):
    """The taking back of an erasure, or of a taking back of what was erased since."""

    code = "RK-E131"
    sentence = (
        "Event {seq} of {case} ({what}) stays: what was erased cannot come back. "
        "Record anew what still holds; `releasekit show {case} --history` tells."
    )


class RepeatedElsewhereError(UsageError):
    """The taking back of a repeat, which counts in the place of another event."""

    code = "RK-E132"
    sentence = (
        "Event {seq} of {case} only repeats event {place}. "
        "`releasekit undo {case} --seq {place}` takes that back."
    )
