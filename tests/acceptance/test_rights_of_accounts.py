"""What accounts of one machine may do with a casebook of a group, and may not."""

import json
import os
from collections.abc import Iterator
from dataclasses import replace

import pytest

from accounts import (
    ANA,
    BOJAN,
    GROUP,
    MARK,
    NIGHT,
    OUTSIDER,
    Machine,
    a_machine,
    assert_for_the_group_alone,
    needs_root,
)
from casebooks import FIRST
from groups import modes_below
from refusals import assert_refused

pytestmark = needs_root


@pytest.fixture(scope="module")
def accounts() -> Iterator[Machine]:
    with a_machine() as machine:
        yield machine


@pytest.fixture
def machine(accounts: Machine) -> Machine:
    return accounts.with_new_casebook()


def test_who_is_not_in_a_group_makes_no_casebook_for_it(machine: Machine) -> None:
    place = machine.place / OUTSIDER.name / "office"

    ran = machine.run(OUTSIDER, "init", str(place), "--group", GROUP.gr_name)

    assert_refused(ran, 2, "RK-E112: ", GROUP.gr_name, "you are not in it")
    assert not place.exists()


def test_what_one_closes_is_refused_to_the_others_until_its_owner_opens_it(
    machine: Machine,
) -> None:
    path = machine.folder / "cases" / f"{FIRST}.json"
    path.chmod(0o600)

    refused = machine.run(BOJAN, "show", FIRST)
    left = machine.run(BOJAN, "doctor", "--fix-modes", "--json")
    mended = machine.run(ANA, "doctor", "--fix-modes")

    assert_refused(refused, 77, "RK-E113: ", str(path), f"owner ({ANA.uid})")
    kinds = {one["kind"] for one in json.loads(left.out)["findings"]}
    assert {"closed-to-group", "unreadable"} <= kinds
    assert mended.out.startswith(f"cases/{FIRST}.json: 0600 ")
    assert MARK in machine.done(BOJAN, "show", FIRST, "--history")
    assert_for_the_group_alone(machine)


def test_what_cannot_be_given_to_the_group_is_opened_to_no_other(
    machine: Machine,
) -> None:
    """As whoever was put into a group and has not signed in since."""
    paths = [machine.folder, *machine.folder.rglob("*")]
    for path in paths:
        os.chown(path, -1, ANA.uid)
        path.chmod(0o700 if path.is_dir() else 0o600)
    before = modes_below(machine.folder)

    ran = machine.run(replace(ANA, groups=()), "doctor", "--fix-modes")

    assert ran.out.startswith(".: stays 0700: Operation not permitted\n")
    assert modes_below(machine.folder) == before
    assert machine.run(ANA, "doctor", "--fix-modes").status == 0
    assert_for_the_group_alone(machine)


def test_a_job_whose_account_has_no_name_and_no_home_works_all_the_same(
    machine: Machine,
) -> None:
    commands = (("due", "--json"), ("verify",), ("note", FIRST, "--note", "t"))

    for words in commands:
        ran = machine.run(NIGHT, *words, HOME="")
        assert (ran.status, ran.err) == (0, "")
    nowhere = machine.run(NIGHT, "list", HOME="", RELEASEKIT_CASEBOOK="")
    kept = machine.run(NIGHT, "me", "--by", "o17", HOME="")

    assert_refused(nowhere, 66, "RK-E060: ")
    assert_refused(kept, 78, "RK-E114: ", "HOME")
    assert_for_the_group_alone(machine)
