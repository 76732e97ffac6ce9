"""`checklist matrix --json`: every cell with what stands behind its sign."""

from collections.abc import Iterable, Mapping

from releasekit.domain.action import Action
from releasekit.domain.checklist import Checklist
from releasekit.domain.matrix import Row
from releasekit.domain.matrix_cells import Aspect, Cell
from releasekit.domain.matrix_gaps import recommendations, stood_in_for, totals
from releasekit.presentation.matrix.answer import (
    MatrixAnswer,
    column_name,
    footnotes,
    marked,
    reason_of,
    recommended,
    themes_of,
)
from releasekit.wording.conditions import condition_words
from releasekit.wording.deadlines import deadline_words
from releasekit.wording.texts import text_in

SCHEMA = "releasekit/matrix/1"
Document = Mapping[str, object]


def matrix_document(asked: MatrixAnswer) -> Document:
    """Give the matrix in English; the signs and numbers are those of the table."""
    answer = asked._replace(language="en")
    found, matrix = marked(answer), answer.matrix
    phase = answer.part.phase
    return {
        "schema": SCHEMA,
        "baseline": f"{matrix.baseline.id} {matrix.baseline.version}",
        "theme": answer.part.theme,
        "phase": phase.value if phase else None,
        "compared": [one.value for one in Aspect],
        "columns": [_column(one) for one in matrix.columns],
        "rows": [
            _row(row, signs, answer)
            for row, signs in zip(matrix.rows, found.signs, strict=True)
        ],
        "reasons": list(found.reasons),
        "additions": [
            {**_named(one.action), "columns": [of.id for of in one.columns]}
            for one in matrix.additions
        ],
        "totals": [
            {"theme": theme, "cells": {sign.value: n for sign, n in signs.items()}}
            for theme, signs in totals(matrix.rows, themes_of(answer)).items()
        ],
        "roles_missing": [
            {"role": role, "columns": [one.id for one in columns]}
            for role, columns in stood_in_for(matrix).items()
        ],
        "notices": list(footnotes(answer)),
    }


def _column(checklist: Checklist) -> Document:
    return {
        "checklist": checklist.id,
        "version": checklist.version,
        "name": column_name(checklist, "en"),
        "title": text_in(checklist.title, "en"),
        "jurisdiction": checklist.jurisdiction,
        "status": checklist.status,
        "abstract": checklist.abstract,
    }


def _named(action: Action) -> Document:
    return {
        "action": action.id,
        "number": action.number,
        "title": text_in(action.title, "en"),
        "phase": action.phase.value,
        "themes": list(action.themes),
    }


def _row(row: Row, signs: Iterable[str], answer: MatrixAnswer) -> Document:
    cells = zip(answer.matrix.columns, row.cells, signs, strict=True)
    return {
        **_named(row.action),
        **_rule(row.action, answer.matrix.baseline),
        "cells": {one.id: _cell(cell, one, sign, answer) for one, cell, sign in cells},
        "recommendations": [
            {
                "gap": one.gap.value,
                "role": one.role or None,
                "columns": [column.id for column in one.columns],
            }
            for one in recommendations(row, answer.matrix)
        ],
        "recommendation": "; ".join(recommended(row, answer)),
    }


def _cell(
    cell: Cell, checklist: Checklist, sign: str, answer: MatrixAnswer
) -> Document:
    return {
        "sign": cell.sign.value,
        "shown": sign,
        "differs_in": [one.value for one in cell.aspects],
        "doubts": [one.value for one in cell.doubts],
        "reason": reason_of(cell, answer) or None,
        **({} if cell.action is None else _rule(cell.action, checklist)),
    }


def _rule(action: Action, checklist: Checklist) -> Document:
    return {
        "lead": action.lead,
        "due": deadline_words(action.due, checklist, "en"),
        "when": condition_words(action.when) or None,
    }
