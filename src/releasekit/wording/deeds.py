"""What an event recorded, in a few words."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import assert_never

from releasekit.domain.case import (
    Answered,
    Dated,
    Erased,
    Event,
    How,
    Noted,
    Opened,
    Settled,
    Undone,
)
from releasekit.domain.checklist import Checklist
from releasekit.domain.conditions import Answer
from releasekit.wording.catalogue import _
from releasekit.wording.days import full_day
from releasekit.wording.texts import text_in


def what_happened(
    event: Event, checklist: Checklist, language: str, history: Sequence[Event]
) -> str:
    """Say what an event did; notes are named, not told."""
    match event.deed:
        case Dated(name=name, to=day):
            words = _dated(name, day)
        case Answered(facts=facts):
            told = (f"{name}: {answer_word(one)}" for name, one in facts.items())
            words = ", ".join(told)
        case Settled(action=name, how=how):
            action = checklist.actions[name]
            title = text_in(action.short, language)
            words = f"{action.number} {title}: {how_word(how)}"
        case Undone(seq=seq):
            what = what_happened(history[seq - 1], checklist, language, history)
            words = _("event {seq} taken back: {what}").format(seq=seq, what=what)
        case Opened() | Noted() | Erased() as deed:
            words = _plain_words()[type(deed)]
        case other:
            assert_never(other)
    return words


def _dated(name: str, day: date | None) -> str:
    if day is None:
        return _("{name}: taken away").format(name=name)
    return _("{name}: {day}").format(name=name, day=full_day(day))


def _plain_words() -> Mapping[type, str]:
    return {Opened: _("case opened"), Noted: _("a note"), Erased: _("erased")}


def how_word(how: How) -> str:
    return {How.DONE: _("done"), How.DECLINED: _("declined")}[how]


def answer_word(answer: Answer | None) -> str:
    words = {True: _("yes"), False: _("no"), None: _("not answered")}
    return answer if isinstance(answer, str) else words[answer]
