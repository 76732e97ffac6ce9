"""What a row of a lawyer's sheet says and asks, in one language."""

from collections.abc import Mapping
from typing import NamedTuple

from releasekit.domain.action import (
    Basis,
    Deadline,
    GroundKind,
    Share,
    Side,
)
from releasekit.domain.checklist import Checklist
from releasekit.domain.lawyer.sheet import (
    RowKind,
    SheetRow,
    deadline_at,
    entry_at,
    name_of,
    question_at,
)
from releasekit.presentation.action_answer import ActionAnswer
from releasekit.presentation.action_flows import (
    flow_words,
    party_words,
    what_passes,
)
from releasekit.presentation.sureness import source_words
from releasekit.wording import _
from releasekit.wording.deadlines import anchor_words, basis_word, deadline_words
from releasekit.wording.texts import told_in
from releasekit.wording.visible import visible


class RowWords(NamedTuple):
    """What a row is about, what the draft says there, and what is asked."""

    about: str
    draft: str
    question: str


def row_words(row: SheetRow, checklist: Checklist, language: str) -> RowWords:
    """Put a row into words."""
    entry = entry_at(checklist, row.table, row.id)
    about = visible(told_in(name_of(entry), language))
    if row.kind is RowKind.QUESTION:
        texts = question_at(entry.open_questions, row.place)
        return RowWords(about, "", visible(told_in(texts, language)))
    answer = ActionAnswer(checklist.actions[row.id], checklist, language)
    draft, question = _draft_and_question(row, answer)
    return RowWords(about, draft, question)


def _draft_and_question(row: SheetRow, answer: ActionAnswer) -> tuple[str, str]:
    action, language = answer.action, answer.language
    if row.kind is RowKind.FLOW:
        share = action.shares[row.place]
        return flow_words(share, answer), _flow_question(share, answer)
    deadline = deadline_at(row, action)
    words = visible(deadline_words(deadline, answer.checklist, language))
    if row.kind is RowKind.DUE and action.duty is not None:
        duty = _("the duty itself: {basis}")
        words = f"{words}; {duty.format(basis=basis_word(action.duty.basis))}"
    return words, _deadline_question(row.kind, deadline, answer)


def _deadline_question(kind: RowKind, deadline: Deadline, answer: ActionAnswer) -> str:
    if deadline.basis is Basis.STATUTE:
        return _still_so(deadline.source, answer)
    offset = deadline.offset
    sentence = _due()[offset.side]
    if kind is RowKind.OPENS:
        sentence = _opening()[offset.side]
    elif offset.of_action:
        sentence = _after_an_action()
    name = anchor_words(offset, answer.checklist, answer.language)
    return sentence.format(date=visible(name))


def _due() -> Mapping[Side, str]:
    return {
        Side.BEFORE: _(
            "Which article sets this duty, and does it set a number of days before "
            "{date}?"
        ),
        Side.AFTER: _(
            "Which article sets this duty, and does it set a number of days after "
            "{date}?"
        ),
    }


def _after_an_action() -> str:
    return _(
        "Which article sets this duty, and does it set a number of days after "
        "{date} was settled?"
    )


def _opening() -> Mapping[Side, str]:
    return {
        Side.BEFORE: _(
            "Does an article say how many days before {date} this may begin?"
        ),
        Side.AFTER: _("Does an article say how many days after {date} this may begin?"),
    }


def _flow_question(share: Share, answer: ActionAnswer) -> str:
    sources = [one.source for one in share.grounds if one.kind is GroundKind.LAW]
    if sources and all(sources):
        return _still_so(sources[0], answer)
    kinds = [one.kind for one in share.grounds]
    kind = next((one for one in _ORDER if one in kinds), GroundKind.NONE)
    return _flow_questions()[kind].format(
        sender=party_words(share.sender, answer),
        receiver=party_words(share.receiver, answer),
        what=what_passes(share.what, answer),
    )


_ORDER = (
    GroundKind.LAW,
    GroundKind.PROTOCOL,
    GroundKind.CONSENT,
    GroundKind.OWN_COPY,
)


def _flow_questions() -> Mapping[GroundKind, str]:
    return {
        GroundKind.LAW: _("Under which article may {sender} tell {receiver}: {what}?"),
        GroundKind.PROTOCOL: _(
            "On which article may a protocol rest by which {sender} may tell "
            "{receiver}: {what}?"
        ),
        GroundKind.CONSENT: _(
            "{sender} to {receiver}: is consent enough, under which article? Or does "
            "an article allow it without consent?"
        ),
        GroundKind.OWN_COPY: _("Which article gives a right to this: {what}?"),
        GroundKind.NONE: _("Is it right that {what} names nobody and needs no ground?"),
    }


def _still_so(source: str | None, answer: ActionAnswer) -> str:
    told = _("Does this still say so, in the text in force today? {source}")
    return told.format(source=source_words(source, answer.checklist))
