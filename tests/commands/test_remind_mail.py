"""`remind` by mail: each letter arrives once, whatever the server does meanwhile."""

import signal
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from endurance import times
from mail_server import (
    CUT,
    CUT_WHILE_READING,
    KEPT,
    OK,
    a_mail_server,
)
from mailed import (
    Mailed,
    a_mailed_office,
    assert_each_arrived_once,
    send_by_mail,
)
from scripted_server import a_dead_port

NEXT_NIGHT = "2026-12-01"
BUSY_NIGHT, WITH_MORE = "2026-12-07", "2026-12-11"
"""The officer owes more in the second of them, and what was told in the first."""
LATER, GONE = "451 4.7.1 come later", "550 5.1.1 no such user"
OFFICER = "officer@office.example"


@pytest.fixture
def mailed(tmp_path: Path) -> Iterator[Mailed]:
    with a_mail_server() as server:
        yield a_mailed_office(tmp_path, server)


def test_each_letter_arrives_once_in_a_night_and_in_a_second_run(
    mailed: Mailed,
) -> None:
    wanted = mailed.planned()

    ran = mailed.remind()

    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert len(mailed.server.arrived) == len(wanted) > 1
    assert_each_arrived_once(mailed, len(wanted))
    assert mailed.server.connections == 1


def test_after_a_week_switched_off_each_gets_one_letter_and_not_seven(
    mailed: Mailed,
) -> None:
    before = {one["message"] for one in mailed.reminded.outbox()}

    assert mailed.remind(BUSY_NIGHT).status == 0

    lines = [one for one in mailed.reminded.outbox() if one["message"] not in before]
    notices = [it for one in lines for it in one.get("notices", ())]
    steps = [(it["case"], it["action"], it["to"]) for it in notices]
    assert mailed.to() == sorted(set(mailed.to()))
    assert len(steps) == len(set(steps)) > 1


@pytest.mark.parametrize("step", ["mail", "rcpt", "data"])
def test_a_letter_that_is_to_come_later_arrives_with_the_next_run(
    mailed: Mailed, step: str
) -> None:
    wanted = mailed.planned()
    mailed.answering(**{step: [LATER]})

    first, arrived = mailed.remind(), mailed.to()
    again = mailed.remind()

    assert (first.status, again.status) == (69, 0)
    assert "RK-E161" in first.err
    assert "451 4.7.1" in first.err
    assert len(arrived) == len(wanted) - 1
    assert len(mailed.server.arrived) == len(wanted)
    assert_each_arrived_once(mailed, len(wanted))


def test_one_refused_recipient_is_named_and_keeps_no_other_back(
    mailed: Mailed,
) -> None:
    wanted = mailed.planned()
    mailed.answering(rcpt=[OK, GONE])

    ran = mailed.remind()

    assert (ran.status, ran.out) == (69, "")
    [line] = ran.err.splitlines()
    [refused] = mailed.planned()
    assert refused in line
    assert "550 5.1.1" in line
    assert "@office.example" not in line
    assert len(mailed.server.arrived) == len(wanted) - 1
    assert mailed.outcomes()["refused"] == 1
    assert mailed.remind(NEXT_NIGHT).status == 0
    assert len(mailed.letters()) == len(mailed.server.arrived)
    assert not set(mailed.planned(NEXT_NIGHT))


@pytest.mark.parametrize(("step", "twice"), [(CUT_WHILE_READING, 0), (CUT, 1)])
def test_a_letter_whose_connection_was_cut_is_sent_again_under_its_id(
    mailed: Mailed, step: str, twice: int
) -> None:
    wanted = mailed.planned()
    mailed.answering(data=[OK, step])

    first = mailed.remind()
    again = mailed.remind()

    assert (first.status, again.status) == (69, 0)
    assert "the connection was lost before the server confirmed it" in first.err
    assert len(mailed.server.arrived) == len(wanted) + twice
    assert_each_arrived_once(mailed, len(wanted))


@pytest.mark.parametrize("refuses", ["rcpt", "data"])
def test_a_doubtful_letter_that_is_refused_later_keeps_its_id(
    mailed: Mailed, refuses: str
) -> None:
    letters = mailed.reminded.planned(BUSY_NIGHT)["letters"]
    place = [one["to"] for one in letters].index(["prison-case-officer@MK"])
    mailed.answering(data=[OK] * place + [CUT])
    assert mailed.remind(BUSY_NIGHT).status == 69
    mailed.answering(**{refuses: [LATER]})
    assert mailed.remind(BUSY_NIGHT).status == 69

    assert mailed.remind(WITH_MORE).status == 0

    sent = [one for one in mailed.server.arrived if one.to == (OFFICER,)]
    names = [one.email["Message-ID"] for one in sent]
    assert (len(names), names.count(names[0])) == (3, 2)


def test_who_hears_nothing_while_the_server_is_away_gets_one_letter_afterwards(
    mailed: Mailed,
) -> None:
    send_by_mail(mailed.office, a_dead_port())
    of_the_officer = ("--role", "prison-case-officer")
    assert mailed.remind(BUSY_NIGHT, *of_the_officer).status == 69
    send_by_mail(mailed.office, mailed.server.port)

    assert mailed.remind(WITH_MORE).status == 0

    assert mailed.to() == sorted(set(mailed.to()))


@pytest.mark.parametrize(("moment", "twice"), [("rcpt", 0), (KEPT, 1)])
def test_a_run_that_is_killed_while_it_sends_is_made_up_for(
    mailed: Mailed, moment: str, twice: int
) -> None:
    wanted = mailed.planned()

    assert kill_at(mailed, moment, letter=2) == -signal.SIGKILL
    assert mailed.outcomes() == {"sending": 2, "sent": 1}
    again = mailed.remind()

    assert (again.status, again.err) == (0, "")
    assert len(mailed.server.arrived) == len(wanted) + twice
    assert_each_arrived_once(mailed, len(wanted))


def kill_at(mailed: Mailed, moment: str, letter: int) -> int:
    """Let a run die when the server is at some step of its nth letter."""
    seen, begun = [moment] * letter, Event()

    def meanwhile(step: str) -> None:
        if step in seen:
            seen.remove(step)
            if not seen and begun.wait(timeout=30):
                run.kill()

    mailed.server.behaviour.meanwhile = meanwhile
    run = mailed.start()
    begun.set()
    run.communicate(timeout=30)
    return run.returncode


def test_of_two_runs_at_once_one_is_refused_and_nothing_is_doubled(
    mailed: Mailed,
) -> None:
    wanted = mailed.planned()
    held, other = Event(), Event()

    def meanwhile(step: str) -> None:
        held.set()
        assert step == KEPT or other.wait(timeout=30)

    mailed.server.behaviour.meanwhile = meanwhile
    first = mailed.start()
    assert held.wait(timeout=30)
    second = mailed.start()
    _out, told = second.communicate(timeout=30)
    other.set()
    _out, quiet = first.communicate(timeout=30)

    assert (first.returncode, quiet) == (0, "")
    assert second.returncode == 75
    assert "the reminders" in told
    assert len(mailed.server.arrived) == len(wanted)
    assert_each_arrived_once(mailed, len(wanted))


def test_runs_begun_together_again_and_again_double_nothing(mailed: Mailed) -> None:
    wanted = mailed.planned()

    for _turn in range(times(1, 10)):
        runs = [mailed.start() for _ in range(2)]
        for run in runs:
            run.communicate(timeout=30)
        assert {run.returncode for run in runs} <= {0, 75}

    assert len(mailed.server.arrived) == len(wanted)
    assert_each_arrived_once(mailed, len(wanted))
