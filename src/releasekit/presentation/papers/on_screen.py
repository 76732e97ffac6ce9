"""A page on a terminal, or as plain text."""

from collections.abc import Iterable
from itertools import pairwise

from releasekit.presentation.papers.paper import (
    PART,
    Block,
    Grid,
    Head,
    Paper,
    Par,
    Points,
    Terms,
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
from releasekit.wording.visible import visible

GAP = 2


def paper_screen(paper: Paper, screen: Screen) -> list[Line]:
    """Draw a page line by line; nothing is cut off."""
    lines: list[Line] = [(Piece(visible(paper.title), Tone.HEAD),)]
    lines += [visible(one) for one in paper.notices]
    for before, block in pairwise((None, *paper.blocks)):
        if isinstance(block, Head) and not isinstance(before, Head):
            lines.append("")
        lines += _block(block, screen) if block else []
    return fold(lines, screen)


def _block(block: Block, screen: Screen) -> Iterable[Line]:
    match block:
        case Head(text, level):
            told = text.upper() if level == PART else text
            yield (Piece(visible(told), Tone.HEAD),)
        case Par(text):
            yield visible(text)
        case Points(items):
            yield from (f"  - {visible(one)}" for one in items)
        case Terms(entries):
            yield from (f"  {visible(name)}: {visible(text)}" for name, text in entries)
        case Grid():
            yield from _grid(block, screen)


def _grid(grid: Grid, screen: Screen) -> Iterable[Line]:
    """Draw a table where it fits, else each row as lines with their names."""
    every = [grid.head, *grid.rows]
    widths = [
        max(columns_of(visible(one)) for one in column)
        for column in zip(*every, strict=True)
    ]
    if sum(widths) + GAP * len(widths) <= screen.width:
        yield (Piece(_row(grid.head, widths, screen), Tone.HEAD),)
        yield from (_row(one, widths, screen) for one in grid.rows)
        return
    for row in grid.rows:
        yield f"  {visible(row[0])}"
        for text, names in _alike(grid.head[1:], row[1:]).items():
            yield f"    {visible(', '.join(names))}: {visible(text)}"


def _alike(names: Iterable[str], texts: Iterable[str]) -> dict[str, list[str]]:
    """Put the columns together in which a row says the same, save nothing."""
    found: dict[str, list[str]] = {}
    for name, text in zip(names, texts, strict=True):
        if text:
            found.setdefault(text, []).append(name)
    return found


def _row(texts: Iterable[str], widths: Iterable[int], screen: Screen) -> str:
    cells = (
        cell(text, width, screen) for text, width in zip(texts, widths, strict=True)
    )
    return (" " * GAP).join(cells).rstrip()
