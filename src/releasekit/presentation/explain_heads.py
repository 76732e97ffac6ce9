"""The head of `explain`: who owes an action, how it ended, when it is due."""

from collections.abc import Iterable
from datetime import date

from releasekit.domain.owed import Owed
from releasekit.domain.progress import Status
from releasekit.presentation.explain_answer import ExplainAnswer
from releasekit.presentation.sureness import sure_words
from releasekit.wording import _, counted
from releasekit.wording.days import full_day
from releasekit.wording.deed_words import heard_word, how_word
from releasekit.wording.visible import visible

Named = Iterable[tuple[str, str]]
NO_DAY = frozenset({Status.NOT_APPLICABLE, Status.BEFORE_CASEBOOK})


def heads(answer: ExplainAnswer) -> Named:
    """Give names and words; where there are no words there is nothing to say."""
    explained = answer.explained
    if explained.owed is not None:
        yield from _who(explained.owed, answer)
    if explained.settlement is not None:
        yield _("Ended"), _ending(answer)
    if explained.status in NO_DAY:
        yield _("State"), without_day(explained.status)
    elif explained.owed is not None or explained.coming is not None:
        due = explained.due
        words = f"{full_day(due)}, {_distance(due, answer)}" if due else ""
        yield _("Due"), words or _("no day yet")
        yield _("Time"), _occurrence(answer)
        yield _("Blocked"), _block(answer)
        yield _("Opens"), _window(answer)


def _occurrence(answer: ExplainAnswer) -> str:
    """Name which time of an action that comes again is meant."""
    coming = answer.explained.coming
    return _("number {n}").format(n=coming.number) if coming else ""


def _block(answer: ExplainAnswer) -> str:
    """Say what somebody said it waits for, while that holds."""
    owed = answer.explained.owed
    block = owed.block if owed else None
    if block is None or not block.holds_on(answer.today):
        return ""
    is_action = block.waits_for in answer.checklist.actions
    waits_for = block.waits_for
    name = answer.action(waits_for) if is_action else _title(waits_for, answer)
    until = _(" until {day}").format(day=full_day(block.until)) if block.until else ""
    reason = f"; {visible(block.reason)}" if block.reason else ""
    return _("waits for {name}").format(name=name) + until + reason


def _window(answer: ExplainAnswer) -> str:
    """Say when the window of an open action begins, and how sure that is."""
    explained = answer.explained
    owed, opens = explained.owed, explained.action.opens
    if owed is None or owed.opens is None or opens is None:
        return ""
    sure = sure_words(opens.basis, opens.source, answer.checklist)
    return f"{full_day(owed.opens)}; {sure}"


def _who(owed: Owed, answer: ExplainAnswer) -> Named:
    names = (owed.lead.role,) if owed.lead.role else owed.lead.candidates
    holders = _(" or ").join(_holder(name, answer) for name in names)
    yield _("Owed by"), holders or _("nobody")
    yield _("Helps"), ", ".join(_title(name, answer) for name in owed.support)
    yield _("To sign"), ", ".join(_title(name, answer) for name in owed.parts_waiting)


def _title(name: str, answer: ExplainAnswer) -> str:
    return answer.text(answer.checklist.roles[name].title)


def _holder(name: str, answer: ExplainAnswer) -> str:
    """Name a role, and the agencies that hold it."""
    found = [answer.text(one.name) for one in answer.checklist.holders_of(name)]
    agencies = f" ({', '.join(found)})" if found else ""
    return f"{_title(name, answer)}{agencies}"


def _ending(answer: ExplainAnswer) -> str:
    settlement = answer.explained.settlement
    if settlement is None:
        return ""
    ended = f"{how_word(settlement.how)} {full_day(settlement.on)}"
    if settlement.until is not None:
        ended += _(" until {day}").format(day=full_day(settlement.until))
    if settlement.heard is not None:
        ended += _("; reported ({by})").format(by=heard_word(settlement.heard))
    if settlement.due is None:
        return ended
    return _("{ended}; it was due {day}").format(
        ended=ended, day=full_day(settlement.due)
    )


def without_day(status: Status) -> str:
    return {
        Status.NOT_APPLICABLE: _("it does not apply"),
        Status.BEFORE_CASEBOOK: _("it belongs to a phase before this casebook"),
    }[status]


def _distance(day: date, answer: ExplainAnswer) -> str:
    left = (day - answer.today).days
    if left < 0:
        return counted("{n} day ago", "{n} days ago", -left)
    return counted("in {n} day", "in {n} days", left) if left else _("today")
