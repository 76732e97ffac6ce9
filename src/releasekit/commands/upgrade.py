"""`upgrade` and `transfer`: a case follows a newer checklist, or another one."""

from collections.abc import Callable, Sequence
from typing import Annotated

from typer import Argument, Option

from releasekit.casebook import Unreadable
from releasekit.casebook.rules import Resolved
from releasekit.commands.acting import acting_role
from releasekit.commands.looking import is_listed
from releasekit.commands.opening import checklist_to_follow, pin_of
from releasekit.commands.session import Session
from releasekit.commands.typed_names import typed_case, typed_cases
from releasekit.commands.typed_text import typed_text
from releasekit.commands.verb_options import DryRun, Reason
from releasekit.domain.case import Event
from releasekit.domain.changes import changes
from releasekit.domain.deeds import Deed, Opened, Upgraded
from releasekit.domain.dossier import Dossier
from releasekit.domain.free_text import EVIDENCE_LIMIT
from releasekit.domain.need_to_know import for_role
from releasekit.domain.outstanding import plan
from releasekit.domain.upgrading import Target, Upgrade, backwards, upgrade_of
from releasekit.errors.refusals import DeclinedError, NotToBeUndoneError
from releasekit.errors.transitions import CaseClosedError
from releasekit.errors.usage import MissingValueError
from releasekit.presentation.answers import event_lines
from releasekit.presentation.upgrade_plan import upgrade_lines
from releasekit.wording import _, counted

Find = Callable[[Dossier], Resolved]


def upgrade(
    session: Session,
    case: Annotated[
        list[str] | None,
        Argument(metavar="[CASE]...", help=_("The cases, or --all of them.")),
    ] = None,
    every: Annotated[bool, Option("--all", help=_("Every open case."))] = False,
    dry_run: DryRun = False,
) -> int:
    """Show what a newer checklist changes in cases, ask, then move them."""
    if not (case or every):
        raise MissingValueError(what=_("The case"), option="CASE, or --all")
    if every:
        found = _open_ones(session)
    else:
        names = typed_cases(session, case or ())
        found = [session.casebook.look(name).dossier for name in names]

    def newest(dossier: Dossier) -> Resolved:
        return session.casebook.rules.checklist_named(dossier.checklist.id)

    return _move(session, found, newest, None, dry_run=dry_run)


def _open_ones(session: Session) -> list[Dossier]:
    """Give every open case that is on lists; one that cannot be read stops the move."""
    looks = list(session.casebook.looks())
    for one in looks:
        if isinstance(one, Unreadable):
            raise one.fault
    return [one for one in looks if is_listed(one) and one.case.ending is None]


def transfer(
    session: Session,
    case: Annotated[str, Argument(help=_("The case."))],
    to: Annotated[
        str | None,
        Option("--to", metavar="ID|FILE", help=_("The checklist to follow.")),
    ] = None,
    reason: Reason = None,
    dry_run: DryRun = False,
) -> int:
    """Move a case to another checklist; nothing that was recorded is dropped."""
    if to is None:
        raise MissingValueError(what=_("The checklist"), option="--to ID")
    why = typed_text(session, reason, _("The reason"), EVIDENCE_LIMIT)
    resolved = checklist_to_follow(session, to)
    dossier = session.casebook.look(typed_case(session, case)).dossier
    return _move(session, [dossier], lambda _one: resolved, why, dry_run=dry_run)


def _move(
    session: Session,
    dossiers: Sequence[Dossier],
    find: Find,
    reason: str | None,
    *,
    dry_run: bool,
) -> int:
    """Show the plan of all, ask once, and write one case after the other."""
    planned = [
        (dossier, resolved, _planned(session, dossier, resolved, reason))
        for dossier in dossiers
        if (resolved := find(dossier)).sha256 != dossier.case.pin.sha256
    ]
    for dossier, _resolved, found in planned:
        seen = _as_seen(session, dossier, found)
        session.show(upgrade_lines(dossier, seen, session.language, session.screen))
    same = len(dossiers) - len(planned)
    if same:
        told = counted("{n} case stays as it is.", "{n} cases stay as they are.", same)
        session.say(told)
    if dry_run or not planned:
        return 0
    question = counted("Move {n} case?", "Move {n} cases?", len(planned))
    if not session.confirms(question):
        raise DeclinedError
    for dossier, resolved, _found in planned:
        _write(session, dossier, resolved, reason)
    return 0


def _planned(
    session: Session, dossier: Dossier, resolved: Resolved, reason: str | None
) -> Upgrade:
    if dossier.case.ending is not None:
        raise CaseClosedError(case=dossier.case.id)
    return upgrade_of(dossier, _target(session, resolved), session.today, reason)


def _as_seen(session: Session, dossier: Dossier, found: Upgrade) -> Upgrade:
    """Leave out of a plan what moves of steps the role may not see."""
    role = acting_role(session, dossier.checklist)
    plans = [for_role(plan(one), role, one) for one in (dossier, found.after)]
    return found._replace(case=changes(plans[0], plans[1], session.today))


def upgrade_back(session: Session, event: Event, dossier: Dossier) -> Deed:
    """Move a case back to the checklist that it followed before an upgrade."""
    if event.seq != _last_upgrade(dossier):
        raise NotToBeUndoneError(
            case=dossier.case.id, seq=event.seq, what=_("an upgrade before another")
        )
    earlier = (one.deed for one in dossier.case.history if one.seq < event.seq)
    pins = [one.checklist for one in earlier if isinstance(one, Opened | Upgraded)]
    rules = session.casebook.rules.kept(pins[-1], dossier.case.id)
    target = Target(pins[-1], rules, session.casebook.rules.calendar(rules.calendar))
    deed = upgrade_of(dossier, target, session.today, _("taken back")).deed
    return backwards(deed, event.deed) if isinstance(event.deed, Upgraded) else deed


def _last_upgrade(dossier: Dossier) -> int:
    found = (one.seq for one in dossier.case.history if isinstance(one.deed, Upgraded))
    return max(found, default=0)


def _target(session: Session, resolved: Resolved) -> Target:
    rules = resolved.checklist
    calendar = session.casebook.rules.calendar(rules.calendar)
    return Target(pin=pin_of(resolved), checklist=rules, calendar=calendar)


def _write(
    session: Session, dossier: Dossier, resolved: Resolved, reason: str | None
) -> None:
    """Keep the checklist, then write the case, planned anew under its lock."""
    stamp = session.stamp(session.today, acting_role(session, resolved.checklist))
    session.casebook.keep(resolved, stamp)
    after = session.casebook.save(
        dossier.case.id,
        lambda now: [_planned(session, now, resolved, reason).deed],
        stamp,
    )
    new = after.case.history[len(dossier.case.history) :]
    session.show(event_lines(after, new, session.language, stamp.role))
