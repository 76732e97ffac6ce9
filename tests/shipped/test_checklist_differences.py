"""What a jurisdiction does otherwise than the baseline has a reason beside it."""

from collections import Counter

import pytest

from releasekit.domain.matrix import matrix_of
from releasekit.domain.matrix_cells import Sign
from releasekit.presentation.screen import columns_of
from releasekit.wording.texts import text_in
from shipped_checklists import BASELINE, JURISDICTIONS, LANGUAGES, merged


def test_what_a_jurisdiction_does_otherwise_it_gives_a_reason_for() -> None:
    matrix = matrix_of(merged(BASELINE), [merged(name) for name in JURISDICTIONS])
    reasons = {
        (column.id, row.action.id): cell.why.get("en")
        for row in matrix.rows
        for cell, column in zip(row.cells, matrix.columns, strict=True)
        if cell.sign in {Sign.DIFFERS, Sign.LEFT_OUT}
    }

    assert reasons
    assert [where for where, why in reasons.items() if not why] == []


@pytest.mark.parametrize("name", JURISDICTIONS)
def test_a_jurisdiction_has_a_short_name_for_the_head_of_a_column(name: str) -> None:
    short = merged(name).short

    assert short.get("en")
    assert [one for one in short.values() if columns_of(one) > 4] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_jurisdictions_have_the_same_short_name(language: str) -> None:
    names = Counter(text_in(merged(one).short, language) for one in JURISDICTIONS)

    assert [one for one, count in names.items() if count > 1] == []
