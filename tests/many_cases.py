"""A casebook of so many cases as nobody opens one by one: those of the demo, again.

Each is a history of the demo under an id of its own, some weeks earlier, sealed anew,
and stands in the log as it was opened and as it is. Numbers begin anew each year.
"""

import json
import re
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from casebooks import Document, Office, canonical, digest, in_file, sealed

YEARS = 10
WEEKS = 26
LEFT_OUT = "BA-BIH-DEMO-2026-010"
"""It is released after the last year of its calendar, of which doctor would tell."""
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\dZ)?")


def fill(office: Office, many: int) -> tuple[str, ...]:
    """Make so many cases, and give their ids."""
    if office.run("demo", str(office.folder)).status:
        raise AssertionError
    models = [json.loads(one.read_bytes()) for one in _model_files(office)]
    shutil.rmtree(office.folder / "cases")
    shutil.rmtree(office.folder / "audit")
    for name in ("cases", "audit"):
        (office.folder / name).mkdir(mode=0o700)
    cases = [_case(models[one % len(models)], one) for one in range(many)]
    for case in cases:
        _write(office.path(case["case"]), in_file(case))
    _write_log(office, cases)
    return tuple(sorted(case["case"] for case in cases))


def _model_files(office: Office) -> list[Path]:
    every = sorted((office.folder / "cases").iterdir())
    return [one for one in every if one.stem != LEFT_OUT]


def _case(model: Document, number: int) -> Document:
    code = model["case"].partition("-DEMO-")[0]
    case = f"{code}-IDR-{2017 + number % YEARS}-{number // YEARS + 1:03}"
    said = [event["said"] for event in model["history"]]
    return sealed(case, _earlier(said, timedelta(weeks=number % WEEKS)))


def _earlier(value: object, by: timedelta) -> list[object]:
    """Give the same with every day in it so much earlier."""
    text = _DAY.sub(
        lambda found: f"{date.fromisoformat(found[1]) - by}{found[2] or ''}",
        json.dumps(value),
    )
    moved: list[object] = json.loads(text)
    return moved


def _write_log(office: Office, cases: list[Document]) -> None:
    previous = digest("releasekit/audit/1\n")
    files: dict[str, list[str]] = {}
    for said in sorted(_logged(cases), key=lambda one: str(one["at"])):
        linked = {**said, "account": "o17", "host": "office", "prev": previous}
        previous = digest(f"releasekit/audit/1\n{canonical(linked)}")
        lines = files.setdefault(said["at"][:4], [])
        lines.append(f"{canonical({**linked, 'hash': previous})}\n")
    for year, lines in files.items():
        _write(office.folder / "audit" / f"{year}.jsonl", "".join(lines).encode())


def _logged(cases: list[Document]) -> Iterator[Document]:
    """Give a line for the opening of each case and one for its last event."""
    for case in cases:
        history = case["history"]
        for did, event in (("collected", history[0]), ("changed", history[-1])):
            yield {
                "at": event["said"]["at"],
                "by": "o17",
                "did": did,
                "case": case["case"],
                "seq": event["seq"],
                "head": event["hash"],
            }


def _write(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    path.chmod(0o600)
