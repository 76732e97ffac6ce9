"""`init` for a group of the machine: as typed, as asked, or as the folder is."""

import os
from pathlib import Path

import pytest

from casebooks import Office, Ran, an_empty_office
from fakes import at_terminal
from groups import UNNAMED, give, modes_below, named_group
from refusals import assert_refused

GROUP = named_group()
QUESTION = "Others who will work here, as a group of this machine (Enter for nobody): "
ALONE = "For you alone."
FOR_GROUP = f"For the group {GROUP.gr_name}: its members may read and write."
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_empty_office(tmp_path)


def test_a_casebook_of_a_group_lets_the_group_in_and_nobody_else(
    office: Office,
) -> None:
    ran = _init(office, "--group", GROUP.gr_name)

    assert ran.out.splitlines()[1] == FOR_GROUP
    assert _settings(office).endswith(f'group = "{GROUP.gr_name}"\n')
    assert modes_below(office.folder) == {
        (True, 0o2770, GROUP.gr_gid),
        (False, 0o660, GROUP.gr_gid),
    }
    assert office.run("doctor").status == 0


def test_an_empty_folder_of_ones_own_is_given_to_the_group(office: Office) -> None:
    office.folder.mkdir(mode=0o755)

    _init(office, "--group", GROUP.gr_name)

    assert _top(office) == (0o2770, GROUP.gr_gid)


def test_a_folder_with_other_things_in_it_is_not_opened_to_a_group(
    office: Office,
) -> None:
    office.folder.mkdir(mode=0o700)
    (office.folder / "diary").touch()

    ran = office.run("init", str(office.folder), "--group", GROUP.gr_name)

    assert_refused(ran, 73, "RK-E070: ", str(office.folder), "Name one that is empty")
    assert _top(office)[0] == 0o700


def test_folders_above_are_not_made_for_a_group(office: Office) -> None:
    place = office.folder / "below"

    ran = office.run("init", str(place), "--group", GROUP.gr_name)

    assert_refused(ran, 73, "RK-E070: ", str(place), "Make the folder above")
    assert not office.folder.exists()


@needs_root
def test_a_folder_of_another_account_is_taken_only_if_it_is_the_groups(
    office: Office,
) -> None:
    office.folder.mkdir(mode=0o700)
    os.chown(office.folder, UNNAMED, -1)

    refused = office.run("init", str(office.folder), "--group", GROUP.gr_name)
    give(office.folder, GROUP.gr_gid)
    closed = office.run("init", str(office.folder), "--group", "-")
    taken = _init(office, "--group", GROUP.gr_name)

    for ran in (refused, closed):
        assert_refused(ran, 73, "RK-E070: ", str(office.folder), "another account")
    assert taken.out.splitlines()[1] == FOR_GROUP


def test_a_group_that_the_machine_has_not_is_refused(office: Office) -> None:
    for name in ("no-such-group", "a/b", str(GROUP.gr_gid), " "):
        ran = office.run("init", str(office.folder), "--group", name)

        assert_refused(ran, 2, "RK-E112: ", name, "no such group", "Give")
    assert not office.folder.exists()


def test_a_folder_that_is_set_up_for_a_group_makes_a_casebook_of_it(
    office: Office,
) -> None:
    office.folder.mkdir()
    give(office.folder, GROUP.gr_gid)

    ran = _init(office)

    assert ran.out.splitlines()[1] == FOR_GROUP
    assert f'group = "{GROUP.gr_name}"\n' in _settings(office)


@needs_root
def test_a_group_without_a_name_goes_by_its_number_and_stands_in_no_settings(
    office: Office,
) -> None:
    office.folder.mkdir()
    give(office.folder, UNNAMED)

    ran = _init(office)

    assert f"For the group {UNNAMED}: " in ran.out
    assert "group" not in _settings(office)
    assert office.run("doctor").status == 0


def test_nobody_closes_a_folder_that_was_set_up_for_a_group(office: Office) -> None:
    office.folder.mkdir()
    give(office.folder, GROUP.gr_gid)

    ran = _init(office, "--group", "-")

    assert ran.out.splitlines()[1] == ALONE
    assert {mode & 0o077 for _, mode, _ in modes_below(office.folder)} == {0}


def test_whom_no_folder_above_lets_through_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    office = an_empty_office(tmp_path)

    ran = _init(office, "--group", GROUP.gr_name)

    told = f"They cannot get there yet: {tmp_path} lets no group through."
    assert ran.out.splitlines()[2] == told


@pytest.mark.parametrize(
    ("typed", "told"),
    [("\n", ALONE), ("-\n", ALONE), (f" {GROUP.gr_name} \n", FOR_GROUP)],
)
def test_at_a_terminal_it_is_asked_once_who_else_works_here(
    office: Office, typed: str, told: str
) -> None:
    ran = at_terminal(office, "init", str(office.folder), typed=typed)

    assert (ran.status, ran.err) == (0, QUESTION)
    assert ran.out.splitlines()[1] == told


@pytest.mark.parametrize(("typed", "told"), [("\n", FOR_GROUP), ("-\n", ALONE)])
def test_the_group_of_a_folder_is_what_enter_stands_for(
    office: Office, typed: str, told: str
) -> None:
    office.folder.mkdir()
    give(office.folder, GROUP.gr_gid)

    ran = at_terminal(office, "init", str(office.folder), typed=typed)

    assert f"(Enter for {GROUP.gr_name}, - for nobody): " in ran.err
    assert ran.out.splitlines()[1] == told


def test_an_input_that_ends_makes_no_casebook(office: Office) -> None:
    ran = at_terminal(office, "init", str(office.folder), typed="")

    assert (ran.status, ran.err) == (2, f"{QUESTION}RK-E043: Nothing was written.\n")
    assert not office.folder.exists()


@pytest.mark.parametrize("option", ["--yes", "--no-input", f"--group={GROUP.gr_name}"])
def test_what_is_said_already_is_not_asked(office: Office, option: str) -> None:
    ran = at_terminal(office, "init", str(office.folder), option)

    assert (ran.status, ran.err) == (0, "")


def test_where_a_casebook_is_nobody_is_asked_anything(office: Office) -> None:
    _init(office)

    ran = at_terminal(office, "init", str(office.folder))

    assert (ran.status, ran.err[:8]) == (73, "RK-E070:")


def _init(office: Office, *words: str) -> Ran:
    ran = office.run("init", str(office.folder), *words)
    assert (ran.status, ran.err) == (0, "")
    return ran


def _settings(office: Office) -> str:
    return (office.folder / "releasekit.toml").read_text("utf-8")


def _top(office: Office) -> tuple[int, int]:
    about = office.folder.stat()
    return about.st_mode & 0o7777, about.st_gid
