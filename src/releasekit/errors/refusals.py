"""What is understood and yet not done: exit status 2."""

from releasekit.errors.usage import UsageError


class CaseExistsError(UsageError):
    """A case of that id, or of one that looks like it, is there already."""

    code = "RK-E026"
    sentence = "Case {case} is already here and reads like {typed}. Choose another id."


class AlreadySettledError(UsageError):
    """An action that has ended already."""

    code = "RK-E027"
    sentence = (
        "{number} {action} of {case} was {how} on {day}. "
        "`releasekit undo {case} --seq {seq}` takes that back.{again}"
    )


class NotApplicableError(UsageError):
    """An action that does not apply to the case."""

    code = "RK-E028"
    sentence = (
        "{number} {action} does not apply to {case}: {facts}. "
        "`releasekit set {case} NAME=VALUE` corrects an answer."
    )
    advice = "Correct an answer only if it is wrong; else there is nothing to do."


class NotAnOfferError(UsageError):
    """Declining something that is owed, not offered."""

    code = "RK-E029"
    sentence = (
        "{number} {action} is a duty of an agency, not an offer to the person, so it "
        "cannot be declined. `releasekit done {case} {number}` records it."
    )


class FutureDayError(UsageError):
    """An event said to count from a day that has not come."""

    code = "RK-E030"
    sentence = "{day} has not come yet; today is {today}. Record it on the day."
    advice = "A step that is planned is recorded when it has been done."


class TooEarlyDayError(UsageError):
    """An event said to count from a day before the case could begin."""

    code = "RK-E045"
    sentence = "{day} is before {earliest}, when {case} can have begun. Check the year."


class NeedsPhaseError(UsageError):
    """A case in mid-sentence without the phase to follow from."""

    code = "RK-E033"
    sentence = (
        "Admission lies {days} days back. Give --from PHASE, the phase to follow this "
        "case from, or --from admission for all of it: {phases}."
    )
    advice = "Phases before it count as before this casebook, neither done nor open."


class NothingToUndoError(UsageError):
    """No event that may be taken back."""

    code = "RK-E034"
    sentence = (
        "Nothing of {case} was taken back: {what}. `releasekit show {case}` tells more."
    )
    advice = "What was taken back before no longer counts."


class NotYoursError(UsageError):
    """The last event was written by somebody else."""

    code = "RK-E035"
    sentence = (
        "The last event of {case} is number {seq}, {what}, by {by}. "
        "`releasekit undo {case} --seq {seq}` takes it back all the same."
    )
    advice = "Ask the other post first."


class NotToBeUndoneError(UsageError):
    """An event that is not taken back by undo."""

    code = "RK-E036"
    sentence = (
        "Event {seq} of {case} ({what}) cannot be taken back. "
        "`releasekit set {case} NAME=VALUE` corrects its dates and facts."
    )
    advice = "No command takes a whole case away."


class AbstractChecklistError(UsageError):
    """A checklist that only others build on."""

    code = "RK-E037"
    sentence = "{checklist} is only a basis for others. Open the case with: {known}."


class NoPostError(UsageError):
    """Nobody said who acts."""

    code = "RK-E039"
    sentence = "Who acts? Give --by POST, or once: `releasekit me --by POST --as ROLE`."


class BadOfficeError(UsageError):
    """A value for the office that cannot be kept."""

    code = "RK-E044"
    sentence = "No casebook was made: {problem}. Correct the option and try again."


class DeclinedError(UsageError):
    """A person answered no to a question of the program."""

    code = "RK-E043"
    sentence = "Nothing was written."
    advice = "To write it after all, repeat the command and answer `y`."


class PartsMissingError(UsageError):
    """An action that several roles must each sign, named without a part."""

    code = "RK-E046"
    sentence = (
        "Each of several roles signs {number} {action} of {case}; still missing: "
        "{roles}. Say which: `releasekit done {case} {number} --part {first}`."
    )


class NotAPartError(UsageError):
    """A role that does not sign an action."""

    code = "RK-E047"
    sentence = "{typed} does not sign {number} {action} of {case}. {known}"


class AlreadySignedError(UsageError):
    """A part that was signed before."""

    code = "RK-E048"
    sentence = (
        "That part of {number} {action} of {case} was signed already. Still missing: "
        "{roles}."
    )
    advice = "Sign for a role that is still missing, or leave it to that role."


class OtherOccurrenceError(UsageError):
    """An occurrence of a repeated action that is not the open one."""

    code = "RK-E049"
    sentence = (
        "Occurrence {typed} of {number} {action} is not open in {case}; number {open} "
        "is. Write {number}.{open}, or {number} alone."
    )


class NotForThisRoleError(UsageError):
    """An action on a sensitive fact, asked for by a role that has no step in it."""

    code = "RK-E003"
    sentence = (
        "{number} {action} hangs on a sensitive fact; it is shown only to the roles "
        "with a part in it. Give --as ROLE if you act in one."
    )


class BeforeLastTimeError(UsageError):
    """A time of a repeated action on a day before the time that came before it."""

    code = "RK-E055"
    sentence = (
        "{number}.{typed} of {case} cannot be before {number}.{last}, {how} on {day}. "
        "Check --on."
    )


class ForbiddenNameError(UsageError):
    """A name for something that is not kept about a person."""

    code = "RK-E009"
    sentence = (
        "{typed} is not kept: guard rail {rail} keeps {word} out of every case. "
        "Leave it out; nothing was written."
    )
