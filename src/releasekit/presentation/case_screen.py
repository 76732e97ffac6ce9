"""`show` on one screen, so that it can be read out on the telephone."""

from collections.abc import Iterable, Sequence
from datetime import date

from releasekit.domain.conditions import Answer
from releasekit.domain.outstanding import Standing, State
from releasekit.domain.progress import Status, statuses, tally
from releasekit.domain.selection import Row
from releasekit.presentation.case_answer import CaseAnswer
from releasekit.presentation.case_phases import phase_lines
from releasekit.presentation.labels import lead_label, short_title
from releasekit.presentation.row_notes import days_left, waits_note
from releasekit.presentation.screen import (
    Line,
    Piece,
    Screen,
    Tone,
    cell,
    columns_of,
)
from releasekit.presentation.visible import visible
from releasekit.wording import _, counted
from releasekit.wording.days import day_in_table, full_day, short_day
from releasekit.wording.deeds import what_happened
from releasekit.wording.honesty import draft, no_assessment
from releasekit.wording.phases import phase_name
from releasekit.wording.texts import text_in

MOST_OPEN = 9


def case_screen(answer: CaseAnswer, screen: Screen) -> list[Line]:
    """Draw a case: who it is about, how far each phase is, what is open now."""
    return [
        *_head(answer, screen),
        "",
        *(_all_actions(answer, screen) if answer.everything else phase_lines(answer)),
        *([] if answer.everything else _open_now(answer, screen)),
        *_not_known(answer, screen),
        *_last_change(answer),
        "",
        *_foot(answer),
    ]


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
    yield f"{_('Release'):8} {_release(answer, dot)}"
    yield from _facts(answer, screen)


def _release(answer: CaseAnswer, dot: str) -> str:
    release, today = answer.dossier.release, answer.today
    if release is None:
        return _("no date yet")
    left = (release - today).days
    if answer.outstanding.planned.released:
        note = _("the person was released")
    elif left > 0:
        note = counted("in {n} day", "in {n} days", left)
    elif left == 0:
        note = _("today")
    else:
        note = counted("{n} day ago by the plan", "{n} days ago by the plan", -left)
    before = _earlier_release(answer)
    was = _("was {day}").format(day=short_day(before, today)) if before else ""
    return dot.join(part for part in (f"{full_day(release)}, {note}", was) if part)


def _earlier_release(answer: CaseAnswer) -> date | None:
    """Give the release date before the last move, if it moved."""
    dossier = answer.dossier
    days = [dossier.anchor("release", one.dates) for one in dossier.case.moments]
    other = [day for day in days if day is not None and day != days[-1]]
    return other[-1] if other else None


def _facts(answer: CaseAnswer, screen: Screen) -> Iterable[Line]:
    facts = answer.dossier.case.facts
    known = answer.dossier.checklist.facts
    told = [
        f"{visible(_spoken(name))} {_value(facts[name])}"
        for name in known
        if facts.get(name)
    ]
    no = [name for name in known if facts.get(name) is False]
    unknown = [name for name in known if name not in facts]
    parts = [
        *told,
        *([counted("{n} answered no", "{n} answered no", len(no))] if no else []),
        *(
            [counted("{n} not answered", "{n} not answered", len(unknown))]
            if unknown
            else []
        ),
    ]
    yield from _wrapped(_("Facts"), parts, f" {screen.dot} ", screen.width)


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


def _open_now(answer: CaseAnswer, screen: Screen) -> Iterable[Line]:
    late_or_soon = (State.OVERDUE, State.DUE)
    rows = _sorted(
        one for one in answer.outstanding.actions if one.state in late_or_soon
    )
    later = [one for one in answer.outstanding.actions if one.state is State.UPCOMING]
    yield ""
    yield (Piece(" " + _("OPEN NOW"), Tone.HEAD),)
    for one in rows[:MOST_OPEN]:
        yield _open_row(one, answer, screen)
    if not rows:
        yield "   " + _("nothing in the next 30 days")
    notes = [
        *(
            [_("{n} more in these 30 days").format(n=n)]
            if (n := len(rows) - MOST_OPEN) > 0
            else []
        ),
        *([_("{n} later").format(n=len(later))] if later else []),
    ]
    if notes:
        yield "   " + ", ".join(notes)


def _sorted(found: Iterable[Standing]) -> list[Standing]:
    return sorted(
        found, key=lambda one: (one.owed.due or date.max, one.owed.action.number)
    )


