"""What every answer about a case says of itself."""

from releasekit.wording.catalogue import _


def draft() -> str:
    return _("Draft checklist; its deadlines are proposals or practice, not law.")


def no_assessment() -> str:
    return _("Steps owed by agencies; not an assessment of the person.")
