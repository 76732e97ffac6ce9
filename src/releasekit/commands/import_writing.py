"""What `import` records: one atomic write for each case, once that was agreed to."""

from collections.abc import Iterator
from itertools import groupby

from releasekit.commands.import_plan import ImportPlan, Recorded
from releasekit.commands.session import Session
from releasekit.errors.fault import ReleasekitError
from releasekit.errors.lists import NeedsYesError
from releasekit.errors.refusals import DeclinedError
from releasekit.presentation.faults import tell_all
from releasekit.presentation.imported import written_line
from releasekit.wording import _, counted


def record_all(session: Session, plan: ImportPlan) -> int:
    """Ask once, then write case by case; one that changed meanwhile stops no other."""
    if not plan.recorded:
        session.say(_("Nothing to record."))
        return 0
    if not (session.may_ask or session.options.get("yes")):
        raise NeedsYesError
    number = len(plan.recorded)
    question = counted("Record {n} row?", "Record {n} rows?", number)
    if not session.confirms(question):
        raise DeclinedError
    try:
        return tell_all(list(_faults(session, plan)), session.stderr)
    except KeyboardInterrupt:
        told = _("Broken off. The same command records what is missing, nothing twice.")
        session.stderr.write(f"\n{told}\n")
        raise


def _faults(session: Session, plan: ImportPlan) -> Iterator[ReleasekitError]:
    """Write every case; give the faults of those that could not be."""
    for _case, rows in groupby(plan.recorded, key=lambda one: one.row.case):
        try:
            _write(session, list(rows))
        except ReleasekitError as fault:
            yield fault


def _write(session: Session, rows: list[Recorded]) -> None:
    """Write what a sheet brought for one case, unless that changed meanwhile."""
    look, role = rows[0].row.look, rows[0].role
    case = look.dossier.case.id
    deeds = [deed for one in rows for deed in one.deeds]
    stamp = session.stamp(session.today, role)
    after = session.casebook.save(case, lambda _now: deeds, stamp, seen=look.head)
    new = after.case.history[len(look.dossier.case.history) :]
    session.say(written_line(case, new))
