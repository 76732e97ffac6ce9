"""Files made at somebody's wish, where none is yet: a page, a sheet, a draft."""

from pathlib import Path

from releasekit.errors.files import FileExistsAlreadyError
from releasekit.storage.safe_write import create_file


def write_new(path: Path, text: str, salt: str) -> None:
    """Write a file where there is none yet; never over another."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() or not create_file(path, text.encode(), salt):
        raise FileExistsAlreadyError(path=path)
