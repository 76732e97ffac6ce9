"""Faults of a casebook that a group of the machine shares."""

from releasekit.errors.files import NotAllowedError
from releasekit.errors.usage import UsageError


class BadGroupError(UsageError):
    """A group for which no casebook can be made."""

    code = "RK-E112"
    sentence = (
        "No casebook was made for the group {group}: {problem}. "
        "Give a group of this machine that you are in."
    )
    advice = (
        "`id` names yours; one that you were just put in counts from your next login."
    )


class ClosedToGroupError(NotAllowedError):
    """Something in a casebook of a group that its owner alone may use."""

    code = "RK-E113"
    sentence = (
        "You may not {what} {path}, which is closed to the group of its casebook. "
        "Ask its owner ({owner}) to run `releasekit doctor --fix-modes`."
    )
    advice = "What was copied or edited by other means often has a mode of its own."
