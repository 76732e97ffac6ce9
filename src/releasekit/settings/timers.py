"""Whether the nightly job is set up on this machine, as its files tell."""

from collections.abc import Iterable
from enum import Enum
from pathlib import Path

NAME = "releasekit-remind.timer"
SYSTEM = (Path("/etc/systemd/system"), Path("/usr/lib/systemd/system"))
WANTED = "timers.target.wants"


class Timer(Enum):
    """How far the timer is set up; a crontab nobody else may read is not looked at."""

    ABSENT = "absent"
    INSTALLED = "installed"
    ENABLED = "enabled"


def timer(mine: Path, system: Iterable[Path] = SYSTEM) -> Timer:
    """Look for the timer among the units of the system and of the user's own folder.

    An enabled one is a link in the folder of what the system's timers want.
    """
    folders = (*system, mine / "systemd" / "user")
    if any((one / WANTED / NAME).is_symlink() for one in folders):
        return Timer.ENABLED
    if any((one / NAME).exists() for one in folders):
        return Timer.INSTALLED
    return Timer.ABSENT
