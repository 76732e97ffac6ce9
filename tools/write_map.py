"""Write the table of files in docs/architecture.md from each file's first sentence.

Usage: python tools/write_map.py [--check]

With `--check` nothing is written, and the exit status is 1 if the table is not
what the code says.
"""

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "releasekit"
PAGE = ROOT / "docs" / "architecture.md"
HEAD = "| room | what it is for |\n|---|---|\n"
ROOMS = (
    "",
    "commands",
    "casebook",
    "settings",
    "presentation",
    "presentation/papers",
    "presentation/matrix",
    "presentation/guide",
    "presentation/protocol",
    "presentation/lawyer",
    "exporters",
    "exporters/columns",
    "exporters/workbook",
    "reminders",
    "storage",
    "storage/checklists",
    "storage/health",
    "storage/workbooks",
    "storage/returned",
    "calendars",
    "wording",
    "wording/protocol",
    "domain",
    "domain/guide",
    "domain/protocol",
    "domain/lawyer",
    "domain/notices",
    "domain/health",
    "domain/returned",
    "errors",
)


def main() -> int:
    text = PAGE.read_text()
    page = text[: text.index(HEAD)] + HEAD + table()
    if "--check" not in sys.argv:
        PAGE.write_text(page)
        return 0
    if page == text:
        return 0
    print(f"{PAGE.name} is not what the files say: make docs-write")  # noqa: T201  a script
    return 1


def table() -> str:
    """Give a row a file, room by room from the entrance down."""
    files = (path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py")
    names = sorted(files, key=lambda path: (_room(path), path.name))
    return "".join(
        f"| `{path.relative_to(PACKAGE).as_posix()}` | {_purpose(path)} |\n"
        for path in names
    )


def _room(path: Path) -> int:
    parent = path.relative_to(PACKAGE).parent.as_posix()
    return ROOMS.index("" if parent == "." else parent)


def _purpose(path: Path) -> str:
    docstring = ast.get_docstring(ast.parse(path.read_text())) or ""
    return docstring.partition("\n\n")[0].replace("\n", " ")


if __name__ == "__main__":
    sys.exit(main())
