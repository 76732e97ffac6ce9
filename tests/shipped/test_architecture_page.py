import re
import tomllib

from builders import REPOSITORY
from pages import blocks

PAGE = (REPOSITORY / "docs" / "architecture.md").read_text(encoding="utf-8")
PROSE = PAGE.partition("## Every file")[0]
SOURCE = REPOSITORY / "src" / "releasekit"
PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = PROJECT["tool"]["importlinter"]["contracts"]
TOP, LAYERS = (one.text for one in blocks(PAGE, "text"))


def test_every_file_and_folder_the_page_names_is_there() -> None:
    named = re.findall(r"`([\w./-]+(?:\.(?:py|toml|md)|/))`", PROSE)
    named += re.findall(r"^([\w/]+/) ", TOP, re.MULTILINE)

    assert len(named) > 60
    assert [one for one in named if not _is_there(one)] == []


def test_the_page_names_every_folder_a_reader_comes_upon() -> None:
    named = {one.partition("/")[0] for one in TOP.splitlines()}
    there = {path.name for path in REPOSITORY.iterdir() if _is_ours(path.name)}

    assert {name for name in there if (REPOSITORY / name).is_dir()} == named


def test_the_rooms_of_the_page_are_those_that_the_linter_stacks() -> None:
    stacked = [
        [room for room in line.split(" | ") if not room.startswith("(")]
        for line in CONTRACTS[0]["layers"]
    ]

    assert [line.split(" | ") for line in LAYERS.splitlines()] == stacked


def test_the_page_tells_each_contract_of_the_linter() -> None:
    part = PROSE.partition("The contracts stand in")[2].partition("\n## ")[0]

    assert len(re.findall(r"^- ", part, re.MULTILINE)) == len(CONTRACTS)


def test_every_function_the_page_names_stands_in_the_code() -> None:
    named = set(re.findall(r"`(?:casebook\.)?(\w+)\([^`]*\)`", PROSE))
    named |= set(re.findall(r"`casebook\.(\w+)`", PROSE))
    code = "".join(path.read_text("utf-8") for path in SOURCE.rglob("*.py"))

    assert {"plan", "standing", "planned", "save", "look"} <= named
    assert [one for one in named if not re.search(rf"def {one}\b", code)] == []


def _is_there(name: str) -> bool:
    places = (REPOSITORY, SOURCE, SOURCE / "domain", SOURCE / "presentation")
    return any((place / name).exists() for place in places)


def _is_ours(name: str) -> bool:
    made = {"dist", "build", "releasekit-demo", "htmlcov"}
    return not name.startswith((".", "__")) and name not in made
