"""Faults of looking after a casebook as a place."""

from releasekit.errors.fault import Exit, ReleasekitError


class LockHeldError(ReleasekitError):
    """A lock that was to be freed and that somebody holds."""

    code = "RK-E110"
    exit_status = Exit.BUSY
    sentence = (
        "The lock of {case} is held by {holder} and was left alone. "
        "Try again when that program has ended."
    )
    advice = "A lock ends with the program that holds it; no file need be deleted."


class LockElsewhereError(ReleasekitError):
    """A lock with the name of a process on another machine in it."""

    code = "RK-E111"
    exit_status = Exit.BUSY
    sentence = (
        "The lock of {case} names {holder}; whether that runs cannot be told here. "
        "Look on that machine, and run the command there."
    )
    advice = "The next write to the case takes the lock, if no program holds it."
