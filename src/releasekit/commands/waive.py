"""`waive`: somebody with the authority said that an action need not be done."""

from releasekit.commands.session import Session
from releasekit.commands.settling import settle
from releasekit.commands.settling_words import Asked
from releasekit.commands.verb_options import (
    Actions,
    Authority,
    Cases,
    DryRun,
    LastDay,
    Note,
    On,
    Reason,
)
from releasekit.domain.deed_parts import How
from releasekit.errors.usage import MissingValueError
from releasekit.wording import _


def waive(
    session: Session,
    case: Cases,
    action: Actions,
    reason: Reason = None,
    authority: Authority = None,
    until: LastDay = None,
    on: On = None,
    note: Note = None,
    dry_run: DryRun = False,
) -> int:
    """Record that actions are waived; with --until they are owed again after it."""
    if reason is None:
        raise MissingValueError(what=_("The reason"), option='--reason "TEXT"')
    if authority is None:
        what = _("Who authorised it")
        raise MissingValueError(what=what, option='--authority "POST"')
    asked = Asked(
        cases=[case],
        actions=action,
        on=on,
        reason=reason,
        authority=authority,
        until=until,
        note=note,
        dry_run=dry_run,
    )
    return settle(session, asked, How.WAIVED)
