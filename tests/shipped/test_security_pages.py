"""What is said of safety is held by a test, and says every word of `doctor`."""

import re

from builders import REPOSITORY
from releasekit.domain.health.symptom import NOTES, Ailment

MODEL = (REPOSITORY / "docs" / "security-model.md").read_text(encoding="utf-8")
LOSING = (REPOSITORY / "docs" / "how-to-lose-data.md").read_text(encoding="utf-8")


def test_every_protection_names_tests_that_are_there() -> None:
    rows = re.findall(r"^\| (?!danger|---)(.*) \|$", MODEL, re.MULTILINE)
    named = [
        re.findall(r"`(tests/[\w/]+\.py)`", row.rpartition(" | ")[2]) for row in rows
    ]

    assert len(rows) > 10
    assert [row for row, tests in zip(rows, named, strict=True) if not tests] == []
    assert [
        one for tests in named for one in tests if not (REPOSITORY / one).is_file()
    ] == []


def test_every_word_of_doctor_is_explained_once_and_in_order() -> None:
    words = re.findall(r"^\| `([a-z-]+)` \| (worth knowing: )?", LOSING, re.MULTILINE)

    assert [word for word, _note in words] == [one.value for one in Ailment]
    assert {word for word, note in words if note} == {one.value for one in NOTES}


def test_every_way_to_lose_data_says_what_to_do_instead() -> None:
    ways = re.findall(r"^\*\*.*?(?=\n\n)", LOSING, re.MULTILINE | re.DOTALL)

    assert len(ways) > 15
    assert [one for one in ways if "*Instead:*" not in one] == []
