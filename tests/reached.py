"""Each test says which figure it reached; at the end they stand in a table."""

from collections.abc import Callable
from functools import partial

import pytest

WIDTH = 72


@pytest.fixture
def reached(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Give what a test calls with its figure."""
    return partial(record_property, "reached")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [
        one
        for kind in ("passed", "failed")
        for one in terminalreporter.stats.get(kind, [])
        if isinstance(one, pytest.TestReport) and "reached" in dict(one.user_properties)
    ]
    if not reports:
        return
    terminalreporter.section("figures reached")
    for one in sorted(reports, key=lambda report: report.nodeid):
        name = one.nodeid.rpartition("::")[2]
        terminalreporter.write_line(f"{name:{WIDTH}}  {_figure(one)}")


def _figure(report: pytest.TestReport) -> str:
    told = [str(value) for key, value in report.user_properties if key == "reached"]
    return "; ".join([report.outcome, *told, f"{report.duration:.0f} s"])
