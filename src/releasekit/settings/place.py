"""Where the casebook is."""

from pathlib import Path

from releasekit.errors.files import NoCasebookError, NotAllowedError
from releasekit.settings.mine import my_settings
from releasekit.storage.places import SETTINGS
from releasekit.wording import _

OTHERS_MAY_WRITE = 0o002


def find_casebook(asked: str | None, here: Path) -> Path:
    """Find the casebook: as asked, else the nearest folder above, else my own."""
    folder = _as_typed(asked) if asked else _nearest(here) or _mine()
    if folder is None or not _is_casebook(folder):
        raise NoCasebookError(path=folder or here)
    return folder


def _as_typed(asked: str) -> Path:
    try:
        return Path(asked).expanduser()
    except (RuntimeError, ValueError):  # no such user, or a name that none can have
        return Path(asked)


def _is_casebook(folder: Path) -> bool:
    try:
        return (folder / SETTINGS).is_file()
    except PermissionError:
        raise NotAllowedError(what=_("read"), path=folder) from None
    except OSError:  # a name that no folder can have
        return False


def _nearest(here: Path) -> Path | None:
    """Look upward, but not past the home folder, the file system, or a public folder.

    A folder that others may write could hold a casebook that somebody planted.
    """
    home, device = _home(), here.stat().st_dev
    for folder in (here, *here.parents):
        about = folder.stat()
        if about.st_dev != device or about.st_mode & OTHERS_MAY_WRITE:
            return None
        if _is_casebook(folder):
            return folder
        if folder == home:
            return None
    return None


def _home() -> Path | None:
    try:
        return Path.home()
    except RuntimeError:  # an account that this machine does not know
        return None


def _mine() -> Path | None:
    folder = my_settings().casebook
    return _as_typed(folder) if folder else None
