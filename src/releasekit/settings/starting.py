"""A new casebook, and the demo."""

from pathlib import Path

from releasekit.settings.office import FORMAT, TEXTS, OfficeSettings
from releasekit.settings.settings_text import settings_text
from releasekit.storage.layout import clear_demo, make_casebook, mark_demo


def start_casebook(
    folder: Path, office: OfficeSettings, token: str, *, gid: int | None = None
) -> None:
    """Make a casebook for one account, or for the group of a number."""
    texts = {name: getattr(office, name) for name in TEXTS}
    settings = f"format = {FORMAT}\n{settings_text(texts)}"
    make_casebook(folder, settings, token, gid=gid)


def start_demo(folder: Path, office: OfficeSettings, token: str) -> None:
    """Start a casebook of invented cases, in the place of an earlier one."""
    clear_demo(folder)
    start_casebook(folder, office, token)
    mark_demo(folder, token)
