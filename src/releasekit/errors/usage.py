"""Faults of what a caller typed: exit status 2."""

from releasekit.errors.fault import Exit, ReleasekitError


class UsageError(ReleasekitError):
    """Something typed on the command line cannot be taken."""

    exit_status = Exit.USAGE


class WrongUsageError(UsageError):
    """An option or a command that there is not."""

    code = "RK-E001"
    sentence = "{problem} See `{command} --help`."


class UnknownCommandError(UsageError):
    """No command of that name."""

    code = "RK-E002"
    sentence = "There is no command {typed}. {hint}"


class UnknownCaseError(UsageError):
    """No case of that name in this casebook."""

    code = "RK-E010"
    sentence = "No open case here is called {typed}. `releasekit list` shows the cases."


class SeveralCasesError(UsageError):
    """A short form that fits several cases."""

    code = "RK-E011"
    sentence = "{typed} may mean {cases}. Type the full id of the one you mean."


class UnknownActionError(UsageError):
    """An action that the case's checklist does not have."""

    code = "RK-E012"
    sentence = (
        "Checklist {checklist} has no action {typed}.{hint} "
        "`releasekit show {case} --all` lists its actions."
    )


class SeveralActionsError(UsageError):
    """The beginning of several actions' ids."""

    code = "RK-E013"
    sentence = "{typed} may mean {actions}. Type the number of the one you mean."


class UnknownRoleError(UsageError):
    """A role that the checklist does not have."""

    code = "RK-E014"
    sentence = "No checklist here has a role {typed}. There are: {known}."


class SeveralRolesError(UsageError):
    """The beginning of several roles."""

    code = "RK-E015"
    sentence = "{typed} may mean {roles}. Type the whole role you mean."


class UnknownNameError(UsageError):
    """Neither a fact nor a date of the checklist."""

    code = "RK-E016"
    sentence = (
        "Checklist {checklist} has no date or fact {typed}.{hint} "
        "Dates: {dates}. Facts: {facts}."
    )


class WrongAnswerError(UsageError):
    """A value that a fact does not take."""

    code = "RK-E017"
    sentence = "{name} takes {choices}, not {typed}."


class NotADayError(UsageError):
    """A text that is no day."""

    code = "RK-E018"
    sentence = "{typed} is not a day. Write it as 2026-11-20 or 20.11.2026."


class AmbiguousDayError(UsageError):
    """A day that reads differently in different places."""

    code = "RK-E019"
    sentence = "{typed} can be read two ways. Write it as 2026-11-20 or 20.11.2026."


class DayOutOfBoundsError(UsageError):
    """A day outside 1900 to 2199."""

    code = "RK-E020"
    sentence = "{typed} lies outside the years 1900 to 2199. Check the year."


class SplitDayError(UsageError):
    """A local date whose blanks made several words of it."""

    code = "RK-E021"
    sentence = "{typed} looks like a piece of a day. Write 20.11.2026 without spaces."


class NotInScriptsError(UsageError):
    """A short form where no person is watching."""

    code = "RK-E022"
    sentence = "{typed} is a short form for the keyboard. In a script, write {full}."


class MissingValueError(UsageError):
    """Something that must be given and could not be asked for."""

    code = "RK-E023"
    sentence = "{what} is missing. Give {option}."


class NotNameValueError(UsageError):
    """An assignment without its equals sign."""

    code = "RK-E024"
    sentence = "{typed} is not of the form NAME=VALUE, such as release=2027-03-01."


class BadCaseIdError(UsageError):
    """An id that may not name a case."""

    code = "RK-E025"
    sentence = (
        "{typed} cannot name a case: letters, digits, hyphens and underscores, at most "
        "64, and no nine digits in a row. Leave the id out to be given one."
    )


class CaseExistsError(UsageError):
    """A case of that id, or of one that looks like it, is there already."""

    code = "RK-E026"
    sentence = "Case {case} is already here and reads like {typed}. Choose another id."


class AlreadySettledError(UsageError):
    """An action that has ended already."""

    code = "RK-E027"
    sentence = (
        "{number} {action} of {case} was {how} on {day}. "
        "`releasekit undo {case} --seq {seq}` takes that back."
    )


class NotApplicableError(UsageError):
    """An action that does not apply to the case."""

    code = "RK-E028"
    sentence = (
        "{number} {action} does not apply to {case}: {facts}. "
        "`releasekit set {case} NAME=VALUE` corrects an answer."
    )


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


class TooLongError(UsageError):
    """A text over its limit."""

    code = "RK-E031"
    sentence = "{what} has {length} characters; the limit is {limit}. Shorten it."


class PersonalTextError(UsageError):
    """Free text that looks like personal data."""

    code = "RK-E032"
    sentence = (
        "{what} holds what looks like {kind}. Leave it out: no names, numbers or "
        "addresses of people (guard rail 4)."
    )


class NeedsPhaseError(UsageError):
    """A case in mid-sentence without the phase to follow from."""

    code = "RK-E033"
    sentence = (
        "Admission lies {days} days back. Give --from PHASE, the phase to follow this "
        "case from, or --from admission for all of it: {phases}."
    )


class NothingToUndoError(UsageError):
    """No event that may be taken back."""

    code = "RK-E034"
    sentence = (
        "{case} has no event {what} to take back. `releasekit show {case}` tells."
    )


class NotYoursError(UsageError):
    """The last event was written by somebody else."""

    code = "RK-E035"
    sentence = (
        "The last event of {case} is number {seq}, {what}, by {by}. "
        "`releasekit undo {case} --seq {seq}` takes it back all the same."
    )


class NotToBeUndoneError(UsageError):
    """An event that is not taken back by undo."""

    code = "RK-E036"
    sentence = "Event {seq} of {case} ({what}) cannot be taken back by `undo`."


class AbstractChecklistError(UsageError):
    """A checklist that only others build on."""

    code = "RK-E037"
    sentence = "{checklist} is only a basis for others. Open the case with: {known}."


class UnknownChecklistError(UsageError):
    """No checklist of that name."""

    code = "RK-E038"
    sentence = "There is no checklist {typed}. Known here: {known}."


class NoPostError(UsageError):
    """Nobody said who acts."""

    code = "RK-E039"
    sentence = "Who acts? Give --by POST, or once: `releasekit me --by POST --as ROLE`."


class BadPostError(UsageError):
    """A post code that cannot be one."""

    code = "RK-E040"
    sentence = "{typed} cannot be a post code: letters, digits and hyphens, at most 64."


class CloseWordError(UsageError):
    """A word that is none of those a value may be."""

    code = "RK-E041"
    sentence = "{typed} is not one of: {choices}."


class NotUtf8Error(UsageError):
    """Text on standard input that is not UTF-8."""

    code = "RK-E042"
    sentence = "{what} is not UTF-8 text. Write it again."


class BadOfficeError(UsageError):
    """A value for the office that cannot be kept."""

    code = "RK-E044"
    sentence = "No casebook was made: {problem}."


class DeclinedError(UsageError):
    """A person answered no to a question of the program."""

    code = "RK-E043"
    sentence = "Nothing was written."
