"""A run of `remind`: letters out on their way, and the run noted whatever happens."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from releasekit.casebook.ledger import Ledger, Run
from releasekit.commands.posting import Posted, post
from releasekit.commands.reminding import Found, Only, find, ledger_of
from releasekit.commands.session import Session
from releasekit.commands.ways_out import Asked, WayOut, sending, way_out
from releasekit.domain.notices.silence import NO_CHANNEL
from releasekit.errors.fault import ReleasekitError, worst
from releasekit.errors.ledger import NoAddressError
from releasekit.errors.reminders import ServerAwayError
from releasekit.presentation.faults import tell_all
from releasekit.presentation.json_document import json_text
from releasekit.presentation.reminders import backlog_lines, reminders_document
from releasekit.settings.reminding import office_reminders
from releasekit.wording import _


class Delivery(NamedTuple):
    """What was found, what became of it, and which recipients cannot be reached."""

    found: Found
    posted: Posted
    missed: Mapping[str, int]


def deliver(session: Session, asked: Asked, only: Only, *, as_json: bool) -> int:
    """Tell what is to be told tonight, one run at a time."""
    ledger = ledger_of(session)
    with ledger.taken():
        is_first = not ledger.runs
        delivery, faults = _run(session, ledger, asked, only)
    if as_json:
        document = reminders_document(delivery.found, session.today)
        session.stdout.write(json_text(document))
    elif session.stdout.isatty():
        told = _("{sent} notices sent, {failed} not.")
        posted = delivery.posted
        session.say(told.format(sent=posted.sent, failed=posted.failed))
    if is_first and not as_json:
        session.show(backlog_lines(delivery.found.tonight.backlog))
    return tell_all(faults, session.stderr)


def _run(
    session: Session, ledger: Ledger, asked: Asked, only: Only
) -> tuple[Delivery, list[ReleasekitError]]:
    """Find and send, and note the run, also one that could not even begin."""
    run = Run(today=session.today, channel=NO_CHANNEL)
    try:
        out = way_out(asked)
        run = run._replace(channel=out.channel.value)
        delivery = _delivered(session, ledger, out, only)
    except ReleasekitError as fault:
        ledger.add_run(run._replace(exit=fault.exit_status))
        raise
    faults = _faults(session, delivery)
    status = worst({one.exit_status for one in faults})
    ledger.add_run(_noted(run, delivery)._replace(exit=status))
    return delivery, faults


def _delivered(session: Session, ledger: Ledger, out: WayOut, only: Only) -> Delivery:
    office = office_reminders(session.casebook.folder)
    found = find(session, office, ledger, only)
    unreached = [one for one in found.letters if one.contact is None]
    missed: Counter[str] = Counter()
    if out.needs_addresses:
        for letter in unreached:
            missed.update(one.who.told for one in letter.notices)
    letters = [one for one in found.letters if one.contact or not out.needs_addresses]
    if not letters:
        return Delivery(found, Posted(), missed)
    try:
        with sending(session, out) as send:
            posted = post(session, ledger, letters, send)
    except ReleasekitError as fault:  # the way is closed from the first letter on
        unsent = sum(len(one.notices) for one in letters)
        posted = Posted(failed=unsent, faults=(fault,))
    return Delivery(found, posted, missed)


def _faults(session: Session, delivery: Delivery) -> list[ReleasekitError]:
    faults = [one.fault for one in delivery.found.bad]
    faults += delivery.posted.faults
    if delivery.missed:
        path = session.casebook.folder / "releasekit.toml"
        whom = ", ".join(sorted(delivery.missed))
        number = sum(delivery.missed.values())
        faults.append(NoAddressError(whom=whom, n=number, path=path))
    return faults


def _noted(run: Run, delivery: Delivery) -> Run:
    return run._replace(
        found=delivery.found.notices,
        sent=delivery.posted.sent,
        failed=delivery.posted.failed,
        unreadable=len(delivery.found.bad),
        away=any(isinstance(one, ServerAwayError) for one in delivery.posted.faults),
        missed=dict(delivery.missed),
    )
