"""`explain` on a screen: whose it is, how its day is found, how sure, what next."""

from collections.abc import Iterable

from releasekit.domain.action import Kind
from releasekit.domain.owed import Owed
from releasekit.presentation.action_answer import ActionAnswer
from releasekit.presentation.action_flows import flow_lines
from releasekit.presentation.explain_answer import ExplainAnswer
from releasekit.presentation.explain_heads import NO_DAY, Named, heads
from releasekit.presentation.explain_reasons import how_sure, reasons
from releasekit.presentation.explain_sum import sum_rows
from releasekit.presentation.open_questions import answering_command
from releasekit.presentation.screen import Line, Piece, Screen, Tone, fold
from releasekit.wording import _
from releasekit.wording.footnotes import language_lines, notice_lines
from releasekit.wording.honesty import draft, no_assessment
from releasekit.wording.visible import visible

HEAD, NAME, VALUE = 10, 20, 16


def explain_screen(answer: ExplainAnswer, screen: Screen) -> list[Line]:
    """Draw everything that is known about one action of a case."""
    action = answer.explained.action
    title = f"{action.number} {answer.text(action.title)}"
    lines: list[Line] = [
        (Piece(f"{visible(answer.dossier.case.id)}  {title}", Tone.HEAD),),
        *_named(heads(answer), HEAD),
        *_sum(answer),
        "",
        (Piece(_("HOW SURE"), Tone.HEAD),),
        *(f"  {line}" for line in _named(how_sure(answer), NAME)),
        "",
        *_named(reasons(answer), HEAD),
        *_flows(answer),
        *_named(_next(answer), HEAD),
        *_honesty(answer),
    ]
    return fold(lines, screen)


def _named(rows: Named, width: int) -> Iterable[str]:
    return (f"{name:{width}}{words}" for name, words in rows if words)


def _sum(answer: ExplainAnswer) -> Iterable[Line]:
    if answer.explained.status in NO_DAY:
        return
    yield ""
    yield (Piece(_("HOW THE DAY IS FOUND"), Tone.HEAD),)
    for row in sum_rows(answer):
        name = f"{row.name:{NAME - 1}} "
        yield f"  {name}{row.value:{VALUE}} {row.note}".rstrip()


def _flows(answer: ExplainAnswer) -> Iterable[Line]:
    action = ActionAnswer(
        answer.explained.action,
        answer.checklist,
        answer.language,
        answer.dossier.case.facts,
    )
    return flow_lines(action)


def _next(answer: ExplainAnswer) -> Named:
    """Say what can be typed next."""
    explained = answer.explained
    if explained.owed is not None:
        commands = _commands(explained.owed, answer)
        yield _("Next"), "   ".join(commands)
    elif explained.settlement is not None:
        taken_back = f"rk undo {answer.label} --seq {explained.settlement.seq}"
        yield _("Next"), taken_back


def _commands(owed: Owed, answer: ExplainAnswer) -> Iterable[str]:
    at = f"{answer.label} {owed.action.number}"
    if owed.parts_waiting:
        yield f"rk done {at} --part {owed.parts_waiting[0]}"
    else:
        yield f"rk done {at}"
    if owed.action.kind is Kind.OFFER:
        yield f"rk decline {at}"
    if owed.needs_facts:
        yield answering_command(answer.label, owed.needs_facts[0], answer.checklist)
    offset = owed.action.due.offset
    if owed.due is None and not offset.of_action:
        yield f"rk set {answer.label} {offset.anchor}=DAY"


def _honesty(answer: ExplainAnswer) -> Iterable[str]:
    checklist = answer.checklist
    if not checklist.adopted:
        yield draft(has_statute=checklist.has_statute)
    yield from language_lines([checklist], answer.language)
    yield no_assessment()
    yield from notice_lines([checklist], answer.language)
