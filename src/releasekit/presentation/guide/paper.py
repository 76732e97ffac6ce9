"""`checklist guide`: the written guideline of one role in one jurisdiction."""

from collections.abc import Iterable

from releasekit.domain.guide.role_guide import StandsIn
from releasekit.presentation.checklist_notices import page_notices, version_words
from releasekit.presentation.checklist_questions import (
    QuestionsAnswer,
    asked_about,
    open_sentence,
)
from releasekit.presentation.guide.answer import GuideAnswer
from releasekit.presentation.guide.duties import duty_blocks, help_blocks
from releasekit.presentation.guide.people import (
    contact_blocks,
    holder_blocks,
    passing_blocks,
)
from releasekit.presentation.papers.paper import Block, Head, Paper, Par, Points
from releasekit.wording import _, counted


def guide_paper(answer: GuideAnswer) -> Paper:
    """Write the guideline: who, the duties, what passes, training, whom to call."""
    role, checklist = answer.guide.role, answer.checklist
    title = _("Guideline: {role}, {checklist}")
    return Paper(
        title=title.format(
            role=answer.text(role.title), checklist=answer.text(checklist.title)
        ),
        language=answer.language,
        notices=page_notices(checklist, answer.language),
        blocks=(
            *_about(answer),
            *holder_blocks(answer),
            *_guidance(answer),
            *duty_blocks(answer),
            *help_blocks(answer),
            *passing_blocks(answer),
            *_training(answer),
            *contact_blocks(answer),
            *_questions(answer),
        ),
    )


def _about(answer: GuideAnswer) -> Iterable[Block]:
    """Say from which checklist it comes, and how much it asks of the role."""
    guide = answer.guide
    yield Par(version_words(answer.checklist))
    counts = (
        counted("{n} step of its own", "{n} steps of its own", len(guide.duties)),
        counted("{n} to help with", "{n} to help with", len(guide.helps)),
        counted("{n} to sign", "{n} to sign", len(guide.signs)),
    )
    yield Par(f"{', '.join(counts)}.")


def _guidance(answer: GuideAnswer) -> Iterable[Block]:
    """Give what counts in the role, and in those it stands in for."""
    guide = answer.guide
    none = _("No guidance was written for this role yet.")
    yield Head(_("What counts in this role"))
    yield Par(answer.text(guide.role.guidance) or none)
    for one in guide.names:
        if one.role.guidance:
            yield Par(f"{_as(one, answer)}: {answer.text(one.role.guidance)}")


def _training(answer: GuideAnswer) -> Iterable[Block]:
    """List what the role has to learn, and what for those it stands in for."""
    guide = answer.guide
    lines = answer.lines(guide.role.training)
    yield Head(_("Training needs"))
    yield Points(lines) if lines else Par(_("None were written for this role yet."))
    for one in guide.names:
        others = answer.lines(one.role.training)
        more = tuple(line for line in others if line not in lines)
        if more:
            yield Par(f"{_as(one, answer)}:")
            yield Points(more)


def _as(one: StandsIn, answer: GuideAnswer) -> str:
    told = answer.part(one.role.id, one.ways)
    return f"{told[:1].upper()}{told[1:]}"


def _questions(answer: GuideAnswer) -> Iterable[Block]:
    """List what is open and does not stand with a duty above."""
    about = QuestionsAnswer(answer.checklist, answer.language)
    written = (
        f"{asked_about(one, about)}: {line}"
        for one in answer.guide.asked
        for line in answer.lines(one.lines)
    )
    marks = (open_sentence(one, about) for one in answer.guide.open)
    yield Head(_("Open questions"))
    yield Points((*written, *marks)) if answer.guide.has_questions else Par(_("None."))
