"""Closed days in: a calendar's document as the typed calendar the rules count with."""

from releasekit.calendars.calendar_document import calendar_of

__all__ = ["calendar_of"]
