"""A mail server on this machine that does as it is told and keeps what arrives."""

import asyncio
import ssl
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default as as_it_is
from functools import partial
from threading import Thread

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

HERE = "127.0.0.1"
OK = "250 OK"


def _nothing(_step: str) -> None:
    """Let a step pass."""


@dataclass(slots=True, kw_only=True)
class Behaviour:
    """What a server answers to each step: used up one by one, then all is taken.

    `meanwhile` is called with each step before it is answered, and with the one at
    which a message is kept and not confirmed yet.
    """

    answers: Mapping[str, list[str]] = field(default_factory=dict)
    meanwhile: Callable[[str], None] = _nothing
    login: tuple[str, str] | None = None
    tls: ssl.SSLContext | None = None
    from_the_start: bool = False


KEPT = "kept"
CUT = "cut"
CUT_WHILE_READING = "cut while reading"


@dataclass(slots=True, kw_only=True)
class Arrived:
    """What a server took: who may have seen it, and the bytes."""

    to: Sequence[str]
    sender: str
    data: bytes

    @property
    def email(self) -> EmailMessage:
        return message_from_bytes(self.data, policy=as_it_is)

    @property
    def texts(self) -> list[str]:
        """Give the plain text and the HTML as a reader's program would."""
        parts = self.email.iter_parts()
        return [one.get_content().replace("\r\n", "\n") for one in parts]


class MailServerOfTests:
    """The port of a server that runs, and what came to it."""

    def __init__(self, behaviour: Behaviour) -> None:
        self.behaviour = behaviour
        self.arrived: list[Arrived] = []
        self.connections = 0
        self.port = 0

    async def handle_MAIL(  # noqa: N802  the server calls it so
        self,
        server: SMTP,
        _session: Session,
        envelope: Envelope,
        address: str,
        _options: list[str],
    ) -> str:
        envelope.mail_from = address
        return self._next("mail", server)

    async def handle_RCPT(  # noqa: N802  likewise
        self,
        server: SMTP,
        _session: Session,
        envelope: Envelope,
        address: str,
        _options: list[str],
    ) -> str:
        answer = self._next("rcpt", server)
        if answer == OK:
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(  # noqa: N802  likewise
        self, server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        answer = self._next("data", server)
        if answer in {OK, CUT}:
            self._keep(envelope)
            self.behaviour.meanwhile(KEPT)
        return answer

    def _next(self, step: str, server: SMTP) -> str:
        waiting = self.behaviour.answers.get(step)
        answer = waiting.pop(0) if waiting else OK
        self.behaviour.meanwhile(step)
        if answer == CUT:
            assert isinstance(server.transport, asyncio.Transport)
            server.transport.abort()
        return answer

    def _keep(self, envelope: Envelope) -> None:
        data = envelope.content
        assert isinstance(data, bytes)
        to, sender = tuple(envelope.rcpt_tos), str(envelope.mail_from)
        self.arrived.append(Arrived(to=to, sender=sender, data=data))


class _Server(SMTP):
    """Can hang up in the middle of a message."""

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802  the server calls it so
        waiting = self.event_handler.behaviour.answers.get("data", [])
        if waiting[:1] == [CUT_WHILE_READING]:
            del waiting[0]
            await self.push("354 go on")
            await self._reader.readline()
            self._writer.transport.abort()
            return
        await super().smtp_DATA(arg)


@contextmanager
def a_mail_server(behaviour: Behaviour | None = None) -> Iterator[MailServerOfTests]:
    """Run a server on a free port, in a thread of its own."""
    found = MailServerOfTests(behaviour or Behaviour())
    loop = asyncio.new_event_loop()
    runs = loop.run_until_complete(_listening(found, loop))
    found.port = runs.sockets[0].getsockname()[1]
    thread = Thread(target=loop.run_forever)
    thread.start()
    try:
        yield found
    finally:
        asyncio.run_coroutine_threadsafe(_ended(runs), loop).result(timeout=10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(timeout=10)
        loop.close()


async def _listening(
    found: MailServerOfTests, loop: asyncio.AbstractEventLoop
) -> asyncio.Server:
    told = found.behaviour
    tls = None if told.from_the_start else told.tls
    made = partial(_protocol, found, tls, loop)
    wrapped = told.tls if told.from_the_start else None
    return await loop.create_server(made, HERE, 0, ssl=wrapped)


def _protocol(
    found: MailServerOfTests,
    tls: ssl.SSLContext | None,
    loop: asyncio.AbstractEventLoop,
) -> SMTP:
    found.connections += 1
    return _Server(
        found,
        hostname="mail.example",
        tls_context=tls,
        authenticator=_checking(found.behaviour.login),
        auth_require_tls=not found.behaviour.from_the_start,
        loop=loop,
    )


def _checking(
    login: tuple[str, str] | None,
) -> Callable[[SMTP, Session, Envelope, str, object], AuthResult]:
    def _check(*told: object) -> AuthResult:
        data = told[4]
        assert isinstance(data, LoginPassword)
        given = (data.login.decode(), data.password.decode())
        return AuthResult(success=given == login, handled=False)

    return _check


async def _ended(server: asyncio.Server) -> None:
    server.close()
    await server.wait_closed()
    mine = asyncio.current_task()
    others = [one for one in asyncio.all_tasks() if one is not mine]
    for one in others:
        one.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    await asyncio.sleep(0.05)  # so that what was closed is also gone
