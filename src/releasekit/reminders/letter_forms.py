"""A letter as plain text, and as a simple page for mail programs that show those."""

from collections.abc import Iterable, Mapping
from html import escape
from types import MappingProxyType

from releasekit.reminders.letter_lines import Line, Part

INDENTS: Mapping[Part, str] = MappingProxyType(
    {
        Part.TITLE: "",
        Part.HEAD: "\n",
        Part.ITEM: "  ",
        Part.DETAIL: "      ",
        Part.PLAIN: "",
    }
)
TAGS: Mapping[Part, str] = MappingProxyType(
    {
        Part.TITLE: "h1",
        Part.HEAD: "h2",
        Part.ITEM: "p",
        Part.DETAIL: "blockquote",
        Part.PLAIN: "p",
    }
)


def as_text(lines: Iterable[Line]) -> str:
    return "".join(f"{INDENTS[one.part]}{one.text}\n" for one in lines)


def as_html(lines: Iterable[Line], language: str) -> str:
    """Write a page without script, style or anything that is fetched."""
    body = "\n".join(
        f"<{TAGS[one.part]}>{escape(one.text)}</{TAGS[one.part]}>" for one in lines
    )
    return (
        f'<!doctype html>\n<html lang="{escape(language)}"><head>'
        f'<meta charset="utf-8"><title>releasekit</title></head>\n'
        f"<body>\n{body}\n</body></html>\n"
    )
