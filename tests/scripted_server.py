"""A mail server that says lines from a list, whatever it hears."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Thread

HERE = "127.0.0.1"
SILENCE = ""
GREETING, HELLO = "220 here", "250 mail.example"


@contextmanager
def a_scripted_server(*lines: str) -> Iterator[int]:
    """Give the port of a server with one line a line it hears, and then the end.

    The first is its greeting. On silence it says nothing and keeps the line open.
    """
    with socket.create_server((HERE, 0)) as listening:
        thread = Thread(target=_speak, args=(listening, lines))
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            with suppress(OSError):  # it may wait for another to call
                socket.create_connection((HERE, listening.getsockname()[1]), 1).close()
            thread.join(timeout=10)


@contextmanager
def a_silent_server() -> Iterator[int]:
    """Give the port of a server that takes connections and never says a word."""
    with socket.create_server((HERE, 0)) as listening:
        yield listening.getsockname()[1]


def a_dead_port() -> int:
    """Give a port on which nobody listens."""
    with socket.create_server((HERE, 0)) as listening:
        port: int = listening.getsockname()[1]
    return port


def _speak(listening: socket.socket, lines: tuple[str, ...]) -> None:
    connection, _address = listening.accept()
    with connection, connection.makefile("rb") as heard, suppress(OSError):
        for place, line in enumerate(lines):
            if place and not heard.readline():
                return
            if line == SILENCE:
                heard.read()
            connection.sendall(f"{line}\r\n".encode())
