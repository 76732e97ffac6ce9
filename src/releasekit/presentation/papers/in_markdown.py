"""A page as Markdown, to be put into a document or a wiki."""

import re
from collections.abc import Iterable

from releasekit.presentation.papers.paper import (
    Block,
    Grid,
    Head,
    Paper,
    Par,
    Points,
    Terms,
)
from releasekit.wording.visible import visible

ACTING = re.compile(r"([\\`*_{}\[\]<>()#|~!&])")
AT_THE_START = re.compile(r"^(\d*)([-+]+|(?<=\d)[.)])(?=\s|$)")
"""What begins a point, a numbered point or a line across."""


def paper_markdown(paper: Paper) -> str:
    """Write a page; what stands in its texts is text and no mark."""
    parts = [f"# {_text(paper.title)}", *map(_text, paper.notices)]
    parts += ["\n".join(_block(one)) for one in paper.blocks]
    return "\n\n".join(parts) + "\n"


def _block(block: Block) -> Iterable[str]:
    match block:
        case Head(text, level):
            yield f"{'#' * level} {_text(text)}"
        case Par(text):
            yield _text(text)
        case Points(items):
            yield from (f"- {_text(one)}" for one in items)
        case Terms(entries):
            yield from (f"- **{_text(name)}**: {_text(text)}" for name, text in entries)
        case Grid(head, rows):
            yield _row(head)
            yield _row(["---"] * len(head), plain=True)
            yield from (_row(one) for one in rows)


def _row(cells: Iterable[str], *, plain: bool = False) -> str:
    texts = (one if plain else _text(one) for one in cells)
    return f"| {' | '.join(texts)} |"


def _text(text: str) -> str:
    escaped = ACTING.sub(r"\\\1", visible(text).strip())
    return AT_THE_START.sub(r"\1\\\2", escaped)
