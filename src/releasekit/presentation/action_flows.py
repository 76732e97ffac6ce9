"""Who may tell what to whom with an action, and on which grounds."""

from collections.abc import Iterable

from releasekit.domain.action import Ground, Share
from releasekit.domain.sharing import Flow, flows_of
from releasekit.presentation.action_answer import ActionAnswer
from releasekit.presentation.flow_names import category_titles, party_title
from releasekit.presentation.screen import Line, Piece, Tone
from releasekit.wording import _
from releasekit.wording.conditions import condition_words
from releasekit.wording.grounds import ground_word
from releasekit.wording.visible import visible


def flow_lines(answer: ActionAnswer) -> Iterable[Line]:
    flows = flows_of(answer.action, answer.checklist.roles, answer.facts)
    if flows:
        yield (Piece(_("MAY TELL"), Tone.HEAD),)
    for flow in flows:
        yield f"  {flow_words(flow, answer)}"


def ground_words(grounds: Iterable[Ground]) -> str:
    """Give grounds in their order: `law if supervised yes, else consent`."""
    return _(", else ").join(_ground(one) for one in grounds)


def flow_words(flow: Flow | Share, answer: ActionAnswer) -> str:
    """Say who may tell whom what, on which grounds."""
    sentence = _("{sender} to {receiver}: {what}. Ground: {grounds}")
    return sentence.format(
        sender=party_words(flow.sender, answer),
        receiver=party_words(flow.receiver, answer),
        what=what_passes(flow.what, answer),
        grounds=ground_words(flow.grounds),
    )


def what_passes(categories: Iterable[str], answer: ActionAnswer) -> str:
    """Name the kinds of information that pass."""
    return ", ".join(category_titles(categories, answer.checklist, answer.language))


def party_words(name: str, answer: ActionAnswer) -> str:
    return party_title(name, answer.checklist, answer.language)


def _ground(ground: Ground) -> str:
    word = ground_word(ground.kind)
    condition = condition_words(ground.when)
    named = f" ({visible(ground.source)})" if ground.source else ""
    return (
        _("{ground} if {condition}").format(ground=word + named, condition=condition)
        if condition
        else word + named
    )
