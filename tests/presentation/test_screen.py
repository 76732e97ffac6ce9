import re
from io import BytesIO, StringIO, TextIOWrapper

import pytest

from endurance import pairs
from fakes import FakeTerminal, at_terminal
from releasekit.presentation.screen import (
    ColorChoice,
    Piece,
    Screen,
    Tone,
    cell,
    columns_of,
    fold,
    screen_for,
    show,
    text_of,
)
from screens import SCREENS, TABLE, WIDTHS, screen, the_demo

AVOIDED = (
    "ready|readiness|check-readiness|drop|told|overdue|undetermined|undated|withheld|"
    "guest case"
)
AUTO = ColorChoice.AUTO


@pytest.mark.parametrize(("words", "width"), pairs(SCREENS, WIDTHS), ids=str)
def test_no_line_is_too_wide_and_no_cut_takes_away_a_day_an_id_or_a_number(
    words: tuple[str, ...], width: int
) -> None:
    shown = screen(*words, width=width)

    assert [one for one in shown.splitlines() if columns_of(one) > width] == []
    assert re.findall(r"\S*\d\S*…|\d d l?a?t?…|\bwas [^…]{0,9}…", shown) == []


@pytest.mark.parametrize("words", SCREENS, ids=" ".join)
def test_no_screen_uses_a_word_that_screens_avoid(words: tuple[str, ...]) -> None:
    shown = screen(*words)

    assert re.findall(rf"\b(?:{AVOIDED})\b", shown, re.IGNORECASE) == []


@pytest.mark.parametrize("words", SCREENS, ids=" ".join)
def test_the_plain_form_has_only_ascii(words: tuple[str, ...]) -> None:
    plain = screen(*words, "--plain")

    assert plain.isascii()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_plain_form_has_the_same_lines(width: int) -> None:
    signs = screen(*TABLE, width=width)
    plain = screen(*TABLE, "--plain", width=width)

    assert [_first_words(one) for one in plain.splitlines()] == [
        _first_words(one) for one in signs.splitlines()
    ]


def _first_words(line: str) -> list[str]:
    return re.findall(r"[A-Za-z0-9]+", line)[:3]


@pytest.mark.parametrize("words", SCREENS, ids=" ".join)
def test_no_line_ends_in_blanks(words: tuple[str, ...]) -> None:
    lines = screen(*words).splitlines()

    assert [line for line in lines if line != line.rstrip()] == []


def test_a_dumb_terminal_gets_the_plain_form() -> None:
    dumb = at_terminal(the_demo(), *TABLE, TERM="dumb")

    assert dumb.out == screen(*TABLE, "--plain")


def test_colour_never_carries_a_meaning_alone() -> None:
    colored = at_terminal(the_demo(), *TABLE, "--color", "always", NO_COLOR="")

    assert "\x1b[1;31mLATE" in colored.out
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored.out) == screen(*TABLE)


def test_colour_that_was_asked_for_outweighs_the_surroundings() -> None:
    colored = at_terminal(the_demo(), *TABLE, "--color", "always", NO_COLOR="1")

    assert "\x1b[1;31mLATE" in colored.out


@pytest.mark.parametrize("words", SCREENS[:4], ids=" ".join)
def test_without_colour_no_escape_code_is_written(words: tuple[str, ...]) -> None:
    assert "\x1b" not in screen(*words)


@pytest.mark.parametrize(
    ("columns", "width"), [("20", 40), ("80", 80), ("500", 200)], ids=str
)
def test_a_screen_is_neither_too_narrow_nor_too_wide_to_read(
    monkeypatch: pytest.MonkeyPatch, columns: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)

    assert screen_for(FakeTerminal(), plain=False, color=AUTO).width == width


@pytest.mark.parametrize(
    ("variables", "color"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
    ],
    ids=str,
)
def test_a_terminal_is_coloured_unless_asked_not_to(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], *, color: bool
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"TERM": "xterm", **variables}.items():
        monkeypatch.setenv(name, value)

    assert screen_for(FakeTerminal(), plain=False, color=AUTO).color is color


def test_a_pipe_is_not_coloured_and_an_old_code_page_gets_no_signs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    old = TextIOWrapper(BytesIO(), encoding="cp1251")

    found = screen_for(old, plain=False, color=AUTO)

    assert (found.color, found.signs) == (False, False)


def test_markup_in_a_text_is_only_text() -> None:
    stream = StringIO()

    show(
        [(Piece("[red]x[/red] :smile:", Tone.HEAD),), "[b]"],
        Screen(color=True),
        stream,
    )

    assert re.sub(r"\x1b\[[0-9;]*m", "", stream.getvalue()) == (
        "[red]x[/red] :smile:\n[b]\n"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [("abc", "abc  "), ("abcde", "abcde"), ("abcdef", "abcd…"), ("家家家", "家家…")],
)
def test_a_cell_is_filled_up_or_cut_to_its_columns(text: str, shown: str) -> None:
    found = cell(text, 5, Screen())

    assert (found, columns_of(found)) == (shown, 5)


@pytest.mark.parametrize("width", range(1, 5))
@pytest.mark.parametrize("signs", [True, False])
def test_even_a_narrow_cell_is_no_wider_than_its_columns(
    width: int, *, signs: bool
) -> None:
    assert columns_of(cell("prison mgmt", width, Screen(signs=signs))) == width


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    "text", ["  " + "😀" * 150, "家 家家" * 40, "a 😀😀 word " * 20, "  - " + "w" * 300]
)
def test_letters_of_two_columns_are_broken_where_the_screen_ends(
    text: str, width: int
) -> None:
    folded = [text_of(one) for one in fold([text], Screen(width=width))]

    assert [one for one in folded if columns_of(one) > width] == []
    assert "".join("".join(folded).split()) == "".join(text.split())
