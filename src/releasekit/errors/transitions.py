"""What a state of an action or a case does not allow, and what to do instead."""

from releasekit.errors.usage import UsageError


class NeedsHeardError(UsageError):
    """What another role owes, recorded without saying how it was heard."""

    code = "RK-E084"
    sentence = (
        "{number} is owed by {lead}, and you act as {role}. Give --reported {ways}: "
        "how you heard of it."
    )
    advice = "It counts as done, and is confirmed when its owner records the same."


class NotWaivableError(UsageError):
    """An action that its checklist does not let anybody waive."""

    code = "RK-E085"
    sentence = (
        "{number} {action} may not be waived. `releasekit not-needed {case} {number} "
        "--reason TEXT` says that there is no need for it."
    )


class AlreadyStartedError(UsageError):
    """An action that somebody began with before."""

    code = "RK-E086"
    sentence = (
        "{number} {action} of {case} was started on {day}. "
        "`releasekit done {case} {number}` records that it is done."
    )


class BeforeItEndedError(UsageError):
    """Something said of an ended action for a day before it ended."""

    code = "RK-E004"
    sentence = (
        "{number} {action} of {case} was {how} on {day}, which is later. Check --on; "
        "`releasekit undo {case} --seq {seq}` takes that back."
    )


class ClosedDayError(UsageError):
    """More time until a day on which offices are closed."""

    code = "RK-E005"
    sentence = "{day} is a closed day. Give --until an open one, such as {open}."


class GoesOnAlreadyError(UsageError):
    """A second next episode of one closed case."""

    code = "RK-E006"
    sentence = "{case} goes on as {other} already. See `releasekit show {other}`."


class NotBlockedError(UsageError):
    """Unblocking what nothing blocks."""

    code = "RK-E087"
    sentence = (
        "{number} {action} of {case} is not blocked by a word of anybody. "
        "`releasekit explain {case} {number}` tells what it waits for."
    )


class NotSettledError(UsageError):
    """Asking again for what never ended."""

    code = "RK-E088"
    sentence = (
        "{number} {action} of {case} has not ended, so it is owed as it is. "
        "`releasekit undo {case} --seq N` takes an earlier time of it back."
    )
    advice = "Of an action that comes again, the next time is open already."


class CaseClosedError(UsageError):
    """A change in a case that was closed."""

    code = "RK-E089"
    sentence = (
        "{case} is closed; nothing of it is owed. `releasekit reopen {case} --reason "
        "TEXT` goes on with it, `releasekit open --episode-of {case}` begins the next."
    )


class ReopenFirstError(UsageError):
    """An action of a phase before the casebook that is to be worked on."""

    code = "RK-E091"
    sentence = (
        "{number} {action} lies before this casebook. `releasekit reopen {case} "
        "{number} --reason TEXT` takes it up first."
    )


class SetByLawError(UsageError):
    """More time for an action whose day a law sets."""

    code = "RK-E092"
    sentence = (
        "The day of {number} {action}, {day}, is set by law and is not extended here. "
        "`releasekit note {case} {number}` keeps why it is late."
    )


class NoDayError(UsageError):
    """More time for an action that has no day yet."""

    code = "RK-E093"
    sentence = (
        "{number} {action} of {case} has no day yet that could be extended. "
        "`releasekit explain {case} {number}` tells what is missing."
    )


class NotLaterError(UsageError):
    """More time that is none."""

    code = "RK-E094"
    sentence = (
        "{number} {action} of {case} is due {day} already. Give --until a later day."
    )


class UntilPastError(UsageError):
    """A last day that is over."""

    code = "RK-E095"
    sentence = "{day} is over; today is {today}. Give --until a day to come."


class WaitsForItselfError(UsageError):
    """An action that would wait for itself."""

    code = "RK-E096"
    sentence = "{number} {action} cannot wait for itself. Give another action or role."


class BadLineError(UsageError):
    """A line of `record` that cannot be read."""

    code = "RK-E099"
    sentence = (
        "That line cannot be read. Write CASES NUMBERS {words} [DAY] [CHOICE], such as "
        "`5,7 401 done fri`, or `{absent} ROLE`."
    )


class NotClosedYetError(UsageError):
    """The next episode of a case that is still open."""

    code = "RK-E098"
    sentence = (
        "{case} is still open. `releasekit close {case} --because WHY` ends it first."
    )


class NotClosedError(UsageError):
    """Reopening a case that was never closed."""

    code = "RK-E097"
    sentence = (
        "{case} is not closed. Name the action that is owed again: "
        "`releasekit reopen {case} ACTION --reason TEXT`."
    )
