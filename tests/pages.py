"""Pages of documentation, read as a reader follows them."""

import re
import shlex
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

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


def named_commands(page: str) -> list[tuple[str, ...]]:
    """Give the commands that a page names in its prose, word by word."""
    found = re.findall(r"`((?:rk|releasekit)\s[^`]+)`", without_code(page))
    return [tuple(one.split()) for one in found]


def pages_of(repository: Path) -> dict[str, str]:
    """Give every page of documentation under its path."""
    found = [*repository.glob("*.md"), *(repository / "docs").rglob("*.md")]
    return {
        path.relative_to(repository).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(found)
    }


def anchors_of(page: str) -> set[str]:
    """Give the anchors of a page: its headings as a reader's browser has them."""
    heads = re.findall(r"^#+ (.*)$", without_code(page), re.MULTILINE)
    plain = [re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in heads]
    again = [plain[:place].count(one) for place, one in enumerate(plain)]
    return {
        f"{one}-{times}" if times else one
        for one, times in zip(plain, again, strict=True)
    }


def links_of(page: str) -> list[str]:
    """Give where the links of a page lead, those to other places left out."""
    links = re.findall(r"\]\(([^)\s]+)\)", without_code(page))
    links += re.findall(r"^\[[^\]]+\]: (\S+)", without_code(page), re.MULTILINE)
    return [unquote(one) for one in links if not re.match(r"[a-z]+:", one)]


def broken_links(repository: Path, name: str) -> list[str]:
    """Give the links of one page that lead to no file, or to no heading in it."""
    pages = pages_of(repository)
    return [
        link
        for link in links_of(pages[name])
        if not _leads_somewhere(repository, name, link)
    ]


def without_code(page: str) -> str:
    return re.sub(r"```.*?```", "", page, flags=re.DOTALL)


def _leads_somewhere(repository: Path, name: str, link: str) -> bool:
    path, _hash, anchor = link.partition("#")
    page = repository / name
    target = page.parent / path if path else page
    if not target.exists() or not target.resolve().is_relative_to(repository):
        return False
    if not anchor:
        return True
    return target.suffix == ".md" and anchor in anchors_of(
        target.read_text(encoding="utf-8")
    )


def _pattern(line: str) -> str:
    if line.strip() == LEFT_OUT:
        return r"(?:.*\n)*"
    kept = [re.escape(part) for part in line.split(LEFT_OUT)]
    return ".*".join(kept) + r"\n"
