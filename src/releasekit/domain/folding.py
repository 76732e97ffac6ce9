"""Adding up events one by one: what each kind of deed does to the state of a case."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from releasekit.domain.case import (
    Assignment,
    Block,
    Ending,
    Event,
    Extension,
    Settlement,
    Signature,
    Stated,
)
from releasekit.domain.deeds import (
    Answered,
    Assigned,
    Blocked,
    Closed,
    Dated,
    Extended,
    Opened,
    Reopened,
    Restricted,
    Settled,
    Signed,
    Started,
    Unblocked,
    Upgraded,
)
from releasekit.domain.fold import Fold


def take(fold: Fold, event: Event) -> None:
    """Let an event that counts change the state."""
    taker = _TAKERS.get(type(event.deed))
    if taker is not None:
        taker(fold, event, event.deed)


def _open(fold: Fold, event: Event, deed: Opened) -> None:
    stated = {
        name: Stated(event.on, event.role, deed.certainty.get(name))
        for name in deed.dates
    }
    fold.know(event, dict(deed.dates), dict(deed.facts), stated)
    for name, one in deed.episode.carried.items() if deed.episode else ():
        settlement = Settlement(how=one.how, on=one.on, due=None, seq=event.seq)
        fold.endings[name] = [settlement]


def _date(fold: Fold, event: Event, deed: Dated) -> None:
    dates, stated = dict(fold.now.dates), dict(fold.now.stated)
    if deed.to is None:
        dates.pop(deed.name, None)
        stated.pop(deed.name, None)
    else:
        dates[deed.name] = deed.to
        stated[deed.name] = Stated(event.on, event.role, deed.certainty, deed.source)
    fold.know(event, dates, fold.now.facts, stated)


def _answer(fold: Fold, event: Event, deed: Answered) -> None:
    merged = {**fold.now.facts, **deed.facts}
    facts = {name: given for name, given in merged.items() if given is not None}
    fold.know(event, fold.now.dates, facts, fold.now.stated)


def _settle(fold: Fold, event: Event, deed: Settled) -> None:
    """End an action; once more for the same time takes the place of before."""
    settlement = Settlement(
        how=deed.how,
        on=event.on,
        due=deed.due,
        seq=event.seq,
        occurrence=deed.occurrence or 1,
        until=deed.until,
        heard=deed.heard,
        person=deed.person,
        known=fold.now,
    )
    ended = fold.endings.setdefault(deed.action, [])
    if ended and ended[-1].occurrence == settlement.occurrence:
        settlement = _confirmed(ended.pop(), settlement)
    ended.append(settlement)
    if fold.started or fold.blocks or fold.extensions:
        _clear(fold, deed.action)


def _confirmed(before: Settlement, now: Settlement) -> Settlement:
    """Keep the day of what was reported, once its owner says the same."""
    is_confirmed = before.heard is not None and now.how is before.how
    return now._replace(on=before.on, due=before.due) if is_confirmed else now


def _clear(fold: Fold, action: str) -> None:
    fold.started.pop(action, None)
    fold.blocks.pop(action, None)
    fold.extensions.pop(action, None)


def _sign(fold: Fold, event: Event, deed: Signed) -> None:
    """Keep a signature with the answers that stood when it was written."""
    signature = Signature(
        part=deed.part, on=event.on, due=deed.due, seq=event.seq, facts=fold.now.facts
    )
    key = (deed.action, deed.occurrence or 1)
    fold.signatures[key] = (*fold.signatures.get(key, ()), signature)


def _reopen(fold: Fold, _event: Event, deed: Reopened) -> None:
    """Bring back an action's last time, a phase's action, or the whole case."""
    name = deed.action
    if name is None:
        fold.ending = None
        return
    numbers = [number for action, number in fold.signatures if action == name]
    ended = fold.endings.get(name, [])
    if ended:
        numbers.append(ended.pop().occurrence)
    if not ended:
        fold.endings.pop(name, None)
    fold.signatures.pop((name, max(numbers, default=1)), None)
    fold.taken_up.add(name)


def _start(fold: Fold, event: Event, deed: Started) -> None:
    fold.started[deed.action] = event.on


def _block(fold: Fold, event: Event, deed: Blocked) -> None:
    fold.blocks[deed.action] = Block(deed.waits_for, event.on, deed.until, deed.reason)


def _unblock(fold: Fold, _event: Event, deed: Unblocked) -> None:
    fold.blocks.pop(deed.action, None)


def _extend(fold: Fold, event: Event, deed: Extended) -> None:
    fold.extensions[deed.action] = Extension(deed.until, event.on, deed.due)


def _assign(fold: Fold, _event: Event, deed: Assigned) -> None:
    if deed.to is None:
        fold.workers.pop(deed.role, None)
    else:
        fold.workers[deed.role] = Assignment(deed.to, deed.until)


def _upgrade(fold: Fold, event: Event, deed: Upgraded) -> None:
    """Follow another checklist: old names give way to those that replace them.

    What was set aside comes back where a later checklist has its name again.
    """
    fold.pin = deed.checklist
    for old, new in deed.mapped.items():
        if old in fold.set_aside:
            ended = fold.set_aside.pop(old)
            fold.endings.update({new: ended} if ended else {})
            del fold.retired[old]
        _rename(fold, old, new)
    for name, one in deed.retired.items():
        fold.retired[name] = one
        fold.set_aside[name] = fold.endings.pop(name, [])
        _clear(fold, name)
    for name in deed.learned:
        fold.renewed[name] = event.on


def _rename(fold: Fold, old: str, new: str) -> None:
    states: tuple[dict[str, Any], ...] = (
        fold.endings,
        fold.started,
        fold.blocks,
        fold.extensions,
    )
    for state in states if old != new else ():
        if old in state:
            state.setdefault(new, state.pop(old))
    signed = [key for key in fold.signatures if key[0] == old and old != new]
    for name, number in signed:
        fold.signatures.setdefault((new, number), fold.signatures.pop((name, number)))


def _close(fold: Fold, event: Event, deed: Closed) -> None:
    fold.ending = Ending(deed.because, event.on)


def _restrict(fold: Fold, event: Event, deed: Restricted) -> None:
    fold.restricted = event.on if deed.holds else None


_TAKERS: Mapping[type, Callable[[Fold, Event, Any], None]] = MappingProxyType(
    {
        Opened: _open,
        Dated: _date,
        Answered: _answer,
        Settled: _settle,
        Signed: _sign,
        Started: _start,
        Reopened: _reopen,
        Blocked: _block,
        Unblocked: _unblock,
        Extended: _extend,
        Assigned: _assign,
        Upgraded: _upgrade,
        Closed: _close,
        Restricted: _restrict,
    }
)
"""What each kind of deed does; notes and what was taken back or erased do nothing."""
