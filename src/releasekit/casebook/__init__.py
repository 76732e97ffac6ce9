"""The door to cases: a folder of them, and the rules they follow."""

from releasekit.casebook.folder import Casebook, Look, Unreadable
from releasekit.casebook.stamp import OnDay, Stamp

__all__ = ["Casebook", "Look", "OnDay", "Stamp", "Unreadable"]
