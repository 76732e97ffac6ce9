from collections.abc import Sequence
from contextlib import ExitStack

import pytest

from mail_server import (
    CUT,
    CUT_WHILE_READING,
    HERE,
    Behaviour,
    MailServerOfTests,
    a_mail_server,
)
from messages import CYRILLIC, a_message
from releasekit.errors.reminders import ServerAwayError
from releasekit.reminders.channels import channel_of
from releasekit.reminders.message import Message
from releasekit.reminders.sent import Outcome, Refused, Sent, Unclear
from releasekit.reminders.ways import MailServer, Security

LOST = Unclear("the connection was lost before the server confirmed it")
THREE = [a_message(1), a_message(2), a_message(3)]


def _sent(
    server: MailServerOfTests, messages: Sequence[Message], timeout: float = 5
) -> list[Outcome]:
    way = MailServer(HERE, server.port, Security.NONE, timeout=timeout)
    with channel_of(way, "token") as channel:
        return [channel.send(one) for one in messages]


def _to(server: MailServerOfTests) -> list[str]:
    return [one.to[0] for one in server.arrived]


def test_a_message_arrives_once_at_the_one_it_is_for() -> None:
    with a_mail_server() as server:
        outcomes = _sent(server, [a_message()])

    [arrived] = server.arrived
    assert outcomes == [Sent()]
    assert (arrived.sender, arrived.to) == (
        "releasekit@uis.example",
        ("post1@agency.example",),
    )
    assert arrived.email["Message-ID"] == "<notice-1@uis.example>"
    assert arrived.email["Auto-Submitted"] == "auto-generated"


def test_all_messages_of_a_run_go_over_one_connection() -> None:
    with a_mail_server() as server:
        outcomes = _sent(server, THREE)

    assert outcomes == [Sent()] * 3
    assert (len(server.arrived), server.connections) == (3, 1)


def test_nobody_is_called_when_there_is_nothing_to_send() -> None:
    with a_mail_server() as server:
        _sent(server, [])

    assert server.connections == 0


def test_letters_of_any_alphabet_and_lines_that_are_dots_arrive_as_they_were() -> None:
    text = f"{CYRILLIC}\n.\n..\nFrom here\n"
    message = a_message(subject=CYRILLIC, text=text, html=f"<p>{CYRILLIC}</p>\n")

    with a_mail_server() as server:
        _sent(server, [message, a_message(2)])

    first, second = server.arrived
    assert first.email["Subject"] == CYRILLIC
    assert first.texts == [text, message.html]
    assert second.texts == [a_message().text, a_message().html]


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (
            "451 4.7.1 come later",
            Refused("the mail server answered 451 4.7.1", for_good=False),
        ),
        (
            "550 5.1.1 no such user",
            Refused("the mail server answered 550 5.1.1", for_good=True),
        ),
        ("552 too much", Refused("the mail server answered 552", for_good=True)),
    ],
)
@pytest.mark.parametrize("step", ["mail", "rcpt", "data"])
def test_one_that_is_refused_keeps_no_other_back(
    step: str, answer: str, outcome: Outcome
) -> None:
    behaviour = Behaviour(answers={step: ["250 OK", answer]})

    with a_mail_server(behaviour) as server:
        outcomes = _sent(server, THREE)

    assert outcomes == [Sent(), outcome, Sent()]
    assert _to(server) == ["post1@agency.example", "post3@agency.example"]
    assert server.connections == 1


@pytest.mark.parametrize(("step", "arrives"), [(CUT_WHILE_READING, False), (CUT, True)])
def test_a_connection_cut_with_the_message_under_way_leaves_it_unclear(
    step: str, *, arrives: bool
) -> None:
    with a_mail_server(Behaviour(answers={"data": [step]})) as server:
        outcomes = _sent(server, THREE)

    assert outcomes == [LOST, Sent(), Sent()]
    assert _to(server)[-2:] == ["post2@agency.example", "post3@agency.example"]
    assert (len(server.arrived) == 3) is arrives
    assert server.connections == 2


@pytest.mark.parametrize("step", ["mail", "rcpt"])
@pytest.mark.parametrize("how", [CUT, "421 4.3.2 going down"])
def test_a_connection_lost_between_two_messages_is_made_anew(
    step: str, how: str
) -> None:
    with a_mail_server(Behaviour(answers={step: ["250 OK", how]})) as server:
        outcomes = _sent(server, THREE)

    assert outcomes == [Sent()] * 3
    assert (len(server.arrived), server.connections) == (3, 2)


def test_a_server_that_hangs_up_twice_in_a_row_is_away() -> None:
    with (
        a_mail_server(Behaviour(answers={"mail": [CUT, CUT]})) as server,
        pytest.raises(ServerAwayError, match="several times in a row"),
    ):
        _sent(server, THREE)

    assert (server.arrived, server.connections) == ([], 2)


def test_a_server_that_cuts_every_message_is_left_after_two() -> None:
    with (
        a_mail_server(Behaviour(answers={"data": [CUT] * 3})) as server,
        ExitStack() as stack,
    ):
        way = MailServer(HERE, server.port, Security.NONE)
        channel = stack.enter_context(channel_of(way, "token"))
        outcomes = [channel.send(one) for one in THREE[:2]]
        with pytest.raises(ServerAwayError):
            channel.send(THREE[2])

    assert outcomes == [LOST, LOST]


def test_a_server_that_wants_a_login_first_is_away_for_everybody() -> None:
    with (
        a_mail_server(Behaviour(answers={"mail": ["530 5.7.0 log in"]})) as server,
        pytest.raises(ServerAwayError, match="wants a login"),
    ):
        _sent(server, THREE)


def test_a_final_421_is_a_refusal_for_now_and_the_next_go_on() -> None:
    with a_mail_server(Behaviour(answers={"data": ["421 4.3.2 full"]})) as server:
        outcomes = _sent(server, THREE)

    refused = Refused("the mail server answered 421 4.3.2", for_good=False)
    assert outcomes == [refused, Sent(), Sent()]


def test_what_a_server_says_is_not_repeated() -> None:
    canary = "550 5.7.1 rejected MK-2026-001 Send release notice"

    with a_mail_server(Behaviour(answers={"data": [canary]})) as server:
        [outcome] = _sent(server, [a_message()])

    assert outcome == Refused("the mail server answered 550 5.7.1", for_good=True)


def test_a_message_that_is_unfit_is_refused_and_the_others_go_on() -> None:
    unfit = a_message(2, subject="x\r\nBcc: all@agency.example")

    with a_mail_server() as server:
        first, second, third = _sent(server, [THREE[0], unfit, THREE[2]])

    assert (first, third) == (Sent(), Sent())
    assert isinstance(second, Refused)
    assert second.for_good
    assert "agency" not in second.reason
    assert len(server.arrived) == 2
