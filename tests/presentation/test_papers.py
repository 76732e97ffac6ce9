"""A page, built once: on a screen, as Markdown, as HTML."""

import string
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasekit.presentation.papers.in_html import paper_html
from releasekit.presentation.papers.in_markdown import paper_markdown
from releasekit.presentation.papers.on_screen import paper_screen
from releasekit.presentation.papers.paper import (
    Grid,
    Head,
    Paper,
    Par,
    Points,
    Terms,
)
from releasekit.presentation.screen import Screen, columns_of, text_of

PAPER = Paper(
    title="Guideline: probation",
    language="en",
    notices=("* A footnote.",),
    blocks=(
        Par("What it is for."),
        Head("Duties"),
        Head("416 Send notice", 3),
        Terms((("due", "60 days before"), ("how sure", "proposal"))),
        Points(("one", "two")),
        Grid(("no.", "AL", "MK"), (("416", "=", "~1"), ("417", "=", "="))),
    ),
)


def test_a_page_on_a_screen_has_its_footnote_below_its_title() -> None:
    lines = [text_of(one) for one in paper_screen(PAPER, Screen(width=40))]

    assert lines == [
        "Guideline: probation",
        "* A footnote.",
        "What it is for.",
        "",
        "DUTIES",
        "416 Send notice",
        "  due: 60 days before",
        "  how sure: proposal",
        "  - one",
        "  - two",
        "no.  AL  MK",
        "416  =   ~1",
        "417  =   =",
    ]


def test_a_table_too_wide_for_the_screen_is_told_row_by_row() -> None:
    said = "the prison case officer"
    grid = Grid(("", "Baseline", "AL", "MK"), (("lead", "=", said, "="),))

    lines = paper_screen(PAPER._replace(blocks=(grid,)), Screen(width=40))

    assert [text_of(one) for one in lines][2:] == [
        "  lead",
        "    Baseline, MK: =",
        f"    AL: {said}",
    ]


@given(st.text(string.ascii_letters + " šžЖ"), st.integers(40, 120))
def test_no_line_of_a_page_is_wider_than_the_screen_where_it_can_be_broken(
    text: str, width: int
) -> None:
    words = " ".join(one[:10] for one in text.split())
    paper = PAPER._replace(
        blocks=(Par(words), Points((words,)), Terms(((" ", words),)))
    )

    lines = [text_of(one) for one in paper_screen(paper, Screen(width=width))]

    longest = max((columns_of(one) for one in words.split()), default=0)
    assert all(columns_of(one) <= max(width, longest + 8) for one in lines)


def test_a_page_as_markdown() -> None:
    assert paper_markdown(PAPER) == (
        "# Guideline: probation\n\n"
        "\\* A footnote.\n\n"
        "What it is for.\n\n"
        "## Duties\n\n"
        "### 416 Send notice\n\n"
        "- **due**: 60 days before\n- **how sure**: proposal\n\n"
        "- one\n- two\n\n"
        "| no. | AL | MK |\n| --- | --- | --- |\n| 416 | = | \\~1 |\n| 417 | = | = |\n"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("[x](javascript:y)", "\\[x\\]\\(javascript:y\\)"),
        ("<script>", "\\<script\\>"),
        ("a | b", "a \\| b"),
        ("- no point", "\\- no point"),
        ("1. no number", "1\\. no number"),
        ("416) no number", "416\\) no number"),
        ("2.5 is", "2.5 is"),
        ("---", "\\---"),
        ("- - -", "\\- - -"),
        ("-5 days", "-5 days"),
        ("    no code", "no code"),
        ("&lt;", "\\&lt;"),
        ("\x1b[31m", "\\\\u001b\\[31m"),
    ],
)
def test_what_would_be_a_mark_in_markdown_is_text(text: str, written: str) -> None:
    page = paper_markdown(PAPER._replace(blocks=(Par(text),)))

    assert page.splitlines()[-1] == written


class _Texts(HTMLParser):
    """The tags of a page, and its texts outside of the head."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if any(name in {"src", "href", "onload"} for name, _value in attrs):
            self.tags.append("a way out")

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_a_page_as_html_repeats_its_footnote_at_the_end() -> None:
    page = _Texts(paper_html(PAPER))

    assert page.texts.count("* A footnote.") == 2
    assert [page.tags.count(one) for one in ("h1", "h2", "h3", "th", "td")] == [
        *(1, 1, 1),
        *(3, 6),
    ]
    assert paper_html(PAPER).startswith('<!DOCTYPE html>\n<html lang="en">')


def test_a_wide_page_is_printed_across() -> None:
    assert "size: A4 landscape" in paper_html(PAPER._replace(wide=True))
    assert "size: A4 portrait" in paper_html(PAPER)


@given(st.text(min_size=1))
def test_no_text_becomes_markup_and_nothing_is_loaded(text: str) -> None:
    blocks = (
        Par(text),
        Head(text),
        Points((text,)),
        Terms(((text, text),)),
        Grid((text,), ((text,),)),
    )
    plain = paper_html(PAPER._replace(blocks=PAPER.blocks, title="x"))
    page = _Texts(paper_html(Paper(title=text, blocks=blocks, notices=(text,))))

    assert set(page.tags) <= set(_Texts(plain).tags)
    assert "a way out" not in page.tags
