"""What `explain` says beside the day: how sure, why it applies, what it waits for."""

from collections.abc import Iterable

from releasekit.domain.action import Basis
from releasekit.domain.conditions import Requirement
from releasekit.domain.explanation import Waited
from releasekit.domain.need_to_know import facts_told_to
from releasekit.domain.progress import Status
from releasekit.presentation.explain_answer import ExplainAnswer
from releasekit.presentation.explain_heads import NO_DAY, Named, without_day
from releasekit.presentation.sureness import sure_words
from releasekit.wording import _
from releasekit.wording.days import full_day
from releasekit.wording.deadlines import period_words
from releasekit.wording.deed_words import answer_word, how_word
from releasekit.wording.leads import lead_label


def how_sure(answer: ExplainAnswer) -> Named:
    """Say of the duty and of the number, each by itself, how sure it is."""
    action, checklist = answer.explained.action, answer.checklist
    duty = action.duty
    words = _("how sure it is was not said")
    if duty is not None:
        words = sure_words(duty.basis, duty.source, checklist)
    yield _("the duty"), words
    if answer.explained.coming is not None:
        yield _counted(answer), _("its own basis was not said. Not law.")
        return
    number = sure_words(action.due.basis, action.due.source, checklist)
    is_law = action.due.basis is Basis.STATUTE
    yield (
        _counted(answer),
        number if is_law else _("{basis}. Not law.").format(basis=number),
    )


def _counted(answer: ExplainAnswer) -> str:
    explained = answer.explained
    action, coming = explained.action, explained.coming
    again = action.again if coming and coming.back_on else action.repeats
    if coming is not None and again is not None:
        return _("the {length}").format(length=period_words(again.period))
    if action.due.offset.is_zero:
        return _("the day")
    return _("the {length}").format(length=period_words(action.due.offset))


def reasons(answer: ExplainAnswer) -> Named:
    """Say what it waits for, and which answers decided that it applies."""
    explained = answer.explained
    waits = [_waited(one, answer) for one in explained.waits_for]
    for place, words in enumerate(waits or [_("nothing")]):
        yield _("Waits for") if place == 0 else "", words
    yield _("Applies"), _applies(answer)


def _waited(one: Waited, answer: ExplainAnswer) -> str:
    return f"{answer.action(one.action.id)}: {_standing(one, answer)}"


def _standing(one: Waited, answer: ExplainAnswer) -> str:
    """Say how an action that is waited for stands, and who owes it."""
    if one.settlement is not None:
        day = full_day(one.settlement.on)
        return f"{how_word(one.settlement.how)} {day}"
    if one.owed is None:
        return without_day(one.status) if one.status in NO_DAY else _("open")
    who = lead_label(one.owed.lead, answer.checklist, answer.language)
    if one.status is Status.UNDETERMINED:
        return _("{who}, not known yet whether it applies").format(who=who)
    day = full_day(one.owed.due) if one.owed.due else _("no day yet")
    return _("open, {who}, due {day}").format(who=who, day=day)


def _applies(answer: ExplainAnswer) -> str:
    when = answer.explained.action.when
    if not when:
        return _("to every case")
    told = facts_told_to(answer.role, answer.dossier)
    if any(one.fact not in told for one in when):
        return _("by a sensitive fact; roles that act on it see which")
    return _joined(_requirement(one, answer) for one in when)


def _requirement(one: Requirement, answer: ExplainAnswer) -> str:
    given = answer.dossier.case.facts.get(one.fact)
    wanted = _(" or ").join(answer_word(accepted) for accepted in one.accepts)
    name = one.fact.replace("-", " ")
    if given in one.accepts:
        return f"{name} {answer_word(given)}"
    return _("{name}: {given}; it applies if {wanted}").format(
        name=name, given=answer_word(given), wanted=wanted
    )


def _joined(words: Iterable[str]) -> str:
    return ", ".join(words)
