import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from builders import REPOSITORY
from casebooks import FIRST, SECOND, an_office
from releasekit.errors.fault import ReleasekitError

PAGE = (REPOSITORY / "docs" / "errors.md").read_text(encoding="utf-8")
GIVEN = (REPOSITORY / "tests" / "shipped" / "error_codes.txt").read_text("utf-8")
"""Each code that was ever given, with its fault: lines are added, never changed."""
NEXT_STEP = re.compile(
    r"(?:^|[^\w\s]\s|, or |and )"
    r"(?:Ask|Check|Choose|Correct|Give|Go|Install|Keep|Leave|Look|Open|Put|Record|Run|See|"
    r"Shorten|Sign|Take|Try|Type|Use|Write)\b|`releasekit [^`]+`",
    re.IGNORECASE,
)
TOLD_BY_FACTS = {
    "RK-E002": "the hint names the nearest command, or `releasekit --help`",
    "RK-E017": "what is taken is listed",
    "RK-E024": "the form is shown",
    "RK-E041": "the words are listed",
    "RK-E043": "somebody answered no, and nothing is to be done",
    "RK-E047": "the roles that sign are listed, or leaving the option out is told",
    "RK-E048": "the roles that are missing are listed",
    "RK-E070": "each cause comes with its own next step",
    "RK-E175": "each misfit comes with its own next step",
}
"""Errors whose next step is a fact, and why that is enough."""
LONGEST_SENTENCE = 230


@pytest.fixture(name="tool")
def the_tool(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(REPOSITORY / "tools")
    yield import_module("write_errors_page")
    sys.modules.pop("write_errors_page")


@pytest.fixture(name="faults")
def all_faults(tool: ModuleType) -> list[type[ReleasekitError]]:
    found: list[type[ReleasekitError]] = tool.faults()
    return found


def test_the_page_is_what_the_code_says(
    tool: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["write_errors_page.py", "--check"])

    assert tool.main() == 0


def test_every_code_has_one_entry_in_the_order_of_the_codes(
    faults: list[type[ReleasekitError]],
) -> None:
    heads = re.findall(r"^### (.*)$", PAGE, re.MULTILINE)

    assert heads == sorted(one.code for one in faults)
    assert len(heads) == len(set(heads)) > 60


def test_every_entry_has_a_sentence_what_it_means_and_its_status(
    faults: list[type[ReleasekitError]],
) -> None:
    _head, *parts = re.split(r"^### (.*)\n", PAGE, flags=re.MULTILINE)
    entries = dict(zip(parts[::2], parts[1::2], strict=True))

    for one in faults:
        told = entries[one.code]
        assert re.search(r"^> .*[.…]$", told, re.MULTILINE), one.code
        assert (one.__doc__ or "?").splitlines()[0] in told
        assert one.advice in told
        assert f"Exit status {one.exit_status:d}: " in told
        assert "{" not in told


def test_no_code_is_given_to_another_error(
    faults: list[type[ReleasekitError]],
) -> None:
    given = [line.partition(" ") for line in GIVEN.splitlines()]
    owners = {code: name for code, _blank, name in given}
    now = {one.code: one.__name__ for one in faults}

    assert len(owners) == len(given), "a code stands twice among those given"
    assert {code: name for code, name in now.items() if owners.get(code) != name} == {}


def test_an_error_says_what_to_do_next(faults: list[type[ReleasekitError]]) -> None:
    silent = {one.code for one in faults if not NEXT_STEP.search(one.sentence)}

    assert silent == set(TOLD_BY_FACTS)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("undo", FIRST, "--seq", "99"),
            f"of {FIRST} was taken back: no event 99 counts.",
        ),
        (("undo", SECOND), f"of {SECOND} was taken back: it was only opened."),
        (
            ("undo", FIRST, "--seq", "1"),
            f"of {FIRST} (case opened) cannot be taken back.",
        ),
        (
            ("due", "--role", "wizard"),
            "No checklist here has a role wizard. Take one of: ",
        ),
        (
            ("set", FIRST, "risk=no"),
            "guard rail 1 keeps risk out of every case. Leave it",
        ),
        (
            ("init", "x", "--timezone", "Here"),
            "there is no time zone Here; write it like",
        ),
        (
            ("me", "--by", "o 17"),
            "o 17 is no post code. Give letters, digits or hyphens",
        ),
    ],
)
def test_facts_and_sentence_make_a_whole(
    words: tuple[str, ...], told: str, tmp_path: Path
) -> None:
    ran = an_office(tmp_path).run(*words)

    assert (ran.status, ran.out) == (2, "")
    assert told in ran.err


def test_an_error_is_told_in_a_few_words(faults: list[type[ReleasekitError]]) -> None:
    assert [one.code for one in faults if len(one.sentence) > LONGEST_SENTENCE] == []
