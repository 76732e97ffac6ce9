"""Checklist files for tests: the head they need, and what a test adds."""

from collections.abc import Callable
from pathlib import Path

from builders import REPOSITORY
from casebooks import Office

SHIPPED = REPOSITORY / "checklists"
DRAFT = """format = 1
id = "mk-draft"
version = "0.3.0"
status = "draft"
extends = "mk"
title.en = "Draft"
[actions.send-release-notice]
due = { days = 90, before = "release", basis = "proposal" }
[actions.offer-mentor]
omit.en = "None here."
"""


def write_checklist(path: Path, body: str = "", **keys: str) -> Path:
    """Write a file with no more than it needs; the values of keys are TOML."""
    plain = {
        "format": "1",
        "id": f'"{path.stem}"',
        "version": '"1.0.0"',
        "status": '"draft"',
        "title": '{ en = "Mine" }',
    }
    lines = [f"{key} = {value}" for key, value in (plain | keys).items()]
    path.write_text("\n".join([*lines, body]), encoding="utf-8")
    return path


def rework(path: Path, change: Callable[[str], str]) -> None:
    path.write_bytes(change(path.read_text(encoding="utf-8")).encode())


def copies(tmp_path: Path) -> Path:
    """Copy a shipped checklist and its parent under names of their own."""
    folder = tmp_path / "checklists"
    folder.mkdir()
    for name, new in (("mk", "mine"), ("western-balkans", "base")):
        text = (SHIPPED / f"{name}.toml").read_text(encoding="utf-8")
        text = text.replace(f'id = "{name}"', f'id = "{new}"', 1)
        text = text.replace('extends = "western-balkans"', 'extends = "base"', 1)
        (folder / f"{new}.toml").write_text(text, encoding="utf-8")
    return folder


def draft_in(office: Office, text: str = DRAFT) -> Path:
    """Put a checklist of the office's own where its checklists stand."""
    path = office.folder / "checklists" / "src" / "mk-draft.toml"
    path.write_text(text, encoding="utf-8")
    return path
