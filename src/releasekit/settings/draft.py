"""What was typed in a sitting that was stopped, kept among a person's own files."""

from pathlib import Path

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
    draft_path().unlink(missing_ok=True)
