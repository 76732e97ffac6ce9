"""What is said of the answer to a row: what was read, or why nothing follows."""

from collections.abc import Iterable, Sequence

from releasekit.domain.action import GroundKind
from releasekit.domain.lawyer.answered_actions import RESTING
from releasekit.domain.lawyer.answers import Outcome, Reply
from releasekit.domain.lawyer.sheet import RowKind, deadline_at
from releasekit.presentation.lawyer.answer import AnswersAnswer, WrittenTable
from releasekit.presentation.lawyer.questions import row_words
from releasekit.wording import _
from releasekit.wording.visible import visible


def behind(table: WrittenTable, answer: AnswersAnswer) -> Iterable[str]:
    """Say of each answer to a table what was read or said, by whom and when."""
    for one in table.replies:
        yield _row(one, answer)
        yield from (f"  {told}" for told in _told(one, answer))
    if table.emptied:
        told = _("All its questions are answered: take open_questions out of {name}.")
        yield told.format(name=visible(f"{table.emptied}.toml"))


def resting(table: WrittenTable) -> Iterable[str]:
    """Name the rows that rest on a source."""
    told = _("Behind: {rows}")
    yield told.format(rows=", ".join(visible(one.row.key) for one in table.replies))


def staying(answer: AnswersAnswer) -> Iterable[str]:
    """Tell the answers from which no line follows, and why."""
    same = {
        one.line
        for table in answer.tables
        if not table.says_something
        for one in table.replies
    }
    for one in answer.replies:
        why = _why_nothing(one, answer)
        if one.line in same:
            why = _("This is what stands there already.")
        if why:
            yield _row(one, answer)
            yield f"  {why}"


def _row(reply: Reply, answer: AnswersAnswer) -> str:
    about = row_words(reply.row, answer.checklist, answer.language).about
    place = _("{row} (line {line}): {about}")
    return place.format(row=visible(reply.row.key), line=reply.line, about=about)


def _told(reply: Reply, answer: AnswersAnswer) -> Iterable[str]:
    if reply.row.kind is RowKind.QUESTION:
        words = row_words(reply.row, answer.checklist, answer.language)
        yield _("Question: {text}").format(text=words.question)
    if reply.outcome is Outcome.READ:
        yield _read(reply)
        if reply.row.kind is RowKind.DUE and reply.length is None:
            yield _("It was read for the duty alone: the number of days stays.")
    if reply.outcome is Outcome.NO_LAW:
        yield _("No article sets it; the question is answered.")
    if reply.text:
        yield _("Answer: {text}").format(text=visible(reply.text))
    if reply.row.kind is RowKind.FLOW and not _rests_on_law(reply, answer):
        yield _("If the article allows it without more, write law for is.")


def _read(reply: Reply) -> str:
    told = _("{law}, {article}; read on {day} by {post}")
    return visible(
        told.format(
            law=reply.law,
            article=reply.article,
            day=reply.read_on,
            post=reply.post,
        )
    )


def _kinds(reply: Reply, answer: AnswersAnswer) -> Sequence[GroundKind]:
    action = answer.checklist.actions[reply.row.id]
    return [one.kind for one in action.shares[reply.row.place].grounds]


def _rests_on_law(reply: Reply, answer: AnswersAnswer) -> bool:
    return any(one in RESTING for one in _kinds(reply, answer))


def _why_nothing(reply: Reply, answer: AnswersAnswer) -> str:
    """Say why a row changes nothing; nothing where it does."""
    if reply.outcome is Outcome.STAYS:
        told = _("Stays as it is, for this is missing: {names}.")
        return told.format(names=", ".join(reply.missing))
    asks = reply.row.kind is RowKind.QUESTION
    if reply.outcome is Outcome.NO_LAW and not asks:
        return _without_law(reply, answer)
    return ""


def _without_law(reply: Reply, answer: AnswersAnswer) -> str:
    """Say what follows where no article sets a deadline or allows a flow."""
    if reply.row.kind is not RowKind.FLOW:
        action = answer.checklist.actions[reply.row.id]
        basis = deadline_at(reply.row, action).basis.value
        return _("No article sets it: basis stays {basis}.").format(basis=basis)
    if GroundKind.LAW in _kinds(reply, answer):
        return _("No article allows it: name another ground, or take the flow out.")
    return _("No article speaks of it: its ground stays as it is.")
