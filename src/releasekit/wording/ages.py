"""How long something has lasted, roughly."""

from releasekit.wording.catalogue import _

MINUTE = 60
HOUR = 60 * MINUTE
DAY = 24 * HOUR


def age_told(seconds: int) -> str:
    """Give `40 s`, `12 min`, `5 h` or `3 d`: two of a larger unit at the least."""
    if seconds < 2 * MINUTE:
        return _("{n} s").format(n=seconds)
    if seconds < 2 * HOUR:
        return _("{n} min").format(n=seconds // MINUTE)
    if seconds < 2 * DAY:
        return _("{n} h").format(n=seconds // HOUR)
    return _("{n} d").format(n=seconds // DAY)
