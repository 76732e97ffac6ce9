"""Two people and a nightly job, each with an account, in one casebook of their group.

They write and read in turn and at once, and are killed: nobody is locked out, and who
is not in the group reads nothing.
"""

import json
import os
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256

import pytest

from accounts import (
    BOJAN,
    COLLEAGUES,
    MARK,
    NIGHT,
    OPEN,
    OUTSIDER,
    Account,
    Machine,
    a_machine,
    assert_for_the_group_alone,
    needs_root,
)
from casebooks import FIRST, SECOND
from endurance import times
from refusals import assert_refused
from reminded import RECIPIENTS

pytestmark = needs_root
TURNS, AT_ONCE, KILLS = times(1, 10), times(1, 8), times(5, 90)
LONGEST_LIFE = 0.06
"""Seconds; a command takes a hundredth or two."""
READS = (
    ("show", FIRST),
    ("due",),
    ("due", "--json"),
    ("list",),
    ("figures",),
    ("verify",),
    ("audit",),
    ("doctor",),
    ("explain", FIRST, "101"),
)
MARKED = ("note", FIRST, "--note", "{mark}"), ("open", "{mark}", *OPEN[1:])
WRITES = (("note", FIRST, "--note", "t"), ("done", FIRST, "102"), OPEN)


@pytest.fixture(scope="module")
def accounts() -> Iterator[Machine]:
    with a_machine() as machine:
        yield machine


@pytest.fixture
def machine(accounts: Machine) -> Machine:
    return accounts.with_new_casebook()


def test_three_accounts_write_and_read_in_turn(
    machine: Machine, reached: Callable[[str], None]
) -> None:
    for turn in range(TURNS):
        for account in COLLEAGUES:
            machine.done(account, *OPEN)
            machine.done(account, "note", FIRST, "--note", f"{account.name} {turn}")
            for words in READS:
                machine.done(account, *words)
    for number, account in zip(("101", "102", "103"), COLLEAGUES, strict=True):
        machine.done(account, "done", SECOND, number, "--evidence", "form")
        machine.done(account, "undo", SECOND)

    owed = json.loads(machine.done(NIGHT, "due", "--json"))
    log = machine.done(BOJAN, "audit", "--json")
    assert owed["schema"] == "releasekit/due/1"
    assert {str(one.uid) for one in COLLEAGUES} <= set(_accounts(log))
    assert_for_the_group_alone(machine)
    often = len(COLLEAGUES) * (TURNS * (2 + len(READS)) + 2)
    reached(f"{often} commands in turn, nobody locked out")


def test_killed_or_not_nobody_locks_the_others_out(
    machine: Machine, reached: Callable[[str], None]
) -> None:
    busy = [_busy(machine, one, *MARKED[0], seconds=AT_ONCE) for one in COLLEAGUES]
    ended = [machine.end(one) for one in busy]
    assert [(one.status, one.err) for one in ended] == [(0, "")] * len(COLLEAGUES)
    told = [mark for one in ended for mark in one.out.splitlines()]
    for turn in range(KILLS):
        told += _killed(machine, COLLEAGUES[turn % 3], turn, *MARKED[turn % 2])
        for account in COLLEAGUES:
            machine.done(account, "note", FIRST, "--note", f"after {turn}")

    written = Counter(_written(machine))
    lost = [mark for mark in told if written[mark] != 1]
    reached(f"{len(told)} writes, {KILLS} kills, {len(lost)} lost, nobody locked out")
    assert len(told) > KILLS / 2
    assert lost == []
    assert_for_the_group_alone(machine)


def test_who_is_not_in_the_group_is_told_nothing_and_reads_nothing(
    machine: Machine, reached: Callable[[str], None]
) -> None:
    before = {path: path.stat().st_mtime_ns for path in machine.folder.rglob("*")}
    inside = str(machine.folder / "cases")

    commands = [*READS, *WRITES, ("due", "-C", inside)]
    for words in commands:
        ran = machine.run(OUTSIDER, *words)
        assert_refused(ran, 77, "RK-E076: ", str(machine.folder))
        assert (ran.out, MARK in ran.err, FIRST in ran.err) == ("", False, False)
    refused = machine.run(OUTSIDER, "init", str(machine.folder))
    assert_refused(refused, 2, "RK-E001: ", "not readable")

    paths = [machine.folder, *machine.folder.rglob("*")]
    assert machine.readable(OUTSIDER, paths) == []
    assert machine.readable(BOJAN, paths) == [str(path) for path in paths]
    assert {path: path.stat().st_mtime_ns for path in before} == before
    reached(f"{len(commands)} commands refused, 0 of {len(paths)} files readable")


def test_the_nightly_account_says_which_case_it_may_not_read(machine: Machine) -> None:
    with (machine.folder / "releasekit.toml").open("a") as settings:
        settings.write(RECIPIENTS)
    machine.done(NIGHT, "remind", "--folder", "mail")
    assert_for_the_group_alone(machine)
    (machine.folder / "cases" / f"{SECOND}.json").chmod(0o600)

    ran = machine.run(NIGHT, "remind", "--folder", "mail", "--today", "2026-11-24")
    status = machine.run(NIGHT, "remind", "--status")
    due = machine.run(BOJAN, "due", "--json")

    assert (ran.status, SECOND in ran.err) == (77, True)
    assert (status.status, f"cannot read: {SECOND}" in status.out) == (78, True)
    assert "left out cases that could not be read" in due.out


def _busy(
    machine: Machine, account: Account, *words: str, seconds: int
) -> Mapping[str, int]:
    return machine.start(account, "again", [str(seconds), *words])


def _killed(machine: Machine, account: Account, turn: int, *words: str) -> list[str]:
    """Kill somebody who writes at a moment that looks random; give what was told."""
    started = _busy(machine, account, *words, seconds=60)
    moment = int.from_bytes(sha256(f"kill {turn}".encode()).digest()[:2]) / 2**16
    time.sleep(moment * LONGEST_LIFE)
    os.kill(started["pid"], signal.SIGKILL)
    ran = machine.end(started)
    assert ran.status == -signal.SIGKILL, ran
    return ran.out.splitlines()


def _written(machine: Machine) -> list[str]:
    """Give the notes of the first case, and the ids of all cases."""
    cases = machine.folder / "cases"
    document = json.loads((cases / f"{FIRST}.json").read_bytes())
    said = [event["said"] for event in document["history"]]
    notes = [one["text"] for one in said if one["did"] == "noted"]
    return notes + [path.stem for path in cases.glob("*.json")]


def _accounts(log: str) -> list[str]:
    return [str(one["account"]) for one in json.loads(log)["lines"]]
