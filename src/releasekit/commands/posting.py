"""Letters sent one by one, each noted before it leaves and after it was taken."""

from collections.abc import Sequence
from typing import NamedTuple

from releasekit.casebook.ledger import Ledger, Step, message_name
from releasekit.commands.looking import log_given
from releasekit.commands.session import Session
from releasekit.commands.ways_out import Send
from releasekit.domain.notices.letters import Letter
from releasekit.errors.fault import ReleasekitError
from releasekit.errors.ledger import LetterNotSentError
from releasekit.reminders.sent import Refused, Sent
from releasekit.reminders.written import written

REMIND = "remind"


class Posted(NamedTuple):
    """How many notices were sent and how many not, and what is to be named."""

    sent: int = 0
    failed: int = 0
    faults: tuple[ReleasekitError, ...] = ()


def post(
    session: Session, ledger: Ledger, letters: Sequence[Letter], send: Send
) -> Posted:
    """Send each letter; one that is refused or doubtful does not stop the others.

    A fault that is raised does: nothing more can be sent in this run.
    """
    posted = Posted()
    for at, letter in enumerate(letters):
        try:
            fault = _post_one(session, ledger, letter, send)
        except ReleasekitError as error:
            unsent = sum(len(one.notices) for one in letters[at:])
            faults = (*posted.faults, error)
            return Posted(posted.sent, posted.failed + unsent, faults)
        posted = _with(posted, len(letter.notices), fault)
    return posted


def _with(posted: Posted, number: int, fault: ReleasekitError | None) -> Posted:
    if fault is None:
        return posted._replace(sent=posted.sent + number)
    faults = (*posted.faults, fault)
    return posted._replace(failed=posted.failed + number, faults=faults)


def _post_one(
    session: Session, ledger: Ledger, letter: Letter, send: Send
) -> ReleasekitError | None:
    """Send one letter, which is logged as given away before it leaves."""
    keys = [one.key for one in letter.notices]
    name = letter.message or message_name(keys)
    to = ", ".join(one.told for one in letter.whom)
    log_given(session, REMIND, {one.case for one in letter.notices if one.case}, to)
    words = written(letter, session.language, session.today)
    ledger.sending(name, keys)
    try:
        outcome = send(letter, words, name)
    except ReleasekitError:
        _did_not_leave(ledger, letter, name)
        raise
    if isinstance(outcome, Sent):
        ledger.ended(name, Step.SENT)
        return None
    if isinstance(outcome, Refused):
        _did_not_leave(ledger, letter, name)
    return LetterNotSentError(to=to, problem=outcome.reason)


def _did_not_leave(ledger: Ledger, letter: Letter, name: str) -> None:
    """Note a refusal, unless an earlier try may have arrived: that stays doubtful."""
    if not letter.message:
        ledger.ended(name, Step.REFUSED)
