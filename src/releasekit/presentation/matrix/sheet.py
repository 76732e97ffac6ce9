"""The matrix as a table for a spreadsheet: two columns a jurisdiction."""

from collections.abc import Iterable, Mapping

from releasekit.domain.matrix import Row
from releasekit.presentation.matrix.answer import (
    MatrixAnswer,
    column_names,
    footnotes,
    lead_name,
    reason_of,
    recommended,
)
from releasekit.storage.csv_lines import csv_text
from releasekit.wording import _
from releasekit.wording.matrix import sign_word, theme_word
from releasekit.wording.phases import phase_name
from releasekit.wording.texts import told_in
from releasekit.wording.visible import visible


def matrix_csv(answer: MatrixAnswer) -> str:
    """Write a row an action: words in the place of signs, and each cell's reason."""
    rows = [list(matrix_head(answer).values()), *matrix_rows(answer)]
    return csv_text([*rows, *([one] for one in footnotes(answer))])


def matrix_head(answer: MatrixAnswer) -> Mapping[str, str]:
    """Give what stands over each column, by a key that no language changes."""
    pairs = {
        key: text
        for one, name in zip(answer.matrix.columns, column_names(answer), strict=True)
        for key, text in (
            (one.id, name),
            (f"{one.id}_why", _("{name}: why").format(name=name)),
        )
    }
    first = {
        "number": _("number"),
        "title": _("action"),
        "phase": _("phase"),
        "themes": _("themes"),
        "lead": _("lead"),
    }
    return {**first, **pairs, "follows": _("what follows")}


def matrix_rows(answer: MatrixAnswer) -> Iterable[list[str]]:
    return (_row(one, answer) for one in answer.matrix.rows)


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
