"""The checklists and calendars within reach, with a casebook or without one."""

from releasekit.casebook.rules import Rules
from releasekit.commands.session import Session
from releasekit.errors.files import NoCasebookError


def rules_at_hand(session: Session) -> Rules:
    """Give the rules of the casebook one is in, else those that come along."""
    try:
        return session.casebook.rules
    except NoCasebookError:
        if session.options.get("casebook"):
            raise
        return Rules(None)
