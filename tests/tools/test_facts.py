"""`make facts`: what the shipped checklists hold."""

from importlib import import_module
from types import ModuleType

import pytest

from builders import REPOSITORY, an_action
from releasekit.domain.action import Basis


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(REPOSITORY / "tools"))
    return import_module("facts")


def test_nine_files_stand_on_the_baseline_and_none_is_without_its_source(
    tool: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    status = tool.main()
    lines = capsys.readouterr().out.splitlines()

    assert status == 0
    assert lines[:2] == [
        "files on the baseline: 9",
        "files beside it: preparedness, western-balkans",
    ]
    assert lines[-2:] == [
        "actions without citation: 0",
        "deadlines called statute without source and date: 0",
    ]
    titles = [one for one in lines if one.startswith("titles of the baseline")]
    assert [one.split()[-3 if "draft" in one else -5] for one in titles] == ["100"] * 8


@pytest.mark.parametrize(
    ("source", "is_dated"),
    [
        ({"sureness": "seen", "read_on": "2026-11-01", "text_of": "2014"}, True),
        ({"sureness": "partly", "read_on": "2026-11-01", "text_of": "2014"}, False),
        ({"sureness": "seen", "text_of": "2014"}, False),
        ({"sureness": "seen", "read_on": "2026-11-01"}, False),
        ({}, False),
    ],
)
def test_a_statute_needs_a_source_that_was_seen_and_the_date_of_its_text(
    tool: ModuleType, source: dict[str, str], *, is_dated: bool
) -> None:
    action = an_action(days=8, basis=Basis.STATUTE, source="LAW")

    found = tool._is_baseless(action, {"LAW": source})  # noqa: SLF001  its one rule

    assert found != is_dated
