"""How many examples a property is tried with, chosen by HYPOTHESIS_PROFILE."""

import os

import pytest
from hypothesis import settings

from reached import pytest_terminal_summary, reached

__all__ = ["pytest_terminal_summary", "reached"]

settings.register_profile("dev", max_examples=30, deadline=None)
settings.register_profile("ci", max_examples=1000, deadline=None, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Where skips are failures, as in `.ci/run`, fail the session for one."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter is not None and reporter.stats.get("skipped")
    if skipped and os.environ.get("RELEASEKIT_NO_SKIPS"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
