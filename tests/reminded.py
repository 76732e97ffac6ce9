"""An office that is reminded: its recipients, its way out, the letters that left."""

import email
import json
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from casebooks import Document, Office, Ran, an_office

RECIPIENTS = """
[remind]
weekly = "never"
coordinator = "pcve-coordination"

[[recipients]]
role = "prison-management"
mail = "prison@office.example"

[[recipients]]
role = "prison-case-officer"
mail = "officer@office.example"
language = "mk"

[[recipients]]
role = "pcve-coordination"
mail = "desk@office.example"

[[recipients]]
role = "prison-health"
mail = "health@office.example"

[[recipients]]
role = "probation"
mail = "probation@office.example"

[[recipients]]
role = "social-work"
mail = "social@office.example"

[[recipients]]
role = "employment-service"
mail = "work@office.example"

[[recipients]]
role = "housing-authority"
mail = "homes@office.example"

[[recipients]]
role = "community-health"
mail = "doctor@office.example"

[[recipients]]
role = "education-provider"
mail = "school@office.example"

[[recipients]]
role = "police"
mail = "police@office.example"

[[recipients]]
role = "civil-registry"
mail = "registry@office.example"

[[recipients]]
role = "support-ngo"
mail = "ngo@office.example"

[[recipients]]
role = "court-or-release-authority"
mail = "court@office.example"
"""


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

    def runs(self) -> list[Document]:
        return _lines(self.office.folder / "runs.jsonl")

    def outbox(self) -> list[Document]:
        return _lines(self.office.folder / "outbox.jsonl")


def a_reminded_office(where: Path, settings: str = RECIPIENTS) -> Reminded:
    office = an_office(where)
    add_settings(office, settings)
    return Reminded(office=office, letters=where / "letters")


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


def _lines(path: Path) -> list[Document]:
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text().splitlines()]
