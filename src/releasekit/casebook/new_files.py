"""Files made at somebody's wish, where none is yet: a page, a sheet, a draft."""

from pathlib import Path

from releasekit.domain.health.modes import PRIVATE
from releasekit.errors.files import FileExistsAlreadyError
from releasekit.storage.modes import modes_in
from releasekit.storage.safe_write import Fill, create_filled

__all__ = ["Fill", "fill_new", "write_new"]


def write_new(
    path: Path, text: str, salt: str, *, casebook: Path | None = None
) -> None:
    """Write a text where there is none yet; never over another."""
    fill_new(path, lambda file: file.write(text.encode()), salt, casebook=casebook)


def fill_new(
    path: Path, fill: Fill, salt: str, *, casebook: Path | None = None
) -> None:
    """Make a file where there is none yet, by what writes it; never over another.

    It is for its maker alone, but for one inside a casebook of a group.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    is_inside = casebook and path.resolve().is_relative_to(casebook.resolve())
    modes = modes_in(casebook) if casebook and is_inside else PRIVATE
    if path.exists() or not create_filled(path, fill, salt, modes=modes):
        raise FileExistsAlreadyError(path=path)
