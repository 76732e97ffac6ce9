"""The matrix as it was asked for, with its signs and numbered reasons."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from releasekit.domain.checklist import Checklist
from releasekit.domain.matrix import THEMES, Matrix, Part, Row, by_theme
from releasekit.domain.matrix_cells import Aspect, Cell, Sign
from releasekit.domain.matrix_gaps import Recommendation, recommendations
from releasekit.wording import _
from releasekit.wording.matrix import aspect_word, gap_sentence, theme_word
from releasekit.wording.texts import text_in, told_in
from releasekit.wording.visible import visible

EVERYWHERE = 2
"""From how many columns on "everywhere" says it shorter than their names."""


class MatrixAnswer(NamedTuple):
    """A matrix, and the part of it that was asked for."""

    matrix: Matrix
    language: str = "en"
    part: Part = Part()


class Marked(NamedTuple):
    """Each row's signs as they are shown, such as `~3`, and the reasons by number."""

    signs: tuple[tuple[str, ...], ...]
    reasons: tuple[str, ...]


SIGNS = {Sign.FOLLOWS: "=", Sign.DIFFERS: "~", Sign.LEFT_OUT: "-", Sign.OPEN: "?"}


def marked(answer: MatrixAnswer) -> Marked:
    """Give every cell its sign; what differs for one reason has one number."""
    numbers: dict[str, int] = {}
    signs = tuple(
        tuple(_sign(cell, numbers, answer) for cell in row.cells)
        for row in answer.matrix.rows
    )
    return Marked(signs=signs, reasons=tuple(numbers))


def bands(answer: MatrixAnswer) -> Iterable[tuple[str, tuple[Row, ...]]]:
    """Put the rows under the names of their themes; those of one theme under none."""
    if answer.part.theme is not None:
        return [("", answer.matrix.rows)]
    return ((theme_word(theme), rows) for theme, rows in by_theme(answer.matrix))


def themes_of(answer: MatrixAnswer) -> tuple[str, ...]:
    """Give the themes that are counted: the one asked for, or all."""
    return THEMES if answer.part.theme is None else (answer.part.theme,)


def signs_by_action(
    found: Marked, answer: MatrixAnswer
) -> Mapping[str, tuple[str, ...]]:
    ids = (row.action.id for row in answer.matrix.rows)
    return dict(zip(ids, found.signs, strict=True))


def _sign(cell: Cell, numbers: dict[str, int], answer: MatrixAnswer) -> str:
    reason = reason_of(cell, answer)
    if not reason:
        return SIGNS[cell.sign]
    return f"{SIGNS[cell.sign]}{numbers.setdefault(reason, len(numbers) + 1)}"


def reason_of(cell: Cell, answer: MatrixAnswer) -> str:
    """Say in what a cell differs and why; nothing where it does not."""
    why = visible(told_in(cell.why, answer.language))
    if cell.sign is Sign.LEFT_OUT:
        return _("left out: {why}").format(why=why)
    if cell.sign is not Sign.DIFFERS:
        return ""
    told = why or _("no reason is given")
    return f"{aspect_words(cell.aspects)}: {told}"


def aspect_words(aspects: Iterable[Aspect]) -> str:
    return ", ".join(aspect_word(one) for one in aspects)


def column_name(checklist: Checklist, language: str) -> str:
    """Give what stands over a column; a star where a footnote goes with the name."""
    short = text_in(checklist.short, language) or checklist.id.upper()
    return visible(f"{short}*" if checklist.notice else short)


def column_names(answer: MatrixAnswer) -> list[str]:
    return [column_name(one, answer.language) for one in answer.matrix.columns]


def recommended(row: Row, answer: MatrixAnswer) -> list[str]:
    """Say what follows from a row, a sentence each."""
    return [_recommended(one, answer) for one in recommendations(row, answer.matrix)]


def _recommended(one: Recommendation, answer: MatrixAnswer) -> str:
    role = answer.matrix.baseline.roles.get(one.role)
    name = text_in(role.short, answer.language) if role else one.role
    return gap_sentence(one.gap, places(one.columns, answer), visible(name))


def places(columns: tuple[Checklist, ...], answer: MatrixAnswer) -> str:
    if len(columns) == len(answer.matrix.columns) >= EVERYWHERE:
        return _("everywhere")
    return ", ".join(column_name(one, answer.language) for one in columns)


def lead_name(row: Row, answer: MatrixAnswer) -> str:
    role = answer.matrix.baseline.roles[row.action.lead]
    return visible(text_in(role.short, answer.language))


def footnotes(answer: MatrixAnswer) -> Mapping[str, None]:
    """Give the footnotes that go with the names of columns, each once."""
    notices = (one.notice for one in answer.matrix.columns if one.notice)
    return dict.fromkeys(visible(text_in(one, answer.language)) for one in notices)
