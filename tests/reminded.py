"""An office that is reminded: its recipients, its way out, the letters that left."""

import email
import json
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from casebooks import MONDAY, Document, Office, Ran, an_office

ROLES = {
    "prison-management": "prison",
    "prison-health": "health",
    "probation": "probation",
    "social-work": "social",
    "pcve-coordination": "desk",
    "police": "police",
    "court-or-release-authority": "court",
    "employment-service": "work",
    "housing-authority": "homes",
    "community-health": "doctor",
    "community-lead": "community",
    "education-provider": "school",
    "civil-registry": "registry",
    "immigration-authority": "border",
    "victim-service": "victims",
    "support-ngo": "ngo",
    "interpreter": "interpreter",
    "data-protection-officer": "data",
}
OFFICER = """
[[recipients]]
role = "prison-case-officer"
mail = "officer@office.example"
language = "mk"
"""
RECIPIENTS = (
    """
[remind]
weekly = "never"
coordinator = "pcve-coordination"
"""
    + OFFICER
    + "".join(
        f'\n[[recipients]]\nrole = "{role}"\nmail = "{name}@office.example"\n'
        for role, name in ROLES.items()
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminded:
    """An office with the folder into which its reminders are written."""

    office: Office
    letters: Path

    def remind(self, day: str, *more: str) -> Ran:
        return self.office.run(
            "remind", "--folder", str(self.letters), "--today", day, *more
        )

    def planned(self, day: str, *more: str) -> Document:
        """Give what a run on a day would tell."""
        ran = self.office.run("remind", "--dry-run", "--json", "--today", day, *more)
        assert ran.status == 0, ran
        found: Document = json.loads(ran.out)
        return found

    def arrived(self) -> list[EmailMessage]:
        return [
            email.message_from_bytes(path.read_bytes(), policy=default)
            for path in sorted(self.letters.glob("*.eml"))
        ]

    def read_all(self) -> None:
        """Take the letters away, so that only new ones are there afterwards."""
        for path in self.letters.glob("*.eml"):
            path.unlink()

    def runs(self) -> list[Document]:
        return _lines(self.office.folder / "runs.jsonl")

    def outbox(self) -> list[Document]:
        return _lines(self.office.folder / "outbox.jsonl")


def a_reminded_office(where: Path, settings: str = RECIPIENTS) -> Reminded:
    office = an_office(where)
    add_settings(office, settings)
    return Reminded(office=office, letters=where / "letters")


def reminded_since_monday(where: Path) -> Reminded:
    """Give an office whose reminders began on the Monday, its first letters read."""
    found = a_reminded_office(where)
    ran = found.remind(MONDAY)
    assert (ran.status, ran.err) == (0, "")
    assert "older than the first run" in ran.out
    found.read_all()
    return found


def add_settings(office: Office, settings: str) -> None:
    path = office.folder / "releasekit.toml"
    path.write_text(f"{path.read_text()}\n{settings}")


def keys_of(document: Document) -> Sequence[tuple[object, ...]]:
    """Give of each notice what makes it one that is told once."""
    names = ("rule", "case", "action", "occurrence", "to", "due")
    return [
        tuple(notice[name] for name in names)
        for letter in document["letters"]
        for notice in letter["notices"]
    ]


def body(letter: EmailMessage, kind: str = "plain") -> str:
    """Give the text of a letter, or the page that says the same."""
    part = letter.get_body((kind,))
    assert isinstance(part, EmailMessage)
    return str(part.get_content())


def _lines(path: Path) -> list[Document]:
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text().splitlines()]


def set_channel(office: Office, channel: str) -> None:
    folder = office.home / ".config" / "releasekit"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.toml").write_text(f'[remind]\nchannel = "{channel}"\n')


def set_folder(reminded: Reminded) -> None:
    folder = reminded.office.home / ".config" / "releasekit"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.toml").write_text(
        f'[remind]\nchannel = "folder"\nfolder = "{reminded.letters}"\n'
    )
