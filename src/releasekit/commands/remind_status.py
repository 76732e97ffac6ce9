"""`remind --status`: whether reminders run, what they lack, and what to do next."""

from collections import Counter

from releasekit.commands.reminding import Found, Only, find, ledger_of
from releasekit.commands.session import Session
from releasekit.commands.ways_out import Asked, WayOut, way_out
from releasekit.domain.notices.silence import Silence, nights_missed, silences
from releasekit.errors.fault import Exit, ReleasekitError
from releasekit.presentation.faults import fault_sentence
from releasekit.presentation.json_document import json_text
from releasekit.presentation.remind_status import (
    RemindStatus,
    status_document,
    status_lines,
)
from releasekit.settings.my_folder import my_folder
from releasekit.settings.reminding import OfficeReminders, office_reminders
from releasekit.settings.timers import timer


def show_status(session: Session, *, as_json: bool) -> int:
    """Say all of it on one screen; exit status 78 where something is missing."""
    office = office_reminders(session.casebook.folder)
    found = find(session, office, ledger_of(session), Only())
    status = _status(session, office, found)
    if as_json:
        session.stdout.write(json_text(status_document(status)))
    else:
        session.show(status_lines(status, session.screen))
    return Exit.SETTINGS if status.lacks_something else Exit.DONE


def _status(session: Session, office: OfficeReminders, found: Found) -> RemindStatus:
    last, today = ledger_of(session).last_run, session.today
    out = _way()
    run_days = office.reminding.run_days
    told = [*silences(last, today, run_days)]
    needs = not isinstance(out, WayOut) or out.needs_addresses
    missed = _without_address(office, found) if needs else {}
    return RemindStatus(
        today=today,
        last=last,
        missed_nights=nights_missed(last.today, today, run_days) if last else 0,
        every_night=len(run_days) == DAYS,
        channel=_told(out),
        has_channel=isinstance(out, WayOut),
        without_address=missed,
        unreadable=tuple(one.case for one in found.bad),
        timer=timer(my_folder().parent).value,
        silences=tuple(one for one in told if _still(one, missed, found, out)),
        waiting=found.notices,
        backlog=found.tonight.backlog,
    )


DAYS = 7


def _way() -> WayOut | ReleasekitError:
    try:
        return way_out(Asked())
    except ReleasekitError as fault:
        return fault


def _told(out: WayOut | ReleasekitError) -> str:
    return out.told if isinstance(out, WayOut) else fault_sentence(out)


def _still(
    one: Silence, missed: Counter[str] | dict[str, int], found: Found, out: object
) -> bool:
    """Leave out what the last run lacked and is there now."""
    mended = {
        Silence.NO_ADDRESS: not missed,
        Silence.NO_CHANNEL: isinstance(out, WayOut),
        Silence.UNREADABLE: not found.bad,
    }
    return not mended.get(one, False)


def _without_address(office: OfficeReminders, found: Found) -> Counter[str]:
    """Count what recipients without an address miss tonight.

    Who is told nothing tonight and owes something in the next two weeks counts too.
    """
    soon = [one for one in found.tonight.weeks if office.book.contact(one) is None]
    missed = Counter({one.told: 0 for one in soon})
    for letter in found.letters:
        if letter.contact is None:
            missed.update(one.who.told for one in letter.notices)
    return missed
