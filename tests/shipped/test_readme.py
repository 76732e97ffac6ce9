import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from builders import REPOSITORY
from casebooks import Office, Ran
from pages import Typed, blocks, pages_of, typed
from screens import a_copy_of_the_demo

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
COMMANDS = [typed(one) for one in blocks(README, "console")]
SHOWN = [one.text for one in blocks(README, "text")]


def _run_all(office: Office, commands: Sequence[Typed]) -> list[Ran]:
    ran = [office.run(*one.words[1:], RELEASEKIT_CASEBOOK="") for one in commands]
    assert {one.words[0] for one in commands} <= {"rk", "releasekit"}
    return ran


def test_the_readme_has_its_five_blocks_of_commands() -> None:
    assert [len(one) for one in COMMANDS] == [11, 13, 5, 1, 9]


def test_the_commands_for_the_demo_work_in_the_demo(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = a_copy_of_the_demo(tmp_path)
    monkeypatch.chdir(office.folder)

    ran = _run_all(office, COMMANDS[0])

    assert [one.status for one in ran] == [0] * len(ran), ran


def test_the_commands_for_reminders_and_for_authors_work_in_the_demo(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = a_copy_of_the_demo(tmp_path)
    monkeypatch.chdir(office.folder)

    ran = _run_all(office, [*COMMANDS[3], *COMMANDS[4]])

    assert [one.status for one in ran] == [0] * len(ran), ran


def test_the_commands_for_the_region_work_in_the_demo(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = a_copy_of_the_demo(tmp_path)
    monkeypatch.chdir(office.folder)

    ran = _run_all(office, COMMANDS[2])

    assert [one.status for one in ran] == [0] * len(ran), ran


def test_the_commands_for_a_casebook_of_ones_own_work_in_an_empty_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, here = tmp_path / "home", tmp_path / "home" / "office"
    home.mkdir(mode=0o700)
    here.mkdir(mode=0o700)
    monkeypatch.chdir(here)

    ran = _run_all(Office(folder=here, home=home), COMMANDS[1])

    assert [one.status for one in ran] == [0] * len(ran), ran


def test_the_screen_in_the_readme_is_the_screen_of_the_demo(tmp_path: Path) -> None:
    office = a_copy_of_the_demo(tmp_path)
    ran = office.start("due", "--view", "table", COLUMNS="80", PYTHONIOENCODING="utf-8")

    assert ran.out == SHOWN[0]


def test_the_answer_in_the_readme_is_the_answer_in_the_demo(tmp_path: Path) -> None:
    office = a_copy_of_the_demo(tmp_path)
    command = next(one for one in COMMANDS[0] if one.words[1] == "done")

    ran = office.run(*command.words[1:])

    assert ran.out == SHOWN[1]


def test_nothing_that_is_shipped_names_a_folder_of_ours() -> None:
    ours = f"{os.sep}work{os.sep}"

    assert [name for name, text in pages_of(REPOSITORY).items() if ours in text] == []
