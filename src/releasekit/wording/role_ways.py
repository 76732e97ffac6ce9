"""When a name of a checklist means a role, in words."""

from collections.abc import Iterable

from releasekit.domain.guide.ways import ALWAYS, Way
from releasekit.wording.catalogue import _
from releasekit.wording.conditions import condition_words


def way_words(ways: tuple[Way, ...]) -> str:
    """Give `if supervised yes`, or `unless supervised yes`; nothing if it always is."""
    return "" if ways == ALWAYS else _or(_way(one) for one in ways)


def _way(way: Way) -> str:
    condition = condition_words(way.when)
    other = _or(condition_words(one) for one in way.unless)
    sentence = _("if {condition}, unless {other}")
    if not way.unless:
        sentence = _("if {condition}")
    elif not way.when:
        sentence = _("unless {other}")
    return sentence.format(condition=condition, other=other)


def _or(words: Iterable[str]) -> str:
    return _(", or ").join(words)
