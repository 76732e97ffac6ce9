"""One parser fuzzed for a while, in a process of its own that atheris watches.

Usage: python one_target.py TARGET FOLDER DESK SECONDS SEED

In FOLDER, `corpus/TARGET` is gone on from and `found` takes what ends in an error.
DESK is a folder to work in; whoever starts this removes it, for atheris ends here.
"""

import resource
import sys
import time
import traceback
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

MOST_SECONDS, MOST_KIBIBYTES = 5.0, 256 * 1024
"""What one document may take; the peak of memory may grow by so much at once."""
KILLED_AFTER, KILLED_ABOVE = 60, 2048
"""Seconds and mebibytes at which the process is ended from outside."""
LONGEST_DOCUMENT = 64 * 1024
LONGEST_WORD = 48
RAW = 4
"""Of so many changes one is made to the bytes as they are, without reading them."""
TOLD_APART_BY = 2
"""Errors of one kind end in the same so many lines, each calling the next."""
NAMED_BY = 12
BROKEN = (b"", b"\xff", b"{", b"a = ")


class TooDearError(Exception):
    """One document took too much time or memory."""


class Finder(NamedTuple):
    """Tries documents, and keeps the first of each kind that ends in an error."""

    target: str
    tried: Callable[[bytes], str]
    found: Path

    def __call__(self, data: bytes) -> None:
        start, before = time.monotonic(), _peak()
        try:
            self.tried(data)
            _check_cheap(time.monotonic() - start, _peak() - before)
        except Exception as error:  # noqa: BLE001  whatever it is, it is a finding
            self._keep(data, error)

    def _keep(self, data: bytes, error: Exception) -> None:
        frames = traceback.extract_tb(error.__traceback__)[-TOLD_APART_BY:]
        places = [(one.filename, one.lineno) for one in frames]
        kind = f"{type(error).__name__} {places}"
        name = f"{self.target}-{sha256(kind.encode()).hexdigest()[:NAMED_BY]}"
        path = self.found / name
        if not path.exists():
            path.write_bytes(data)
            told = "".join(traceback.format_exception(error))
            path.with_suffix(".txt").write_text(told, "utf-8", "backslashreplace")


class Prepared(NamedTuple):
    """A target with what its process needs: its modules, its place, its words."""

    targets: Any
    target: Any
    place: Any
    words: Any

    def tried(self, data: bytes) -> str:
        return str(self.targets.tried(self.target, self.place, data))

    def changed(self, data: bytes, seed: int) -> bytes | None:
        """Change a document as a tree; nothing where it is none, and now and then."""
        if seed % RAW == 0:
            return None
        given = (self.target, self.words, data, seed)
        made: bytes | None = self.targets.changed_document(*given)
        return made


def main() -> None:
    name, folder, desk, seconds, seed = sys.argv[1:]
    atheris: Any = import_module("atheris")  # has no types, and is not always there
    corpus, found = Path(folder, "corpus", name), Path(folder, "found")
    with atheris.instrument_imports(include=["releasekit"]):
        ready = prepared(name, Path(desk), corpus)
    words = Path(desk, "words")
    words.write_text("".join(dictionary(ready.words.names)), encoding="ascii")
    given = [*limits(seconds, seed), f"-artifact_prefix={found}/{name}-"]

    def change(data: bytes, limit: int, chance: int) -> bytes:
        made = ready.changed(data, chance)
        if made is None or len(made) > limit:
            return bytes(atheris.Mutate(data, limit))
        return made

    atheris.Setup(
        [sys.argv[0], *given, f"-dict={words}", str(corpus)],
        Finder(name, ready.tried, found),
        custom_mutator=change,
    )
    atheris.Fuzz()


def limits(seconds: str, seed: str) -> Iterable[str]:
    """Give the options that hold for every target."""
    yield f"-max_total_time={seconds}"
    yield f"-seed={seed}"
    yield f"-timeout={KILLED_AFTER}"
    yield f"-report_slow_units={KILLED_AFTER}"
    yield f"-rss_limit_mb={KILLED_ABOVE}"
    yield f"-max_len={LONGEST_DOCUMENT}"
    yield "-len_control=0"
    yield "-reload=0"  # by the clock it would read again what it wrote itself
    yield "-print_final_stats=1"


def prepared(name: str, desk: Path, corpus: Path) -> Prepared:
    """Load the program under watch, also what it loads late, by trying all seeds."""
    targets = import_module("fuzzing.targets")
    target = targets.TARGETS[name]
    place = import_module("fuzzing.place").place_in(desk)
    seeds = target.seeds(place)
    trees = [target.tree_of(data) for data in seeds]
    words = import_module("fuzzing.documents").words_in(trees)
    ready = Prepared(targets, target, place, words)
    for number, data in enumerate((*seeds, *BROKEN)):
        with suppress(Exception):  # told when it is tried under watch
            ready.tried(data)
        (corpus / f"seed-{number}").write_bytes(data)
    return ready


def dictionary(names: Iterable[str]) -> Iterable[str]:
    """Write names as the fuzzer's dictionary wants them, a line each."""
    for name in names:
        data = name.encode()
        if 0 < len(data) <= LONGEST_WORD:
            told = "".join(f"\\x{byte:02X}" for byte in data)
            yield f'"{told}"\n'


def _check_cheap(seconds: float, kibibytes: int) -> None:
    if seconds > MOST_SECONDS or kibibytes > MOST_KIBIBYTES:
        raise TooDearError(f"{seconds:.1f} s, {kibibytes} KiB")


def _peak() -> int:
    """Give the most memory the process ever had, in kibibytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    main()
