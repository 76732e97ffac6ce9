import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from builders import REPOSITORY
from casebooks import Office, Ran
from fakes import at_terminal
from pages import LEFT_OUT, Block, blocks, is_shown, typed
from releasekit.domain.forbidden import forbidden_in

PAGE = (REPOSITORY / "docs" / "write-a-checklist.md").read_text(encoding="utf-8")
DRAFT = Path("checklists", "src", "zz.toml")
DELETE = re.compile(r"Delete the\s+table\s+`(\[[^`]+\])`")
SCHEMA = re.compile(r"^Schema for editors: (.*)$", re.MULTILINE)
SCHEMA_LINE = "#:schema "
TOMBI = ("lint", "--offline", "--quiet", "--error-on-warnings")
TABLE = r"^{head}\n(?:.+\n)*"
KEY = r"^(?:# )?{key} = .*\n"


@dataclass(slots=True, kw_only=True)
class Reader:
    """Somebody who does what the page says, from its top to its end."""

    office: Office
    status: int = 0
    schema: str = ""
    told: list[str] = field(default_factory=list)
    """What the page shows and the program did not answer."""

    def follow(self, page: str) -> None:
        for block in blocks(page, "console", "toml"):
            for head in DELETE.findall(block.prose):
                self._change(*_without_table(_text(DRAFT), head))
            if block.language == "toml":
                self._write(block.text)
            else:
                self._type(block)

    def _type(self, block: Block) -> None:
        for one in typed(block):
            answered = self._answer(one.words)
            if not is_shown(one.shown, answered):
                self.told.append(f"$ {' '.join(one.words)}\n{answered}")

    def _answer(self, words: tuple[str, ...]) -> str:
        if words == ("echo", "$?"):
            return f"{self.status}\n"
        assert words[0] == "rk"
        ran = self._run(words)
        self.status = ran.status
        self.schema = "".join(SCHEMA.findall(ran.out)) or self.schema
        echo = "\n" if ran.err.endswith(": ") else ""
        return f"{ran.err}{echo}{ran.out}"

    def _run(self, words: tuple[str, ...]) -> Ran:
        assert self.status in {0, 1}, self.told
        typed = "\n" if "init" in words else ""
        return at_terminal(self.office, *words[1:], typed=typed, RELEASEKIT_CASEBOOK="")

    def _write(self, text: str) -> None:
        """Write a file of its own, the first line, or keys and tables of the draft."""
        first = text.partition("\n")[0]
        if first.endswith(".toml"):
            Path(first.removeprefix("# ")).write_text(text, encoding="utf-8")
        elif first.startswith(SCHEMA_LINE):
            where = first.replace(LEFT_OUT, self.schema.partition("/schemas/")[0])
            self._change(re.sub(r"\A.*\n", f"{where}\n", _text(DRAFT)))
        else:
            for part in _parts(text):
                self._change(_with(part, _text(DRAFT)))

    def _change(self, text: str, found: int = 1) -> None:
        assert found == 1
        DRAFT.write_text(text, encoding="utf-8")


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    home, here = tmp_path / "home", tmp_path / "home" / "office"
    home.mkdir(mode=0o700)
    here.mkdir(mode=0o700)
    monkeypatch.chdir(here)
    return Reader(office=Office(folder=here, home=home))


def test_who_follows_the_page_from_top_to_end_sees_what_it_shows(
    reader: Reader,
) -> None:
    reader.follow(PAGE)

    assert reader.told == []
    assert reader.status == 0
    assert len(list(reader.office.folder.glob("cases/*.json"))) == 1


def test_the_page_has_something_to_type_and_to_write_at_each_step() -> None:
    steps = re.split(r"^## (?=\d)", PAGE, flags=re.MULTILINE)[1:]

    assert len(steps) == 9
    assert [len(blocks(step)) > 0 for step in steps] == [True] * 9
    assert sum(len(typed(one)) for one in blocks(PAGE, "console")) == 18


@pytest.mark.parametrize(
    ("true", "slip"),
    [
        ('basis = "statute"', 'basis = "practice"'),
        ("RK-C304", "RK-C303"),
        ("days = 42", "days = 35"),
        ("supervised=no\n", "supervised=yes\n"),
    ],
)
def test_a_page_that_is_not_true_is_found_out(
    reader: Reader, true: str, slip: str
) -> None:
    assert true in PAGE

    reader.follow(PAGE.replace(true, slip))

    assert reader.told != []


def test_editors_find_nothing_wrong_with_the_file_of_the_page(reader: Reader) -> None:
    reader.follow(PAGE)

    assert _text(DRAFT).startswith(f"{SCHEMA_LINE}{REPOSITORY}")
    done = subprocess.run(
        [Path(sys.executable).parent / "tombi", *TOMBI, DRAFT],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr


def test_what_the_page_says_of_words_is_what_the_program_refuses() -> None:
    rows = re.findall(r"^\| (\d) \| (.+) \|$", PAGE, re.MULTILINE)
    found = {
        (int(rail), word)
        for rail, words in rows
        for word in re.sub("[,;]| or | and |all that begins with", " ", words).split()
    }

    assert len(found) == 25
    assert {(rail, word) for rail, word in found if _rail(word) != rail} == set()


def _rail(word: str) -> int | None:
    forbidden = forbidden_in(f"some-{word}")
    return forbidden.guard_rail if forbidden else None


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _parts(text: str) -> Iterator[str]:
    """Give the keys of the head one by one, then each table whole."""
    head, *tables = re.split(r"^(?=\[)", text, flags=re.MULTILINE)
    yield from (line for line in head.splitlines(keepends=True) if line.strip())
    yield from (f"{table.rstrip()}\n" for table in tables)


def _with(part: str, text: str) -> str:
    """Put a key or a table in the place of its like, a new table at the end."""
    name = part.partition("\n" if part.startswith("[") else " = ")[0]
    form = TABLE.format(head=re.escape(name))
    if not part.startswith("["):
        form = KEY.format(key=name)
    pattern = re.compile(form, re.MULTILINE)
    if pattern.search(text):
        return pattern.sub(lambda _found: part, text, count=1)
    assert part.startswith("["), f"no key {name} at the top of the file"
    return f"{text.rstrip()}\n\n{part}"


def _without_table(text: str, head: str) -> tuple[str, int]:
    return re.subn(
        TABLE.format(head=re.escape(head)) + r"\n?", "", text, flags=re.MULTILINE
    )
