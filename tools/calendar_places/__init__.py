"""What the reviews found, one calendar a file: which days close the offices, and why.

`tools/draft_calendar.py` drafts the calendars from these and the package `holidays`.
"""

from collections.abc import Mapping

from calendar_places.al import AL
from calendar_places.ba import BA
from calendar_places.ba_bih import BA_BIH
from calendar_places.ba_brc import BA_BRC
from calendar_places.ba_srp import BA_SRP
from calendar_places.me import ME
from calendar_places.mk import MK
from calendar_places.names import NAMES
from calendar_places.place import Holiday, Place
from calendar_places.rs import RS
from calendar_places.xk import XK

__all__ = ["NAMES", "PLACES", "Holiday", "Place"]

PLACES: Mapping[str, Place] = {
    "al": AL,
    "ba": BA,
    "ba-bih": BA_BIH,
    "ba-brc": BA_BRC,
    "ba-srp": BA_SRP,
    "me": ME,
    "mk": MK,
    "rs": RS,
    "xk": XK,
}
