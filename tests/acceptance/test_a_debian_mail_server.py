"""Reminders reach a mail server that is none of ours, encrypted, each once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from casebooks import MONDAY
from debian_server import CAN_SERVE, GONE, DebianServer, a_debian_server
from mailed import NIGHT, send_by_mail
from reminded import RECIPIENTS, Reminded, a_reminded_office

pytestmark = pytest.mark.skipif(not CAN_SERVE, reason="no exim4, or no openssl")


@pytest.fixture(scope="module")
def server() -> Iterator[DebianServer]:
    with a_debian_server() as found:
        yield found


@pytest.fixture
def reminded(tmp_path: Path, server: DebianServer) -> Reminded:
    """Give an office that trusts the server; the desk has an address that is gone."""
    settings = RECIPIENTS.replace("prison@office", f"{GONE}@office")
    found = a_reminded_office(tmp_path, settings)
    assert found.remind(MONDAY).status == 0
    send_by_mail(
        found.office,
        server.port,
        security='"starttls"',
        ca_file=f'"{server.certificate.path}"',
        timeout="10",
    )
    return found


def test_each_letter_arrives_once_at_a_debian_mail_server_over_tls(
    reminded: Reminded, server: DebianServer
) -> None:
    wanted = reminded.planned(NIGHT)["letters"]

    runs = [reminded.office.run("remind", "--today", NIGHT) for _again in range(2)]

    arrived = server.arrived(len(wanted) - 1)
    assert [one.status for one in runs] == [69, 69]
    assert all("550" in one.err and "prison-management@MK" in one.err for one in runs)
    assert len(wanted) > 2
    assert (
        len({one["Message-ID"] for one in arrived}) == len(arrived) == len(wanted) - 1
    )
    assert all(one["To"] == one["Envelope-to"] for one in arrived)
    assert all("with esmtps" in str(one["Received"]) for one in arrived)


def test_a_debian_mail_server_whose_certificate_is_not_known_gets_nothing(
    reminded: Reminded, server: DebianServer
) -> None:
    before = len(server.arrived(0))
    send_by_mail(reminded.office, server.port, security='"starttls"')

    ran = reminded.office.run("remind", "--today", NIGHT)

    assert (ran.status, ran.err.count("RK-E142")) == (69, 1)
    assert len(server.arrived(0)) == before
