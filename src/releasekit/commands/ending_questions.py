"""`done CASE` at a terminal: which action, how it ended, and what follows from that."""

from releasekit.commands.session import Session
from releasekit.commands.settling import settle
from releasekit.commands.settling_words import Asked, asked_choice
from releasekit.domain.deed_parts import How
from releasekit.errors.refusals import DeclinedError
from releasekit.wording import _


def ask_and_settle(session: Session, asked: Asked) -> int:
    """Ask for what was not typed, then settle as the answers say."""
    numbers = _asked(session, _("Which action, by its number?"))
    for line in _outcomes():
        session.stderr.write(f"{line}\n")
    how = asked_choice(session, _("How did it end? [done]"), How, How.DONE)
    told = asked._replace(actions=numbers.split())
    if how in (How.WAIVED, How.NOT_NEEDED):
        told = told._replace(reason=_asked(session, _("Why (no names)?")))
    if how is How.WAIVED:
        told = told._replace(
            authority=_asked(session, _("Who authorised it (a post)?"))
        )
    return settle(session, told, how)


def _asked(session: Session, question: str) -> str:
    """Ask for something that cannot be left out."""
    typed = session.ask(question).strip()
    if not typed:
        raise DeclinedError
    return typed


def _outcomes() -> tuple[str, ...]:
    return (
        _("  done        it was done; it counts as done"),
        _("  declined    the person declined an offer; it may be offered again"),
        _("  not-needed  there is no need for it; it is owed no more"),
        _("  waived      somebody with the authority let it go; it is owed no more"),
    )
