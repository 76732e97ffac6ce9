"""`remind --test`: one mail that says nothing of any case."""

from releasekit.commands.session import Session
from releasekit.commands.ways_out import Asked, message_of, way_out
from releasekit.domain.notices.letters import Letter
from releasekit.domain.notices.notice import Contact
from releasekit.errors.ledger import LetterNotSentError, OtherDomainError
from releasekit.reminders.channels import channel_of
from releasekit.reminders.sent import Sent
from releasekit.reminders.written import Written
from releasekit.settings.reminding import office_reminders
from releasekit.wording import _


def send_test(session: Session, address: str) -> int:
    """Send a test mail by the way that the settings name for mail."""
    if not office_reminders(session.casebook.folder).may_write_to(address):
        raise OtherDomainError(address=address)
    out = way_out(Asked(mail=True))
    if out.way is None:
        raise TypeError(out)
    text = _("This is a test of the reminders of releasekit. Nothing is to be done.")
    words = Written(_("releasekit: a test"), f"{text}\n", f"<p>{text}</p>", "en")
    letter = Letter(whom=(), contact=Contact(address), notices=())
    message = message_of(session, out.sender, letter, words, session.salt())
    with channel_of(out.way, session.salt()) as channel:
        outcome = channel.send(message)
    if not isinstance(outcome, Sent):
        raise LetterNotSentError(to=address, problem=outcome.reason)
    session.say(
        _("Sent to {address}. Look whether it arrived.").format(address=address)
    )
    return 0
