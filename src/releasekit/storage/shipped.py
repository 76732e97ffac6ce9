"""Where the checklists and schemas that come with the program stand."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def shipped(folder: str) -> Path:
    """Find `checklists` or `schemas`: inside a wheel, or beside `src` in a checkout."""
    installed = _PACKAGE / "shipped" / folder
    return installed if installed.is_dir() else _PACKAGE.parent.parent / folder
