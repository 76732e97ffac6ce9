"""Where documents are read from: private folders, and a casebook of invented cases."""

import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from releasekit.casebook import Casebook
from releasekit.storage.checklists.shelf import Shelf

TODAY = date(2026, 11, 23)
DEMO, DESK = "demo", "desk"
MINE = Path("releasekit", "settings.toml")


class Place(NamedTuple):
    """A casebook made by the demo, the shelf of checklists, a folder to write in."""

    casebook: Casebook
    shelf: Shelf
    desk: Path

    def cases(self) -> Sequence[bytes]:
        """Give the invented cases, the shortest first."""
        paths = map(self.casebook.path_of, self.casebook.cases())
        return sorted((one.read_bytes() for one in paths), key=len)

    def kept(self) -> Sequence[bytes]:
        """Give the resolved checklists of the casebook, the shortest first."""
        folder = self.casebook.folder / "checklists"
        return sorted((one.read_bytes() for one in folder.glob("*.json")), key=len)

    def put(self, name: str | Path, data: bytes) -> Path:
        path = self.desk / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        return path


def place_in(folder: Path) -> Place:
    """Lay out a place; the settings of a person are looked for in it from now on."""
    demo, desk = folder / DEMO, folder / DESK
    desk.mkdir(mode=0o700)
    os.environ["XDG_CONFIG_HOME"] = str(desk)
    subprocess.run(
        [sys.executable, "-m", "releasekit", "demo", str(demo)],
        env={**os.environ, "RELEASEKIT_TODAY": TODAY.isoformat()},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return Place(casebook=Casebook(demo), shelf=Shelf(), desk=desk)
