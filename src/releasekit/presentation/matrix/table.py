"""The matrix on a screen: one sign a cell, the reasons by number beneath."""

import re
from collections.abc import Iterable, Sequence
from textwrap import wrap

from releasekit.domain.matrix import Row
from releasekit.domain.matrix_cells import Sign
from releasekit.domain.matrix_gaps import totals
from releasekit.presentation.matrix.answer import (
    Marked,
    MatrixAnswer,
    bands,
    column_names,
    footnotes,
    lead_name,
    marked,
    places,
    recommended,
    signs_by_action,
    themes_of,
)
from releasekit.presentation.matrix.sentences import (
    cautions,
    legend,
    missing_roles,
    narrowed_to,
    several_themes,
)
from releasekit.presentation.screen import (
    HANGING,
    Line,
    Piece,
    Screen,
    Tone,
    cell,
    columns_of,
    fold,
)
from releasekit.wording import _, counted
from releasekit.wording.matrix import theme_word
from releasekit.wording.texts import text_in
from releasekit.wording.visible import visible

NUMBER, LEAD, LEAST, MOST = 3, 13, 16, 28
WIDE = 120
SENTENCE = re.compile(r"\. (?=[^\W\d])")
"""Where a sentence ends: not in the middle of `Art. 106`."""


def matrix_screen(answer: MatrixAnswer, screen: Screen) -> list[Line]:
    """Draw the table, what its numbers mean, and what is missing where."""
    found = marked(answer)
    widths = _widths(found, answer)
    lines: list[Line] = [*_head(answer), *_names(widths, answer, screen)]
    signs = signs_by_action(found, answer)
    for head, rows in bands(answer):
        lines += [(Piece(head.upper(), Tone.HEAD),)] if head else []
        for one in rows:
            lines += _row(one, signs[one.action.id], widths, answer, screen)
    return [*fold(lines, screen), *fold(_beneath(found, answer), screen)]


def _head(answer: MatrixAnswer) -> Iterable[Line]:
    narrowed = ", ".join(narrowed_to(answer))
    told = _("Matrix: {what}").format(what=narrowed) if narrowed else _("Matrix")
    yield (Piece(told, Tone.HEAD), Piece(f"   {legend()}"))


def _widths(found: Marked, answer: MatrixAnswer) -> list[int]:
    names = column_names(answer)
    columns = zip(*found.signs, strict=True) if found.signs else [() for _one in names]
    return [
        max(columns_of(name), *(len(sign) for sign in signs), 2)
        for name, signs in zip(names, columns, strict=True)
    ]


def _title_width(widths: Sequence[int], screen: Screen) -> int:
    taken = NUMBER + LEAD + sum(widths) + len(widths) + 2
    return min(max(min(screen.width, WIDE) - taken, LEAST), MOST)


def _names(
    widths: Sequence[int], answer: MatrixAnswer, screen: Screen
) -> Iterable[Line]:
    start = _start(_("no."), _("action"), _("lead"), widths, screen)
    first, *others = _lines(start, column_names(answer), widths, screen)
    is_beside = screen.width >= WIDE and not others
    yield (Piece(f"{first}  {_('what follows')}" if is_beside else first, Tone.HEAD),)
    yield from ((Piece(one, Tone.HEAD),) for one in others)


def _start(
    number: object, title: str, lead: str, widths: Sequence[int], screen: Screen
) -> str:
    named = cell(title, _title_width(widths, screen), screen)
    return f"{number!s:{NUMBER}} {named} {cell(lead, LEAD, screen)}"


def _lines(
    start: str, texts: Iterable[str], widths: Sequence[int], screen: Screen
) -> list[str]:
    """Put a row on as many lines as it needs, so that each cell is below its name."""
    lines = [start]
    for text, width in zip(texts, widths, strict=True):
        if columns_of(lines[-1]) + 1 + width > screen.width:
            lines.append(" " * HANGING)
        lines[-1] += f" {cell(text, width, screen)}"
    return lines


def _row(
    row: Row,
    signs: Sequence[str],
    widths: Sequence[int],
    answer: MatrixAnswer,
    screen: Screen,
) -> Iterable[Line]:
    """Draw a row; on a wide screen with what follows from it beside it."""
    title = text_in(row.action.short, answer.language)
    lead = lead_name(row, answer)
    start = _start(row.action.number, title, lead, widths, screen)
    line, *more = _lines(start, signs, widths, screen)
    if screen.width < WIDE or more:
        yield from (line, *more)
        return
    taken = columns_of(line) + 2
    follows = "; ".join(recommended(row, answer))
    first, *others = wrap(follows, max(screen.width - taken, LEAST)) or [""]
    yield f"{line}  {first}".rstrip()
    yield from (" " * taken + one for one in others)


def _beneath(found: Marked, answer: MatrixAnswer) -> Iterable[Line]:
    for number, reason in enumerate(found.reasons, 1):
        yield f"{number:>3} {_first_sentence(reason)}"
    yield from (f"  * {one.removeprefix('* ')}" for one in footnotes(answer))
    yield from _additions(answer)
    yield from _totals(answer)
    yield from missing_roles(answer)
    yield from cautions(answer)
    yield _("What is open: rk checklist show ID --open-questions")
    yield _("One action side by side: rk checklist matrix --action NUMBER")


def _first_sentence(reason: str) -> str:
    """Give as much of a reason as tells it; the page has the whole."""
    first, *rest = SENTENCE.split(reason, maxsplit=1)
    return f"{first}." if rest else reason


def _additions(answer: MatrixAnswer) -> Iterable[Line]:
    if answer.matrix.additions:
        yield (Piece(_("BEYOND THE BASELINE"), Tone.HEAD),)
    for one in answer.matrix.additions:
        title = visible(text_in(one.action.short, answer.language))
        yield f"{one.action.number:>5} {title}: {places(one.columns, answer)}"


def _totals(answer: MatrixAnswer) -> Iterable[Line]:
    """Count by theme and by what is missing, never by jurisdiction."""
    rows = answer.matrix.rows
    yield (Piece(_("CELLS BY THEME"), Tone.HEAD),)
    for theme, signs in totals(rows, themes_of(answer)).items():
        told = _(
            "{theme}: {same} as baseline, {other} differ, {out} left out, {open} open"
        )
        if signs:
            yield "  " + told.format(
                theme=theme_word(theme),
                same=signs[Sign.FOLLOWS],
                other=signs[Sign.DIFFERS],
                out=signs[Sign.LEFT_OUT],
                open=signs[Sign.OPEN],
            )
    if answer.part.theme is None:
        yield several_themes()
    shown = counted("{n} action", "{n} actions", len(rows))
    whole = len(answer.matrix.baseline.actions)
    yield _("{shown} of {whole}.").format(shown=shown, whole=whole)
