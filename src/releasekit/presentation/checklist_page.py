"""`checklist show`: what a checklist asks, on one page."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from releasekit.domain.action import Action, Phase
from releasekit.domain.checklist import Checklist, Fact
from releasekit.presentation.labels import phase_label
from releasekit.presentation.role_holders import held_words
from releasekit.presentation.screen import Line, Piece, Screen, Tone, cell, fold
from releasekit.wording import _, counted
from releasekit.wording.deadlines import deadline_words
from releasekit.wording.footnotes import language_lines
from releasekit.wording.honesty import draft, status_word
from releasekit.wording.texts import text_in, told_in
from releasekit.wording.visible import visible

SHORT, WHO = 28, 13


class PageAnswer(NamedTuple):
    """A checklist to be shown, its more distant parents, the years of its calendar."""

    checklist: Checklist
    language: str = "en"
    ancestors: tuple[str, ...] = ()
    years: frozenset[int] = frozenset()


def page_screen(answer: PageAnswer, screen: Screen) -> list[Line]:
    """Draw a checklist: what it is, what it asks about, who holds what, the steps."""
    lines: list[Line] = [
        *head(answer),
        *_dates(answer),
        *_facts(answer),
        *_roles(answer),
        *_actions(answer, screen),
        *_left_out(answer),
        *_foot(answer),
    ]
    return fold(lines, screen)


def head(answer: PageAnswer) -> Iterable[Line]:
    """Say what a checklist is, with the notice wherever its name stands."""
    checklist = answer.checklist
    status = status_word(adopted=checklist.adopted)
    title = visible(told_in(checklist.title, answer.language))
    yield (
        Piece(f"{title}", Tone.HEAD),
        Piece(f" ({checklist.id} {checklist.version}, {status})"),
    )
    if checklist.notice:
        yield visible(text_in(checklist.notice, answer.language))
    yield "; ".join(_about_it(checklist))
    yield from _behind_it(answer)
    yield _("Languages: {tags}").format(tags=tags_of(checklist))
    if checklist.unreviewed:
        yield _("* drafts that no native speaker has checked")


def _about_it(checklist: Checklist) -> Iterable[str]:
    if checklist.extends:
        yield _("builds on {name}").format(name=checklist.extends)
    if checklist.abstract:
        yield _("only a basis for others")
    if checklist.jurisdiction:
        yield checklist.jurisdiction
    if checklist.calendar:
        yield _("calendar {name}").format(name=checklist.calendar)
    yield counted("{n} action", "{n} actions", len(checklist.actions))


def _behind_it(answer: PageAnswer) -> Iterable[str]:
    """Say on what the parents build in turn, and which years the calendar covers."""
    children = (answer.checklist.extends, *answer.ancestors)
    for child, parent in pairwise(children):
        told = _("{child} builds on {parent}")
        yield visible(told.format(child=child, parent=parent))
    if answer.years:
        covered = _("The calendar covers {first} to {last}.")
        yield covered.format(first=min(answer.years), last=max(answer.years))


def tags_of(checklist: Checklist) -> str:
    """Name the languages, with a star those whose texts nobody checked."""
    return ", ".join(
        f"{tag}*" if tag in checklist.unreviewed else tag for tag in checklist.languages
    )


def _dates(answer: PageAnswer) -> Iterable[Line]:
    yield (Piece(_("DATES"), Tone.HEAD),)
    for one in answer.checklist.dates.values():
        yield f"  {visible(one.id)}: {_text(one.title, answer)}"


def _facts(answer: PageAnswer) -> Iterable[Line]:
    yield (Piece(_("FACTS"), Tone.HEAD),)
    for one in answer.checklist.facts.values():
        yield f"  {visible(one.id)}: {_text(one.title, answer)}{_about(one)}"


def _about(fact: Fact) -> str:
    marks = [
        *([", ".join(fact.choices)] if fact.choices else []),
        *([_("sensitive")] if fact.sensitive else []),
    ]
    return f" ({'; '.join(marks)})" if marks else ""


def _roles(answer: PageAnswer) -> Iterable[Line]:
    yield (Piece(_("WHO HOLDS WHAT"), Tone.HEAD),)
    for role in answer.checklist.roles.values():
        held = held_words(role, answer.checklist, answer.language)
        yield f"  {_text(role.title, answer)}: {held}"
        if role.note:
            yield f"      {_text(role.note, answer)}"


def _actions(answer: PageAnswer, screen: Screen) -> Iterable[Line]:
    actions = sorted(answer.checklist.actions.values(), key=lambda one: one.number)
    for phase in Phase:
        found = [one for one in actions if one.phase is phase]
        if found:
            name = phase_label(phase, answer.checklist, answer.language)
            yield (Piece(f"{phase.number} {name.upper()}", Tone.HEAD),)
        for one in found:
            yield _action(one, answer, screen)


def _action(action: Action, answer: PageAnswer, screen: Screen) -> str:
    short = cell(text_in(action.short, answer.language), SHORT, screen)
    role = answer.checklist.roles.get(action.lead)
    who = text_in(role.short, answer.language) if role else action.lead
    lead = cell(who, WHO, screen)
    due = visible(deadline_words(action.due, answer.checklist, answer.language))
    return f"  {action.number} {short} {lead} {due}"


def _left_out(answer: PageAnswer) -> Iterable[Line]:
    """Name what the parents ask and this checklist does not, with the reason."""
    gone = sorted(answer.checklist.left_out.values(), key=lambda one: one.number)
    if gone:
        yield (Piece(_("LEFT OUT"), Tone.HEAD),)
    for one in gone:
        yield f"  {one.number} {_text(one.short, answer)}: {_text(one.why, answer)}"


def _foot(answer: PageAnswer) -> Iterable[Line]:
    checklist = answer.checklist
    if not checklist.adopted:
        yield draft(has_statute=checklist.has_statute)
    yield from language_lines([checklist], answer.language)
    yield _("More: rk checklist show {name} --action NUMBER, --open-questions").format(
        name=checklist.id
    )


def _text(text: object, answer: PageAnswer) -> str:
    return visible(told_in(text, answer.language))  # type: ignore[arg-type]  # texts of a checklist
