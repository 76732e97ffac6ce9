"""The matrix of checklists as a table: it needs no case and tells of none."""

from collections.abc import Callable
from typing import Any

from releasekit.commands.checklist_matrix import BASELINE, compared
from releasekit.commands.rules_at_hand import rules_at_hand
from releasekit.commands.session import Session
from releasekit.domain.checklist import Checklist
from releasekit.domain.matrix import matrix_of
from releasekit.exporters.columns.column import Cell, Column, Kind, Reader, RowFacts
from releasekit.exporters.table import Table, What
from releasekit.presentation.matrix.answer import MatrixAnswer, footnotes
from releasekit.presentation.matrix.sheet import matrix_head, matrix_rows

Texts = list[str]
WIDTHS = {"number": 6, "title": 44, "phase": 16, "themes": 20, "lead": 14}
SIGN, WHY = 12, 30


def matrix_table(
    session: Session, reader: Reader
) -> tuple[Table[Texts], tuple[Checklist, ...]]:
    """Compare all that builds on the baseline, as `checklist matrix` does."""
    rules = rules_at_hand(session)
    baseline = rules.checklist_named(BASELINE).checklist
    matrix = matrix_of(baseline, compared((), baseline, rules, session))
    language = reader.language if reader.for_people else "en"
    answer = MatrixAnswer(matrix, language)
    table = Table(
        what=What.MATRIX,
        columns=matrix_columns(answer),
        items=matrix_rows(answer),
        reader=reader,
        facts=_facts,
        footnotes=tuple(footnotes(answer)),
    )
    return table, (baseline, *matrix.columns)


def matrix_columns(answer: MatrixAnswer) -> tuple[Column[Any], ...]:
    """Give a column for each text of a row; the number alone is counted with."""
    head = enumerate(matrix_head(answer).items())
    return tuple(
        Column(
            key=key,
            kind=Kind.NUMBER if key == "number" else Kind.TEXT,
            take=_number if key == "number" else _text(place),
            width=WIDTHS.get(key, WHY if key.endswith(("_why", "follows")) else SIGN),
            name=name,
        )
        for place, (key, name) in head
    )


def _number(row: Texts, _reader: Reader) -> Cell:
    return int(row[0])


def _text(place: int) -> Callable[[Texts, Reader], Cell]:
    return lambda row, _reader: row[place]


def _facts(_row: Texts, _reader: Reader) -> RowFacts:
    return RowFacts()
