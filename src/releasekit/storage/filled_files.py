"""Files of any size: filled beside their place, and put there once all is well."""

import os
from hashlib import file_digest
from pathlib import Path

from releasekit.errors.files import ChangedMeanwhileError
from releasekit.storage.safe_write import sync_folder


def put(temporary: Path, path: Path, before: str | None) -> None:
    """Put a file in its place, new or where one of that digest was."""
    if before is None:
        try:
            os.link(temporary, path)  # never overwrites, unlike a rename
        except FileExistsError:
            raise ChangedMeanwhileError(what=path, by="") from None
    elif digest_of(path) != before:
        raise ChangedMeanwhileError(what=path.stem, by="")
    else:
        os.replace(temporary, path)  # noqa: PTH105  named as the system call it is
    sync_folder(path)


def digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
