"""Headings: each column of each table has one, and no two of a table are alike."""

import pytest

from releasekit.commands.export_tables import TABLES
from releasekit.exporters.table import What
from releasekit.wording.headings import heading, headings
from releasekit.wording.table_words import outcome_words


@pytest.mark.parametrize("what", TABLES, ids=lambda what: what.value)
def test_the_headings_of_a_table_differ_and_so_do_its_keys(what: What) -> None:
    columns = TABLES[what].columns

    keys, names = [one.key for one in columns], [one.heading for one in columns]

    assert len(set(keys)) == len(keys)
    assert len(set(names)) == len(names)


def test_every_heading_is_that_of_a_column() -> None:
    used = {one.key for kind in TABLES.values() for one in kind.columns}

    assert set(headings()) == used
    assert heading("case") == "case"


def test_outcomes_to_choose_from_differ() -> None:
    words = outcome_words()

    assert len(set(words.values())) == len(words)
