"""Lines of text onto a terminal or into a pipe."""

import os
import shutil
from collections.abc import Callable, Iterable
from enum import Enum
from typing import NamedTuple, TextIO

from releasekit.lazy import load
from releasekit.wording.visible import visible

NARROWEST = 40
HANGING = 4
FILLING = " ─-"
_OUR_SIGNS = str.maketrans("·─→…", "----")
WIDEST = 200


class ColorChoice(Enum):
    """When to colour, as the reader asks."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Tone(Enum):
    """How a piece of a line is meant; never the only carrier of a meaning."""

    PLAIN = ""
    HEAD = "bold"
    LATE = "bold red"
    MOVED = "bold yellow"
    SOON = "bold cyan"


class Piece(NamedTuple):
    """A stretch of one line."""

    text: str
    tone: Tone = Tone.PLAIN


Line = str | tuple[Piece, ...]


class Screen(NamedTuple):
    """What can be shown: how wide, which signs, and whether in colour."""

    width: int = 80
    signs: bool = True
    color: bool = False

    @property
    def rule(self) -> str:
        return "─" if self.signs else "-"

    @property
    def dot(self) -> str:
        return "·" if self.signs else "-"

    @property
    def arrow(self) -> str:
        return "→" if self.signs else "->"

    @property
    def mark(self) -> str:
        """Give the sign before what is mine; a word says the same."""
        return "▸" if self.signs else ">"

    @property
    def ellipsis(self) -> str:
        return "…" if self.signs else "~"


def screen_for(stream: TextIO, *, plain: bool, color: ColorChoice) -> Screen:
    """Find out what a stream can show, obeying NO_COLOR, FORCE_COLOR and TERM."""
    dumb = os.environ.get("TERM") == "dumb"
    encoding = (stream.encoding or "").lower().replace("-", "")
    width = shutil.get_terminal_size((80, 24)).columns
    return Screen(
        width=min(max(width, NARROWEST), WIDEST),
        signs=encoding == "utf8" and not plain and not dumb,
        color=not plain and _wants_color(stream, color, dumb=dumb),
    )


def _wants_color(stream: TextIO, choice: ColorChoice, *, dumb: bool) -> bool:
    if choice is not ColorChoice.AUTO:
        return choice is ColorChoice.ALWAYS
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and not dumb)


def show(lines: Iterable[Line], screen: Screen, stream: TextIO) -> None:
    """Write lines as they are; only a coloured screen needs Rich for it."""
    if screen.color:
        _show_colored(lines, stream)
        return
    stream.writelines(f"{text_of(line).rstrip()}\n" for line in lines)


def text_of(line: Line) -> str:
    return line if isinstance(line, str) else "".join(one.text for one in line)


def _show_colored(lines: Iterable[Line], stream: TextIO) -> None:
    from rich.console import Console  # noqa: PLC0415  52 ms that a pipe need not pay
    from rich.text import Text  # noqa: PLC0415  as above

    console = Console(
        file=stream,
        force_terminal=True,
        color_system="standard",
        no_color=False,
        soft_wrap=True,
    )
    for line in lines:
        pieces = (Piece(line),) if isinstance(line, str) else line
        text = Text.assemble(*((one.text, one.tone.value) for one in pieces))
        console.print(text, markup=False, highlight=False, emoji=False)


def fold(lines: Iterable[Line], screen: Screen) -> list[Line]:
    """Break lines wider than the screen at blanks, so that nothing is cut off."""
    found: list[Line] = []
    for line in lines:
        if columns_of(text_of(line).rstrip()) <= screen.width:
            found.append(line)
        else:
            found += _broken(line, screen.width)
    return found


def _broken(line: Line, width: int) -> list[Line]:
    """Break one line; a rule that only filled it up goes."""
    wrap: Callable[..., list[str]] = load("textwrap:wrap")
    text, tone = text_of(line).rstrip(FILLING), Tone.PLAIN
    if not isinstance(line, str):
        tone = line[0].tone
    indent = " " * (len(text) - len(text.lstrip()) + HANGING)
    parts = wrap(text, width, subsequent_indent=indent, break_on_hyphens=False)
    return [
        (Piece(one, tone),)
        for part in parts
        for one in wrap(
            part,
            _letters(part, width),
            subsequent_indent=indent,
            break_on_hyphens=False,
        )
    ]


def _letters(part: str, width: int) -> int:
    """Say how many letters fit into a width where some take two columns."""
    if columns_of(part) <= width:
        return width
    wide = sum(columns_of(letter) > 1 for letter in part)
    return max(width - wide, width // 2)


def cell(text: object, width: int, screen: Screen) -> str:
    """Fit a text into so many columns: filled up with blanks, or cut with a sign."""
    shown = visible(text)
    columns = columns_of(shown)
    if columns <= width:
        return shown + " " * (width - columns)
    return _cut(shown, width - len(screen.ellipsis)) + screen.ellipsis


def _cut(text: str, width: int) -> str:
    if text.isascii():  # each letter is one column, which Rich need not tell
        return text[:width]
    cut: str = load("rich.cells:set_cell_size")(text, width)
    return cut


def columns_of(text: str) -> int:
    """Count columns; only letters beyond ASCII and our signs need a look-up."""
    if text.translate(_OUR_SIGNS).isascii():
        return len(text)
    columns: int = load("rich.cells:cell_len")(text)
    return columns
