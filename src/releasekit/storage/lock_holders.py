"""Who holds a lock, as its file says: which process, of whom, where, since when."""

import json
import os
import pwd
from collections.abc import Callable
from datetime import UTC, datetime
from typing import NamedTuple

from releasekit.lazy import load
from releasekit.wording import _

AGE = "releasekit.wording.ages:age_told"
LONGEST = 400
MINUTES = "%Y-%m-%d %H:%M UTC"


class Holder(NamedTuple):
    """A process that wrote its name into a lock file, and when it did."""

    host: str
    pid: int
    user: str
    since: datetime

    @property
    def is_here(self) -> bool:
        return self.host == os.uname().nodename

    @property
    def is_alive(self) -> bool:
        """Say whether the process runs; it can be told on this machine only."""
        try:
            os.kill(self.pid, 0)
        except (ProcessLookupError, OverflowError):
            return False
        except PermissionError:  # there it is, and it is somebody else's
            return True
        return True

    def told(self, now: str) -> str:
        """Name the holder; with the clock of who asks, also for how long it holds."""
        facts = {"pid": self.pid, "host": self.host, "user": self.user}
        facts["since"] = self.since.strftime(MINUTES)
        if not now:
            told = _("process {pid} on {host} (user {user}, since {since})")
            return told.format(**facts)
        seconds = (datetime.fromisoformat(now) - self.since).total_seconds()
        told = _("process {pid} on {host} (user {user}, since {since}: {age})")
        return told.format(age=load(AGE)(max(0, int(seconds))), **facts)


def my_name(
    account: Callable[[int], pwd.struct_passwd] = pwd.getpwuid,
) -> bytes:
    """Give what this process writes into a lock that it holds."""
    uid = os.getuid()
    try:
        user = account(uid).pw_name
    except KeyError:  # an account that this machine does not know
        user = str(uid)
    about = {"host": os.uname().nodename, "pid": os.getpid(), "uid": uid}
    return json.dumps({**about, "user": user}).encode("ascii")


def holder_in(descriptor: int) -> Holder | None:
    """Read the name in a lock file that is open; what cannot be read is nobody.

    The file was last changed when its holder wrote into it.
    """
    try:
        about = json.loads(os.pread(descriptor, LONGEST, 0))
        changed = os.fstat(descriptor).st_mtime
        return Holder(
            host=str(about["host"]),
            pid=int(about["pid"]),
            user=str(about.get("user", about["uid"])),
            since=datetime.fromtimestamp(int(changed), UTC),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
