"""The matrix on a screen: one sign a cell, the reasons by number beneath."""

from collections.abc import Iterable, Sequence

from releasekit.domain.matrix import THEMES, Row, Sign, by_theme
from releasekit.domain.matrix_gaps import stood_in_for, totals
from releasekit.presentation.matrix.answer import (
    Marked,
    MatrixAnswer,
    column_name,
    footnotes,
    lead_name,
    marked,
    places,
    recommended,
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
from releasekit.wording.texts import text_in

NUMBER, LEAD, LEAST, MOST = 3, 11, 18, 28
WIDE = 120


def matrix_screen(answer: MatrixAnswer, screen: Screen) -> list[Line]:
    """Draw the table, what its numbers mean, and what is missing where."""
    found = marked(answer)
    widths = _widths(found, answer)
    lines: list[Line] = [*_head(answer), _names(widths, answer, screen)]
    signs = dict(zip(answer.matrix.rows, found.signs, strict=True))
    for theme, rows in by_theme(answer.matrix.rows):
        if answer.theme is None:
            lines.append((Piece(theme_word(theme).upper(), Tone.HEAD),))
        lines += [_row(one, signs[one], widths, answer, screen) for one in rows]
    return [*fold(lines, screen), *fold(_beneath(found, answer), screen)]


def _head(answer: MatrixAnswer) -> Iterable[Line]:
    narrowed = [
        *([theme_word(answer.theme)] if answer.theme else []),
        *([answer.phase] if answer.phase else []),
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
) -> Line:
    title = text_in(row.action.short, answer.language)
    lead = lead_name(row, answer)
    start = _start(row.action.number, title, lead, widths, screen)
    line = f"{start} {_cells(signs, widths, screen)}"
    if screen.width < WIDE:
        return line
    rest = screen.width - columns_of(line) - 2
    return f"{line}  {cell('; '.join(recommended(row, answer)), rest, screen)}".rstrip()


def _beneath(found: Marked, answer: MatrixAnswer) -> Iterable[Line]:
    for number, reason in enumerate(found.reasons, 1):
        yield f"{number:>3} {reason}"
    yield from (f"  * {one.removeprefix('* ')}" for one in footnotes(answer))
    yield from _additions(answer)
    yield from _totals(answer)
    yield from _missing(answer)
    yield _("= and ~ do not say better or worse; ? is what nobody has read.")
    if not all(one.adopted for one in answer.matrix.columns):
        yield _("Drafts: no authority has adopted them.")
    yield _("One action side by side: rk checklist matrix --action NUMBER")


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
    for theme, signs in totals(rows, THEMES).items():
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
