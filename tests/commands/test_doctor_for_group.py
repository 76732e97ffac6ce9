"""`doctor` in a casebook of a group: what keeps colleagues out, and what mends it."""

import json
import os
import shutil
from pathlib import Path

import pytest

from casebooks import FIRST, Office, Ran, an_office
from groups import UNNAMED, for_a_group, modes_below, named_group

GROUP = named_group()
ZONE = 'format = 1\ntimezone = "Europe/Skopje"\n'
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = an_office(tmp_path)
    settings = f'{ZONE}group = "{GROUP.gr_name}"\n'
    (office.folder / "releasekit.toml").write_text(settings)
    for_a_group(office, GROUP.gr_gid)
    return office


def test_a_casebook_of_a_group_is_healthy(office: Office) -> None:
    assert _kinds(office.run("doctor", "--json")) == []


def test_what_the_group_cannot_use_is_named_and_ones_own_is_mended(
    office: Office,
) -> None:
    office.path(FIRST).chmod(0o600)
    (office.folder / "calendars").chmod(0o700)

    told = office.run("doctor", "--json")
    mended = office.run("doctor", "--fix-modes")

    assert _kinds(told) == [
        ("closed-to-group", f"cases/{FIRST}.json"),
        ("closed-to-group", "calendars"),
    ]
    assert mended.status == 0
    assert mended.out.startswith(
        f"calendars: 0700 -> 2770\ncases/{FIRST}.json: 0600 -> 0660\nNothing is wrong"
    )


@needs_root
def test_what_another_closed_is_left_to_its_owner(office: Office) -> None:
    office.path(FIRST).chmod(0o600)
    os.chown(office.path(FIRST), UNNAMED, -1)

    ran = office.run("doctor", "--fix-modes", "--json")

    [finding] = json.loads(ran.out)["findings"]
    assert (ran.status, json.loads(ran.out)["modes"]) == (1, [])
    assert finding["kind"] == "closed-to-group"
    assert f"owner (uid {UNNAMED}) give it 0660" in finding["sentence"]


@needs_root
def test_ones_own_file_of_another_group_is_given_to_that_of_the_casebook(
    office: Office,
) -> None:
    os.chown(office.path(FIRST), -1, UNNAMED)

    told = office.run("doctor", "--json")
    mended = office.run("doctor", "--fix-modes")

    assert _kinds(told) == [("foreign-group", f"cases/{FIRST}.json")]
    assert mended.out.startswith(
        f"cases/{FIRST}.json: 0660 -> 0660, group {GROUP.gr_gid}\nNothing is wrong"
    )


def test_a_copy_without_modes_is_told_and_mended(office: Office) -> None:
    """Such as a backup that was put back by a program that keeps no modes."""
    copy = Office(folder=office.home / "copy", home=office.home)
    shutil.copytree(office.folder, copy.folder, copy_function=shutil.copyfile)
    for path in (copy.folder, *copy.folder.rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)

    told = copy.run("doctor", "--json")
    mended = copy.run("doctor", "--fix-modes")

    assert ("not-for-group", ".") in _kinds(told)
    assert "Have its owner run `rk doctor --fix-modes`" in told.out
    assert mended.status == 0
    assert modes_below(copy.folder) == {
        (True, 0o2770, GROUP.gr_gid),
        (False, 0o660, GROUP.gr_gid),
    }


def test_a_group_in_the_settings_that_the_machine_has_not_is_told(
    office: Office,
) -> None:
    settings = office.folder / "releasekit.toml"
    settings.write_text(f'{ZONE}group = "no-such-group"\n')

    ran = office.run("doctor", "--json")

    assert _kinds(ran) == [("not-for-group", ".")]


@pytest.mark.parametrize("name", ["", "500", "a:b", "a/b"])
def test_a_group_that_cannot_be_one_is_a_fault_of_the_settings(
    office: Office, name: str
) -> None:
    settings = office.folder / "releasekit.toml"
    settings.write_text(f'{ZONE}group = "{name}"\n')

    assert office.run("due").status == 78
    assert ("bad-settings", "releasekit.toml") in _kinds(office.run("doctor", "--json"))
    assert office.run("doctor", "--fix-modes").status == 1


def test_folders_above_that_let_no_group_through_are_worth_knowing(
    office: Office, tmp_path: Path
) -> None:
    tmp_path.chmod(0o700)

    notes = json.loads(office.run("doctor", "--json").out)["notes"]

    assert ("closed-above", "..") in [(one["kind"], one["path"]) for one in notes]


def _kinds(ran: Ran) -> list[tuple[str, str]]:
    return [(one["kind"], one["path"]) for one in json.loads(ran.out)["findings"]]
