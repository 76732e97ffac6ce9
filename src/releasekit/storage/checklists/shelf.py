"""Where checklists stand: an office's own folder, then those that come along."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path

from releasekit.errors.fault import ReleasekitError
from releasekit.storage.places import CHECKLISTS, OWN_CALENDARS
from releasekit.storage.reading import stands
from releasekit.storage.shipped import shipped
from releasekit.storage.toml_text import read_toml
from releasekit.storage.unfit import UnfitError

SUFFIX = ".toml"
SOURCES = "sources"


class Shelf:
    """The folders in which checklists, sources and calendars are looked for.

    `own` and `calendars` are a casebook's; both may be missing.
    """

    def __init__(self, own: Path | None = None, calendars: Path | None = None) -> None:
        self.shipped = shipped(CHECKLISTS)
        self.folders = tuple(one for one in (own, self.shipped) if one is not None)
        ours = self.shipped / OWN_CALENDARS
        self.calendar_folders = tuple(
            one for one in (calendars, ours) if one is not None
        )

    def names(self) -> tuple[str, ...]:
        """List all checklists by id."""
        return tuple(sorted({one for folder in self.folders for one in _in(folder)}))

    def names_near(self, path: Path) -> tuple[str, ...]:
        """List the checklists that a file may build on, those beside it too."""
        return (*_in(path.parent), *self.names())

    def concrete(self) -> tuple[str, ...]:
        """List by id the checklists that a case may follow."""
        found = ((name, self.path_of(name)) for name in self.names())
        return tuple(name for name, path in found if path and not _is_abstract(path))

    def path_of(self, name: str) -> Path | None:
        """Find a checklist by id, in the first folder that has it."""
        return next((one for one in self._places(name) if one.is_file()), None)

    def entry_of(self, name: str) -> Path | None:
        """Find by id what stands in a checklist's place, though it may be no file."""
        odd = (one for one in self._places(name) if stands(one))
        return self.path_of(name) or next(odd, None)

    def parent(self, child: Path, name: str) -> Path | None:
        """Find a parent: beside the child, then in the folders in their order."""
        beside = child.parent / f"{name}{SUFFIX}"
        return beside if beside.is_file() else self.path_of(name)

    def is_shipped(self, path: Path) -> bool:
        return path.parent.resolve() == self.shipped.resolve()

    def takes_shipped_id(self, path: Path, name: str) -> bool:
        """Say whether another file has the id of one that comes along."""
        ours = self.shipped / f"{name}{SUFFIX}"
        if self.is_shipped(path) or name not in _in(self.shipped):
            return False
        return ours.read_bytes() != path.read_bytes()

    def calendars(self) -> tuple[str, ...]:
        return tuple(
            sorted({one for folder in self.calendar_folders for one in _in(folder)})
        )

    def has_calendar(self, name: str) -> bool:
        return name in self.calendars()

    def own_sources(self, path: Path) -> Path | None:
        """Find the sources beside a file, where it is none that comes along."""
        beside = path.parent / f"{SOURCES}{SUFFIX}"
        return beside if beside.is_file() and not self.is_shipped(path) else None

    @cached_property
    def shipped_sources(self) -> Mapping[str, object]:
        return _sources_in(self.shipped / f"{SOURCES}{SUFFIX}")

    def _places(self, name: str) -> Iterable[Path]:
        return (folder / f"{name}{SUFFIX}" for folder in self.folders)


def _in(folder: Path) -> tuple[str, ...]:
    found = (path.stem for path in folder.glob(f"*{SUFFIX}"))
    return tuple(name for name in found if name != SOURCES)


def _sources_in(path: Path) -> Mapping[str, object]:
    try:
        found = read_toml(path).get(SOURCES)
    except UnfitError:
        return {}
    return found if isinstance(found, dict) else {}


def _is_abstract(path: Path) -> bool:
    """Say whether only others build on a file; one that is damaged is still named."""
    try:
        return read_toml(path).get("abstract") is True
    except (UnfitError, ReleasekitError):
        return False
