"""Where the casebook is."""

from pathlib import Path

from releasekit.errors.files import NoCasebookError
from releasekit.settings.mine import my_settings
from releasekit.storage.places import SETTINGS

OTHERS_MAY_WRITE = 0o002


def find_casebook(asked: str | None, here: Path) -> Path:
    """Find the casebook: as asked, else the nearest folder above, else my own."""
    folder = Path(asked).expanduser() if asked else _nearest(here) or _mine()
    if folder is None or not (folder / SETTINGS).is_file():
        raise NoCasebookError(path=folder or here)
    return folder


def _nearest(here: Path) -> Path | None:
    """Look upward, but not past the home folder, the file system, or a public folder.

    A folder that others may write could hold a casebook that somebody planted.
    """
    home, device = Path.home(), here.stat().st_dev
    for folder in (here, *here.parents):
        about = folder.stat()
        if about.st_dev != device or about.st_mode & OTHERS_MAY_WRITE:
            return None
        if (folder / SETTINGS).is_file():
            return folder
        if folder == home:
            return None
    return None


def _mine() -> Path | None:
    folder = my_settings().casebook
    return Path(folder).expanduser() if folder else None
