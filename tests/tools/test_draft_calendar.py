from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path
from shutil import copy
from types import ModuleType

import pytest

from builders import REPOSITORY
from releasekit.calendars import calendar_of
from releasekit.storage.toml_text import toml_of

FOLDER = REPOSITORY / "checklists" / "calendars"
IN_2026 = range(2026, 2027)
FRI_9_JANUARY = date(2026, 1, 9)


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.toml")))
def test_drafting_what_is_shipped_changes_nothing(
    tool: ModuleType, tmp_path: Path, name: str
) -> None:
    path = Path(copy(FOLDER / f"{name}.toml", tmp_path))

    status = tool.main([name, "--folder", str(tmp_path)])

    assert status == 0
    assert path.read_text("utf-8") == (FOLDER / path.name).read_text("utf-8")


def test_a_check_names_each_day_that_differs_and_writes_nothing(
    tool: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (FOLDER / "rs.toml").read_text("utf-8")
    wrong = text.replace("2027-05-04", "2027-05-05").replace("Armistice", "Peace", 1)
    (tmp_path / "rs.toml").write_text(wrong, "utf-8")

    status = tool.main(["rs", "--check", "--folder", str(tmp_path)])

    assert status == 1
    assert capsys.readouterr().out.splitlines() == [
        "rs: 2024-11-11: the draft has another name",
        "rs: 2027-05-04: the draft has it, the file does not",
        "rs: 2027-05-05: the file has it, the draft does not",
    ]
    assert (tmp_path / "rs.toml").read_text("utf-8") == wrong


def test_a_check_looks_only_at_the_years_it_is_given(
    tool: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (FOLDER / "rs.toml").read_text("utf-8")
    wrong = text.replace("2027-05-04", "2027-05-05")
    (tmp_path / "rs.toml").write_text(wrong, "utf-8")
    words = ["rs", "--check", "--folder", str(tmp_path), "--years"]

    assert tool.main([*words, "2024-2026"]) == 0
    assert tool.main([*words, "2027"]) == 1
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_a_better_source_is_kept_and_is_no_difference(
    tool: ModuleType, tmp_path: Path
) -> None:
    text = (FOLDER / "rs.toml").read_text("utf-8")
    better = text.replace("in unofficial texts on the web; not the gazette", "read", 1)
    path = tmp_path / "rs.toml"
    path.write_text(better, "utf-8")

    assert tool.main(["rs", "--check", "--folder", str(tmp_path)]) == 0
    assert tool.main(["rs", "--folder", str(tmp_path)]) == 0
    assert path.read_text("utf-8") == better


def test_the_first_draft_says_that_nothing_was_read(
    tool: ModuleType, tmp_path: Path
) -> None:
    status = tool.main(["rs", "--years", "2026", "--folder", str(tmp_path)])

    text = (tmp_path / "rs.toml").read_text("utf-8")
    assert status == 0
    assert "DRAFT: nothing was read" in text
    assert calendar_of(toml_of(text)).years == {2026}


def test_a_date_is_provisional_where_the_package_calls_it_estimated(
    tool: ModuleType,
) -> None:
    entries = tool.drafted(tool.PLACES["mk"], range(2025, 2028))

    eids = {one.day: one.provisional for one in entries if "Eid" in one.name["en"]}
    assert eids == {
        "2025-03-30": False,
        "2025-03-31": False,
        "2026-03-20": False,  # estimated there, in the press here
        "2027-03-09": True,
    }


def test_a_contested_day_is_written_and_counts_as_open(
    tool: ModuleType, tmp_path: Path
) -> None:
    disputed = tool.Holiday(
        day=FRI_9_JANUARY, called="Statehood Day", source="invented", contested=True
    )
    place = replace(tool.PLACES["rs"], decided=(disputed,))

    text = tool.document(place, tmp_path / "rs.toml", IN_2026)

    assert "date = 2026-01-09" in text
    assert text.count("contested = true") == 1
    assert calendar_of(toml_of(text)).is_open(FRI_9_JANUARY)


def test_a_holiday_that_nobody_has_reviewed_is_named(tool: ModuleType) -> None:
    place = replace(tool.PLACES["ba-bih"], leave_only=frozenset({"Eid al-Fitr"}))

    said = [*tool.unreviewed(place, IN_2026)]

    assert len(said) == 12
    assert said[-1] == (
        "the package has Victory Day, and PLACES does not say whether offices close"
    )


def test_a_category_that_nobody_has_reviewed_is_named(tool: ModuleType) -> None:
    place = replace(tool.PLACES["mk"], leave_categories=("albanian", "bosnian"))

    said = [one.split(",")[0] for one in tool.unreviewed(place, IN_2026)]

    assert len(said) == 8
    assert said[0] == "the package has catholic"


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    pytest.importorskip("holidays")
    monkeypatch.syspath_prepend(str(REPOSITORY / "tools"))
    return import_module("draft_calendar")
