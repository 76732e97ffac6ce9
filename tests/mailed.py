"""An office whose reminders go by mail, and whether each of them arrived once."""

import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from casebooks import MONDAY, Office, Ran
from mail_server import HERE, MailServerOfTests
from reminded import RECIPIENTS, Reminded, a_reminded_office

NIGHT = "2026-11-30"
SECONDS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailed:
    """An office whose reminders began on the Monday, and the server they go to."""

    reminded: Reminded
    server: MailServerOfTests
    before: int
    """How many lines the ledger has of the first night."""

    @property
    def office(self) -> Office:
        return self.reminded.office

    def remind(self, day: str = NIGHT, *more: str) -> Ran:
        return self.office.run("remind", "--today", day, *more)

    def start(self, day: str = NIGHT) -> "subprocess.Popen[str]":
        """Begin a run as a process of its own, without coverage, so that it can die."""
        given = self.office.environment()
        return subprocess.Popen(
            [sys.executable, "-m", "releasekit", "remind", "--today", day],
            env={name: value for name, value in given.items() if name[:3] != "COV"},
            cwd=self.office.home,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def planned(self, day: str = NIGHT) -> list[str]:
        """Give whom a run on a day would write to."""
        return sorted(
            ", ".join(letter["to"]) for letter in self.reminded.planned(day)["letters"]
        )

    def answering(self, **answers: list[str]) -> None:
        """Have the server answer so, one by one, before it takes all."""
        self.server.behaviour.answers = answers

    def to(self) -> list[str]:
        return sorted(one.to[0] for one in self.server.arrived)

    def letters(self) -> dict[str, str]:
        """Give what a mail program keeps: of each Message-ID one, with its reader."""
        return {one.email["Message-ID"]: one.email["To"] for one in self.server.arrived}

    def outcomes(self) -> Counter[str]:
        lines = self.reminded.outbox()[self.before :]
        return Counter(one["step"] for one in lines)


def a_mailed_office(
    where: Path, server: MailServerOfTests, settings: str = RECIPIENTS
) -> Mailed:
    reminded = a_reminded_office(where, settings)
    assert reminded.remind(MONDAY).status in {0, 78}
    send_by_mail(reminded.office, server.port)
    before = len(reminded.outbox())
    return Mailed(reminded=reminded, server=server, before=before)


def send_by_mail(office: Office, port: int, **more: str) -> None:
    """Write into the person's own settings where the mail server is."""
    mail = {"security": '"none"', "timeout": str(SECONDS), **more}
    folder = office.home / ".config" / "releasekit"
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f"{name} = {value}\n" for name, value in mail.items()]
    path = folder / "settings.toml"
    path.write_text(
        '[remind]\nchannel = "mail"\n[mail]\nsender = "releasekit@uis.example"\n'
        f'server = "{HERE}"\nport = {port}\n{"".join(lines)}'
    )
    path.chmod(0o600)


def assert_each_arrived_once(mailed: Mailed, number: int) -> None:
    """Hold that a mail program has each letter once, and that nothing is left."""
    letters = mailed.letters()
    assert len(letters) == len(set(letters.values())) == number
    assert mailed.planned() == []
    arrived = len(mailed.server.arrived)
    ran = mailed.remind()
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert len(mailed.server.arrived) == arrived
