"""Draw the sheets of a workbook, as LibreOffice shows them, into docs/pictures.

Usage: python tools/draw_sheets.py [FOLDER]

The casebook is that of `rk demo` on one fixed day. Needs soffice and pdftoppm.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from openpyxl import load_workbook

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
TODAY = "2026-11-23"
EXPORT = ("--within", "30d", "--jurisdiction", "MK")
SLIPS = {"J3": "dome", "J4": "done", "L5": "=1+1"}
"""What somebody might fill in wrongly: a mistyped word, no day, a formula."""
DOTS = 110
PATIENCE_SECONDS = 120


class Picture(NamedTuple):
    """What is drawn: a page of a printed file, counted from either end, to a height."""

    name: str
    page: int
    height: int


OF_SHEETS = (
    Picture("outstanding", 1, 430),
    Picture("summary", -2, 540),
    Picture("about", -1, 380),
)
TO_FIX = Picture("to-fix", 1, 200)
QUESTIONS = Picture("questions", 1, 430)
EVERY = (*OF_SHEETS, TO_FIX, QUESTIONS)
WIDTH = 1290


def main() -> int:
    draw(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES, EVERY)
    return 0


def draw(folder: Path, pictures: Sequence[Picture]) -> None:
    """Draw sheets, a copy in which slips are marked, a lawyer's sheet."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as name:
        room = Path(name)
        book = exported(room)
        if set(OF_SHEETS) & set(pictures):
            pdf = printed(book, room)
            for picture in OF_SHEETS:
                _draw(pdf, picture, folder)
        if TO_FIX in pictures:
            _draw(printed(marked(book, room), room), TO_FIX, folder)
        if QUESTIONS in pictures:
            _draw(printed(questions(room), room), QUESTIONS, folder)


def exported(room: Path) -> Path:
    """Export what is owed in the cases of the demonstration."""
    book = room / "due.xlsx"
    _releasekit(room, "demo", str(room / "box"))
    _releasekit(room, "-C", str(room / "box"), "export", str(book), *EXPORT)
    return book


def marked(book: Path, room: Path) -> Path:
    """Fill a sheet in with slips, and give the copy in which they are marked."""
    workbook = load_workbook(book)
    for cell, value in SLIPS.items():
        workbook.worksheets[0][cell] = value
    workbook.save(book)
    _releasekit(
        room, "-C", str(room / "box"), "import", str(book), "--by", "o17", status=65
    )
    return book.with_suffix(".to-fix.xlsx")


def questions(room: Path) -> Path:
    """Write the sheet of a lawyer."""
    book = room / "questions.xlsx"
    _releasekit(room, "checklist", "questions", "mk", "-o", str(book))
    return book


def printed(book: Path, room: Path) -> Path:
    """Print a workbook to PDF, as somebody would on paper."""
    profile = (room / "profile").as_uri()
    words = [f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    _run(["soffice", *words, "--outdir", str(room), str(book)])
    return book.with_suffix(".pdf")


def pages_of(pdf: Path) -> int:
    told = _run(["pdfinfo", str(pdf)])
    [line] = [one for one in told.splitlines() if one.startswith("Pages:")]
    return int(line.split()[1])


def _draw(pdf: Path, picture: Picture, folder: Path) -> None:
    """Draw the top of a page."""
    page = picture.page if picture.page > 0 else pages_of(pdf) + 1 + picture.page
    place = ["-f", str(page), "-l", str(page), "-singlefile"]
    size = ["-x", "0", "-y", "0", "-W", str(WIDTH), "-H", str(picture.height)]
    path = str(folder / picture.name)
    _run(["pdftoppm", "-png", "-r", str(DOTS), *size, *place, str(pdf), path])


def _releasekit(room: Path, *words: str, status: int = 0) -> None:
    surroundings = {"HOME": str(room), "RELEASEKIT_TODAY": TODAY, "PATH": os.defpath}
    _run([sys.executable, "-m", "releasekit", *words], status, **surroundings)


def _run(words: Sequence[str], status: int = 0, **surroundings: str) -> str:
    ran = subprocess.run(
        words,
        env=surroundings or None,
        capture_output=True,
        check=False,
        text=True,
        timeout=PATIENCE_SECONDS,
    )
    if ran.returncode != status:
        raise SystemExit(f"{words[0]} ended with {ran.returncode}: {ran.stderr}")
    return ran.stdout


if __name__ == "__main__":
    raise SystemExit(main())