def _open_row(one: Standing, answer: CaseAnswer, screen: Screen) -> str:
    row = Row(planned=answer.outstanding.planned, standing=one)
    checklist = answer.dossier.checklist
    late = days_left(row) if one.state is State.OVERDUE else ""
    notes = ", ".join(part for part in (late, waits_note(row, answer.language)) if part)
    day = day_in_table(one.owed.due, answer.today) if one.owed.due else ""
    who = lead_label(one.owed.lead, checklist, answer.language)
    start = f"   {cell(day, 10, screen)} {one.owed.action.number} "
    action = cell(short_title(one.owed.action, answer.language), 28, screen)
    rest = max(screen.width - columns_of(start) - 28 - 2 - 13, 0)
    return (
        f"{start}{action} {cell(who, 13, screen)} {cell(notes, rest, screen)}".rstrip()
    )


def _all_actions(answer: CaseAnswer, screen: Screen) -> Iterable[Line]:
    found = statuses(answer.dossier)
    open_ones = {one.owed.action.id: one for one in answer.outstanding.actions}
    actions = sorted(
        answer.dossier.checklist.actions.values(), key=lambda one: one.number
    )
    phase = None
    for action in actions:
        if action.phase is not phase:
            phase = action.phase
            yield (Piece(f" {phase.number} {phase_name(phase)}", Tone.HEAD),)
        if action.id in open_ones:
            yield _open_row(open_ones[action.id], answer, screen)
            continue
        title = cell(short_title(action, answer.language), 28, screen)
        ended = _ended(found[action.id], action.id, answer)
        yield f"   {'':10} {action.number} {title} {ended}"


def _ended(status: Status, name: str, answer: CaseAnswer) -> str:
    settlement = answer.dossier.case.settlements.get(name)
    on = short_day(settlement.on, answer.today) if settlement else ""
    sentences = {
        Status.DONE: _("done on {day}"),
        Status.DECLINED: _("declined on {day}"),
        Status.NOT_APPLICABLE: _("does not apply"),
        Status.BEFORE_CASEBOOK: _("before this casebook"),
        Status.OPEN: _("open"),
    }
    return sentences[status].format(day=on)


def _not_known(answer: CaseAnswer, screen: Screen) -> Iterable[Line]:
    undated = [one for one in answer.outstanding.actions if one.state is State.UNDATED]
    unknown = [
        one for one in answer.outstanding.actions if one.state is State.UNDETERMINED
    ]
    if not (undated or unknown):
        return
    yield (Piece(" " + _("NOT KNOWN YET"), Tone.HEAD),)
    if undated:
        name = undated[0].owed.action.due.offset.anchor
        sentence = counted(
            "{n} action has no day yet", "{n} actions have no day yet", len(undated)
        )
        yield f"   {sentence} {screen.arrow} rk set {answer.label} {name}=DAY"
    facts = dict.fromkeys(fact for one in unknown for fact in one.owed.needs_facts)
    for fact in facts:
        waiting = sum(1 for one in unknown if fact in one.owed.needs_facts)
        sentence = counted(
            "{n} action waits for an answer",
            "{n} actions wait for an answer",
            waiting,
        )
        values = answer.dossier.checklist.facts[fact].choices or ("yes", "no")
        command = f"rk set {answer.label} {fact}={'|'.join(values)}"
        yield f"   {sentence} {screen.arrow} {command}"


def _last_change(answer: CaseAnswer) -> Iterable[Line]:
    last = answer.dossier.case.history[-1]
    yield (Piece(" " + _("LAST CHANGE"), Tone.HEAD),)
    what = what_happened(last, answer.dossier.checklist, answer.language)
    yield f"   {day_in_table(last.on, answer.today)} {visible(what)}"


def _foot(answer: CaseAnswer) -> Iterable[Line]:
    counts = tally(statuses(answer.dossier))
    asides = [
        _("{n} done").format(n=counts.done),
        *([_("{n} declined").format(n=counts.declined)] if counts.declined else []),
        _("{n} open").format(n=counts.open),
    ]
    sentence = counted("{n} action applies", "{n} actions apply", counts.applicable)
    before = counted(
        " ({n} more lies before this casebook)",
        " ({n} more lie before this casebook)",
        counts.before_casebook,
    )
    yield f"{sentence}{before if counts.before_casebook else ''}: {', '.join(asides)}."
    if not answer.dossier.checklist.adopted:
        yield draft()
    yield no_assessment()
    if not answer.everything:
        yield _("All actions: rk show {case} --all").format(case=answer.label)
