"""What a lawyer or a ministry has yet to answer about a checklist.

Some questions stand in the file; others follow from what its marks leave open.
"""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from releasekit.domain.action import Action, Basis, GroundKind, Phase
from releasekit.domain.checklist import PERSON, Checklist

SEEN = "seen"


class Gap(Enum):
    """What a mark leaves open."""

    NO_LAW_FOR_NUMBER = "no-law-for-number"
    DUTY_NOT_READ = "duty-not-read"
    NO_ARTICLE_FOR_FLOW = "no-article-for-flow"
    AGENCY_NOT_SEEN = "agency-not-seen"
    NOBODY_HOLDS = "nobody-holds"
    LANGUAGE_NOT_REVIEWED = "language-not-reviewed"


class Asked(NamedTuple):
    """A question written in the file, and what it is about: a table and an id."""

    table: str
    id: str
    lines: dict[str, tuple[str, ...]]


class Open(NamedTuple):
    """What a mark leaves open: its kind, what it is about, and in which actions."""

    gap: Gap
    about: tuple[str, ...]
    actions: tuple[int, ...] = ()


def written_questions(checklist: Checklist) -> Iterable[Asked]:
    """Give the questions that stand in the file, the whole first."""
    if checklist.open_questions:
        yield Asked("", checklist.id, dict(checklist.open_questions))
    for table in ("roles", "agencies", "actions"):
        entries = getattr(checklist, table)
        in_order = (
            sorted(entries.values(), key=lambda one: one.number)
            if table == "actions"
            else entries.values()
        )
        for one in in_order:
            if one.open_questions:
                yield Asked(table, one.id, dict(one.open_questions))


def questions_from_marks(checklist: Checklist) -> Iterable[Open]:
    """Give what the marks leave open, each kind together."""
    actions = sorted(checklist.actions.values(), key=lambda one: one.number)
    yield from _numbers_without_law(actions)
    yield from _duties_not_read(actions, checklist)
    yield from _flows_without_article(actions)
    for agency in checklist.agencies.values():
        if agency.sureness and agency.sureness != SEEN:
            yield Open(Gap.AGENCY_NOT_SEEN, (agency.id, agency.sureness))
    for role in checklist.roles.values():
        if not role.held:
            yield Open(Gap.NOBODY_HOLDS, (role.id,))
    for language in checklist.unreviewed:
        yield Open(Gap.LANGUAGE_NOT_REVIEWED, (language,))


def _numbers_without_law(actions: list[Action]) -> Iterable[Open]:
    for phase in Phase:
        numbers = tuple(
            one.number
            for one in actions
            if one.phase is phase and one.due.basis is not Basis.STATUTE
        )
        if numbers:
            yield Open(Gap.NO_LAW_FOR_NUMBER, (phase.value,), numbers)


def _duties_not_read(actions: list[Action], checklist: Checklist) -> Iterable[Open]:
    """Give each source of a duty that nobody has read in full."""
    resting: dict[str, list[int]] = {}
    for action in actions:
        source = action.duty.source if action.duty else None
        if source is not None and checklist.sources[source].sureness != SEEN:
            resting.setdefault(source, []).append(action.number)
    for source, numbers in resting.items():
        sureness = checklist.sources[source].sureness
        yield Open(Gap.DUTY_NOT_READ, (source, sureness), tuple(numbers))


def _flows_without_article(actions: list[Action]) -> Iterable[Open]:
    """Give each flow said to rest on law for which no article is named."""
    found: dict[tuple[str, str], list[int]] = {}
    for action in actions:
        for share in action.shares:
            laws = [one for one in share.grounds if one.kind is GroundKind.LAW]
            is_asked = share.sender != PERSON and any(
                one.source is None for one in laws
            )
            if is_asked:
                key = (share.sender, share.receiver)
                found.setdefault(key, []).append(action.number)
    for parties, numbers in found.items():
        yield Open(Gap.NO_ARTICLE_FOR_FLOW, parties, tuple(dict.fromkeys(numbers)))
