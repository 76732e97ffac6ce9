"""Faults of what a caller typed: exit status 2."""

from releasekit.errors.fault import Exit, ReleasekitError


class UsageError(ReleasekitError):
    """Something typed on the command line cannot be taken."""

    exit_status = Exit.USAGE


class WrongUsageError(UsageError):
    """An option or a command that there is not."""

    code = "RK-E001"
    sentence = "{problem} See `{command} --help`."
    advice = "The first words say what is missing, unknown or too much."


class UnknownCommandError(UsageError):
    """No command of that name."""

    code = "RK-E002"
    sentence = "There is no command {typed}. {hint}"
    advice = "The hint names the nearest command, or where all of them stand."


class UnknownCaseError(UsageError):
    """No case of that name in this casebook."""

    code = "RK-E010"
    sentence = "No open case here is called {typed}. `releasekit list` shows the cases."
    advice = "At a terminal the last number of an id will do: 14 for MK-IDR-2026-014."


class SeveralCasesError(UsageError):
    """A short form that fits several cases."""

    code = "RK-E011"
    sentence = "{typed} may mean {cases}. Type the full id of the one you mean."


class UnknownActionError(UsageError):
    """An action that a checklist does not have."""

    code = "RK-E012"
    sentence = (
        "Checklist {checklist} has no action {typed}.{hint} "
        "`releasekit {listing}` lists its actions."
    )


class SeveralActionsError(UsageError):
    """The beginning of several actions' ids."""

    code = "RK-E013"
    sentence = "{typed} may mean {actions}. Type the number of the one you mean."


class UnknownRoleError(UsageError):
    """A role that the checklist does not have."""

    code = "RK-E014"
    sentence = "No checklist here has a role {typed}.{hint} Take one of: {known}."


class SeveralRolesError(UsageError):
    """The beginning of several roles."""

    code = "RK-E015"
    sentence = "{typed} may mean {roles}. Type the whole role you mean."


class UnknownNameError(UsageError):
    """Neither a fact nor a date of the checklist."""

    code = "RK-E016"
    sentence = (
        "Checklist {checklist} has no date or fact {typed}.{hint} "
        "Take one that it has. Dates: {dates}. Facts: {facts}."
    )
    advice = "A date is given as NAME=DAY, a fact as NAME=yes or another answer."


class GivenTwiceError(UsageError):
    """One name with two values in one command."""

    code = "RK-E081"
    sentence = "{name} is given twice. Give it once, with the value that holds."


class WrongOrderError(UsageError):
    """A date that lies after one that cannot come before it."""

    code = "RK-E082"
    sentence = "{name} {day} would lie after {other} {last}. Check both days."
    advice = "Where both changed, set them in one command."


class WrongAnswerError(UsageError):
    """A value that a fact does not take."""

    code = "RK-E017"
    sentence = "{name} takes {choices}, not {typed}."
    advice = "`unknown` takes an answer away."


class NotADayError(UsageError):
    """A text that is no day."""

    code = "RK-E018"
    sentence = "{typed} is not a day. Write it as 2026-11-20 or 20.11.2026."
    advice = "At a terminal also `fri`, `today`, `+10d` and `-10wd` (working days)."


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
    advice = "What a short form means may change with the next case."


class MissingValueError(UsageError):
    """Something that must be given and could not be asked for."""

    code = "RK-E023"
    sentence = "{what} is missing. Give {option}."
    advice = "Where nobody is at the keyboard, nothing is asked."


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
    advice = "Neither a name nor a personal number stands in an id."


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
    advice = "Kind and date of a paper are enough: `letter of 23 Nov 2026`."


class UnknownChecklistError(UsageError):
    """No checklist of that name."""

    code = "RK-E038"
    sentence = "There is no checklist {typed}. Take one of: {known}."


class BadPostError(UsageError):
    """A post code that cannot be one."""

    code = "RK-E040"
    sentence = "{typed} is no post code. Give letters, digits or hyphens, such as o17."
    advice = (
        "A code has at most 64 characters and says which post acts, not which person."
    )


class CloseWordError(UsageError):
    """A word that is none of those a value may be."""

    code = "RK-E041"
    sentence = "{typed} is not one of: {choices}."


class NotUtf8Error(UsageError):
    """Text on standard input that is not UTF-8."""

    code = "RK-E042"
    sentence = "{what} is not UTF-8 text. Write it again."


class UnknownCalendarError(UsageError):
    """No calendar of this id."""

    code = "RK-E057"
    sentence = "There is no calendar {typed}. Take one of: {known}. Or give a file."


class NotAnOffsetError(UsageError):
    """Not a number of days, working days or months."""

    code = "RK-E058"
    sentence = "{typed} is no distance. Write 10d, -10wd, 3m, or 1m10d."


class NotAJurisdictionError(UsageError):
    """Not a code of a country or of a part of one."""

    code = "RK-E059"
    sentence = "{typed} is no ISO 3166 code. Write MK, BA-SRP or the like."


class NotAnIdError(UsageError):
    """Not an id of a checklist."""

    code = "RK-E008"
    sentence = (
        "{typed} is no id: lower-case words with hyphens between, such as mk-bitola. "
        "Give one with --id."
    )
