import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from string import Formatter

from builders import REPOSITORY
from releasekit.errors.fault import Exit, ReleasekitError
from releasekit.lazy import load

SOURCE = REPOSITORY / "src" / "releasekit"
FILES = sorted(path.relative_to(SOURCE) for path in SOURCE.rglob("*.py"))
TEXTS = {str(path): (SOURCE / path).read_text(encoding="utf-8") for path in FILES}
NAMED = re.compile(r"[\"'](releasekit(?:\.\w+)+:\w+)[\"']")
LONGEST_FILE = 250


def test_every_import_keeps_to_its_room() -> None:
    program = Path(sys.executable).parent / "lint-imports"

    done = subprocess.run(
        [str(program), "--no-cache"],
        cwd=REPOSITORY,
        capture_output=True,
        check=False,
        text=True,
        timeout=120,
    )

    assert done.returncode == 0, done.stdout


def test_the_map_names_every_file_and_none_that_is_absent() -> None:
    page = (REPOSITORY / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| `([\w/]+\.py)` \|", page, re.MULTILINE)
    there = [str(path) for path in FILES if path.name != "__init__.py"]

    assert sorted(set(there) - set(named)) == []
    assert sorted(set(named) - set(there)) == []
    assert len(named) == len(set(named))


def test_the_map_says_of_a_file_what_the_file_says_of_itself() -> None:
    page = (REPOSITORY / "docs" / "architecture.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `([\w/]+\.py)` \| (.*) \|$", page, re.MULTILINE))

    differing = [
        name
        for name, words in told.items()
        if name in TEXTS and _opening(name) not in {words, words.replace("`", "")}
    ]
    assert set(differing) <= {"__main__.py"}


def _opening(name: str) -> str:
    return (
        TEXTS[name]
        .removeprefix('r"""')
        .removeprefix('"""')
        .partition('"""')[0]
        .split("\n\n")[0]
        .replace("\n", " ")
    )


def test_a_file_says_what_it_is_for_and_has_one_subject() -> None:
    silent = [name for name, it in TEXTS.items() if not it.startswith(('"""', 'r"""'))]
    lines = {name: len(text.splitlines()) for name, text in TEXTS.items()}

    assert silent == []
    assert {one: size for one, size in lines.items() if size > LONGEST_FILE} == {}


def test_every_name_that_is_loaded_late_is_there() -> None:
    names = {name for text in TEXTS.values() for name in NAMED.findall(text)}
    names |= {
        f"{prefix}{rest}"
        for text in TEXTS.values()
        for prefix in re.findall(r"^ +at = \"(releasekit\.\w+)\"$", text, re.MULTILINE)
        for rest in re.findall(r"f\"\{at\}(\.\w+:\w+)\"", text)
    }

    assert len(names) > 20
    assert all(callable(load(name)) for name in names)


def test_only_the_options_ask_the_clock() -> None:
    asking = [
        name
        for name, text in TEXTS.items()
        if re.search(r"\.(?:now|today|utcnow)\(|\btime\.time\(", text)
    ]

    assert asking == ["commands/options.py"]


def test_only_the_options_ask_for_randomness() -> None:
    asking = [
        name
        for name, text in TEXTS.items()
        if re.search(r"os\.urandom\(|\bimport (?:secrets|random)\b|uuid4", text)
    ]

    assert asking == ["commands/options.py"]


def _errors() -> Iterable[type[ReleasekitError]]:
    for name in (
        "errors.care",
        "errors.exports",
        "errors.imports",
        "errors.fault",
        "errors.files",
        "errors.groups",
        "errors.health",
        "errors.ledger",
        "errors.lists",
        "errors.refusals",
        "errors.reminders",
        "errors.sheets",
        "errors.transitions",
        "errors.usage",
    ):
        module = import_module(f"releasekit.{name}")
        for one in vars(module).values():
            is_fault = isinstance(one, type) and issubclass(one, ReleasekitError)
            if is_fault and one.__module__ == module.__name__ and "code" in vars(one):
                yield one


ERRORS = sorted(_errors(), key=lambda one: one.code)


def test_every_code_belongs_to_one_fault() -> None:
    codes = Counter(one.code for one in ERRORS)

    assert len(codes) > 40
    assert [code for code, count in codes.items() if count > 1] == []
    assert [code for code in codes if not re.fullmatch(r"RK-E[01]\d\d", code)] == []


def test_every_code_stands_once_in_the_program() -> None:
    codes = Counter(
        code for text in TEXTS.values() for code in re.findall(r"RK-E\d{3}", text)
    )

    assert codes == dict.fromkeys((one.code for one in ERRORS), 1)


def test_a_fault_is_a_sentence_with_its_facts_and_a_status() -> None:
    for error in ERRORS:
        sentence = str(error(**dict.fromkeys(_facts(error), "that")))

        assert isinstance(error.exit_status, Exit)
        assert error.__name__.endswith("Error")
        assert "{" not in sentence
        assert sentence.endswith((".", "that"))


def test_a_fault_is_raised_with_the_facts_its_sentence_names() -> None:
    given = [
        (error, set(re.findall(r"(?:^|, ?)\s*(\w+)=", call.replace("\n", " "))))
        for error in ERRORS
        for text in TEXTS.values()
        if error.__name__ in text
        for call in _calls(text, error.__name__)
        if "**" not in call
    ]

    assert len(given) > len(ERRORS) / 2
    assert [(one, facts) for one, facts in given if not _facts(one) <= facts] == []


def _facts(error: type[ReleasekitError]) -> set[str]:
    return {name for _t, name, *_r in Formatter().parse(error.sentence) if name}


def _calls(text: str, name: str) -> Iterable[str]:
    """Find what stands in the brackets of each call of a class."""
    for found in re.finditer(rf"(?<!class )\b{name}\(", text):
        depth, end = 1, found.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(text[end], 0)
            end += 1
        yield text[found.end() : end - 1]


def test_the_exit_statuses_of_the_pages_are_those_of_the_program() -> None:
    page = (REPOSITORY / "docs" / "exit-codes.md").read_text(encoding="utf-8")
    told = {int(one) for one in re.findall(r"^\| (\d+) \|", page, re.MULTILINE)}

    assert told - {143} == {int(one) for one in Exit}
