"""What a review says of one calendar: which holidays close the offices, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """One holiday on one day; two of them may fall on the same day.

    `moved`: the day is off because the holiday fell on a Sunday. `provisional`: the
    day may still change, as with dates by the moon or by precedent. `contested`: it
    is disputed whether offices close, so the day is open until an office decides.
    """

    day: date
    called: str
    source: str
    moved: bool = False
    provisional: bool = False
    contested: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What the review of one calendar found; our names are keyed by the English one.

    `closing` turns the package's name of a holiday into ours; `names` holds what one is
    called otherwise here than in the other calendars. On those of `leave_only` and of
    `leave_categories` offices stay open. `decided` replaces what the package has on a
    day. `sources` are those of single holidays. Those of `by_precedent` are
    provisional: it seems that offices close, and no law was found by which they do.
    """

    country: str
    subdivision: str | None = None
    categories: tuple[str, ...] = ("public",)
    leave_categories: tuple[str, ...] = ()
    title: Mapping[str, str]
    moved: Mapping[str, str]
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    source: str
    sources: Mapping[str, str] = field(default_factory=dict)
    closing: Mapping[str, str]
    leave_only: frozenset[str] = frozenset()
    by_precedent: frozenset[str] = frozenset()
    decided: tuple[Holiday, ...] = ()
