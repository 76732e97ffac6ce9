"""`checklist show --action`: one action in full, with how sure each part of it is."""

from collections.abc import Iterable

from releasekit.domain.action import Action
from releasekit.domain.roles import posts_of
from releasekit.presentation.action_answer import ActionAnswer
from releasekit.presentation.action_flows import flow_lines
from releasekit.presentation.action_words import (
    ceiling_lines,
    deadline_lines,
    duty_lines,
    return_lines,
)
from releasekit.presentation.labels import phase_label
from releasekit.presentation.role_holders import agency_words
from releasekit.presentation.screen import Line, Piece, Screen, Tone, fold
from releasekit.presentation.sureness import sureness_word
from releasekit.wording import _
from releasekit.wording.conditions import condition_words
from releasekit.wording.deadlines import roll_words
from releasekit.wording.footnotes import notice_lines
from releasekit.wording.grounds import reschedule_word
from releasekit.wording.texts import told_lines
from releasekit.wording.visible import visible

NAME = 12


def action_screen(answer: ActionAnswer, screen: Screen) -> list[Line]:
    action = answer.action
    title = f"{action.number} {answer.text(action.title)}"
    lines: list[Line] = [(Piece(title, Tone.HEAD),)]
    for name, words in action_facts(answer):
        heads = [name, *([""] * len(words))]
        lines += [
            f"{head:{NAME}} {one}" for head, one in zip(heads, words, strict=False)
        ]
    lines += [*flow_lines(answer), *_sources(answer), *_longer(answer)]
    lines += notice_lines([answer.checklist], answer.language)
    return fold(lines, screen)


def action_facts(answer: ActionAnswer) -> Iterable[tuple[str, list[str]]]:
    """Give each fact of an action by its name: who owes it, by when, how sure."""
    action = answer.action
    yield _("Phase"), [phase_label(action.phase, answer.checklist, answer.language)]
    yield _("Owed by"), [answer.role(action.lead)]
    yield _("Helps"), _joined(answer.role(one) for one in action.support)
    yield _("Signed by"), _joined(answer.role(one) for one in action.parts)
    yield _("Duty"), duty_lines(answer)
    yield _("Due"), deadline_lines(action.due, answer, roll=roll_words(action.roll))
    yield _("Opens"), deadline_lines(action.opens, answer)
    yield _("Not later"), ceiling_lines(answer)
    yield _("Waits for"), _joined(_number(one, answer) for one in action.waits_for)
    yield _("Applies if"), [condition_words(action.when)] if action.when else []
    yield _("Comes again"), return_lines(answer)
    yield _("Besides"), _joined(_marks(action))


def held_by(answer: ActionAnswer) -> str:
    """Name the agencies that may come to owe an action, and how sure that is."""
    agencies = (
        agency
        for post in posts_of(answer.action.lead, answer.checklist.roles)
        for agency in answer.checklist.holders_of(post)
    )
    names = dict.fromkeys(agency_words(one, answer.language) for one in agencies)
    return "; ".join(names)


def _joined(words: Iterable[str]) -> list[str]:
    found = list(words)
    return [", ".join(found)] if found else []


def _number(name: str, answer: ActionAnswer) -> str:
    other = answer.checklist.actions.get(name)
    return f"{other.number} {answer.text(other.short)}" if other else visible(name)


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
    lines = told_lines(answer.action.open_questions, answer.language)
    return [visible(one) for one in lines]


def _others(answer: ActionAnswer) -> list[str]:
    action = answer.action
    return [
        f"{tag}: {visible(title)} ({visible(action.short.get(tag, ''))})"
        for tag, title in action.title.items()
        if tag != answer.language
    ]
