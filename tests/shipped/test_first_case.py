import re
from pathlib import Path

import pytest

from builders import REPOSITORY
from pages import blocks, named_commands
from readers import Reader, a_reader

PAGE = (REPOSITORY / "docs" / "first-case.md").read_text(encoding="utf-8")


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    return a_reader(tmp_path)


def test_who_follows_the_page_from_top_to_end_sees_what_it_shows(
    reader: Reader,
) -> None:
    reader.follow(PAGE)

    assert "\n".join(reader.told) == ""
    assert set(reader.statuses) == {0, 2}
    assert len(list(reader.office.folder.glob("cases/*.json"))) == 2

    done = len(reader.statuses)
    for _rk, *words in named_commands(PAGE):
        reader.run([*words, "--yes"])

    assert reader.statuses[done:] == [0, 0, 0]


def test_each_step_of_the_page_has_something_to_type() -> None:
    steps = re.split(r"^## ", PAGE, flags=re.MULTILINE)[1:]

    assert len(steps) == 11
    assert [len(blocks(step, "console")) > 0 for step in steps] == [True] * 11


@pytest.mark.parametrize(
    ("true", "slip"),
    [
        ("LATE  2 ", "LATE  3 "),
    ],
)
def test_a_page_that_is_not_true_is_found_out(
    reader: Reader, true: str, slip: str
) -> None:
    assert PAGE.count(true) == 1

    reader.follow(PAGE.replace(true, slip))

    assert reader.told != []
