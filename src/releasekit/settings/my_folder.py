"""The folders of a person's own settings and state, where the system wants them."""

from collections.abc import Callable
from pathlib import Path

from platformdirs import user_config_path, user_state_path

from releasekit.errors.files import NoHomeError


def my_folder() -> Path:
    return _found(user_config_path)


def my_state_folder() -> Path:
    return _found(user_state_path)


def _found(ask: Callable[[str], Path]) -> Path:
    """Find a folder; an account that the machine does not know may have no home."""
    try:
        folder = ask("releasekit")
    except RuntimeError:
        raise NoHomeError from None
    if not folder.is_absolute():  # what older systems of names make of no home
        raise NoHomeError
    return folder
