"""`remind` by mail: each letter arrives once, whatever the server does meanwhile."""

import signal
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from casebooks import FIRST
from certificates import OPENSSL, a_certificate
from endurance import times
from mail_server import (
    CUT,
    CUT_WHILE_READING,
    KEPT,
    OK,
    Behaviour,
    a_mail_server,
)
from mailed import NIGHT, Mailed, a_mailed_office, send_by_mail
from scripted_server import a_dead_port, a_silent_server

NEXT_NIGHT = "2026-12-01"
BUSY_NIGHT, WITH_MORE = "2026-12-07", "2026-12-11"
"""The officer owes more in the second of them, and what was told in the first."""
LATER, GONE = "451 4.7.1 come later", "550 5.1.1 no such user"
OFFICER = "officer@office.example"
LONGEST = 45
"""Seconds in which a server must be known to be away."""


@pytest.fixture
def mailed(tmp_path: Path) -> Iterator[Mailed]:
    with a_mail_server() as server:
        yield a_mailed_office(tmp_path, server)


def answering(mailed: Mailed, **answers: list[str]) -> None:
    mailed.server.behaviour.answers = answers


def assert_each_arrived_once(mailed: Mailed, number: int) -> None:
    """Hold that a mail program has each letter once, and that nothing is left."""
    letters = mailed.letters()
    assert len(letters) == len(set(letters.values())) == number
    assert mailed.planned() == []
    arrived = len(mailed.server.arrived)
    ran = mailed.remind()
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert len(mailed.server.arrived) == arrived


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
    answering(mailed, **{step: [LATER]})

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
    answering(mailed, rcpt=[OK, GONE])

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
    answering(mailed, data=[OK, step])

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
    answering(mailed, data=[OK] * place + [CUT])
    assert mailed.remind(BUSY_NIGHT).status == 69
    answering(mailed, **{refuses: [LATER]})
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


# A server that is away


def test_a_server_that_is_not_there_is_told_soon_and_noted(mailed: Mailed) -> None:
    wanted = mailed.planned()
    send_by_mail(mailed.office, a_dead_port())

    assert_away(mailed)

    send_by_mail(mailed.office, mailed.server.port)
    assert mailed.remind().status == 0
    assert_each_arrived_once(mailed, len(wanted))


def test_a_server_that_says_nothing_is_given_up_in_time(mailed: Mailed) -> None:
    patience = times(1, 20)
    with a_silent_server() as port:
        send_by_mail(mailed.office, port, timeout=str(patience))

        assert_away(mailed)


def assert_away(mailed: Mailed) -> None:
    """Hold that a run ends soon, says why, and that a silence is noticed."""
    found = mailed.reminded.planned(NIGHT)["letters"]
    began = time.monotonic()
    ran = mailed.remind()
    assert time.monotonic() - began < LONGEST
    assert (ran.status, ran.out, ran.err.count("\n")) == (69, "", 1)
    assert "RK-E140" in ran.err
    noted = mailed.reminded.runs()[-1]
    notices = sum(len(one["notices"]) for one in found)
    assert (noted["sent"], noted["failed"], noted["exit"]) == (0, notices, 69)
    assert "the mail server was away" in mailed.office.run("due", "--today", NIGHT).err
    status = mailed.office.run("remind", "--status", "--today", NIGHT)
    assert status.status == 78
    assert "the mail server was away" in status.out


def test_a_server_that_goes_away_in_the_middle_gets_the_rest_in_the_next_run(
    mailed: Mailed,
) -> None:
    wanted = mailed.planned()
    answering(mailed, mail=[OK, CUT, CUT, CUT])

    ran = mailed.remind()

    assert (ran.status, ran.err.count("RK-E140")) == (69, 1)
    assert len(mailed.server.arrived) == 1
    assert mailed.reminded.runs()[-1]["sent"] > 0
    assert mailed.remind().status == 0
    assert len(mailed.server.arrived) == len(wanted)
    assert_each_arrived_once(mailed, len(wanted))


# A server that is another, and one that is tried


@pytest.mark.skipif(OPENSSL is None, reason="no openssl")
@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_nothing_is_sent_to_a_server_whose_certificate_is_another(
    tmp_path: Path, security: str
) -> None:
    certificate = a_certificate(tmp_path, name="DNS:elsewhere.example")
    behaviour = Behaviour(tls=certificate.context(), from_the_start=security == "tls")
    with a_mail_server(behaviour) as server:
        mailed = a_mailed_office(tmp_path, server)
        ca_file = f'"{certificate.path}"'
        send_by_mail(
            mailed.office, server.port, security=f'"{security}"', ca_file=ca_file
        )

        ran = mailed.remind()

    assert (ran.status, server.arrived) == (69, [])
    assert "RK-E142" in ran.err
    assert mailed.outcomes() == {"sending": 1, "refused": 1}


def test_a_test_mail_arrives_once_and_says_nothing_of_any_case(
    mailed: Mailed,
) -> None:
    ran = mailed.office.run("remind", "--test", "admin@office.example")

    [arrived] = mailed.server.arrived
    assert (ran.status, ran.err) == (0, "")
    assert "admin@office.example" in ran.out
    assert arrived.to == ("admin@office.example",)
    assert arrived.email["Subject"] == "releasekit: a test"
    assert FIRST.encode() not in arrived.data
    assert len(mailed.planned()) > 1


@pytest.mark.parametrize(
    "address", ["no address", "a@b.example, c@d.example", "a@b.example\r\nBcc: c@d.e"]
)
def test_a_test_mail_goes_to_one_plain_address_or_nowhere(
    mailed: Mailed, address: str
) -> None:
    ran = mailed.office.run("remind", "--test", address)

    assert (ran.status, mailed.server.arrived) == (69, [])
    assert "RK-E161" in ran.err
    assert ran.err.count("\n") == 1
