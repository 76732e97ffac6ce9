"""What an event recorded, in a few words."""

from collections.abc import Mapping, Sequence
from typing import assert_never

from releasekit.domain.case import Event
from releasekit.domain.checklist import Checklist
from releasekit.domain.conditions import Answer
from releasekit.domain.deeds import (
    Answered,
    Certainty,
    Dated,
    Erased,
    How,
    Noted,
    Opened,
    Settled,
    Signed,
    Undone,
)
from releasekit.wording.catalogue import _
from releasekit.wording.days import full_day
from releasekit.wording.texts import text_in


def what_happened(
    event: Event, checklist: Checklist, language: str, history: Sequence[Event]
) -> str:
    """Say what an event did; notes are named, not told."""
    match event.deed:
        case Dated():
            words = _dated(event.deed)
        case Answered(facts=facts):
            told = (_answered(name, one, checklist) for name, one in facts.items())
            words = ", ".join(told)
        case Settled(action=name, how=how):
            words = f"{_named(name, checklist, language)}: {how_word(how)}"
        case Signed(action=name, part=part):
            role = text_in(checklist.roles[part].title, language)
            signed = _("signed by {role}").format(role=role)
            words = f"{_named(name, checklist, language)}: {signed}"
        case Undone(seq=seq):
            what = what_happened(history[seq - 1], checklist, language, history)
            words = _("event {seq} taken back: {what}").format(seq=seq, what=what)
        case Opened() | Noted() | Erased() as deed:
            words = _plain_words()[type(deed)]
        case other:
            assert_never(other)
    return words


def _answered(name: str, answer: Answer | None, checklist: Checklist) -> str:
    """Tell an answer; of a sensitive fact only that it was given."""
    if checklist.facts[name].sensitive and answer is not None:
        return _("{name}: answered").format(name=name)
    return f"{name}: {answer_word(answer)}"


def _named(name: str, checklist: Checklist, language: str) -> str:
    action = checklist.actions[name]
    return f"{action.number} {text_in(action.short, language)}"


def _dated(deed: Dated) -> str:
    if deed.to is None:
        return _("{name}: taken away").format(name=deed.name)
    told = _("{name}: {day}").format(name=deed.name, day=full_day(deed.to))
    return f"{told}, {certainty_word(deed.certainty)}" if deed.certainty else told


def _plain_words() -> Mapping[type, str]:
    return {Opened: _("case opened"), Noted: _("a note"), Erased: _("erased")}


def certainty_word(certainty: Certainty) -> str:
    return {
        Certainty.ESTIMATE: _("an estimate"),
        Certainty.ELIGIBILITY: _("the earliest possible day"),
        Certainty.FIXED: _("fixed"),
        Certainty.CONFIRMED: _("confirmed"),
    }[certainty]


def how_word(how: How) -> str:
    return {How.DONE: _("done"), How.DECLINED: _("declined")}[how]


def answer_word(answer: Answer | None) -> str:
    words = {True: _("yes"), False: _("no"), None: _("not answered")}
    return answer if isinstance(answer, str) else words[answer]
