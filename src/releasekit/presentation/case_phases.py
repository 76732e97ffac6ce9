"""How far each phase of a case is: counts of agencies' actions, never a score."""

from collections.abc import Iterable, Sequence

from releasekit.domain.action import Phase
from releasekit.domain.progress import Status, by_phase
from releasekit.presentation.case_answer import CaseAnswer
from releasekit.presentation.labels import phase_label
from releasekit.wording import _
from releasekit.wording.days import day_or_month

SIGNS = {
    Status.DONE: "#",
    Status.DECLINED: "-",
    Status.WAIVED: "~",
    Status.NOT_NEEDED: "o",
    Status.OPEN: ".",
    Status.UNDETERMINED: "?",
    Status.BEFORE_CASEBOOK: "<",
}


def phase_lines(answer: CaseAnswer) -> Iterable[str]:
    """Draw one line a phase; each outcome keeps its own sign in the bar."""
    every = by_phase(answer.actions, answer.dossier, answer.today)
    phases = {phase: found for phase, found in every.items() if found}
    longest = max((len(found) for found in phases.values()), default=0)
    for phase, found in phases.items():
        name = phase_label(phase, answer.dossier.checklist, answer.language)
        start = f"  {phase.number} {name:18} "
        if set(found) == {Status.BEFORE_CASEBOOK}:
            yield start + _("before this casebook")
        else:
            bar = f"[{_bar(found)}]".ljust(longest + len("[]"))
            notes = ", ".join(_notes(phase, found, answer))
            yield f"{start}{_count(found):9}{bar}  {notes}".rstrip()


def _bar(found: Sequence[Status]) -> str:
    return "".join(sorted((SIGNS[one] for one in found), key="#-~o.?<".index))


def _count(found: Sequence[Status]) -> str:
    done = found.count(Status.DONE)
    applicable = len(found) - found.count(Status.UNDETERMINED)
    if done == applicable:
        return _("{n} done").format(n=done)
    return _("{done} of {all}").format(done=done, all=applicable)


def _notes(phase: Phase, found: Sequence[Status], answer: CaseAnswer) -> Iterable[str]:
    started = Status.DONE in found
    if declined := found.count(Status.DECLINED):
        yield _("{n} declined").format(n=declined)
    if waived := found.count(Status.WAIVED):
        yield _("{n} waived").format(n=waived)
    if not_needed := found.count(Status.NOT_NEEDED):
        yield _("{n} not needed").format(n=not_needed)
    again = list(_next_time(phase, answer))
    if started and (still_open := found.count(Status.OPEN) - len(again)):
        yield _("{n} open").format(n=still_open)
    yield from _first_due(phase, answer, started=started)
    yield from again
    if unknown := found.count(Status.UNDETERMINED):
        yield _("{n} unknown").format(n=unknown)


def _next_time(phase: Phase, answer: CaseAnswer) -> Iterable[str]:
    """Name what was settled and comes again, with its day."""
    for one in answer.outstanding.actions:
        owed = one.owed
        is_repeated = owed.occurrence > 1 and owed.back_on is None
        if owed.action.phase is phase and is_repeated and owed.due is not None:
            day = day_or_month(owed.due, answer.today)
            again = _("{number} comes again on {day}")
            yield again.format(number=owed.action.number, day=day)


def _first_due(phase: Phase, answer: CaseAnswer, *, started: bool) -> Iterable[str]:
    days = [
        one.owed.due
        for one in answer.outstanding.actions
        if one.owed.action.phase is phase
        and one.owed.determined
        and one.owed.due is not None
    ]
    if days and not started:
        yield _("first: {day}").format(day=day_or_month(min(days), answer.today))
