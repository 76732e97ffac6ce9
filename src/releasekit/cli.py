"""The entrance: one line a command; faults become a sentence and an exit status."""

import os
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TextIO

from releasekit.errors.fault import Exit, ReleasekitError
from releasekit.errors.files import (
    NotAllowedError,
    OurFaultError,
    OutputFailedError,
    ReadFailedError,
)
from releasekit.lazy import load
from releasekit.presentation.faults import tell
from releasekit.settings.language import languages
from releasekit.wording import _, use_language

PRIVATE_UMASK = 0o077
PRIVATE_FILE = 0o600
TERMINATED = 143
ANY_LETTER = "backslashreplace"


Commands = Mapping[str, "tuple[str | Commands, str]"]


def commands() -> Commands:
    """Name every command: where it stands, and what it does."""
    at = "releasekit.commands"
    return {
        "due": (f"{at}.due:due", _("Who still owes what: outstanding actions.")),
        "explain": (f"{at}.explain:explain", _("Why an action is due on its day.")),
        "show": (f"{at}.show_case:show_case", _("One case on one screen.")),
        "list": (f"{at}.list_cases:list_cases", _("The cases of this casebook.")),
        "open": (f"{at}.open_case:open_case", _("Start following a case.")),
        "set": (f"{at}.set_values:set_values", _("Set dates and facts of a case.")),
        "done": (f"{at}.done:done", _("Record that actions were done.")),
        "decline": (f"{at}.decline:decline", _("Record that an offer was declined.")),
        "waive": (f"{at}.waive:waive", _("Record that an action is let go, and why.")),
        "not-needed": (
            f"{at}.not_needed:not_needed",
            _("Record that there is no need for an action."),
        ),
        "record": (f"{at}.record:record", _("Many results in one sitting.")),
        "start": (f"{at}.start:start", _("Record that an action was begun.")),
        "block": (f"{at}.block:block", _("Say what an action waits for.")),
        "unblock": (f"{at}.unblock:unblock", _("Say that it waits no more.")),
        "extend": (f"{at}.extend:extend", _("Give an action more time.")),
        "assign": (f"{at}.assign:assign", _("Say which post holds a role.")),
        "restrict": (f"{at}.restrict:restrict", _("Keep a case, hidden from lists.")),
        "erase": (f"{at}.erase:erase", _("Erase words of events, or a closed case.")),
        "close": (f"{at}.close:close", _("Close an episode, and say why.")),
        "upgrade": (f"{at}.upgrade:upgrade", _("Follow a newer checklist.")),
        "transfer": (f"{at}.upgrade:transfer", _("Follow another checklist.")),
        "reopen": (f"{at}.reopen:reopen", _("Ask again for what has ended.")),
        "note": (f"{at}.note:note", _("Write a note on a case or its actions.")),
        "undo": (f"{at}.undo:undo", _("Take back an event of a case.")),
        "export": (
            f"{at}.export:export",
            _("What is owed as a sheet, JSON or a calendar."),
        ),
        "import": (f"{at}.import_sheet:import_sheet", _("Record a filled sheet.")),
        "retention": (
            f"{at}.retention:retention",
            _("Cases whose term is over: to review, to erase."),
        ),
        "remind": (f"{at}.remind:remind", _("Tell agencies what they owe tonight.")),
        "figures": (f"{at}.figures:figures", _("Counts of a month, without ids.")),
        "verify": (f"{at}.verify:verify", _("Check that no case was changed outside.")),
        "audit": (f"{at}.audit:audit", _("Who saw and changed what, and why.")),
        "doctor": (f"{at}.doctor:doctor", _("The health of a casebook as a place.")),
        "checklist": (_about_checklists(), _("Checklists: list, show, check, …")),
        "calendar": (_about_calendars(), _("Closed days: show them, count with them.")),
        "init": (f"{at}.init:init", _("Make a casebook.")),
        "me": (f"{at}.me:me", _("Say who acts, so that it need not be typed.")),
        "demo": (f"{at}.demo:demo", _("A casebook of invented cases to try.")),
    }


def _about_checklists() -> Commands:
    at = "releasekit.commands"
    return {
        "list": (f"{at}.checklist_list:checklist_list", _("The checklists there are.")),
        "show": (f"{at}.checklist_show:checklist_show", _("What a checklist asks.")),
        "check": (
            f"{at}.checklist_check:checklist_check",
            _("Find everything wrong in checklist files."),
        ),
        "new": (f"{at}.checklist_new:checklist_new", _("Begin a checklist.")),
        "diff": (
            f"{at}.checklist_diff:checklist_diff",
            _("What differs between two checklists."),
        ),
        "matrix": (
            f"{at}.checklist_matrix:checklist_matrix",
            _("Jurisdictions beside the baseline they share."),
        ),
        "guide": (
            f"{at}.checklist_guide:checklist_guide",
            _("What one role owes, written down for it."),
        ),
        "training": (
            f"{at}.checklist_training:checklist_training",
            _("What each role has to learn."),
        ),
        "protocol": (
            f"{at}.checklist_protocol:checklist_protocol",
            _("What an information-sharing protocol has to fix."),
        ),
        "try": (
            f"{at}.checklist_try:checklist_try",
            _("What a draft would change in the open cases."),
        ),
        "questions": (
            f"{at}.checklist_questions:checklist_questions",
            _("A sheet of questions for a lawyer."),
        ),
        "answers": (
            f"{at}.checklist_answers:checklist_answers",
            _("What a filled sheet changes in a checklist."),
        ),
    }


