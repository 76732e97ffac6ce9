"""Faults of the ledger of reminders and of its runs."""

from releasekit.errors.fault import Exit, ReleasekitError
from releasekit.errors.usage import UsageError


class DamagedLedgerError(ReleasekitError):
    """A ledger of reminders that cannot be read: what was sent is not known."""

    code = "RK-E160"
    exit_status = Exit.DATA
    sentence = (
        "{path} is damaged: {problem}. Put its last good copy back, since without it "
        "nobody knows what was sent; nothing was."
    )


class LetterNotSentError(ReleasekitError):
    """A letter that was refused, or of which nobody knows whether it arrived."""

    code = "RK-E161"
    exit_status = Exit.MAIL
    sentence = (
        "The reminder to {to} was not sent: {problem}. It is tried again in the next "
        "run. See `releasekit remind --status`."
    )


class NoAddressError(ReleasekitError):
    """Notices that are due and for whose recipients no address is known."""

    code = "RK-E162"
    exit_status = Exit.SETTINGS
    sentence = (
        "No address is known for {whom}; notices not sent: {n}. "
        "Write [[recipients]] into {path}."
    )


class NoChannelError(ReleasekitError):
    """A run that nobody watches and whose settings name no way out."""

    code = "RK-E163"
    exit_status = Exit.SETTINGS
    sentence = (
        'No channel is set, so nobody would be told. Write channel = "mail", '
        '"print" or "folder" below [remind] into {path}, or give --mail.'
    )


class NoMailServerError(ReleasekitError):
    """Mail to be sent and no server or program set that takes it."""

    code = "RK-E164"
    exit_status = Exit.SETTINGS
    sentence = (
        "No mail server is set. Write [mail] with sender and server into {path}; "
        "docs/nightly-reminders.md shows it."
    )


class OtherDomainError(UsageError):
    """A test mail to an address outside the domains that the office allows."""

    code = "RK-E165"
    sentence = (
        "{address} is in none of the domains that releasekit.toml allows. "
        "Give an address of the office."
    )
