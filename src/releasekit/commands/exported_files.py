"""The file of an export: where it is to be, given once it is logged, what is said."""

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from releasekit.casebook.own_files import Fill, OwnFile
from releasekit.commands.export_forms import STANDARD_OUTPUT
from releasekit.commands.export_wish import Wish
from releasekit.commands.session import Session
from releasekit.lazy import load
from releasekit.wording.visible import visible

EXPORT = "export"
TO_FILE = "file"
MADE = "made"


def place_of(wish: Wish) -> OwnFile | None:
    """Look where the file is to be before anything is read; output has no place."""
    if wish.file == STANDARD_OUTPUT:
        return None
    return OwnFile(Path(wish.file), load(wish.form.is_own), force=wish.force)


def give(
    session: Session,
    place: OwnFile | None,
    fill: Fill,
    room: Path,
    log: Callable[[], None],
) -> None:
    """Make a file, log it, give it; what cannot be made or logged is not given."""
    if place is None:
        _give_out(session, fill, room / MADE, log)
        return
    with place.filled(fill, session.salt()) as put_it_there:
        log()
        put_it_there()


def _give_out(
    session: Session, fill: Fill, made: Path, log: Callable[[], None]
) -> None:
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


def say_given(session: Session, place: OwnFile | None, lines: Iterable[str]) -> None:
    """Say what was given, beside the file and never in it."""
    stream = session.stderr if place is None else session.stdout
    stream.writelines(f"{visible(line)}\n" for line in lines)
