"""Pages of documentation in which nothing fails, each typed from its top."""

from pathlib import Path

import pytest

from builders import REPOSITORY
from readers import a_reader


@pytest.mark.parametrize(
    ("page", "cases"),
    [
        pytest.param("keeping-and-erasing", 1, id="keeping and erasing"),
        pytest.param("plans-that-change", 12, id="plans that change"),
        pytest.param("working-group", 1, id="working group"),
    ],
)
def test_who_follows_a_page_sees_what_it_shows(
    page: str, cases: int, tmp_path: Path
) -> None:
    reader = a_reader(tmp_path)

    reader.follow((REPOSITORY / f"docs/{page}.md").read_text(encoding="utf-8"))

    assert "\n".join(reader.told) == ""
    assert set(reader.statuses) == {0}
    assert len(list(reader.office.folder.glob("cases/*.json"))) == cases