def _about_calendars() -> Commands:
    at = "releasekit.commands"
    return {
        "show": (f"{at}.calendar_show:calendar_show", _("The closed days of a year.")),
        "shift": (
            f"{at}.calendar_shift:calendar_shift",
            _("Count days from a day, with the working."),
        ),
    }


def main(words: Sequence[str] | None = None) -> int:
    """Run one command and give the exit status."""
    typed = list(sys.argv[1:] if words is None else words)
    try:
        _prepare()
        use_language(languages(_language(typed)))
        status = int(load("releasekit.commands.entrance:run")(typed, commands()))
        sys.stdout.flush()
    except ReleasekitError as fault:
        status = _told(fault)
    except KeyboardInterrupt:
        status = Exit.INTERRUPTED
    except BrokenPipeError:
        status = _closed_pipe()
    except OSError as error:
        status = _told(_system_fault(error))
    except Exception as error:  # noqa: BLE001  the last door: no traceback leaves it
        status = _our_fault(error, typed)
    return status


def _prepare() -> None:
    """Keep files private, end tidily when told to, and never fail on a letter."""
    os.umask(PRIVATE_UMASK)
    signal.signal(signal.SIGTERM, lambda _signal, _frame: sys.exit(TERMINATED))
    _stand_in_for_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        getattr(stream, "reconfigure", _nothing)(errors=ANY_LETTER)


def _stand_in_for_closed_streams() -> None:
    """Take the numbers of streams that were closed, before a case file does.

    An answer must not seem to be given: writing to what stands in for it fails.
    """
    closed = {"stdin": os.O_RDONLY, "stdout": os.O_RDONLY, "stderr": os.O_WRONLY}
    for name, flags in closed.items():
        if getattr(sys, name) is None:
            below = os.open(os.devnull, flags)
            mode = "r" if name == "stdin" else "w"
            stream = os.fdopen(below, mode, encoding="utf-8", closefd=False)
            setattr(sys, name, stream)


def _nothing(**_options: str) -> None:
    """Stand in for a stream that cannot be set up."""


def _language(typed: Sequence[str]) -> str | None:
    """Look for the language before anything with sentences in it is loaded."""
    for place, word in enumerate(typed):
        if word == "--lang":
            return typed[place + 1] if place + 1 < len(typed) else None
        if word.startswith("--lang="):
            return word.partition("=")[2]
    return os.environ.get("RELEASEKIT_LANG")


def _told(fault: ReleasekitError) -> Exit:
    """Show a fault; where nobody can read it, its status tells."""
    try:
        tell(fault, sys.stderr)
        sys.stderr.flush()
    except OSError:
        _discard(sys.stderr)
    return fault.exit_status


def _closed_pipe() -> Exit:
    """End quietly when the reader has gone, as `head` does."""
    _discard(sys.stdout)
    return Exit.DONE


def _discard(stream: TextIO) -> None:
    """Lose what a stream still holds, or Python would complain of it at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _system_fault(error: OSError) -> ReleasekitError:
    """Tell files that could not be looked at from output that was not taken."""
    if isinstance(error, PermissionError) and error.filename:
        return NotAllowedError(what=_("read"), path=error.filename)
    if error.filename:
        return ReadFailedError(path=error.filename, problem=error.strerror)
    _discard(sys.stdout)
    return OutputFailedError(problem=error.strerror)


def _our_fault(error: Exception, typed: Sequence[str]) -> Exit:
    status = _told(OurFaultError(kind=type(error).__name__))
    given = {"debug": "--debug" in typed or None}
    if load("releasekit.commands.options:from_environment")(given)["debug"]:
        try:
            _keep_details(error)
        except OSError as unkept:
            note = _("Details could not be kept: {problem}")
            sys.stderr.write(f"{note.format(problem=unkept.strerror)}\n")
    return status


def _keep_details(error: Exception) -> None:
    """Write where the program failed into a private file, here."""
    path = Path(f"releasekit-debug-{os.getpid()}.txt")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    descriptor = os.open(path, flags, PRIVATE_FILE)
    with os.fdopen(descriptor, "w", encoding="utf-8", errors=ANY_LETTER) as file:
        load("traceback:print_exception")(error, file=file)
    note = _("Details are in {path}; it may hold personal data.")
    sys.stderr.write(f"{note.format(path=path)}\n")
