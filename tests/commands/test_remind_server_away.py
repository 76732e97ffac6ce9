"""`remind` by mail where the server is away or another, and a mail to try it with."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from casebooks import FIRST
from certificates import OPENSSL, a_certificate
from endurance import times
from mail_server import CUT, OK, Behaviour, a_mail_server
from mailed import (
    NIGHT,
    Mailed,
    a_mailed_office,
    assert_each_arrived_once,
    send_by_mail,
)
from scripted_server import a_dead_port, a_silent_server

LONGEST = 45
"""Seconds in which a server must be known to be away."""


@pytest.fixture
def mailed(tmp_path: Path) -> Iterator[Mailed]:
    with a_mail_server() as server:
        yield a_mailed_office(tmp_path, server)


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
    mailed.answering(mail=[OK, CUT, CUT, CUT])

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
