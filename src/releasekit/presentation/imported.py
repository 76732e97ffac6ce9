"""What `import` shows: rows it would record, what it does not read, what clashes."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from releasekit.domain.action import Action
from releasekit.domain.case import Event
from releasekit.domain.deeds import Noted, Settled, Signed
from releasekit.domain.dossier import Dossier
from releasekit.domain.returned.entry import Entry
from releasekit.domain.returned.fitting_cells import Cell
from releasekit.domain.returned.held import Held
from releasekit.wording import _, counted
from releasekit.wording.days import full_day, short_day
from releasekit.wording.table_words import outcome_word
from releasekit.wording.texts import text_in
from releasekit.wording.told_events import told
from releasekit.wording.visible import visible

MOST_NAMED = 8
LONGEST = 60


class Sums(NamedTuple):
    """How many rows of a file do what."""

    to_record: int
    unchanged: int
    overtaken: int
    to_correct: int
    not_read: int


class Teller(NamedTuple):
    """In which language, to which role and on which day things are told."""

    language: str
    role: str | None
    today: date


def recorded_line(
    place: str, before: Dossier, event: Event, entry: Entry, teller: Teller
) -> str:
    """Say what a row records, on which day, and with which words beside it."""
    what = _what(event, before, teller)
    is_end = isinstance(event.deed, Settled | Signed)
    beside = [
        *([_("evidence")] if entry.evidence and is_end else []),
        *([_("a note")] if entry.note and is_end else []),
    ]
    more = _("; {words}").format(words=", ".join(beside)) if beside else ""
    day = short_day(event.on, teller.today)
    return f"{visible(place)}  {before.case.id}  {what}, {day}{more}"


def _what(event: Event, before: Dossier, teller: Teller) -> str:
    """Say what an event records; of a note also on which action it is."""
    if not isinstance(event.deed, Noted):
        return told(event, before, teller.language, teller.role)
    actions = (before.checklist.actions[name] for name in event.deed.actions)
    about = ", ".join(
        f"{one.number} {visible(text_in(one.short, teller.language))}"
        for one in actions
    )
    return _("{about}: a note").format(about=about)


def overtaken_line(place: str, cell: Cell, said: Entry, held: Held) -> str:
    """Say what a cell and the record say, each by itself, and who recorded that."""
    by = _(" ({post})").format(post=held.by) if held.by else ""
    sentence = _("{place}: the sheet says {ours}, the record since then {theirs}{by}")
    ours, theirs = _said(cell, said), _said(cell, held)
    return sentence.format(place=place, ours=ours, theirs=theirs, by=visible(by))


def _said(cell: Cell, said: Entry | Held) -> str:
    if cell is Cell.OUTCOME:
        return _outcome(said)
    if cell is Cell.DAY:
        return full_day(said.day) if said.day else _("no day")
    text = visible(said.evidence or "")
    short = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return f"`{short}`" if text else _("nothing")


def _outcome(said: Entry | Held) -> str:
    if said.outcome is None:
        return _("that it is open")
    told, word = _("{outcome} on {day}"), outcome_word(said.outcome)
    return told.format(outcome=word, day=full_day(said.day)) if said.day else word


def taken_back_line(place: str, case: str, action: Action, language: str) -> str:
    """Say that what a row records was recorded before, and that it no longer counts."""
    sentence = _("{place}  {case}  {number} {title}: taken back since, so not recorded")
    title = visible(text_in(action.short, language))
    return sentence.format(
        place=visible(place), case=case, number=action.number, title=title
    )


def not_read_lines(
    columns: Collection[str],
    rows: Collection[str],
    emptied: Collection[str],
    locked: Collection[str],
) -> Iterable[str]:
    """Name what stands in the file and was not read."""
    named = (
        (_("Columns that are not read: {names}"), columns),
        (
            _("Rows that are not read, as no case here has that action: {names}"),
            rows,
        ),
        (_("Cells that were emptied, which takes nothing back: {names}"), emptied),
        (_("Rows of which locked cells were changed, and not read: {names}"), locked),
    )
    for sentence, names in named:
        if names:
            yield sentence.format(names=visible(_listed(names)))


def _listed(names: Collection[str]) -> str:
    first = list(dict.fromkeys(names))[:MOST_NAMED]
    more = len(set(names)) - len(first)
    told = ", ".join(first)
    return _("{names} and {n} more").format(names=told, n=more) if more else told


def sums_line(sums: Sums) -> str:
    """Count the rows of a file by what becomes of them."""
    counts = [
        counted("{n} row to record", "{n} rows to record", sums.to_record),
        counted("{n} unchanged", "{n} unchanged", sums.unchanged),
    ]
    if sums.overtaken:
        counts.append(counted("{n} overtaken", "{n} overtaken", sums.overtaken))
    if sums.to_correct:
        counts.append(counted("{n} to correct", "{n} to correct", sums.to_correct))
    if sums.not_read:
        counts.append(counted("{n} not read", "{n} not read", sums.not_read))
    return f"{', '.join(counts)}."


def written_line(case: str, events: Sequence[Event]) -> str:
    """Say which events of a case are new, and how to take one of them back."""
    first, last = events[0].seq, events[-1].seq
    numbers = str(last) if first == last else f"{first}-{last}"
    sentence = _("{case}: event {numbers} recorded. Take it back: {command}")
    if first != last:
        sentence = _("{case}: events {numbers} recorded. Take one back: {command}")
    command = f"rk undo {case} --seq {last}"
    return sentence.format(case=case, numbers=numbers, command=command)
