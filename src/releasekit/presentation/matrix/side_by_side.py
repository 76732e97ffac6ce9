"""One action as each jurisdiction has it, line by line beside the baseline's."""

from collections.abc import Iterable

from releasekit.domain.action import Action
from releasekit.domain.checklist import Checklist
from releasekit.domain.matrix import Row
from releasekit.domain.matrix_cells import Cell
from releasekit.presentation.action_answer import ActionAnswer
from releasekit.presentation.checklist_action import action_facts, held_by
from releasekit.presentation.matrix.answer import (
    MatrixAnswer,
    column_name,
    column_names,
    footnotes,
    reason_of,
    recommended,
)
from releasekit.presentation.papers.paper import Block, Grid, Head, Paper, Par, Points
from releasekit.wording import _
from releasekit.wording.matrix import doubt_sentence, sign_word
from releasekit.wording.texts import told_in, told_lines

SAME = "="


def side_by_side(answer: MatrixAnswer) -> Paper:
    """Put what differs beside the baseline's; what is the same has the same sign."""
    [row] = answer.matrix.rows
    title = told_in(row.action.title, answer.language)
    return Paper(
        title=f"{row.action.number} {title}",
        language=answer.language,
        notices=tuple(footnotes(answer)),
        wide=True,
        blocks=tuple(_blocks(row, answer)),
    )


def _blocks(row: Row, answer: MatrixAnswer) -> Iterable[Block]:
    yield Par(_("{sign} stands where a line is the baseline's.").format(sign=SAME))
    yield _versions(row, answer)
    yield Head(_("What differs, what is open"))
    told = zip(answer.matrix.columns, row.cells, strict=True)
    yield Points(tuple(_told(cell, column, answer) for column, cell in told))
    follows = recommended(row, answer)
    if follows:
        yield Head(_("What follows"))
        yield Points(tuple(follows))


def _versions(row: Row, answer: MatrixAnswer) -> Grid:
    baseline = _lines(row.action, answer.matrix.baseline, answer.language)
    others = [
        _lines(cell.action, column, answer.language) if cell.action else {}
        for column, cell in zip(answer.matrix.columns, row.cells, strict=True)
    ]
    names = column_names(answer)
    every = dict.fromkeys(name for one in (baseline, *others) for name in one)
    rows = [
        (
            name,
            baseline.get(name, ""),
            *(_beside(name, one, baseline) for one in others),
        )
        for name in every
    ]
    return Grid(("", _("Baseline"), *names), tuple(rows))


def _beside(name: str, lines: dict[str, str], baseline: dict[str, str]) -> str:
    if not lines:
        return _("left out")
    told = lines.get(name, "")
    return SAME if told == baseline.get(name, "") else told or _("none")


def _lines(action: Action, checklist: Checklist, language: str) -> dict[str, str]:
    answer = ActionAnswer(action, checklist, language)
    facts = ((name, "; ".join(words)) for name, words in action_facts(answer) if words)
    return {**dict(facts), _("Held by"): held_by(answer)}


def _told(cell: Cell, column: Checklist, answer: MatrixAnswer) -> str:
    """Say of a column its sign in words, the reason, and what is not known."""
    parts = [
        reason_of(cell, answer) or sign_word(cell.sign),
        *(doubt_sentence(one) for one in cell.doubts),
        *_questions(cell, answer),
    ]
    return f"{column_name(column, answer.language)}: {'; '.join(parts)}"


def _questions(cell: Cell, answer: MatrixAnswer) -> Iterable[str]:
    lines = cell.action.open_questions if cell.action else {}
    return told_lines(lines, answer.language)
