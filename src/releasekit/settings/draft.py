"""What was typed in a sitting that was stopped, kept among a person's own files."""

from contextlib import suppress
from pathlib import Path

from releasekit.errors.files import NoHomeError
from releasekit.lazy import load

NAME = "record-draft.txt"


def draft_path() -> Path:
    folder: Path = load("releasekit.settings.my_folder:my_folder")()
    return folder / NAME


def keep_draft(text: str, token: str) -> Path:
    """Keep the lines of a sitting, whole or not at all, for their writer alone."""
    path = draft_path()
    load("releasekit.storage.safe_write:write_file")(path, text.encode(), token)
    return path


def drop_draft() -> None:
    """Remove a draft once its lines are recorded."""
    with suppress(NoHomeError):  # where nothing could be kept, either
        draft_path().unlink(missing_ok=True)
