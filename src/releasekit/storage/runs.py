"""What each run of `remind` left behind: when, by whom, found, sent, failed."""

from pathlib import Path

from releasekit.domain.notices.silence import Run
from releasekit.storage.fields import Fields
from releasekit.storage.json_lines import (
    Document,
    add_line,
    documents_in,
    last_document,
    tail_of,
)
from releasekit.storage.modes import modes_in
from releasekit.storage.places import RUNS

MOST = 2**53 - 1
COUNTS = ("found", "sent", "failed", "unreadable", "exit")


def read_runs(folder: Path) -> tuple[Run, ...]:
    return tuple(_run(one) for one in documents_in(folder / RUNS))


def read_last_run(folder: Path) -> Run | None:
    found = last_document(folder / RUNS)
    return None if found is None else _run(found)


def add_run(folder: Path, run: Run) -> None:
    """Write that a run took place, also where nothing was due."""
    path, modes = folder / RUNS, modes_in(folder)
    tail_of(path, modes)
    add_line(path, _document(run), modes)


def _document(run: Run) -> Document:
    told = {"today": run.today.isoformat(), "missed": dict(run.missed)}
    return {**run._asdict(), **told}


def _run(document: Document) -> Run:
    fields = Fields(document, RUNS)
    missed = Fields(fields.table_or_empty("missed"), "missed")
    found = Run(
        at=fields.text("at"),
        today=fields.day("today"),
        account=fields.text("account"),
        host=fields.text("host"),
        channel=fields.text("channel"),
        away=fields.flag("away"),
        missed={name: missed.number(name, most=MOST) for name in missed.names()},
        **{name: fields.number(name, most=MOST) for name in COUNTS},
    )
    fields.end()
    return found
