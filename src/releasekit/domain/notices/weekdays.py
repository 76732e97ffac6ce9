"""The days of the week as settings name them, from 0 for Monday."""

from types import MappingProxyType

WEEKDAYS = MappingProxyType(
    {
        name: at
        for at, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
    }
)
