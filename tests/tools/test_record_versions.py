"""Each shipped checklist against its last shipped version: changed means raised."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from builders import REPOSITORY


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(REPOSITORY / "tools"))
    return import_module("record_versions")


def test_every_shipped_checklist_is_the_one_recorded_under_its_version(
    tool: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    status = tool.main(["--check"])

    assert (status, capsys.readouterr().out) == (0, "")


def test_no_version_of_a_checklist_stands_for_two_contents(tool: ModuleType) -> None:
    versions = [one[:2] for one in tool.read(tool.RECORD)]

    assert len(set(versions)) == len(versions) > len(list(tool.shipped()))


def test_the_versions_of_a_checklist_only_rise(tool: ModuleType) -> None:
    last: dict[str, tuple[int, ...]] = {}
    for one in tool.read(tool.RECORD):
        version = tuple(int(part) for part in one.version.split("."))
        assert version > last.get(one.id, ())
        last[one.id] = version


def test_contents_that_changed_under_the_same_version_are_refused(
    tool: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = tmp_path / "versions.txt"
    tool.main(["--record", str(record)])
    text = record.read_text("utf-8")
    mk = next(one for one in tool.read(record) if one.id == "mk")
    record.write_text(text.replace(mk.sha256, "0" * 64), "utf-8")
    capsys.readouterr()

    status = tool.main(["--record", str(record)])

    assert status == 1
    assert capsys.readouterr().out == (
        f"mk: changed since {mk.version} was recorded; raise its version\n"
    )
    assert mk.sha256 not in record.read_text("utf-8")


def test_a_new_version_is_recorded_below_the_others(
    tool: ModuleType, tmp_path: Path
) -> None:
    record = tmp_path / "versions.txt"
    record.write_text("mk 0.0.1 " + "0" * 64 + "\n", "utf-8")

    assert tool.main(["--check", "--record", str(record)]) == 1
    assert record.read_text("utf-8").count("\n") == 1
    assert tool.main(["--record", str(record)]) == 0
    assert tool.main(["--check", "--record", str(record)]) == 0
    assert record.read_text("utf-8").startswith("mk 0.0.1 0000")
