"""The page on keeping and erasing, typed from its top."""

from pathlib import Path

import pytest

from builders import REPOSITORY
from readers import Reader, a_reader

PAGE = (REPOSITORY / "docs" / "keeping-and-erasing.md").read_text(encoding="utf-8")


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    return a_reader(tmp_path)


def test_who_follows_the_page_sees_what_it_shows(reader: Reader) -> None:
    reader.follow(PAGE)

    assert "\n".join(reader.told) == ""
    assert set(reader.statuses) == {0}
