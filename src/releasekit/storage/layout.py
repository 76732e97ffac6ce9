"""The folders and first files of a casebook."""

import json
import shutil
from pathlib import Path

from releasekit.errors.files import CannotCreateError
from releasekit.storage.locks import probe
from releasekit.storage.modes import modes_in
from releasekit.storage.places import (
    CASES,
    CHECKLISTS,
    DEMO_MARK,
    DEMO_POST,
    OWN_CALENDARS,
    OWN_CHECKLISTS,
    SETTINGS,
)
from releasekit.storage.safe_write import create_file, make_folder
from releasekit.storage.top_folder import ready_folder
from releasekit.wording import _

_FILES = {
    ".gitattributes": "* -text\n",
    ".gitignore": ".cache/\n.locks/\n*.tmp\n",
}


def make_casebook(
    folder: Path, settings: str, token: str, *, gid: int | None = None
) -> None:
    """Make the folders of a casebook, and last the file that makes it one."""
    if (folder / SETTINGS).exists():
        raise _is_there(folder)
    ready_folder(folder, gid)
    probe(folder)
    modes = modes_in(folder)
    for name in (CASES, CHECKLISTS, OWN_CHECKLISTS, OWN_CALENDARS):
        make_folder(folder / name, modes=modes)
    for name, text in _FILES.items():
        create_file(folder / name, text.encode(), token, modes=modes)
    if not create_file(folder / SETTINGS, settings.encode(), token, modes=modes):
        raise _is_there(folder)


def _is_there(folder: Path) -> CannotCreateError:
    return CannotCreateError(
        path=folder,
        problem=_("there is a casebook already"),
        next_step=_("Use it as it is, or name another folder."),
    )


def mark_demo(folder: Path, token: str) -> None:
    text = b"All cases here are invented.\n"
    create_file(folder / DEMO_MARK, text, token, modes=modes_in(folder))


def clear_demo(folder: Path) -> None:
    """Remove an earlier demo; anything else that stands there is left alone."""
    if not folder.exists():
        return
    if not (folder / DEMO_MARK).is_file() or folder.is_symlink():
        raise CannotCreateError(
            path=folder,
            problem=_("it is there already and is no earlier demo"),
            next_step=_("Name another folder: releasekit demo DIR."),
        )
    if not all(_is_invented(path) for path in (folder / CASES).glob("*")):
        raise CannotCreateError(
            path=folder,
            problem=_("somebody opened a case of their own in this demo"),
            next_step=_("Remove it yourself, or name another folder."),
        )
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise CannotCreateError(
            path=folder,
            problem=error.strerror,
            next_step=_("Remove it yourself, or name another folder."),
        ) from None


def _is_invented(path: Path) -> bool:
    """Say whether the demo opened a case; what was tried on it may go with it."""
    try:
        first = json.loads(path.read_bytes())["history"][0]
        return bool(first["said"]["by"] == DEMO_POST)
    except (OSError, ValueError, LookupError, TypeError):
        return False
