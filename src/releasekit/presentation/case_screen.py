"""`show` on one screen, so that it can be read out on the telephone."""

from collections.abc import Iterable, Sequence
from datetime import date

from releasekit.domain.conditions import Answer
from releasekit.domain.dossier import RELEASE
from releasekit.domain.need_to_know import facts_told_to
from releasekit.domain.outstanding import State
from releasekit.domain.progress import statuses, tally
from releasekit.domain.staleness import needs_review
from releasekit.presentation.case_actions import all_actions, offered_again, open_now
from releasekit.presentation.case_answer import CaseAnswer
from releasekit.presentation.case_phases import phase_lines
from releasekit.presentation.case_questions import not_known
from releasekit.presentation.release_question import question_of
from releasekit.presentation.screen import (
    Line,
    Piece,
    Screen,
    Tone,
    columns_of,
    fold,
)
from releasekit.wording import _, counted
from releasekit.wording.days import day_in_table, full_day, short_day
from releasekit.wording.deed_words import because_word, certainty_since
from releasekit.wording.footnotes import language_lines
from releasekit.wording.honesty import draft, no_assessment, withheld_steps
from releasekit.wording.texts import text_in
from releasekit.wording.told_events import told
from releasekit.wording.visible import visible


def case_screen(answer: CaseAnswer, screen: Screen) -> list[Line]:
    """Draw a case: who it is about, how far each phase is, what is open now."""
    whole = answer.everything
    lines: list[Line] = [
        *_head(answer, screen),
        "",
        *(all_actions(answer, screen) if whole else phase_lines(answer)),
        *([] if whole else open_now(answer, screen)),
        *([] if whole else offered_again(answer, screen)),
        *([] if whole else _to_review(answer)),
        *not_known(answer, screen),
        *_last_change(answer),
        "",
        *_foot(answer),
    ]
    return fold(lines, screen)


def _head(answer: CaseAnswer, screen: Screen) -> Iterable[Line]:
    dossier = answer.dossier
    checklist = dossier.checklist
    draft = "" if checklist.adopted else _(" (DRAFT)")
    about = f"{checklist.id} {checklist.version}{draft}"
    dot = f" {screen.dot} "
    yield (
        Piece(visible(dossier.case.id), Tone.HEAD),
        Piece(dot + _("checklist {about}").format(about=about)),
    )
    if checklist.notice:
        yield visible(text_in(checklist.notice, answer.language))
    yield from _episode(answer)
    yield from _wrapped(_("Release"), _release(answer), dot, screen.width)
    asked = question_of(answer.outstanding.planned, answer.label, answer.today)
    yield from (f"{'':8} {line}" for line in asked)
    yield from _facts(answer, screen)


def _episode(answer: CaseAnswer) -> Iterable[Line]:
    """Say that a case is closed, and from which one it goes on."""
    case = answer.dossier.case
    if case.ending is not None:
        told = _("Closed on {day}: {because}. Nothing of it is owed.")
        because = because_word(case.ending.because)
        yield told.format(day=full_day(case.ending.on), because=because)
    if case.opened.episode is not None:
        told = _("It goes on from {case}.")
        yield told.format(case=visible(case.opened.episode.of))
    for one in case.retired.values():
        told = _("Set aside with an earlier checklist: {number} {title}")
        yield told.format(number=one.number, title=visible(one.title))


def _release(answer: CaseAnswer) -> list[str]:
    release, today = answer.dossier.release, answer.today
    if release is None:
        return [_("no date yet")]
    left = (release - today).days
    if answer.outstanding.planned.released:
        note = _("the person is out")
    elif left > 0:
        note = counted("in {n} day", "in {n} days", left)
    elif left == 0:
        note = _("today")
    else:
        note = counted("{n} day ago by the plan", "{n} days ago by the plan", -left)
    before = _earlier_release(answer)
    was = _("was {day}").format(day=short_day(before, today)) if before else ""
    parts = (f"{full_day(release)}, {note}", _sure(answer), was)
    return [part for part in parts if part]


def _sure(answer: CaseAnswer) -> str:
    """Say how sure the planned release is; one that took place is sure."""
    said = answer.dossier.case.stated.get(RELEASE)
    if said is None or answer.outstanding.planned.released:
        return ""
    return certainty_since(said, answer.today)


