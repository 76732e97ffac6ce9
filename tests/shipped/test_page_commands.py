"""Commands that pages name in passing, and what they tell a shell to run."""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from builders import REPOSITORY
from casebooks import Office
from fakes import at_terminal
from pages import blocks, named_commands, pages_of
from releasekit.cli import Commands, commands
from screens import a_copy_of_the_demo


def _is_short(word: str) -> bool:
    return word.replace(",", "").isdigit()


PAGES = pages_of(REPOSITORY)
NAMED = sorted(
    {
        words
        for page in PAGES.values()
        for words in named_commands(page)
        if words[1:] != ("…",)
    }
)
TYPED = {  # what is typed through and through by a test of its own
    "README.md": "tests/shipped/test_readme.py",
    "docs/keeping-and-erasing.md": "tests/shipped/test_followed_pages.py",
    "docs/first-case.md": "tests/shipped/test_first_case.py",
    "docs/plans-that-change.md": "tests/shipped/test_followed_pages.py",
    "docs/write-a-checklist.md": "tests/shipped/test_write_a_checklist.py",
    "docs/working-group.md": "tests/shipped/test_followed_pages.py",
}
NOT_RUN = {  # by the beginning of the block
    "export RELEASEKIT_TODAY=": "`make demo` installs",
    "make fuzz": "installs, and takes as many minutes as it is given",
    "make test": "it is this",
    "pipx install": "installs",
    "python3 -m venv": "installs",
    "python3 -m pip wheel": "installs",
    "mkdir -m 700 office": "the commands below it are run in such a folder",
}
SHORT_FORMS = sorted(
    one[1:] for one in named_commands(PAGES["README.md"]) if any(map(_is_short, one))
)


@pytest.mark.parametrize("words", NAMED, ids=" ".join)
def test_a_command_named_in_passing_is_there_with_its_options(
    words: tuple[str, ...],
) -> None:
    command, rest = _split(words[1:], commands())

    told = _help(command)

    assert command or rest == [one for one in rest if one.startswith("-")], words
    assert [one for one in rest if one.startswith("-") and one not in told] == []


def test_a_page_with_commands_to_type_has_a_test_that_types_them() -> None:
    typing = {name for name, page in PAGES.items() if blocks(page, "console")}

    assert typing == set(TYPED)
    assert len(SHORT_FORMS) > 2
    assert [name for name in TYPED.values() if not (REPOSITORY / name).is_file()] == []


@pytest.mark.parametrize("words", SHORT_FORMS, ids=" ".join)
def test_what_the_readme_says_of_short_forms_is_true_in_the_demo(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    ran = at_terminal(a_copy_of_the_demo(tmp_path), *words)

    assert (ran.status, ran.err) == (0, "")


def test_every_block_for_a_shell_is_run_or_has_a_reason_not_to_be() -> None:
    shell = [one.text for page in PAGES.values() for one in blocks(page, "sh")]
    left = [text for text in shell if not text.startswith(tuple(NOT_RUN))]

    assert len(left) == len([one for one in shell if "rk due" in one]) == 1
    assert [one for one in NOT_RUN if not any(t.startswith(one) for t in shell)] == []


def test_what_the_readme_gives_to_a_shell_works_in_the_demo(tmp_path: Path) -> None:
    office = a_copy_of_the_demo(tmp_path)
    [block] = [
        one for one in blocks(PAGES["README.md"], "sh") if one.text.startswith("rk due")
    ]

    cut, _json, echo = (_shell(office, line) for line in block.text.splitlines())

    assert {len(line.split("\t")) for line in cut.splitlines()} == {4}
    assert echo == "something is late or due, or could not be read\n"
    document = json.loads((office.folder / "due.json").read_text(encoding="utf-8"))
    assert document["schema"] == "releasekit/due/1"


def _split(
    words: tuple[str, ...], known: Commands
) -> tuple[tuple[str, ...], list[str]]:
    """Part the words of a command from what is typed after them."""
    if not words or words[0] not in known:
        return (), list(words)
    where, _summary = known[words[0]]
    if isinstance(where, str):
        return words[:1], list(words[1:])
    below, rest = _split(words[1:], where)
    return (words[0], *below), rest


@cache
def _help(command: tuple[str, ...]) -> str:
    ran = _nowhere().run(*command, "--help")
    assert ran.status == 0, ran.err
    return ran.out


def _nowhere() -> Office:
    return Office(folder=Path("/nowhere"), home=Path("/nowhere"))


def _shell(office: Office, line: str) -> str:
    """Give what one line answers in a shell that finds `rk` as a reader's does."""
    scripts = f"{Path(sys.executable).parent}{os.pathsep}{os.defpath}"
    done = subprocess.run(
        ["sh", "-c", line],  # noqa: S607  the shell that is there, as for a reader
        cwd=office.folder,
        env=office.environment(PATH=scripts),
        capture_output=True,
        check=True,
        text=True,
        timeout=60,
    )
    return done.stdout
