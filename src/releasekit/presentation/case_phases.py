"""How far each phase of a case is: counts of agencies' actions, never a score."""

from collections.abc import Iterable, Sequence

from releasekit.domain.checklist import Phase
from releasekit.domain.progress import Status, by_phase
from releasekit.presentation.case_answer import CaseAnswer
from releasekit.wording import _
from releasekit.wording.days import short_day
from releasekit.wording.phases import phase_name

SIGNS = {
    Status.DONE: "#",
    Status.DECLINED: "-",
    Status.OPEN: ".",
    Status.BEFORE_CASEBOOK: "<",
}


def phase_lines(answer: CaseAnswer) -> Iterable[str]:
    """Draw one line a phase; each outcome keeps its own sign in the bar."""
    for phase, found in by_phase(answer.dossier).items():
        if found:
            yield _phase(phase, found, answer)


def _phase(phase: Phase, found: Sequence[Status], answer: CaseAnswer) -> str:
    if set(found) == {Status.BEFORE_CASEBOOK}:
        return f"  {phase.number} {phase_name(phase):18} " + _("before this casebook")
    done = found.count(Status.DONE)
    count = _("{done} of {all}").format(done=done, all=len(found))
    whole = _("{n} done").format(n=done) if done == len(found) else count
    bar = "".join(sorted((SIGNS[one] for one in found), key="#-.<".index))
    notes = [
        *(
            [_("{n} declined").format(n=n)]
            if (n := found.count(Status.DECLINED))
            else []
        ),
        *(
            [_("{n} open").format(n=n)]
            if (n := found.count(Status.OPEN)) and done
            else []
        ),
        *_first_due(phase, answer, started=bool(done)),
    ]
    line = f"  {phase.number} {phase_name(phase):18} {whole:9}[{bar}]"
    return f"{line}  {', '.join(notes)}" if notes else line


def _first_due(phase: Phase, answer: CaseAnswer, *, started: bool) -> Iterable[str]:
    days = [
        one.owed.due
        for one in answer.outstanding.actions
        if one.owed.action.phase is phase and one.owed.due is not None
    ]
    if days and not started:
        yield _("first: {day}").format(day=short_day(min(days), answer.today))
