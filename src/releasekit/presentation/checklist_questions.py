"""`checklist show --open-questions`: what a lawyer or a ministry has yet to answer."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from releasekit.domain.action import Phase
from releasekit.domain.checklist import Checklist
from releasekit.domain.open_questions import (
    Asked,
    Gap,
    Open,
    questions_from_marks,
    written_questions,
)
from releasekit.presentation.checklist_page import PageAnswer, head
from releasekit.presentation.flow_names import party_title
from releasekit.presentation.labels import phase_label
from releasekit.presentation.screen import Line, Piece, Screen, Tone, fold
from releasekit.presentation.sureness import sureness_word
from releasekit.wording import _, counted
from releasekit.wording.texts import told_in, told_lines
from releasekit.wording.visible import visible


class QuestionsAnswer(NamedTuple):
    """A checklist whose open questions are to be listed."""

    checklist: Checklist
    language: str = "en"


def questions_screen(answer: QuestionsAnswer, screen: Screen) -> list[Line]:
    written = list(written_questions(answer.checklist))
    marks = list(questions_from_marks(answer.checklist))
    lines: list[Line] = [*head(PageAnswer(answer.checklist, answer.language))]
    lines.append((Piece(_("WRITTEN IN THE FILE"), Tone.HEAD),))
    lines += [line for one in written for line in _written(one, answer)]
    lines += [] if written else [f"  {_('none')}"]
    lines.append((Piece(_("WHAT THE MARKS LEAVE OPEN"), Tone.HEAD),))
    lines += [f"  {open_sentence(one, answer)}" for one in marks]
    number = sum(len(_lines(one, answer)) for one in written) + len(marks)
    lines.append(counted("{n} question.", "{n} questions.", number))
    lines += _whom_to_ask(answer)
    return fold(lines, screen)


def _whom_to_ask(answer: QuestionsAnswer) -> Iterable[str]:
    name = answer.checklist.id
    place = visible(told_in(answer.checklist.title, answer.language))
    yield _("Ask a lawyer of {place}. A sheet to fill in:").format(place=place)
    yield f"  rk checklist questions {name} -o {name}-questions.xlsx"


def _lines(asked: Asked, answer: QuestionsAnswer) -> tuple[str, ...]:
    return told_lines(asked.lines, answer.language)


def _written(asked: Asked, answer: QuestionsAnswer) -> Iterable[str]:
    yield f"  {asked_about(asked, answer)}"
    yield from (f"    {visible(one)}" for one in _lines(asked, answer))


def asked_about(asked: Asked, answer: QuestionsAnswer) -> str:
    """Name what a written question is about."""
    checklist = answer.checklist
    if asked.table == "actions":
        action = checklist.actions[asked.id]
        return f"{action.number} {visible(told_in(action.short, answer.language))}"
    if asked.table == "roles":
        return visible(told_in(checklist.roles[asked.id].title, answer.language))
    if asked.table == "agencies":
        return visible(told_in(checklist.agencies[asked.id].name, answer.language))
    return _("the whole")


def open_sentence(one: Open, answer: QuestionsAnswer) -> str:
    """Ask what a mark leaves open."""
    told = _sentences()[one.gap]
    return told.format(
        about=_what(one, answer),
        sure=sureness_word(one.about[-1]),
        numbers=", ".join(str(number) for number in one.actions),
    )


def _sentences() -> Mapping[Gap, str]:
    return {
        Gap.NO_LAW_FOR_NUMBER: _("Does a law set the days of {numbers}? ({about})"),
        Gap.DUTY_NOT_READ: _(
            "What does {about} ({sure}) say, word for word? On it rest: {numbers}"
        ),
        Gap.NO_ARTICLE_FOR_FLOW: _("Which article lets {about}? ({numbers})"),
        Gap.AGENCY_NOT_SEEN: _(
            "Is {about} the right name, and does it hold its roles? ({sure})"
        ),
        Gap.NOBODY_HOLDS: _("Does really nobody hold the role {about}?"),
        Gap.LANGUAGE_NOT_REVIEWED: _("Who checks the texts in {about}?"),
    }


def _what(one: Open, answer: QuestionsAnswer) -> str:
    """Name what a question is about."""
    name = one.about[0]
    match one.gap:
        case Gap.NO_LAW_FOR_NUMBER:
            told = phase_label(Phase(name), answer.checklist, answer.language)
        case Gap.NO_ARTICLE_FOR_FLOW:
            told = _flow(one, answer)
        case Gap.AGENCY_NOT_SEEN:
            told = told_in(answer.checklist.agencies[name].name, answer.language)
        case Gap.NOBODY_HOLDS:
            told = party_title(name, answer.checklist, answer.language)
        case _:
            told = name
    return visible(told)


def _flow(one: Open, answer: QuestionsAnswer) -> str:
    sender, receiver = (
        party_title(name, answer.checklist, answer.language) for name in one.about
    )
    tells = _("{sender} tell {receiver}")
    return tells.format(sender=sender, receiver=receiver)
