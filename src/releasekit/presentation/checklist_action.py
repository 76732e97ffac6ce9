"""`checklist show --action`: one action in full, with how sure each part of it is."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from releasekit.domain.action import Action, Basis, Deadline, Ground, Return
from releasekit.domain.checklist import Checklist
from releasekit.domain.sharing import Flow, flows_of
from releasekit.presentation.checklist_page import sureness_word
from releasekit.presentation.screen import Line, Piece, Screen, Tone, fold
from releasekit.presentation.visible import visible
from releasekit.wording import _
from releasekit.wording.conditions import condition_words
from releasekit.wording.deadlines import (
    basis_word,
    offset_words,
    period_words,
    roll_words,
)
from releasekit.wording.grounds import ground_word, party_name, reschedule_word
from releasekit.wording.phases import phase_name
from releasekit.wording.texts import text_in

NAME = 12


class ActionAnswer(NamedTuple):
    """An action of a checklist to be shown in full."""

    action: Action
    checklist: Checklist
    language: str = "en"

    def text(self, texts: Mapping[str, str]) -> str:
        return visible(text_in(texts, self.language))

    def role(self, name: str) -> str:
        found = self.checklist.roles.get(name)
        return self.text(found.title) if found else visible(name)


def action_screen(answer: ActionAnswer, screen: Screen) -> list[Line]:
    action = answer.action
    title = f"{action.number} {answer.text(action.title)}"
    lines: list[Line] = [(Piece(title, Tone.HEAD),)]
    for name, words in _facts(answer):
        heads = [name, *([""] * len(words))]
        lines += [
            f"{head:{NAME}} {one}" for head, one in zip(heads, words, strict=False)
        ]
    lines += [*_flows(answer), *_sources(answer), *_longer(answer)]
    return fold(lines, screen)


def _named(name: str, words: list[str]) -> Iterable[tuple[str, str]]:
    """Put a name before the first of some words only."""
    return ((name if place == 0 else "", one) for place, one in enumerate(words))


def _facts(answer: ActionAnswer) -> Iterable[tuple[str, list[str]]]:
    action = answer.action
    yield _("Phase"), [phase_name(action.phase)]
    yield _("Owed by"), [answer.role(action.lead)]
    yield _("Helps"), _joined(answer.role(one) for one in action.support)
    yield _("Signed by"), _joined(answer.role(one) for one in action.parts)
    yield _("Duty"), _duty(answer)
    yield _("Due"), _deadline(action.due, answer, roll=roll_words(action.roll))
    yield _("Opens"), _deadline(action.opens, answer)
    yield _("Not later"), _ceiling(answer)
    yield _("Waits for"), _joined(_number(one, answer) for one in action.waits_for)
    yield _("Applies if"), [condition_words(action.when)] if action.when else []
    yield _("Comes again"), _returns(answer)
    yield _("Besides"), _joined(_marks(action))


def _joined(words: Iterable[str]) -> list[str]:
    found = list(words)
    return [", ".join(found)] if found else []


def _duty(answer: ActionAnswer) -> list[str]:
    duty = answer.action.duty
    if duty is None:
        return [_("how sure it is was not said")]
    return [_sure(duty.basis, duty.source, answer)]


def _deadline(
    deadline: Deadline | None, answer: ActionAnswer, roll: str = ""
) -> list[str]:
    """Say when, and how sure the number is; on a line of its own how it rolls."""
    if deadline is None:
        return []
    words = visible(offset_words(deadline.offset, answer.checklist, answer.language))
    sure = _sure(deadline.basis, deadline.source, answer)
    return [f"{words}: {sure}", *([roll] if roll else [])]


def _sure(basis: Basis, source: str | None, answer: ActionAnswer) -> str:
    found = answer.checklist.sources.get(source or "")
    if found is None:
        return basis_word(basis)
    place = f", {found.place}" if found.place else ""
    of = f" ({found.text_of})" if found.text_of else ""
    sure = sureness_word(found.sureness)
    told = f"{basis_word(basis)}; {found.id} ({sure}): {found.instrument}{place}{of}"
    return visible(told)


def _ceiling(answer: ActionAnswer) -> list[str]:
    ceiling = answer.action.ceiling
    if ceiling is None:
        return []
    return [visible(offset_words(ceiling, answer.checklist, answer.language))]


def _number(name: str, answer: ActionAnswer) -> str:
    other = answer.checklist.actions.get(name)
    return f"{other.number} {answer.text(other.short)}" if other else visible(name)


def _returns(answer: ActionAnswer) -> list[str]:
    action = answer.action
    return [
        *([_repeat(action.repeats, answer)] if action.repeats else []),
        *([_again(action.again)] if action.again else []),
    ]


def _repeat(repeats: Return, answer: ActionAnswer) -> str:
    named = answer.checklist.dates.get(repeats.until or "")
    until = answer.text(named.title) if named else visible(repeats.until or "")
    sentence = _("{length} after it was last settled, until {date}")
    return sentence.format(length=period_words(repeats.period), date=until)


def _again(again: Return) -> str:
    sentence = _("may be offered again {length} after it was declined")
    return sentence.format(length=period_words(again.period))


def _marks(action: Action) -> Iterable[str]:
    yield reschedule_word(action.on_reschedule)
    if action.waivable:
        yield _("may be waived")
    if action.carries:
        yield _("still holds in a new episode")
    if action.person:
        yield _("asks whether the person took part")
    if action.core:
        yield _("one to begin with")
    if action.replaces:
        yield _("replaces {names}").format(names=visible(", ".join(action.replaces)))


def _flows(answer: ActionAnswer) -> Iterable[Line]:
    flows = flows_of(answer.action, answer.checklist.roles, {})
    if flows:
        yield (Piece(_("MAY TELL"), Tone.HEAD),)
    for flow in flows:
        yield f"  {_flow(flow, answer)}"


def _flow(flow: Flow, answer: ActionAnswer) -> str:
    what = ", ".join(
        answer.text(answer.checklist.categories[one].title)
        if one in answer.checklist.categories
        else visible(one)
        for one in flow.what
    )
    grounds = _(", else ").join(_ground(one) for one in flow.grounds)
    sentence = _("{sender} to {receiver}: {what}. Ground: {grounds}")
    return sentence.format(
        sender=_party(flow.sender, answer),
        receiver=_party(flow.receiver, answer),
        what=what,
        grounds=grounds,
    )


def _party(name: str, answer: ActionAnswer) -> str:
    return party_name(name) or answer.role(name)


def _ground(ground: Ground) -> str:
    word = ground_word(ground.kind)
    condition = condition_words(ground.when)
    named = f" ({visible(ground.source)})" if ground.source else ""
    return (
        _("{ground} if {condition}").format(ground=word + named, condition=condition)
        if condition
        else word + named
    )


def _sources(answer: ActionAnswer) -> Iterable[Line]:
    if answer.action.cites:
        yield (Piece(_("CITES"), Tone.HEAD),)
    for name in answer.action.cites:
        source = answer.checklist.sources.get(name)
        if source is not None:
            place = f", {source.place}" if source.place else ""
            sure = sureness_word(source.sureness)
            yield f"  {visible(f'{name} ({sure}): {source.instrument}{place}')}"


def _longer(answer: ActionAnswer) -> Iterable[Line]:
    action = answer.action
    evidence, guidance = answer.text(action.evidence), answer.text(action.guidance)
    for head, words in (
        (_("EVIDENCE"), [evidence] if evidence else []),
        (_("HOW TO DO IT WELL"), [guidance] if guidance else []),
        (_("THEMES"), [", ".join(action.themes)] if action.themes else []),
        (_("OPEN QUESTIONS"), _questions(answer)),
        (_("IN OTHER LANGUAGES"), _others(answer)),
    ):
        if words:
            yield (Piece(head, Tone.HEAD),)
            yield from (f"  {one}" for one in words)


def _questions(answer: ActionAnswer) -> list[str]:
    lines = answer.action.open_questions
    found = lines.get(answer.language, lines.get("en", ()))
    return [visible(one) for one in found]


def _others(answer: ActionAnswer) -> list[str]:
    action = answer.action
    return [
        f"{tag}: {visible(title)} ({visible(action.short.get(tag, ''))})"
        for tag, title in action.title.items()
        if tag != answer.language
    ]
