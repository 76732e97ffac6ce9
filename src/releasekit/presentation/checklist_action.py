"""`checklist show --action`: one action in full, with how sure each part of it is."""

from collections.abc import Iterable

from releasekit.domain.action import Action, Deadline, Return
from releasekit.presentation.action_answer import ActionAnswer
from releasekit.presentation.action_flows import flow_lines
from releasekit.presentation.labels import phase_label
from releasekit.presentation.screen import Line, Piece, Screen, Tone, fold
from releasekit.presentation.sureness import sure_words, sureness_word
from releasekit.presentation.visible import visible
from releasekit.wording import _
from releasekit.wording.conditions import condition_words
from releasekit.wording.deadlines import (
    offset_words,
    period_words,
    roll_words,
)
from releasekit.wording.grounds import reschedule_word

NAME = 12


def action_screen(answer: ActionAnswer, screen: Screen) -> list[Line]:
    action = answer.action
    title = f"{action.number} {answer.text(action.title)}"
    lines: list[Line] = [(Piece(title, Tone.HEAD),)]
    for name, words in _facts(answer):
        heads = [name, *([""] * len(words))]
        lines += [
            f"{head:{NAME}} {one}" for head, one in zip(heads, words, strict=False)
        ]
    lines += [*flow_lines(answer), *_sources(answer), *_longer(answer)]
    return fold(lines, screen)


def _facts(answer: ActionAnswer) -> Iterable[tuple[str, list[str]]]:
    action = answer.action
    yield _("Phase"), [phase_label(action.phase, answer.checklist, answer.language)]
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
    return [sure_words(duty.basis, duty.source, answer.checklist)]


def _deadline(
    deadline: Deadline | None, answer: ActionAnswer, roll: str = ""
) -> list[str]:
    """Say when, and how sure the number is; on a line of its own how it rolls."""
    if deadline is None:
        return []
    words = visible(offset_words(deadline.offset, answer.checklist, answer.language))
    sure = sure_words(deadline.basis, deadline.source, answer.checklist)
    return [f"{words}: {sure}", *([roll] if roll else [])]


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
        (_("WHY IT DIFFERS HERE"), [answer.text(action.why)] if action.why else []),
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
