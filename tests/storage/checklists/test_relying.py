"""Findings that would tell the same fault a second time."""

import pytest

from releasekit.domain.finding import Finding, Path, Problem
from releasekit.storage.checklists.relying import rests_on_touched

LEAD = ("actions", "act", "lead")


@pytest.mark.parametrize(
    ("finding", "touched"),
    [
        (Finding(Problem.NO_ENGLISH, ("actions", "act", "title")), ("actions", "act")),
        (Finding(Problem.UNKNOWN_ROLE, LEAD, name="x"), LEAD),
        (Finding(Problem.UNKNOWN_ROLE, LEAD, name="x"), ("roles",)),
        (Finding(Problem.UNKNOWN_PARTY, ("actions",), name="x"), ("roles",)),
        (Finding(Problem.UNKNOWN_DATE, ("actions",), name="x"), ("dates",)),
        (Finding(Problem.UNKNOWN_FACT, ("actions",), name="x"), ("facts",)),
        (Finding(Problem.UNKNOWN_ACTION, ("actions",), name="x"), ("actions",)),
        (Finding(Problem.UNKNOWN_CATEGORY, ("roles",), name="x"), ("categories",)),
        (Finding(Problem.NO_RELEASE, ("dates",)), ("dates",)),
        (Finding(Problem.NO_HOLDER, LEAD, name="x"), ("agencies", "one", "roles")),
        (Finding(Problem.NO_HOLDER, LEAD, name="x"), ("roles", "one", "is")),
        (
            Finding(Problem.HELD_ALL_THE_SAME, ("roles", "x", "held"), name="x"),
            ("agencies", "one", "roles"),
        ),
        (
            Finding(Problem.BEFORE_DEPENDENCY, LEAD, name="call"),
            ("actions", "call", "due"),
        ),
        (
            Finding(Problem.BEFORE_DEPENDENCY, LEAD, name="call"),
            ("actions", "act", "due"),
        ),
        (Finding(Problem.AGAIN_WITHOUT_OFFER, LEAD), ("actions", "act", "kind")),
        (Finding(Problem.OPENS_TOO_LATE, LEAD), ("actions", "act", "due")),
        (Finding(Problem.NO_REASON, ("roles", "x", "held")), ("roles", "x", "note")),
        (Finding(Problem.NO_HOLDER, LEAD, name="x"), ("abstract",)),
        (Finding(Problem.NO_JURISDICTION, ("jurisdiction",)), ("abstract",)),
        (Finding(Problem.UNDECLARED_LANGUAGE, LEAD, name="sq"), ("languages",)),
        (
            Finding(Problem.UNREVIEWED_UNKNOWN, ("unreviewed", 0), name="sq"),
            ("languages",),
        ),
        (
            Finding(Problem.WRONG_CHOICE, LEAD, name="place"),
            ("facts", "place", "choices", 1),
        ),
        (Finding(Problem.UNKNOWN_SOURCE, LEAD, name="x"), ("sources",)),
        (Finding(Problem.UNKNOWN_ROLE, LEAD, name="x"), ("roles", "x")),
        (
            Finding(Problem.INCOMPLETE, ("actions", "act"), name="act", other="lead"),
            ("actions", "act", "omit"),
        ),
        (
            Finding(Problem.INCOMPLETE, ("actions", "act"), name="act", other="lead"),
            LEAD,
        ),
    ],
)
def test_a_finding_about_what_was_touched_is_told_no_second_time(
    finding: Finding, touched: Path
) -> None:
    assert rests_on_touched(finding, {touched})


@pytest.mark.parametrize(
    ("finding", "touched"),
    [
        (Finding(Problem.UNKNOWN_ROLE, LEAD, name="x"), ("facts",)),
        (Finding(Problem.UNKNOWN_ROLE, LEAD, name="x"), ("roles", "one")),
        (Finding(Problem.UNKNOWN_ROLE, LEAD, name="x"), ("actions", "act", "due")),
        (Finding(Problem.NO_HOLDER, LEAD, name="x"), ("actions", "act", "due")),
        (
            Finding(Problem.BEFORE_DEPENDENCY, LEAD, name="call"),
            ("actions", "call", "number"),
        ),
        (Finding(Problem.OPENS_TOO_LATE, LEAD), ("actions", "other", "due")),
        (
            Finding(Problem.WRONG_CHOICE, LEAD, name="place"),
            ("facts", "other", "choices"),
        ),
        (Finding(Problem.UNKNOWN_ROLE, LEAD, name="x"), ("",)),
        (Finding(Problem.UNKNOWN_ROLE, LEAD, name="x"), ("actions", "act", "")),
        (
            Finding(Problem.INCOMPLETE, ("actions", "act"), other="lead, due"),
            LEAD,
        ),
        (Finding(Problem.NO_JURISDICTION, ("jurisdiction",)), LEAD),
    ],
)
def test_a_finding_about_something_else_is_told(
    finding: Finding, touched: Path
) -> None:
    assert not rests_on_touched(finding, {touched})


def test_where_nothing_was_touched_every_finding_is_told() -> None:
    for problem in Problem:
        assert not rests_on_touched(Finding(problem, LEAD, name="x"), ())


def test_an_entry_that_lacks_only_what_was_cut_is_complete() -> None:
    lacking = Finding(Problem.INCOMPLETE, ("actions", "act"), other="lead, due")

    assert rests_on_touched(lacking, {LEAD, ("actions", "act", "due")})
