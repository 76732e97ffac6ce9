"""The actions of one case: those open now, or all of them by phase."""

from collections.abc import Iterable
from datetime import date

from releasekit.domain.outstanding import Row, Standing, State
from releasekit.domain.progress import Status, statuses
from releasekit.domain.staleness import needs_review
from releasekit.presentation.case_answer import CaseAnswer
from releasekit.presentation.labels import phase_label, short_title
from releasekit.presentation.row_notes import days_left, waits_note
from releasekit.presentation.screen import Line, Piece, Screen, Tone, cell, columns_of
from releasekit.wording import _
from releasekit.wording.days import day_in_table, day_or_month, short_day
from releasekit.wording.deed_words import heard_word
from releasekit.wording.leads import lead_label

MOST_OPEN = 9
TITLE, WHO, NOTES = 28, 13, 19


def open_now(answer: CaseAnswer, screen: Screen) -> Iterable[Line]:
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
    notes = list(_more(rows[MOST_OPEN:], later))
    if notes:
        yield "   " + ", ".join(notes)


def offered_again(answer: CaseAnswer, screen: Screen) -> Iterable[Line]:
    """List offers that were declined: a chance with a day, not a closed matter."""
    coming = sorted(
        answer.outstanding.coming_back, key=lambda one: (one.due, one.action.number)
    )
    if coming:
        yield (Piece(" " + _("MAY BE OFFERED AGAIN"), Tone.HEAD),)
    for one in coming:
        settlement = answer.dossier.case.settlements[one.action.id]
        day = day_in_table(one.due, answer.today) if one.due else ""
        title = cell(short_title(one.action, answer.language), TITLE, screen)
        who = lead_label(one.lead, answer.dossier.checklist, answer.language)
        declined = _("declined on {day}").format(
            day=day_or_month(settlement.on, answer.today)
        )
        start = f"   {cell(day, 10, screen)} {one.action.number} {title}"
        yield f"{start} {cell(who, WHO, screen)} {declined}"


def _more(rest: list[Standing], later: list[Standing]) -> Iterable[str]:
    """Count what the list has no room for; late ones apart."""
    late = sum(1 for one in rest if one.state is State.OVERDUE)
    if late:
        yield _("{n} more late").format(n=late)
    if len(rest) > late:
        yield _("{n} more in these 30 days").format(n=len(rest) - late)
    if later:
        yield _("{n} later").format(n=len(later))


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
    action = cell(short_title(one.owed.action, answer.language), TITLE, screen)
    rest = screen.width - columns_of(start) - TITLE - WHO - 2
    notes = cell(notes, rest, screen) if rest >= NOTES else notes
    return f"{start}{action} {cell(who, WHO, screen)} {notes}".rstrip()


def all_actions(answer: CaseAnswer, screen: Screen) -> Iterable[Line]:
    found = statuses(answer.actions, answer.dossier, answer.today)
    open_ones = {one.owed.action.id: one for one in answer.outstanding.actions}
    phase = None
    for action in answer.actions:
        if action.phase is not phase:
            phase = action.phase
            name = phase_label(phase, answer.dossier.checklist, answer.language)
            yield (Piece(f" {phase.number} {name}", Tone.HEAD),)
        if action.id in open_ones:
            yield _open_row(open_ones[action.id], answer, screen)
            continue
        title = cell(short_title(action, answer.language), TITLE, screen)
        ended = _ended(found[action.id], action.id, answer)
        yield f"   {'':10} {action.number} {title} {ended}"


def _ended(status: Status, name: str, answer: CaseAnswer) -> str:
    settlement = answer.dossier.case.settlements.get(name)
    on = short_day(settlement.on, answer.today) if settlement else ""
    heard = settlement.heard if settlement else None
    beside = _("; reported ({by})").format(by=heard_word(heard)) if heard else ""
    if needs_review(answer.dossier.checklist.actions[name], answer.dossier):
        beside += _("; look at it again")
    sentences = {
        Status.DONE: _("done on {day}"),
        Status.DECLINED: _("declined on {day}"),
        Status.WAIVED: _("waived on {day}"),
        Status.NOT_NEEDED: _("not needed, said on {day}"),
        Status.NOT_APPLICABLE: _("does not apply"),
        Status.BEFORE_CASEBOOK: _("before this casebook"),
        Status.OPEN: _("open"),
        Status.UNDETERMINED: _("not answered yet"),
    }
    return f"{sentences[status].format(day=on)}{beside}"
