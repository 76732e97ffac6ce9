"""Days as people read them."""

from datetime import date

from releasekit.wording.catalogue import _


def weekday(day: date) -> str:
    return _weekdays()[day.weekday()]


def day_and_month(day: date) -> str:
    """Give `20 Nov`."""
    return f"{day.day} {_months()[day.month - 1]}"


def weekday_and_day(day: date) -> str:
    """Give `Fri 20 Nov`, the day of the month in two columns."""
    return f"{weekday(day)} {day.day:2} {_months()[day.month - 1]}"


def day_in_table(day: date, today: date) -> str:
    """Give `Fri 20 Nov`, or `2028-11-20` where the year is not plain."""
    return weekday_and_day(day) if _is_near(day, today) else day.isoformat()


def day_or_month(day: date, today: date) -> str:
    """Give `20 Nov`, or `Nov 2028` where the year is not plain."""
    if _is_near(day, today):
        return day_and_month(day)
    return f"{_months()[day.month - 1]} {day.year}"


def short_day(day: date, today: date) -> str:
    """Give `Fri 20 Nov`, with the year where it is far from today."""
    year = "" if _is_near(day, today) else f" {day.year}"
    return f"{weekday(day)} {day_and_month(day)}{year}"


def full_day(day: date) -> str:
    """Give `Fri 20 Nov 2026`."""
    return f"{weekday(day)} {day_and_month(day)} {day.year}"


def _is_near(day: date, today: date) -> bool:
    return abs((day - today).days) < HALF_A_YEAR


HALF_A_YEAR = 183


def _weekdays() -> tuple[str, ...]:
    return (
        _("Mon"),
        _("Tue"),
        _("Wed"),
        _("Thu"),
        _("Fri"),
        _("Sat"),
        _("Sun"),
    )


def _months() -> tuple[str, ...]:
    return (
        _("Jan"),
        _("Feb"),
        _("Mar"),
        _("Apr"),
        _("May"),
        _("Jun"),
        _("Jul"),
        _("Aug"),
        _("Sep"),
        _("Oct"),
        _("Nov"),
        _("Dec"),
    )
