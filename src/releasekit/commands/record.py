"""`record`: the results of a meeting in one sitting, a line each, written at the end.

Each line is answered at once with what it would record. Nothing is written until the
end; then it is one confirmation, and one atomic write per case.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

from typer import Argument

from releasekit.casebook import OnDay
from releasekit.casebook.case_lists import text_of_file
from releasekit.commands.record_lines import Sitting
from releasekit.commands.session import Session
from releasekit.domain.dossier import Dossier
from releasekit.errors.fault import ReleasekitError
from releasekit.errors.lists import FaultyListError, NeedsYesError
from releasekit.errors.refusals import DeclinedError
from releasekit.errors.usage import UsageError
from releasekit.presentation.answers import event_lines
from releasekit.presentation.faults import fault_sentence
from releasekit.settings.draft import drop_draft, keep_draft
from releasekit.wording import _, counted

FROM_INPUT = Path("-")


def record(
    session: Session,
    file: Annotated[
        Path | None,
        Argument(
            metavar="[FILE|-]", help=_("Lines: CASES NUMBERS WORD [DAY] [CHOICE].")
        ),
    ] = None,
) -> int:
    """Record many results: `5,7 401 done fri` a line; an empty line ends it."""
    session.check_post()
    sitting = Sitting(session)
    if file is None and session.may_ask:
        typed = _at_keyboard(session, sitting)
    else:
        typed = _from_lines(session, sitting, file or FROM_INPUT)
    return _write(session, sitting, typed)


def _at_keyboard(session: Session, sitting: Sitting) -> list[str]:
    """Answer each line as it is typed; what is wrong is told and can be typed again."""
    head = _("A line each: CASES NUMBERS WORD [DAY]; an empty line ends it.")
    session.stderr.write(f"{head}\n")
    typed: list[str] = []
    try:
        lines = _typed_lines(session)
        typed.extend(one for one in lines if _is_taken(session, sitting, one))
    except KeyboardInterrupt:
        _keep(session, typed)
        raise
    return typed


def _typed_lines(session: Session) -> Iterator[str]:
    while line := session.ask(">").strip():
        yield line


def _is_taken(session: Session, sitting: Sitting, line: str, place: str = "") -> bool:
    """Answer a line with what it records, or with what is wrong in it."""
    try:
        entry = sitting.read(line)
    except UsageError as fault:
        session.stderr.write(f"{place}{fault_sentence(fault)}\n")
        return False
    session.show(f"  {one}" for one in entry.told)
    return True


def _keep(session: Session, typed: Sequence[str]) -> None:
    """Keep what was typed, where somebody stops in the middle of it."""
    if typed:
        path = keep_draft("\n".join(typed) + "\n", session.salt())
        kept = _("Kept. Go on with it: rk record {path}").format(path=path)
        session.stderr.write(f"\n{kept}\n")


def _from_lines(session: Session, sitting: Sitting, file: Path) -> list[str]:
    """Read all lines; everything wrong is told at once, with its line."""
    text = session.stdin.read() if file == FROM_INPUT else text_of_file(file)
    found = [
        (number, line.strip())
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip() and not line.startswith("#")
    ]
    places = ((_("line {n}: ").format(n=number), line) for number, line in found)
    taken = [_is_taken(session, sitting, line, place) for place, line in places]
    if not all(taken):
        raise FaultyListError(path=file)
    return [line for _number, line in found]


def _write(session: Session, sitting: Sitting, typed: Sequence[str]) -> int:
    """Ask once, then write case by case; one that changed meanwhile stops no other."""
    number = sum(len(deeds) for deeds in sitting.planned.values())
    if not number:
        session.say(_("Nothing to record."))
        return 0
    if not (session.may_ask or session.options.get("yes")):
        raise NeedsYesError
    question = counted("Record {n} result?", "Record {n} results?", number)
    if not session.confirms(question, likely=True):
        _keep(session, typed)
        raise DeclinedError
    faults = list(_written(session, sitting))
    if faults:
        _keep(session, typed)
        raise faults[0]
    drop_draft()
    session.say(counted("{n} result recorded.", "{n} results recorded.", number))
    return 0


def _written(session: Session, sitting: Sitting) -> Iterator[ReleasekitError]:
    """Write each case at once; give the faults of those that could not be."""
    for case, deeds in sitting.to_write().items():
        try:
            after = _saved(session, case, deeds, sitting)
        except ReleasekitError as fault:
            yield fault
            continue
        new = after.case.history[-len(deeds) :]
        role = sitting.role_in(case)
        session.show(event_lines(after, new, session.language, role))


def _saved(
    session: Session, case: str, deeds: Sequence[OnDay], sitting: Sitting
) -> Dossier:
    stamp = session.stamp(session.today, sitting.role_in(case))
    head = sitting.heads[case]
    return session.casebook.save(case, lambda _now: deeds, stamp, seen=head)
