"""What a write answers: what is now true, on which day, and how to take it back."""

from collections.abc import Iterable, Sequence
from datetime import date

from releasekit.domain.action import Action
from releasekit.domain.case import Event, Settlement
from releasekit.domain.deed_parts import How
from releasekit.domain.deeds import Signed
from releasekit.domain.dossier import Dossier
from releasekit.domain.occurrences import next_occurrence
from releasekit.domain.parts import Part
from releasekit.wording import _, counted
from releasekit.wording.days import full_day
from releasekit.wording.deed_words import heard_word, how_word
from releasekit.wording.deeds import what_happened
from releasekit.wording.texts import text_in, told_in
from releasekit.wording.told_events import told
from releasekit.wording.visible import visible


def settled_lines(
    after: Dossier, action: Action, waited_for: Sequence[str], language: str
) -> Iterable[str]:
    """Say that an action ended, whether in time, and what was still open before it."""
    settlement = after.case.settlements[action.id]
    title = visible(told_in(action.title, language))
    yield (
        f"{after.case.id}  {action.number} {title}: "
        f"{how_word(settlement.how)} {full_day(settlement.on)}"
        f"{_against(settlement.on, settlement.due, settlement.how)}"
        f"{_beside(settlement)}"
    )
    yield from _comes_again(after, action)
    if waited_for:
        open_ones = [after.checklist.actions[name] for name in waited_for]
        names = ", ".join(
            f"{one.number} {visible(text_in(one.short, language))}" for one in open_ones
        )
        yield _("It was waiting for what is still open: {names}.").format(names=names)
    yield take_back(after.case.id, settlement.seq)


def _beside(settlement: Settlement) -> str:
    """Say until when a waiver holds, or how something was heard."""
    if settlement.until is not None:
        return _(" until {day}").format(day=full_day(settlement.until))
    if settlement.heard is not None:
        return _("; reported ({by})").format(by=heard_word(settlement.heard))
    return ""


def _comes_again(after: Dossier, action: Action) -> Iterable[str]:
    coming = next_occurrence(action, after)
    if coming is None:
        return
    sentence = _("It comes again, number {number}, due on {day}.")
    if coming.back_on is not None:
        sentence = _("It may be offered again from {day}.")
    yield sentence.format(number=coming.number, day=full_day(coming.due))


def signed_lines(
    after: Dossier, action: Action, missing: Sequence[Part], language: str
) -> Iterable[str]:
    """Say who signed an action, and whose signature it waits for."""
    last = max(
        (event for event in after.case.history if _signs(event, action)),
        key=lambda event: event.seq,
    )
    signed = what_happened(last, after.checklist, language, after.case.history)
    yield f"{after.case.id}  {visible(signed)}, {full_day(last.on)}"
    roles = after.checklist.roles
    names = (visible(text_in(roles[one.role].title, language)) for one in missing)
    yield _("Still to sign: {roles}.").format(roles=", ".join(names))
    yield take_back(after.case.id, last.seq)


def _signs(event: Event, action: Action) -> bool:
    return isinstance(event.deed, Signed) and event.deed.action == action.id


def _against(on: date, due: date | None, how: How) -> str:
    if due is None or how is not How.DONE:
        return ""
    late = (on - due).days
    if late > 0:
        return counted(
            " ({n} day after it was due)", " ({n} days after it was due)", late
        )
    return _(" (in time)")


def take_back(case: str, seq: int) -> str:
    return _("Take it back: rk undo {case} --seq {seq}").format(case=case, seq=seq)


def noted_lines(
    after: Dossier, actions: Sequence[Action], language: str
) -> Iterable[str]:
    last = after.case.history[-1]
    about = ", ".join(
        f"{one.number} {visible(text_in(one.short, language))}" for one in actions
    )
    what = (
        _("note written on {about}").format(about=about) if about else _("note written")
    )
    yield f"{after.case.id}  {what}, {full_day(last.on)}"
    yield take_back(after.case.id, last.seq)


def event_lines(
    after: Dossier, events: Iterable[Event], language: str, role: str | None = None
) -> Iterable[str]:
    """Say what each of some new events did, and how to take each back."""
    for event in events:
        what = told(event, after, language, role)
        recorded = _("(recorded for {day})").format(day=full_day(event.on))
        yield f"{after.case.id}  {what} {recorded}"
        yield take_back(after.case.id, event.seq)
