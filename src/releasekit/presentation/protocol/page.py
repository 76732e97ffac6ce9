"""`checklist protocol`: what a protocol has to fix, as a page to be worked on."""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from releasekit.domain.action import Action
from releasekit.domain.protocol.flows import ListedFlow
from releasekit.domain.protocol.terms import Answer, Standing
from releasekit.presentation.papers.paper import (
    WITHIN_A_PART,
    Block,
    Grid,
    Head,
    Paper,
    Par,
    Points,
    Terms,
)
from releasekit.presentation.protocol.answer import ProtocolAnswer
from releasekit.presentation.protocol.statements import statement_words
from releasekit.presentation.role_holders import standing_words
from releasekit.wording import _, counted
from releasekit.wording.conditions import condition_words
from releasekit.wording.footnotes import language_lines, notice_lines
from releasekit.wording.honesty import draft, status_word
from releasekit.wording.protocol.elements import element_words
from releasekit.wording.protocol.left_open import (
    four_steps,
    program_does,
    standing_word,
    still_to_write,
)
from releasekit.wording.visible import visible


def protocol_page(answer: ProtocolAnswer) -> Paper:
    """Build the page: what it is, the flows, the elements, the four questions."""
    title = _("What an information-sharing protocol has to fix: {name}")
    return Paper(
        title=title.format(name=answer.text(answer.checklist.title)),
        blocks=(
            *_opening(answer),
            Head(_("What may pass, and on which ground")),
            *_flows(answer),
            Head(_("What the protocol has to fix")),
            *(block for one in answer.protocol.answers for block in _one(one, answer)),
            Head(_("Before anything goes out")),
            *_before_it_goes(),
        ),
        language=answer.language,
        notices=tuple(notice_lines([answer.checklist], answer.language)),
    )


def _opening(answer: ProtocolAnswer) -> Iterable[Block]:
    checklist = answer.checklist
    status = status_word(adopted=checklist.adopted)
    drawn = _(
        "Drawn by a program from the checklist {id} {version}, {status}; no agency has "
        "agreed to it."
    )
    yield Par(drawn.format(id=checklist.id, version=checklist.version, status=status))
    yield Par(
        _(
            "A protocol alone is never a legal ground. It says how agencies do what a "
            "law, or the person's consent, lets them do; a lawyer has to name the law."
        )
    )
    if not checklist.adopted:
        yield Par(draft(has_statute=checklist.has_statute))
    yield from (Par(one) for one in language_lines([checklist], answer.language))
    yield Par(_counts(answer))


def _counts(answer: ProtocolAnswer) -> str:
    found = Counter(one.standing for one in answer.protocol.answers)
    told = ", ".join(f"{found[one]} {standing_word(one)}" for one in Standing)
    number = len(answer.protocol.answers)
    return counted("{n} element: {told}.", "{n} elements: {told}.", number, told=told)


def _flows(answer: ProtocolAnswer) -> Iterable[Block]:
    flows = answer.protocol.flows
    if not flows:
        yield Par(_("This checklist lets nothing pass."))
        return
    told = _(
        "The number before a receiver is that of the flow. Of several grounds the "
        "first that holds counts."
    )
    yield Par(f"{counted('{n} flow.', '{n} flows.', len(flows))} {told}")
    yield from _aliases(answer)
    for sender, sent in groupby(flows, key=lambda one: one.share.sender):
        yield Head(
            _("From {sender}").format(sender=answer.party(sender)), WITHIN_A_PART
        )
        yield Grid(
            head=(_("To"), _("What"), _("Ground"), _("In action")),
            rows=tuple(_row(one, answer) for one in sent),
        )


def _row(flow: ListedFlow, answer: ProtocolAnswer) -> tuple[str, ...]:
    return (
        f"{flow.number} {answer.party(flow.share.receiver)}",
        answer.categories(flow.share.what),
        answer.grounds(flow),
        ", ".join(_step(one) for one in flow.actions),
    )


def _step(action: Action) -> str:
    condition = visible(condition_words(action.when))
    if not condition:
        return str(action.number)
    return _("{number} if {condition}").format(
        number=action.number, condition=condition
    )


def _aliases(answer: ProtocolAnswer) -> Iterable[Block]:
    """Say for whom the roles stand that are no post of their own."""
    entries = tuple(_stands_for(name, answer) for name in answer.protocol.aliases)
    if entries:
        yield Par(_("These roles stand for others:"))
        yield Terms(entries)


def _stands_for(name: str, answer: ProtocolAnswer) -> tuple[str, str]:
    role = answer.checklist.roles[name]
    return answer.party(name), standing_words(role, answer.checklist, answer.language)


def _one(one: Answer, answer: ProtocolAnswer) -> Iterable[Block]:
    words = element_words(one.element)
    standing = standing_word(one.standing)
    yield Head(f"{one.element.number}. {words.name}: {standing}", WITHIN_A_PART)
    asked = ((_("Must say"), words.must), (_("Test question"), words.test))
    rest = tuple(_rest(one, answer))
    if not one.statements:
        yield Terms((*asked, *rest))
        return
    yield Terms(asked)
    yield Par(_("From this checklist:"))
    yield Points(tuple(statement_words(said, answer) for said in one.statements))
    yield Terms(rest)


def _rest(one: Answer, answer: ProtocolAnswer) -> Iterable[tuple[str, str]]:
    if one.readiness:
        told = "; ".join(answer.action(action) for action in one.readiness)
        yield _("Made ready by (checklist preparedness)"), told
    done = program_does(one.element)
    if done:
        yield _("The program"), done
    yield _("Left to the parties"), still_to_write(one.element)


def _before_it_goes() -> Iterable[Block]:
    yield Par(_("Four questions, in this order, for each thing each time:"))
    numbered = enumerate(four_steps(), 1)
    yield Points(tuple(f"{number}. {one}" for number, one in numbered))
    yield Par(
        _(
            "With the first no it does not go out, and it is written down that it did "
            "not, and why."
        )
    )
