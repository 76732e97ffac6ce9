"""Who may tell what to whom with an action, and on which grounds."""

from collections.abc import Iterable

from releasekit.domain.action import Ground
from releasekit.domain.sharing import Flow, flows_of
from releasekit.presentation.action_answer import ActionAnswer
from releasekit.presentation.screen import Line, Piece, Tone
from releasekit.presentation.visible import visible
from releasekit.wording import _
from releasekit.wording.conditions import condition_words
from releasekit.wording.grounds import ground_word, party_name


def flow_lines(answer: ActionAnswer) -> Iterable[Line]:
    flows = flows_of(answer.action, answer.checklist.roles, answer.facts)
    if flows:
        yield (Piece(_("MAY TELL"), Tone.HEAD),)
    for flow in flows:
        yield f"  {_flow(flow, answer)}"


def _flow(flow: Flow, answer: ActionAnswer) -> str:
    what = ", ".join(
        answer.text(answer.checklist.categories[one].title)
        if one in answer.checklist.categories
        else visible(one)
        for one in flow.what
    )
    grounds = _(", else ").join(_ground(one) for one in flow.grounds)
    sentence = _("{sender} to {receiver}: {what}. Ground: {grounds}")
    return sentence.format(
        sender=_party(flow.sender, answer),
        receiver=_party(flow.receiver, answer),
        what=what,
        grounds=grounds,
    )


def _party(name: str, answer: ActionAnswer) -> str:
    return party_name(name) or answer.role(name)


def _ground(ground: Ground) -> str:
    word = ground_word(ground.kind)
    condition = condition_words(ground.when)
    named = f" ({visible(ground.source)})" if ground.source else ""
    return (
        _("{ground} if {condition}").format(ground=word + named, condition=condition)
        if condition
        else word + named
    )
