"""Write the template of every sentence the program says, for translators.

Usage: python tools/write_messages.py [--check]

With `--check` nothing is written, and the exit status is 1 if the template is
not what the code says.
"""

import ast
import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog
from babel.messages.pofile import write_po

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "releasekit"
TEMPLATE = PACKAGE / "wording" / "releasekit.pot"
Message = str | tuple[str, str]


def main() -> int:
    text = template()
    if "--check" not in sys.argv:
        TEMPLATE.write_bytes(text)
        return 0
    if TEMPLATE.exists() and TEMPLATE.read_bytes() == text:
        return 0
    print(f"{TEMPLATE.name} is not what the code says: make docs-write")  # noqa: T201  a script
    return 1


def template() -> bytes:
    """Collect all sentences, each with the files that say it."""
    catalog = Catalog(fuzzy=False)
    for path in sorted(PACKAGE.rglob("*.py")):
        where = path.relative_to(PACKAGE).as_posix()
        for message in _messages(ast.parse(path.read_text())):
            catalog.add(message, locations=[(where, 0)])
    file = io.BytesIO()
    write_po(file, catalog, omit_header=True, sort_output=True, include_lineno=False)
    return file.getvalue()


def _messages(tree: ast.AST) -> Iterator[Message]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="_"), args=[ast.Constant(value=str(text))]):
                yield text
            case ast.Call(
                func=ast.Name(id="counted"),
                args=[ast.Constant(value=str(one)), ast.Constant(value=str(many)), _],
            ):
                yield one, many
            case ast.Assign(
                targets=[ast.Name(id="sentence" | "advice")],
                value=ast.Constant(value=str(text)),
            ):
                yield text
            case _:
                pass


if __name__ == "__main__":
    sys.exit(main())
