"""A checklist as it would be once answers were written in: its entries, its sources."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from releasekit.domain.action import Action, Lines
from releasekit.domain.checklist import Checklist, Source
from releasekit.domain.finding import Finding
from releasekit.domain.lawyer.answered_actions import answered_action
from releasekit.domain.lawyer.answers import Outcome, Reply
from releasekit.domain.lawyer.naming_sources import SEEN, instrument_of, source_id
from releasekit.domain.lawyer.sheet import (
    ENGLISH,
    Entry,
    RowKind,
    entry_at,
    name_of,
)
from releasekit.domain.soundness import findings

KEYS = ("due", "opens", "duty", "shares", "open_questions")


class ReadSource(NamedTuple):
    """A source that somebody read and that is to be registered, with the answers."""

    source: Source
    replies: tuple[Reply, ...]

    @property
    def link(self) -> str:
        return next((one.link for one in self.replies if one.link), "")


class Rewritten(NamedTuple):
    """An entry as it would be, the keys of it that change, and the answers to it."""

    table: str
    id: str
    entry: Entry
    keys: tuple[str, ...]
    replies: tuple[Reply, ...]


class Rewriting(NamedTuple):
    """All that answers would change; `names` are the sources by the lines of a sheet.

    `findings` are what would then be wrong with the checklist as a whole.
    """

    entries: tuple[Rewritten, ...]
    sources: tuple[ReadSource, ...]
    names: Mapping[int, str]
    findings: tuple[Finding, ...]


def rewriting(
    checklist: Checklist, replies: Sequence[Reply], registered: Mapping[str, Source]
) -> Rewriting:
    """Work out what answers change; sources that are registered already are used."""
    names = _names(checklist, replies, registered)
    new = _new_sources(checklist, replies, names, registered)
    entries = tuple(
        _rewritten(place, some, checklist, names)
        for place, some in _by_entry(replies).items()
    )
    known = {**registered, **{one.source.id: one.source for one in new}}
    used = {name: known[name] for name in names.values()}
    whole = checklist._replace(sources={**checklist.sources, **used})
    for entry in entries:
        whole = _with_entry(whole, entry)
    return Rewriting(entries, new, names, findings(whole))


def _names(
    checklist: Checklist, replies: Iterable[Reply], registered: Mapping[str, Source]
) -> Mapping[int, str]:
    """Give each line on which an article was read the id of that source."""
    known, names = dict(registered), {}
    place = checklist.jurisdiction or checklist.id.upper()
    for one in replies:
        if one.outcome is Outcome.READ:
            name = source_id(place, one.cited, known)
            names[one.line] = name
            if name not in known or not known[name].text_of:
                known[name] = _source(name, one, known)
    return names


def _new_sources(
    checklist: Checklist,
    replies: Sequence[Reply],
    names: Mapping[int, str],
    registered: Mapping[str, Source],
) -> tuple[ReadSource, ...]:
    """Register what was read, with all that the answers to it say together."""
    added = dict.fromkeys(one for one in names.values() if one not in registered)
    found = []
    for name in added:
        resting = tuple(one for one in replies if names.get(one.line) == name)
        source = _source(name, resting[0], registered)._replace(
            duty=next(
                (one.text for one in resting if one.text),
                _title(resting[0], checklist),
            ),
            text_of=next((one.text_of for one in resting if one.text_of), ""),
        )
        found.append(ReadSource(source, resting))
    return tuple(found)


def _source(name: str, reply: Reply, known: Mapping[str, Source]) -> Source:
    return Source(
        id=name,
        instrument=instrument_of(reply.cited, known),
        duty=reply.text,
        sureness=SEEN,
        place=reply.article,
        text_of=reply.text_of,
    )


def _title(reply: Reply, checklist: Checklist) -> str:
    """Give what people read of the entry that was asked about, in English."""
    texts = name_of(entry_at(checklist, reply.row.table, reply.row.id))
    return texts.get(ENGLISH, next(iter(texts.values())))


def _by_entry(
    replies: Iterable[Reply],
) -> Mapping[tuple[str, str], tuple[Reply, ...]]:
    """Put together what changes one entry."""
    found: dict[tuple[str, str], tuple[Reply, ...]] = {}
    for one in replies:
        if _tells(one):
            place = one.row.table, one.row.id
            found[place] = (*found.get(place, ()), one)
    return found


def _tells(reply: Reply) -> bool:
    """Say whether an answer changes something: a question that has one is closed."""
    if reply.row.kind is RowKind.QUESTION:
        return reply.outcome is not Outcome.STAYS
    return reply.outcome is Outcome.READ


def _rewritten(
    place: tuple[str, str],
    replies: tuple[Reply, ...],
    checklist: Checklist,
    names: Mapping[int, str],
) -> Rewritten:
    before = entry_at(checklist, *place)
    closed = {one.row.place for one in replies if one.row.kind is RowKind.QUESTION}
    rest = _without(before.open_questions, closed)
    entry: Entry = before._replace(open_questions=rest)
    for one in replies:
        if isinstance(entry, Action):
            entry = answered_action(entry, one, names.get(one.line, ""))
    keys = tuple(
        key for key in KEYS if getattr(entry, key, None) != getattr(before, key, None)
    )
    return Rewritten(*place, entry, keys, replies)


def _without(lines: Lines, closed: set[int]) -> Lines:
    """Leave out the questions that are answered, in every language."""
    rest = {
        tag: tuple(line for place, line in enumerate(some) if place not in closed)
        for tag, some in lines.items()
    }
    return {tag: some for tag, some in rest.items() if some}


def _with_entry(checklist: Checklist, one: Rewritten) -> Checklist:
    if not one.table:
        return checklist._replace(open_questions=one.entry.open_questions)
    entries = {**getattr(checklist, one.table), one.id: one.entry}
    return checklist._replace(**{one.table: entries})  # type: ignore[arg-type]  # one of its tables
