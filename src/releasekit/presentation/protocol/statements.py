"""What a checklist says to an element, a sentence a statement."""

from collections.abc import Callable, Iterable, Mapping

from releasekit.domain.action import Action, Reschedule
from releasekit.domain.protocol.flows import ListedFlow
from releasekit.domain.protocol.terms import Saying, Statement
from releasekit.presentation.protocol.answer import ProtocolAnswer, flow_numbers
from releasekit.presentation.sureness import sure_words
from releasekit.wording import _, counted
from releasekit.wording.conditions import condition_words
from releasekit.wording.deadlines import offset_words
from releasekit.wording.grounds import reschedule_word
from releasekit.wording.protocol.answers import saying_sentence
from releasekit.wording.visible import visible


def statement_words(said: Statement, answer: ProtocolAnswer) -> str:
    """Put what a statement speaks of into its sentence."""
    sentence = saying_sentence(said.saying)
    told = sentence.format(
        about=_about(said, answer),
        names=_names(said, answer),
        flows=_flows(said, answer),
        actions=_actions(said, answer),
        share=_share(said),
        numbers=_numbers(said.flows),
        of=counted("{n} category", "{n} categories", said.amount),
    )
    return told.strip()


def flow_words(flow: ListedFlow, answer: ProtocolAnswer) -> str:
    """Give `39, the roles with an open step to Police: …. Ground: law if …`."""
    sentence = _("{number}, {sender} to {receiver}: {what}. Ground: {grounds}")
    return sentence.format(
        number=flow.number,
        sender=answer.party(flow.share.sender),
        receiver=answer.party(flow.share.receiver),
        what=answer.categories(flow.share.what),
        grounds=answer.grounds(flow),
    )


def _about(said: Statement, answer: ProtocolAnswer) -> str:
    is_fact = said.about in answer.checklist.facts
    return answer.fact(said.about) if is_fact else answer.party(said.about)


_OF_CATEGORIES = {
    Saying.CLOSED_LIST,
    Saying.NEVER_PASSED,
    Saying.MAY_RECEIVE,
    Saying.CLINICAL,
    Saying.TELLS_PERSON,
}


def _names(said: Statement, answer: ProtocolAnswer) -> str:
    if said.saying in _OF_CATEGORIES:
        return answer.categories(said.names)
    if said.saying is Saying.HELD:
        return answer.agencies(said.names)
    if said.saying is Saying.PARTY_HANGS_ON:
        return _(" or ").join(answer.party(one) for one in said.names)
    return answer.parties(said.names)


def _flows(said: Statement, answer: ProtocolAnswer) -> str:
    if said.saying is Saying.FLOW:
        return flow_words(said.flows[0], answer)
    count = counted("{n} flow", "{n} flows", len(said.flows))
    return f"{count} {_numbers(said.flows)}"


def _numbers(flows: tuple[ListedFlow, ...]) -> str:
    return f"({flow_numbers(flows)})" if flows else ""


def _share(said: Statement) -> str:
    part = str(len(said.flows))
    return counted("{part} of {n} flow", "{part} of {n} flows", said.amount, part=part)


def _actions(said: Statement, answer: ProtocolAnswer) -> str:
    def on_its_fact(action: Action) -> str:
        needs = tuple(one for one in action.when if one.fact == said.about)
        return f"{action.number} ({visible(condition_words(needs))})"

    if said.saying is Saying.STEPS_HANG_ON:
        return ", ".join(on_its_fact(one) for one in said.actions)
    told = _TOLD.get(said.saying, _number)
    parts = "; " if said.saying in _TOLD else ", "
    return parts.join(told(one, answer) for one in said.actions)


def _number(action: Action, _answer: ProtocolAnswer) -> str:
    return str(action.number)


def _named(action: Action, answer: ProtocolAnswer) -> str:
    return answer.action(action)


def _with_its_day(action: Action, answer: ProtocolAnswer) -> str:
    return ", ".join(_day(action, answer))


def _day(action: Action, answer: ProtocolAnswer) -> Iterable[str]:
    yield answer.action(action)
    due = action.due
    words = visible(offset_words(due.offset, answer.checklist, answer.language))
    yield f"{words}: {sure_words(due.basis, due.source, answer.checklist)}"


def _with_its_repeating(action: Action, answer: ProtocolAnswer) -> str:
    kept = action.on_reschedule is Reschedule.KEEP
    again = "" if kept else f"; {reschedule_word(action.on_reschedule)}"
    return f"{_with_its_day(action, answer)}{again}"


_TOLD: Mapping[Saying, Callable[[Action, ProtocolAnswer], str]] = {
    Saying.CLOSING: _with_its_day,
    Saying.LOOKED_AT_AGAIN: _with_its_day,
    Saying.TELLS_RELEASE: _with_its_repeating,
    Saying.TELLS_PERSON: _named,
    Saying.NOT_TOLD_AGAIN: _named,
}
