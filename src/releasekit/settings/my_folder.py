"""The folders of a person's own settings and state, where the system wants them.

The package platformdirs says the same; loading it took a thirtieth of `show`.
"""

import os
import pwd
import sys
from contextlib import suppress
from pathlib import Path

APPLE = "Library/Application Support"


def my_folder(system: str = sys.platform) -> Path:
    usual = APPLE if system == "darwin" else ".config"
    return _folder("XDG_CONFIG_HOME", usual)


def my_state_folder(system: str = sys.platform) -> Path:
    usual = APPLE if system == "darwin" else ".local/state"
    return _folder("XDG_STATE_HOME", usual)


def _folder(variable: str, usual: str) -> Path:
    """Take the folder a variable names, else the usual one; no relative one counts."""
    named = Path(os.environ.get(variable, ""))
    return (named if named.is_absolute() else _home() / usual) / "releasekit"


def _home() -> Path:
    """Give the home folder, by the account where HOME does not say it."""
    named = Path(os.environ.get("HOME", ""))
    with suppress(KeyError):  # an account that this machine does not know
        return named if named.is_absolute() else Path(pwd.getpwuid(os.getuid()).pw_dir)
    return Path("~")
