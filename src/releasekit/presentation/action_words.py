"""When an action is due, in words: each day with its basis and its source."""

from releasekit.domain.action import Deadline, Return
from releasekit.presentation.action_answer import ActionAnswer
from releasekit.presentation.sureness import sure_words
from releasekit.wording import _
from releasekit.wording.deadlines import offset_words, period_words
from releasekit.wording.visible import visible


def duty_lines(answer: ActionAnswer) -> list[str]:
    duty = answer.action.duty
    if duty is None:
        return [_("how sure it is was not said")]
    return [sure_words(duty.basis, duty.source, answer.checklist)]


def deadline_lines(
    deadline: Deadline | None, answer: ActionAnswer, roll: str = ""
) -> list[str]:
    """Say when, and how sure the number is; on a line of its own how it rolls."""
    if deadline is None:
        return []
    words = visible(offset_words(deadline.offset, answer.checklist, answer.language))
    sure = sure_words(deadline.basis, deadline.source, answer.checklist)
    return [f"{words}: {sure}", *([roll] if roll else [])]


def ceiling_lines(answer: ActionAnswer) -> list[str]:
    ceiling = answer.action.ceiling
    if ceiling is None:
        return []
    return [visible(offset_words(ceiling, answer.checklist, answer.language))]


def return_lines(answer: ActionAnswer) -> list[str]:
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
