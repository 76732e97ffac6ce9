"""What narrows a list of what is owed: how far ahead, which role, which place."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Annotated

from typer import Option

from releasekit.commands.acting import Found
from releasekit.commands.session import Session
from releasekit.commands.typed_day import typed_day
from releasekit.commands.typed_names import typed_role
from releasekit.domain.checklist import Checklist
from releasekit.domain.counting import LONGEST_OFFSET
from releasekit.domain.outstanding import Planned
from releasekit.domain.selection import Horizon, Me, Wanted
from releasekit.domain.typed_days import Looking, Today
from releasekit.errors.usage import DayOutOfBoundsError, MissingValueError
from releasekit.wording import _

ME = "me"
LONGEST_NUMBER = 20

OfRole = Annotated[
    str | None,
    Option("--role", metavar="ROLE", help=_("Only what this role owes; me.")),
]
OfJurisdiction = Annotated[
    str | None, Option("--jurisdiction", metavar="CODE", help=_("Only this one."))
]


def typed_horizon(session: Session, span: str) -> Horizon:
    """Read `30d`, a day, `release` or `all`; a span counts its last day."""
    if span == "release":
        return Horizon(to_release=True)
    if span == "all":
        return Horizon()
    number = span.removesuffix("d")
    if span.endswith("d") and number.isascii() and number.isdigit():
        if len(number) > LONGEST_NUMBER or int(number) > LONGEST_OFFSET:
            raise DayOutOfBoundsError(typed=span)
        return Horizon(until=session.today + timedelta(days=int(number)))
    ahead = Today(day=session.today, looking=Looking.AHEAD)
    return Horizon(until=typed_day(session, span, ahead))


def wanted_by(session: Session, role: str | None, found: Found) -> Wanted:
    """Take whose actions are asked for: of a role as these cases know it, or mine."""
    if role == ME:
        return Wanted(horizon=Horizon(), me=_me(session))
    checklists = (one.checklist for one in found if isinstance(one, Planned))
    return Wanted(horizon=Horizon(), role=_role(session, role, checklists))


def _me(session: Session) -> Me:
    """Say who looks; what is mine needs a post and a role."""
    if session.role is None:
        raise MissingValueError(what=_("Your role"), option="--as ROLE")
    return Me(post=session.post, role=session.role)


def _role(session: Session, role: str | None, found: Iterable[Checklist]) -> str | None:
    checklists = {one.id: one for one in found}
    if role is None or not checklists:
        return role
    return typed_role(session, role, list(checklists.values()))
