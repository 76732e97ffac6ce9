"""What an event recorded, in a few words."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from releasekit.domain.case import Event
from releasekit.domain.checklist import Checklist
from releasekit.domain.conditions import Answer
from releasekit.domain.deeds import (
    Answered,
    Assigned,
    Blocked,
    Closed,
    Dated,
    Erased,
    Erasure,
    Extended,
    Noted,
    Opened,
    Reopened,
    Repeated,
    Restricted,
    Settled,
    Signed,
    Started,
    Unblocked,
    Undone,
    Upgraded,
)
from releasekit.wording.catalogue import _
from releasekit.wording.days import full_day
from releasekit.wording.deed_words import (
    answer_word,
    because_word,
    certainty_word,
    heard_word,
    how_word,
)
from releasekit.wording.texts import text_in


class _Telling(NamedTuple):
    """What an event is told with: the names of its checklist, and the events before."""

    checklist: Checklist
    language: str
    history: Sequence[Event]

    def action(self, name: str) -> str:
        action = self.checklist.actions.get(name)
        if action is None:  # of a checklist that the case followed before
            return name
        return f"{action.number} {text_in(action.short, self.language)}"

    def role(self, name: str) -> str:
        role = self.checklist.roles.get(name)
        return text_in(role.title, self.language) if role else name


def what_happened(
    event: Event, checklist: Checklist, language: str, history: Sequence[Event]
) -> str:
    """Say what an event did; notes are named, not told."""
    tell = _TELLERS[type(event.deed)]
    return tell(event.deed, _Telling(checklist, language, history))


def _opened(deed: Opened, _telling: _Telling) -> str:
    if deed.episode is None:
        return _("case opened")
    return _("case opened, going on from {case}").format(case=deed.episode.of)


def _dated(deed: Dated, _telling: _Telling) -> str:
    if deed.to is None:
        return _("{name}: taken away").format(name=deed.name)
    told = _("{name}: {day}").format(name=deed.name, day=full_day(deed.to))
    return f"{told}, {certainty_word(deed.certainty)}" if deed.certainty else told


def _answered(deed: Answered, telling: _Telling) -> str:
    told = (_answer(name, one, telling.checklist) for name, one in deed.facts.items())
    return ", ".join(told)


def _answer(name: str, answer: Answer | None, checklist: Checklist) -> str:
    """Tell an answer; of a sensitive fact only that it was given."""
    fact = checklist.facts.get(name)
    if answer is not None and (fact is None or fact.sensitive):
        return _("{name}: answered").format(name=name)
    return f"{name}: {answer_word(answer)}"


def _settled(deed: Settled, telling: _Telling) -> str:
    told = f"{telling.action(deed.action)}: {how_word(deed.how)}"
    until = _(" until {day}").format(day=full_day(deed.until)) if deed.until else ""
    heard = (
        _("; reported ({by})").format(by=heard_word(deed.heard)) if deed.heard else ""
    )
    return f"{told}{until}{heard}"


def _signed(deed: Signed, telling: _Telling) -> str:
    signed = _("signed by {role}").format(role=telling.role(deed.part))
    return f"{telling.action(deed.action)}: {signed}"


def _started(deed: Started, telling: _Telling) -> str:
    return _("{action}: started").format(action=telling.action(deed.action))


def _reopened(deed: Reopened, telling: _Telling) -> str:
    if deed.action is None:
        return _("the case goes on")
    action = telling.action(deed.action)
    if deed.cause is None:
        return _("{action}: owed again").format(action=action)
    told = _("{action}: owed again because of event {seq}")
    return told.format(action=action, seq=deed.cause)


def _blocked(deed: Blocked, telling: _Telling) -> str:
    is_action = deed.waits_for in telling.checklist.actions
    name = telling.action if is_action else telling.role
    told = _("{action}: blocked, waits for {other}").format(
        action=telling.action(deed.action), other=name(deed.waits_for)
    )
    until = _(" until {day}").format(day=full_day(deed.until)) if deed.until else ""
    return f"{told}{until}"


def _unblocked(deed: Unblocked, telling: _Telling) -> str:
    return _("{action}: no longer blocked").format(action=telling.action(deed.action))


def _extended(deed: Extended, telling: _Telling) -> str:
    told = _("{action}: has until {day}, was {due}")
    return told.format(
        action=telling.action(deed.action),
        day=full_day(deed.until),
        due=full_day(deed.due),
    )


def _assigned(deed: Assigned, telling: _Telling) -> str:
    to = deed.to or _("nobody in particular")
    until = _(" until {day}").format(day=full_day(deed.until)) if deed.until else ""
    return f"{telling.role(deed.role)}: {to}{until}"


def _upgraded(deed: Upgraded, _telling: _Telling) -> str:
    told = _("follows checklist {name} {version}")
    return told.format(name=deed.checklist.id, version=deed.checklist.version)


def _closed(deed: Closed, _telling: _Telling) -> str:
    return _("case closed: {because}").format(because=because_word(deed.because))


def _restricted(deed: Restricted, _telling: _Telling) -> str:
    if deed.holds:
        return _("case restricted: kept, and hidden from lists")
    return _("case no longer restricted")


def _undone(deed: Undone, telling: _Telling) -> str:
    event = telling.history[deed.seq - 1]
    what = _TELLERS[type(event.deed)](event.deed, telling)
    return _("event {seq} taken back: {what}").format(seq=deed.seq, what=what)


def _noted(_deed: Noted, _telling: _Telling) -> str:
    return _("a note")


def _erased(_deed: Erased, _telling: _Telling) -> str:
    return _("erased")


def _repeated(deed: Repeated, _telling: _Telling) -> str:
    return _("event {seq} repeated without its words").format(seq=deed.seq)


def _erasure(deed: Erasure, _telling: _Telling) -> str:
    seqs = ", ".join(str(one) for one in deed.seqs)
    return _("erased what was said in: {seqs}").format(seqs=seqs)


_TELLERS: Mapping[type, Callable[[Any, _Telling], str]] = MappingProxyType(
    {
        Opened: _opened,
        Dated: _dated,
        Answered: _answered,
        Settled: _settled,
        Signed: _signed,
        Noted: _noted,
        Started: _started,
        Reopened: _reopened,
        Blocked: _blocked,
        Unblocked: _unblocked,
        Extended: _extended,
        Assigned: _assigned,
        Upgraded: _upgraded,
        Closed: _closed,
        Restricted: _restricted,
        Undone: _undone,
        Erased: _erased,
        Repeated: _repeated,
        Erasure: _erasure,
    }
)
