"""The matrix on a screen: one sign a cell, the reasons by number beneath."""

import re
from collections.abc import Iterable, Sequence
from textwrap import wrap

from releasekit.domain.matrix import Row, Sign
from releasekit.domain.matrix_gaps import stood_in_for, totals
from releasekit.presentation.matrix.answer import (
    Marked,
    MatrixAnswer,
    bands,
    column_name,
    footnotes,
    lead_name,
    marked,
    places,
    recommended,
    signs_by_action,
    themes_of,
)
from releasekit.presentation.screen import (
    Line,
    Piece,
    Screen,
    Tone,
    cell,
    columns_of,
    fold,
)
from releasekit.presentation.visible import visible
from releasekit.wording import _, counted
from releasekit.wording.matrix import theme_word
from releasekit.wording.phases import phase_name
from releasekit.wording.texts import text_in

NUMBER, LEAD, LEAST, MOST = 3, 13, 16, 28
WIDE = 120
SENTENCE = re.compile(r"\. (?=[^\W\d])")
"""Where a sentence ends: not in the middle of `Art. 106`."""


def matrix_screen(answer: MatrixAnswer, screen: Screen) -> list[Line]:
    """Draw the table, what its numbers mean, and what is missing where."""
    found = marked(answer)
    widths = _widths(found, answer)
    lines: list[Line] = [*_head(answer), _names(widths, answer, screen)]
    signs = signs_by_action(found, answer)
    for head, rows in bands(answer):
        lines += [(Piece(head.upper(), Tone.HEAD),)] if head else []
        for one in rows:
            lines += _row(one, signs[one.action.id], widths, answer, screen)
    return [*fold(lines, screen), *fold(_beneath(found, answer), screen)]


def _head(answer: MatrixAnswer) -> Iterable[Line]:
    narrowed = [
        *([theme_word(answer.part.theme)] if answer.part.theme else []),
        *([phase_name(answer.part.phase)] if answer.part.phase else []),
    ]
    title = _("Matrix")
    told = f"{title}: {', '.join(narrowed)}" if narrowed else title
    legend = _("= as baseline  ~ differs  - left out  ? open")
    yield (Piece(told, Tone.HEAD), Piece(f"   {legend}"))


def _widths(found: Marked, answer: MatrixAnswer) -> list[int]:
    names = [column_name(one, answer.language) for one in answer.matrix.columns]
    columns = zip(*found.signs, strict=True) if found.signs else [() for _one in names]
    return [
        max(columns_of(name), *(len(sign) for sign in signs), 2)
        for name, signs in zip(names, columns, strict=True)
    ]


def _title_width(widths: Sequence[int], screen: Screen) -> int:
    taken = NUMBER + LEAD + sum(widths) + len(widths) + 2
    return min(max(min(screen.width, WIDE) - taken, LEAST), MOST)


def _names(widths: Sequence[int], answer: MatrixAnswer, screen: Screen) -> Line:
    names = [column_name(one, answer.language) for one in answer.matrix.columns]
    start = _start(_("no."), _("action"), _("lead"), widths, screen)
    cells = _cells(names, widths, screen)
    last = f"  {_('what follows')}" if screen.width >= WIDE else ""
    return (Piece(f"{start} {cells}{last}", Tone.HEAD),)


def _start(
    number: object, title: str, lead: str, widths: Sequence[int], screen: Screen
) -> str:
    named = cell(title, _title_width(widths, screen), screen)
    return f"{number!s:{NUMBER}} {named} {cell(lead, LEAD, screen)}"


def _cells(texts: Iterable[str], widths: Sequence[int], screen: Screen) -> str:
    return " ".join(
        cell(text, width, screen) for text, width in zip(texts, widths, strict=True)
    )


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
    line = f"{start} {_cells(signs, widths, screen)}"
    if screen.width < WIDE:
        yield line
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
    yield from _missing(answer)
    yield _("= and ~ do not say better or worse; ? is what nobody has read.")
    if not all(one.adopted for one in answer.matrix.columns):
        yield _("Drafts: no authority has adopted them.")
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
        told = _("{theme}: {same} as baseline, {other} differ, {out} left out, {open}")
        if signs:
            yield "  " + told.format(
                theme=theme_word(theme),
                same=signs[Sign.FOLLOWS],
                other=signs[Sign.DIFFERS],
                out=signs[Sign.LEFT_OUT],
                open=counted("{n} open", "{n} open", signs[Sign.OPEN]),
            )
    shown = counted("{n} action", "{n} actions", len(rows))
    whole = len(answer.matrix.baseline.actions)
    yield _("{shown} of {whole}.").format(shown=shown, whole=whole)


def _missing(answer: MatrixAnswer) -> Iterable[Line]:
    for role, columns in stood_in_for(answer.matrix).items():
        title = text_in(answer.matrix.baseline.roles[role].title, answer.language)
        told = _("Nobody of its own holds {role} in: {places}.")
        yield told.format(role=visible(title), places=places(columns, answer))
