"""Why somebody may have been told nothing, as a sentence with the next step."""

from collections.abc import Mapping

from releasekit.domain.notices.silence import Silence
from releasekit.wording.catalogue import _


def silence_told(silence: Silence) -> str:
    return _sentences()[silence]


def _sentences() -> Mapping[Silence, str]:
    return {
        Silence.NEVER_RAN: _("Reminders are set up and never ran: rk remind --status"),
        Silence.NIGHTS_MISSED: _(
            "Reminders did not run in the last nights: rk remind --status"
        ),
        Silence.NO_CHANNEL: _("Reminders ran and had no way out: rk remind --status"),
        Silence.NO_ADDRESS: _(
            "Reminders were not sent to roles without an address: rk remind --status"
        ),
        Silence.UNREADABLE: _(
            "Reminders left out cases that could not be read: rk remind --status"
        ),
        Silence.SERVER_AWAY: _(
            "Reminders were not sent, the mail server was away: rk remind --status"
        ),
        Silence.NOT_SENT: _(
            "Reminders were not all sent in the last run: rk remind --status"
        ),
        Silence.ENDED_EARLY: _(
            "The last run of reminders could not do its work: rk remind --status"
        ),
        Silence.NOT_KNOWN: _(
            "What reminders did last cannot be read: rk remind --status"
        ),
    }
