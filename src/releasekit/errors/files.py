"""Faults of files and folders: damaged, absent, busy or not writable."""

from releasekit.errors.fault import Exit, ReleasekitError


class DamagedCaseError(ReleasekitError):
    """A case file that cannot be taken as it is."""

    code = "RK-E050"
    exit_status = Exit.DATA
    sentence = (
        "Case {case} is damaged: {problem}. It was not changed; "
        "put back its last good copy, then run `releasekit verify {case}`."
    )
    advice = "Copies of `cases/` hold it. All other cases can be worked on meanwhile."


class NewerFormatError(ReleasekitError):
    """A file made by a newer version of the program."""

    code = "RK-E051"
    exit_status = Exit.DATA
    sentence = (
        "{path} was made by a newer version of releasekit ({what}). "
        "Install that version; the file was not changed."
    )


class BadChecklistError(ReleasekitError):
    """A checklist that cannot be taken as it is."""

    code = "RK-E052"
    exit_status = Exit.DATA
    sentence = (
        "Checklist {path} cannot be used. {problem} "
        "`releasekit checklist check {path}` tells everything."
    )


class ChangedChecklistError(ReleasekitError):
    """A resolved checklist that was changed where it is kept."""

    code = "RK-E056"
    exit_status = Exit.DATA
    sentence = (
        "The checklist kept in {path} was changed outside the program. "
        "Put back its copy, or remove the file if no case follows it."
    )
    advice = "The file is called by its digest: an unchanged copy of that name will do."


class LostChecklistError(ReleasekitError):
    """The resolved checklist that a case is pinned to is not there."""

    code = "RK-E053"
    exit_status = Exit.DATA
    sentence = (
        "Case {case} follows checklist {checklist} ({digest}), and {path} is not there "
        "or was changed. Put it back from a copy of the casebook."
    )
    advice = "The file is called by its digest: an unchanged copy of that name will do."


class BadCalendarError(ReleasekitError):
    """A calendar that cannot be taken as it is."""

    code = "RK-E054"
    exit_status = Exit.DATA
    sentence = (
        "Calendar {path} cannot be used: {problem}. Correct the file and try again."
    )
    advice = "`releasekit calendar show ID` shows those that can be used."


class NoCasebookError(ReleasekitError):
    """No casebook was found."""

    code = "RK-E060"
    exit_status = Exit.NO_INPUT
    sentence = (
        "There is no casebook at {path}. Go to its folder, give --casebook DIR, "
        "or make one: `releasekit init`."
    )
    advice = "`releasekit me` shows which casebook is kept for you."


class NoSuchFileError(ReleasekitError):
    """A file that was named and is not there."""

    code = "RK-E061"
    exit_status = Exit.NO_INPUT
    sentence = "There is no file {path}. Check the name."


class CannotCreateError(ReleasekitError):
    """A file or folder that cannot be made."""

    code = "RK-E070"
    exit_status = Exit.CANNOT_CREATE
    sentence = "{path} cannot be made: {problem}. {next_step}"


class ReadFailedError(ReleasekitError):
    """The system could not read a file."""

    code = "RK-E071"
    exit_status = Exit.INPUT_OUTPUT
    sentence = (
        "{path} cannot be read: {problem}. Check the folder and your permissions."
    )


class WriteFailedError(ReleasekitError):
    """The system could not write a file."""

    code = "RK-E072"
    exit_status = Exit.INPUT_OUTPUT
    sentence = (
        "{path} could not be written: {problem}. Nothing was recorded; "
        "check the disk and your permissions, then try again."
    )
    advice = "Often the disk is full. The old file stands as it was."


class OutputFailedError(ReleasekitError):
    """An answer could not be shown; what was recorded before it is recorded."""

    code = "RK-E078"
    exit_status = Exit.INPUT_OUTPUT
    sentence = (
        "The output could not be written: {problem}. "
        "Whatever was recorded stands; `releasekit show CASE` tells."
    )
    advice = "Often the disk to which the answer was sent is full."


class NotSyncedError(ReleasekitError):
    """A file stands there, but the disk did not confirm that it will stay."""

    code = "RK-E077"
    exit_status = Exit.INPUT_OUTPUT
    sentence = (
        "{path} was written, but the disk did not confirm it: {problem}. "
        "Check the disk, then look whether your entry is there before you repeat it."
    )


class NotLoggedError(ReleasekitError):
    """An event stands in its case, but not in the log."""

    code = "RK-E120"
    exit_status = Exit.INPUT_OUTPUT
    sentence = (
        "{case} was written, but the log was not: {problem} "
        "Do not repeat the entry; `releasekit verify {case}` tells."
    )
    advice = "The next entry in the case says in the log what came before it."


class NoLocksError(ReleasekitError):
    """A folder on which locks do not work."""

    code = "RK-E073"
    exit_status = Exit.INPUT_OUTPUT
    sentence = (
        "Locks do not work in {path} ({problem}), so two people could overwrite each "
        "other. Keep the casebook on a local disk or on a share with locks."
    )
    advice = "Whoever keeps the share can say whether it has locks."


class BusyError(ReleasekitError):
    """Somebody else is writing."""

    code = "RK-E074"
    exit_status = Exit.BUSY
    sentence = "{what} is being changed by {holder}. Try again in a moment."
    advice = "A lock ends with the program that holds it; no file need be deleted."


class ChangedMeanwhileError(ReleasekitError):
    """A file changed between reading and writing."""

    code = "RK-E075"
    exit_status = Exit.BUSY
    sentence = (
        "{what} was changed meanwhile{by}. Nothing was recorded; "
        "look again and repeat what still holds."
    )


class NotAllowedError(ReleasekitError):
    """The system does not permit it."""

    code = "RK-E076"
    exit_status = Exit.NOT_PERMITTED
    sentence = "You may not {what} {path}. Ask whoever keeps the casebook."
    advice = (
        "The files of a casebook are for one account, or for one group of the machine; "
        "sign in as that account, or as one in the group."
    )


class BadSettingsError(ReleasekitError):
    """Settings that cannot be taken as they are."""

    code = "RK-E080"
    exit_status = Exit.SETTINGS
    sentence = "The settings in {path} cannot be used: {problem}. Correct the file."


class NoHomeError(ReleasekitError):
    """An account without a folder of its own, in which its settings would stand."""

    code = "RK-E114"
    exit_status = Exit.SETTINGS
    sentence = (
        "This account has no home folder to keep anything of its own in. "
        "Set HOME, and try again."
    )
    advice = "Jobs and containers often run so; give them --by, or RELEASEKIT_BY."


class OurFaultError(ReleasekitError):
    """Something the program did not foresee."""

    code = "RK-E090"
    exit_status = Exit.OURS
    sentence = (
        "Something went wrong inside releasekit ({kind}). Nothing half was written. "
        "Run it again with --debug for a report to send to the maintainers."
    )
    advice = "A report may hold personal data: look before you send it."


class FileExistsAlreadyError(ReleasekitError):
    """A file that would be written over."""

    code = "RK-E062"
    exit_status = Exit.CANNOT_CREATE
    sentence = "There is a file {path} already; give another name with -o."
