import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebooks import CORPORA, FIRST, SECOND, an_office
from fakes import at_terminal
from releasekit.wording.visible import visible

ODD = {
    "C0": range(0x20),
    "DEL and C1": range(0x7F, 0xA0),
    "no-break space": (0xA0,),
    "soft hyphen": (0xAD,),
    "zero width": (0x200B, 0x200C, 0x200D, 0xFEFF, 0x2060),
    "bidi marks": (0x061C, 0x200E, 0x200F),
    "bidi embeddings": range(0x202A, 0x202F),
    "bidi isolates": range(0x2066, 0x206A),
    "separators": (0x2028, 0x2029),
    "tags": range(0xE0000, 0xE0080),
    "alone surrogates": (0xD800, 0xDFFF),
}
NAUGHTY = CORPORA / "blns.json"


@pytest.mark.parametrize("kind", ODD)
def test_what_could_act_on_a_terminal_is_written_as_its_code(kind: str) -> None:
    for number in ODD[kind]:
        code = f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"
        assert visible(f"a{chr(number)}b") == f"a{code}b"


@pytest.mark.parametrize("text", ["", "plain", "Ресоцијализација", "ЦСР, ç ë š", "家"])
def test_letters_of_every_language_stay_as_they_are(text: str) -> None:
    assert visible(text) == text


@given(st.text() | st.text(st.characters(categories=["Cc", "Cf", "Cs", "Zl", "Zs"])))
def test_what_is_visible_is_printable(text: str) -> None:
    assert visible(text).isprintable()


@given(st.text())
def test_making_visible_twice_changes_nothing_more(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@cache
def _naughty() -> tuple[str, ...]:
    if not NAUGHTY.is_file():
        return ()
    return tuple(dict.fromkeys(json.loads(NAUGHTY.read_text(encoding="utf-8"))))


def _raw(text: str) -> list[str]:
    """Find what a terminal might obey, apart from the ends of lines and tabs."""
    return [one for one in text if one not in "\n\t" and category(one)[0] == "C"]


needs_corpus = pytest.mark.skipif(not NAUGHTY.is_file(), reason="no naughty strings")


@needs_corpus
@given(st.sampled_from(_naughty() or ("",)))
def test_naughty_strings_are_made_visible(text: str) -> None:
    assert visible(text).isprintable()


@needs_corpus
@pytest.mark.parametrize("part", range(4))
def test_naughty_strings_are_kept_exactly_or_refused(tmp_path: Path, part: int) -> None:
    office = an_office(tmp_path)
    kept: list[str] = []
    for text in _naughty()[part::16]:
        ran = office.run("note", FIRST, f"--note={text}")
        assert ran.status in {0, 2}, (text, ran)
        assert _raw(ran.out + ran.err) == [], (text, ran)
        kept += [text.strip()] if ran.status == 0 else []

    assert office.notes(FIRST)[1:] == kept
    assert len(kept) > 15


EVIDENCE = ("102", "103", "104", "105", "108", "109", "110", "201", "202", "203")


@needs_corpus
def test_naughty_evidence_reaches_no_screen(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    odd = [one for one in _naughty() if _raw(one)]
    for number, text in zip(EVIDENCE, odd, strict=False):
        ran = office.run("done", SECOND, number, f"--evidence={text}")
        assert ran.status in {0, 2}, (text, ran)

    for words in _screens():
        shown = at_terminal(office, *words)
        assert shown.status == 0
        assert _raw(shown.out + shown.err) == []


def _screens() -> Iterable[tuple[str, ...]]:
    yield from (("due",), ("due", "--view", "lines"), ("due", "--json"), ("list",))
    yield from (("show", SECOND), ("show", SECOND, "--all"), ("show", SECOND, "--json"))


@pytest.mark.parametrize("typed", ["\x1b[31m", "\u202e", "\U000e0041", "\x9b31m", "\r"])
@pytest.mark.parametrize(
    "words",
    [("show", "{}"), ("done", FIRST, "{}"), ("{}",), ("due", "--role", "{}")],
    ids=["case", "action", "command", "role"],
)
def test_a_refusal_shows_what_was_typed_without_obeying_it(
    tmp_path: Path, words: tuple[str, ...], typed: str
) -> None:
    office = an_office(tmp_path)

    ran = at_terminal(office, *(one.format(typed) for one in words))

    assert ran.status == 2
    assert _raw(ran.out + ran.err) == []
