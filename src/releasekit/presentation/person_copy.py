"""`show --for-person`: a copy of the list in plain words, for the person it is about.

Guard rails 7 and 20: the person can have a copy of their own list, and it says that
they may have it corrected and may complain (LED-13, PROB-99).
"""

from collections.abc import Iterable
from datetime import date

from releasekit.domain.action import Action, Kind, Text
from releasekit.domain.outstanding import Standing
from releasekit.domain.progress import Status, status_of
from releasekit.presentation.case_answer import CaseAnswer
from releasekit.presentation.person_sharing import told_about_you
from releasekit.presentation.screen import Line, Piece, Screen, Tone, fold
from releasekit.wording import _, counted
from releasekit.wording.days import full_day
from releasekit.wording.footnotes import language_lines
from releasekit.wording.texts import text_in, told_in
from releasekit.wording.visible import visible

CORRECTS = "data-protection-officer"


def person_copy(answer: CaseAnswer, screen: Screen) -> list[Line]:
    """Say what is planned with the person, who does what, and what they may ask."""
    lines = [
        *_head(answer),
        *_together(answer),
        *_offices(answer),
        *told_about_you(answer),
        *_rights(answer),
        *_foot(answer),
    ]
    return fold(lines, screen)


def _title(text: str) -> Iterable[Line]:
    yield ""
    yield (Piece(text, Tone.HEAD),)


def _head(answer: CaseAnswer) -> Iterable[Line]:
    told = _("Your own copy, made on {day}. It belongs to the list {case}.")
    case = visible(answer.dossier.case.id)
    yield told.format(day=full_day(answer.today), case=case)
    yield _(
        "This list says what offices still have to do for you, and by when. It does "
        "not judge you, and nothing on it stands in the way of your release."
    )
    release = answer.dossier.release
    yield ""
    if release is None:
        yield _("Your release: no day is known yet.")
    elif answer.outstanding.planned.released:
        yield _("Your release was on {day}.").format(day=full_day(release))
    elif release < answer.today:
        planned = _("Your release was planned for {day}.")
        yield planned.format(day=full_day(release))
    else:
        planned = _("Your release is planned for {day}. This day can still change.")
        yield planned.format(day=full_day(release))


def _together(answer: CaseAnswer) -> Iterable[Line]:
    yield from _title(_("STEPS IN WHICH YOU TAKE PART"))
    own = [one for one in _in_order(answer) if _is_with_you(one.owed.action)]
    for one in own:
        yield from _step(one, answer)
    if not own:
        yield "  " + _("none is planned now")
    done = [
        action
        for action in answer.actions
        if _is_with_you(action)
        and status_of(action, answer.dossier, answer.today) is Status.DONE
    ]
    if done:
        yield from _title(_("STEPS OF THIS KIND THAT WERE DONE"))
    for action in done:
        on = answer.dossier.case.settlements[action.id].on
        yield f"  {full_day(on):15}  {_text(action.title, answer)}"


def _is_with_you(action: Action) -> bool:
    return action.person or action.kind is Kind.OFFER


def _in_order(answer: CaseAnswer) -> list[Standing]:
    """Give the open steps that apply for certain, the earliest first."""
    found = (one for one in answer.outstanding.actions if one.owed.determined)
    return sorted(found, key=_place)


def _place(one: Standing) -> tuple[date, int]:
    return one.owed.due or date.max, one.owed.action.number


def _step(one: Standing, answer: CaseAnswer) -> Iterable[Line]:
    action, due = one.owed.action, one.owed.due
    day = full_day(due) if due else _("no day yet")
    yield f"  {day:15}  {_text(action.title, answer)}"
    if action.kind is Kind.OFFER:
        yield f"  {'':15}  {_('This is an offer: you may take it or leave it.')}"
    with_whom = _who(one, answer)
    if with_whom:
        yield f"  {'':15}  {_('with: {who}').format(who=with_whom)}"


def _who(one: Standing, answer: CaseAnswer) -> str:
    roles = (one.owed.lead.role,) if one.owed.lead.role else one.owed.lead.candidates
    return _(" or ").join(_office(role, answer) for role in roles)


def _office(role: str, answer: CaseAnswer) -> str:
    """Name a role and the agency that holds it."""
    checklist = answer.dossier.checklist
    title = _text(checklist.roles[role].title, answer)
    names = ", ".join(_text(one.name, answer) for one in checklist.holders_of(role))
    return f"{title} ({names})" if names else title


def _text(texts: Text, answer: CaseAnswer) -> str:
    return visible(told_in(texts, answer.language))


def _offices(answer: CaseAnswer) -> Iterable[Line]:
    """Say of each office how many steps it owes, and when the next one is due."""
    yield from _title(_("WHO DOES WHAT FOR YOU"))
    steps: dict[str, list[Standing]] = {}
    for one in _in_order(answer):
        steps.setdefault(_who(one, answer), []).append(one)
    for who, found in steps.items():
        number = counted("{n} step", "{n} steps", len(found))
        first = found[0]
        due, title = first.owed.due, _text(first.owed.action.title, answer)
        day = full_day(due) if due else _("no day yet")
        yield f"  {who or _('nobody')}: {number}"
        yield "    " + _("next: {step}, {day}").format(step=title, day=day)
    if not steps:
        yield "  " + _("nothing is owed now")


def _rights(answer: CaseAnswer) -> Iterable[Line]:
    yield from _title(_("WHAT YOU MAY ASK"))
    yield "- " + _("You may see what is written about you, and have a copy.")
    yield "- " + _(
        "If something is wrong, you may ask that it be corrected or removed."
    )
    yield "- " + _("You may complain about what an office did or did not do.")
    yield "- " + _("If you are refused, ask for the reason in writing.")
    yield "- " + _("What you agreed to share you may stop at any time.")
    if CORRECTS in answer.dossier.checklist.roles:
        ask = _("Ask the person who gave you this copy, or: {office}.")
        yield ask.format(office=_office(CORRECTS, answer))
    else:
        yield _("Ask the person who gave you this copy.")


def _foot(answer: CaseAnswer) -> Iterable[Line]:
    checklist = answer.dossier.checklist
    yield ""
    yield _(
        "Some steps are told to you only by those who do them, such as those of a "
        "health service."
    )
    if not checklist.adopted:
        yield _("The list is a draft; its days are not law.")
    yield from language_lines([checklist], answer.language)
    if checklist.notice:
        yield visible(text_in(checklist.notice, answer.language))
