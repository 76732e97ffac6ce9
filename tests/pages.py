"""Pages of documentation, read as a reader follows them."""

import re
import shlex
from dataclasses import dataclass

LEFT_OUT = "…"
"""In what a page shows: a line of its own for lines, else for words left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A fenced part of a page: what language it is in, and the prose before it."""

    language: str
    text: str
    prose: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A command that a page tells to type, and what it says will be answered."""

    words: tuple[str, ...]
    shown: str


def blocks(page: str, *languages: str) -> list[Block]:
    """Give the blocks of a page in their order, of some languages or of all."""
    parts = re.split(r"^```(\w+)\n(.*?)^```$", page, flags=re.DOTALL | re.MULTILINE)
    found = (
        Block(prose=prose, language=language, text=text)
        for prose, language, text in zip(
            parts[::3], parts[1::3], parts[2::3], strict=False
        )
    )
    return [one for one in found if not languages or one.language in languages]


def typed(block: Block) -> list[Typed]:
    """Give the commands of a block, each with the answer below it."""
    parts = re.split(r"^\$ (.*)\n", block.text, flags=re.MULTILINE)
    return [
        Typed(words=tuple(shlex.split(line)), shown=shown)
        for line, shown in zip(parts[1::2], parts[2::2], strict=True)
    ]


def is_shown(shown: str, answered: str) -> bool:
    """Say whether an answer is what a page shows, save what is left out."""
    lines = (_pattern(line) for line in shown.splitlines())
    return re.fullmatch("".join(lines), answered) is not None


def without_code(page: str) -> str:
    return re.sub(r"```.*?```", "", page, flags=re.DOTALL)


def _pattern(line: str) -> str:
    if line.strip() == LEFT_OUT:
        return r"(?:.*\n)*"
    kept = [re.escape(part) for part in line.split(LEFT_OUT)]
    return ".*".join(kept) + r"\n"
