"""Texts that attack, put into sheets: kept as if they were typed, or refused as then.

What leaves again holds the same visible texts, and a sheet nobody edited does nothing.
"""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebooks import CORPORA, FIRST, SECOND, Office, an_office
from endurance import some, times
from releasekit.wording.visible import visible
from texts_in_sheets import (
    FORMS,
    Place,
    exported,
    fill,
    holds,
    kept,
    places,
    read,
)

BLNS = CORPORA / "blns.json"
OWN = (
    *("=1+1", "+1", "-1", "@x", "'tis", "''", "'=1", " =1", "a\tb", "two\nlines"),
    *("two\r\nlines", "a\rb", "_x0041_", "_x005F_", "_x000D_", "<r><t>x</t></r>"),
    *("\u202edesrever", "\x1b[2J", "\xa0around\u2003", "5e3", "1.10", "TRUE", "#N/A"),
    *("031-23 45 67", "a@b.mk", "\u2028", "a;b,c", '"quoted"', 'a"b', "x" * 500),
    *("e" * 501, "\U0001f600", "e\u0301", "\ufb01", "  ", "0", "00012", "2026-11-20"),
)
LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
LOTS = st.lists(st.text(LETTERS, max_size=60), min_size=20, max_size=100)


def _naughty() -> list[str]:
    naughty = json.loads(BLNS.read_bytes()) if BLNS.exists() else []
    return some(naughty, 40)


def _tried(name: str, texts: Sequence[str], where: Path) -> tuple[int, int]:
    """Put texts into one sheet; say how many were kept, and how many refused."""
    office = an_office(where)
    sheet = exported(office, where / name)
    fitting = [one for one in texts if holds(sheet, one)]
    every = dict(zip(places(sheet), fitting, strict=False))
    wanted = {at: kept(sheet, text, at[2]) for at, text in every.items()}
    refused = {at for at, text in wanted.items() if text is None}
    ids = _ids(office)

    fill(sheet, every)
    _refuses(office, sheet, len(refused))
    fill(sheet, {at: "" if at in refused else text for at, text in every.items()})
    ran = office.run("import", str(sheet), "--yes")

    assert ran.status == 0, ran.err
    assert _recorded(office, ids, every) == {
        at: text or "" for at, text in wanted.items()
    }
    _does_nothing(office, sheet)
    _leaves_as_it_is(office, where)
    return len(wanted) - len(refused), len(refused)


def _ids(office: Office) -> dict[tuple[str, str], str]:
    """Give the numbers of actions by their cases and ids."""
    rows = json.loads(office.run("due", "--json", "--within", "all").out)["actions"]
    return {(row["case"], row["action"]): str(row["number"]) for row in rows}


def _recorded(
    office: Office, ids: dict[tuple[str, str], str], asked: dict[Place, str]
) -> dict[Place, str]:
    """Give what the record holds for each cell that was filled in."""
    found = {
        (case, ids[case, event["said"]["action"]], key): event["said"].get(key, "")
        for case in (FIRST, SECOND)
        for event in office.document(case)["history"]
        if "sheet" in event["said"]
        for key in ("evidence", "note")
    }
    return {at: found[at] for at in asked}


def _refuses(office: Office, sheet: Path, number: int) -> None:
    """Hold that as many cells are refused as texts would be if they were typed."""
    if not number:
        return
    before = office.bytes()

    ran = office.run("import", str(sheet), "--yes")

    assert ran.status == 65
    assert len(ran.err.splitlines()) == number + 1
    assert office.bytes() == before


def _does_nothing(office: Office, sheet: Path) -> None:
    before = office.bytes()

    ran = office.run("import", str(sheet), "--yes")

    assert (ran.status, ran.err) == (0, "")
    assert "Nothing to record." in ran.out
    assert office.bytes() == before


def _leaves_as_it_is(office: Office, where: Path) -> None:
    """Hold what leaves against the record, and that it brings nothing back."""
    said = [
        visible(event["said"].get(key) or "")
        for case in (FIRST, SECOND)
        for event in office.document(case)["history"]
        for key in ("evidence", "note")
        if event["said"]["did"] != "noted" or key == "evidence"
    ]
    for form in FORMS:
        rows = read(exported(office, where / f"h-{form}", "history"))
        told = [
            row[key]
            for row in rows
            for key in ("evidence", "note")
            if "a first meeting was held" not in row[key]
        ]
        assert sorted(told) == sorted(said), form
        for what in ("due", "actions"):
            _does_nothing(office, exported(office, where / f"{what}-{form}", what))


@pytest.mark.parametrize("form", FORMS)
def test_every_naughty_text_of_a_sheet_is_kept_as_if_it_were_typed(
    form: str, tmp_path: Path, reached: Callable[[str], None]
) -> None:
    every = [*OWN, *_naughty()]
    counts = []
    for at in range(0, len(every), 220):
        where = tmp_path / str(at)
        where.mkdir()
        counts.append(_tried(form, every[at : at + 220], where))

    taken, refused = (sum(one) for one in zip(*counts, strict=True))
    reached(f"{taken} kept, {refused} refused")
    assert taken + refused >= 0.9 * len(every)
    assert taken > 0.8 * len(every)


@settings(max_examples=times(1, 60))
@pytest.mark.parametrize("form", FORMS)
@given(texts=LOTS)
def test_any_text_of_a_sheet_is_kept_as_if_it_were_typed(
    form: str, texts: list[str]
) -> None:
    with TemporaryDirectory() as where:
        _tried(form, texts, Path(where))
