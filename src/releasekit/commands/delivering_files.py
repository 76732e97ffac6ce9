"""A file that was made, put in its place or on standard output once it is logged."""

import shutil
from collections.abc import Callable
from pathlib import Path

from releasekit.casebook.own_files import Fill, OwnFile
from releasekit.commands.session import Session

MADE = "made"


def deliver(
    session: Session,
    place: OwnFile | None,
    fill: Fill,
    room: Path,
    log: Callable[[], None],
) -> None:
    """Make a file, log it, give it; what cannot be made or logged is not given."""
    if place is None:
        _give(session, fill, room / MADE, log)
        return
    with place.filled(fill, session.salt()) as put_it_there:
        log()
        put_it_there()


def _give(session: Session, fill: Fill, made: Path, log: Callable[[], None]) -> None:
    """Write to standard output what stands in a private room, as bytes."""
    with made.open("w+b") as file:
        fill(file)
        log()
        file.seek(0)
        session.stdout.flush()
        below = getattr(session.stdout, "buffer", None)
        if below is None:
            session.stdout.write(file.read().decode())
        else:
            shutil.copyfileobj(file, below)
