"""The matrix as a table for a spreadsheet: two columns a jurisdiction."""

from collections.abc import Iterable

from releasekit.domain.matrix import Row
from releasekit.presentation.csv_lines import csv_text
from releasekit.presentation.matrix.answer import (
    MatrixAnswer,
    column_names,
    footnotes,
    lead_name,
    reason_of,
    recommended,
)
from releasekit.wording import _
from releasekit.wording.matrix import sign_word, theme_word
from releasekit.wording.phases import phase_name
from releasekit.wording.texts import told_in
from releasekit.wording.visible import visible


def matrix_csv(answer: MatrixAnswer) -> str:
    """Write a row an action: words in the place of signs, and each cell's reason."""
    rows = [_head(answer), *(_row(one, answer) for one in answer.matrix.rows)]
    return csv_text([*rows, *([one] for one in footnotes(answer))])


def _head(answer: MatrixAnswer) -> list[str]:
    names = column_names(answer)
    pairs = [
        text for name in names for text in (name, _("{name}: why").format(name=name))
    ]
    first = [_("number"), _("action"), _("phase"), _("themes"), _("lead")]
    return [*first, *pairs, _("what follows")]


def _row(row: Row, answer: MatrixAnswer) -> list[str]:
    action = row.action
    return [
        str(action.number),
        visible(told_in(action.title, answer.language)),
        phase_name(action.phase),
        ", ".join(theme_word(one) for one in action.themes),
        lead_name(row, answer),
        *_pairs(row, answer),
        "; ".join(recommended(row, answer)),
    ]


def _pairs(row: Row, answer: MatrixAnswer) -> Iterable[str]:
    for cell in row.cells:
        yield sign_word(cell.sign)
        yield reason_of(cell, answer)
