"""`verify`: is every case as the program left it? It never writes."""

from typing import Annotated

from typer import Argument

from releasekit.commands.session import Session
from releasekit.commands.typed_names import typed_cases
from releasekit.errors.fault import Exit
from releasekit.wording import _, counted


def verify(
    session: Session,
    cases: Annotated[
        list[str] | None, Argument(metavar="[CASE]...", help=_("Only these cases."))
    ] = None,
) -> int:
    """Check the chain and the bytes of cases."""
    names = typed_cases(session, cases or ()) or session.casebook.cases()
    found = {name: session.casebook.faults(name) for name in names}
    for name, faults in found.items():
        for fault in faults:
            session.say(f"{name}: {fault}")
    bad = sum(1 for faults in found.values() if faults)
    good = len(found) - bad
    session.say(counted("{n} case is in order.", "{n} cases are in order.", good))
    if bad:
        session.say(counted("{n} case is not.", "{n} cases are not.", bad))
    return Exit.FOUND if bad else Exit.DONE
