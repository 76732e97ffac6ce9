"""Faults of the ledger of reminders and of its runs."""

from releasekit.errors.fault import Exit, ReleasekitError


class DamagedLedgerError(ReleasekitError):
    """A ledger of reminders that cannot be read: what was sent is not known."""

    code = "RK-E160"
    exit_status = Exit.DATA
    sentence = (
        "{path} is damaged: {problem}. Put its last good copy back, since without it "
        "nobody knows what was sent; nothing was."
    )
