"""Why people may not have been reminded, for the last line of `due`."""

from releasekit.commands.session import Session
from releasekit.domain.notices.silence import Silence, silences
from releasekit.errors.fault import ReleasekitError
from releasekit.lazy import load

LEDGER = "releasekit.casebook.ledger:Ledger"


def reminder_silences(session: Session) -> tuple[Silence, ...]:
    """Ask the last run; where no reminders are set up, nothing is missing."""
    nights = session.office.reminded_in
    if not nights:
        return ()
    ledger = load(LEDGER)(session.casebook.folder, session.now_told)
    try:
        last = ledger.last_run
    except ReleasekitError:  # told in full by who reminds
        return (Silence.NOT_KNOWN,)
    return tuple(silences(last, session.today, nights))
