"""A real LibreOffice without a window: it opens files, is typed into, and saves."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from shutil import which
from typing import NamedTuple

SYSTEM_PYTHON = "/usr/bin/python3"
TYPIST = Path(__file__).with_name("libre_office_typist.py")
MACEDONIA = "mk-MK"
PATIENCE_SECONDS = 120
BY_SEMICOLONS = "59,34,76,1"
XLSX = {"FilterName": "Calc MS Excel 2007 XML"}
ODS = {"FilterName": "calc8"}
PDF = {"FilterName": "calc_pdf_Export"}
CSV = {"FilterName": "Text - txt - csv (StarCalc)", "FilterOptions": BY_SEMICOLONS}
CSV_OPENED = {**CSV, "FilterOptions": f"{BY_SEMICOLONS},,0,false,true"}
"""As its dialogue opens a table: numbers and days are told from texts."""


class Job(NamedTuple):
    """A file to open, what to type into which cells, and where to save it how."""

    file: Path
    saved: Mapping[Path, Mapping[str, str]]
    typed: Mapping[str, str] = {}
    opened: Mapping[str, str] = {}


def has_libre_office() -> bool:
    """Say whether it is there, with the modules by which it can be typed into."""
    if which("soffice") is None or not Path(SYSTEM_PYTHON).exists():
        return False
    ran = subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], check=False, stderr=-3)
    return ran.returncode == 0


def typed(
    room: Path, jobs: Sequence[Job], locale: str = MACEDONIA
) -> list[dict[str, str]]:
    """Do jobs one after another, and give what each cell typed into shows then."""
    told = [
        {
            "file": str(one.file),
            "open": one.opened,
            "typed": one.typed,
            "saved": {str(path): form for path, form in one.saved.items()},
        }
        for one in jobs
    ]
    ran = subprocess.run(
        [SYSTEM_PYTHON, str(TYPIST)],
        input=json.dumps([str(room), locale, told]),
        capture_output=True,
        check=False,
        text=True,
        timeout=PATIENCE_SECONDS,
    )
    assert ran.returncode == 0, ran.stderr
    shown: list[dict[str, str]] = json.loads(ran.stdout)
    return shown