def _earlier_release(answer: CaseAnswer) -> date | None:
    """Give the release date before the last move, if it moved."""
    dossier = answer.dossier
    days = [dossier.anchor(RELEASE, one) for one in dossier.case.moments]
    other = [day for day in days if day is not None and day != days[-1]]
    return other[-1] if other else None


def _facts(answer: CaseAnswer, screen: Screen) -> Iterable[Line]:
    facts = answer.dossier.case.facts
    every = answer.dossier.checklist.facts
    known = facts_told_to(answer.role, answer.dossier)
    answered = [
        f"{visible(_spoken(name))} {_value(facts[name])}"
        for name in known
        if facts.get(name)
    ]
    no = [name for name in known if facts.get(name) is False]
    unknown = [name for name in known if name not in facts]
    parts = [
        *answered,
        *([counted("{n} answered no", "{n} answered no", len(no))] if no else []),
        *(
            [counted("{n} not answered", "{n} not answered", len(unknown))]
            if unknown
            else []
        ),
    ]
    if parts:
        yield from _wrapped(_("Facts"), parts, f" {screen.dot} ", screen.width)
    if len(known) < len(every):
        yield " " * 9 + _(
            "Sensitive facts are shown only to the roles that act on them."
        )


def _wrapped(name: str, parts: Sequence[str], glue: str, width: int) -> Iterable[Line]:
    line = f"{name:8}"
    start = True
    for part in parts:
        piece = f" {part}" if start else f"{glue}{part}"
        if columns_of(line) + columns_of(piece) > width and not start:
            yield line
            line, piece = " " * 8, f" {part}"
        line += piece
        start = False
    yield line


def _spoken(name: str) -> str:
    return name.replace("-", " ")


def _value(answer: Answer) -> str:
    return _("yes") if answer is True else visible(answer)


def _to_review(answer: CaseAnswer) -> Iterable[Line]:
    """Name what was settled and is to be looked at again: its date moved far."""
    found = [one for one in answer.actions if needs_review(one, answer.dossier)]
    if found:
        yield (Piece(" " + _("LOOK AT AGAIN: a date or an answer changed"), Tone.HEAD),)
    for action in found:
        title = visible(text_in(action.short, answer.language))
        command = _("rk done {case} {number} confirms it")
        told = command.format(case=answer.label, number=action.number)
        yield f"   {'':10} {action.number} {title:28} {told}"


def _last_change(answer: CaseAnswer) -> Iterable[Line]:
    last = answer.dossier.case.history[-1]
    what = told(last, answer.dossier, answer.language, answer.role)
    yield (Piece(" " + _("LAST CHANGE"), Tone.HEAD),)
    yield f"   {day_in_table(last.on, answer.today)} {what}"


def _late(answer: CaseAnswer) -> int:
    found = answer.outstanding.actions
    return sum(1 for one in found if one.state is State.OVERDUE)


def _foot(answer: CaseAnswer) -> Iterable[Line]:
    counts = tally(statuses(answer.actions, answer.dossier, answer.today))
    asides = [
        _("{n} done").format(n=counts.done),
        *([_("{n} declined").format(n=counts.declined)] if counts.declined else []),
        *([_("{n} waived").format(n=counts.waived)] if counts.waived else []),
        *(
            [_("{n} not needed").format(n=counts.not_needed)]
            if counts.not_needed
            else []
        ),
        _("{n} open").format(n=counts.open),
        *([_("{n} late").format(n=late)] if (late := _late(answer)) else []),
    ]
    sentence = counted("{n} action applies", "{n} actions apply", counts.applicable)
    before = counted(
        " ({n} before the casebook)",
        " ({n} before the casebook)",
        counts.before_casebook,
    )
    yield f"{sentence}{before if counts.before_casebook else ''}: {', '.join(asides)}."
    if counts.undetermined:
        yield counted(
            "{n} more applies or not, by an answer that is missing.",
            "{n} more apply or not, by answers that are missing.",
            counts.undetermined,
        )
    checklist = answer.dossier.checklist
    if not checklist.adopted:
        yield draft(has_statute=checklist.has_statute)
    yield from language_lines([checklist], answer.language)
    yield no_assessment()
    if answer.outstanding.planned.hidden:
        yield withheld_steps()
    if not answer.everything:
        yield _("All actions: rk show {case} --all").format(case=answer.label)
