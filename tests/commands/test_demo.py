"""The demo is what a new user meets first."""

from pathlib import Path

from releasekit.cli import main


def test_the_demo_shows_outstanding_actions_of_six_cases(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "demo"

    status = main(["demo", str(folder), "--today", "2026-11-23"])

    assert status == 0
    assert len(list((folder / "cases").glob("*.json"))) == 6
